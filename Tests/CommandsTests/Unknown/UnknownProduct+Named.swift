/// Exports whose columns of scores are named by what was tested, and those with columns beside each
/// score that tell more of it.
extension UnknownProduct {
  static let named = [
    // A student has a name and an id; the id is the id.
    UnknownProduct(
      file: "practice.csv",
      text: """
        Student,Student ID,Class,Assignment,Due Date,Completed Date,Best Score,Attempts,Status
        Ada Alder,501,Math 7,Ratios,2026-10-05,2026-10-02,80,2,Done
        Bo Birch,502,Math 7,Ratios,2026-10-05,2026-10-04,65,1,Done
        Cleo Cedar,503,Math 7,Ratios,2026-10-05,2026-10-03,90,3,Done
        """,
      truth: """
        501|Ratios|80|2026-10-02
        502|Ratios|65|2026-10-04
        503|Ratios|90|2026-10-03
        """),
    // What there was to reach stands beside each test.
    UnknownProduct(
      file: "benchmarks.csv",
      text: """
        Student ID,Student Name,Q1 Math Benchmark Date,Q1 Math Benchmark Points,Q1 Math Benchmark Points Possible,Q2 Math Benchmark Date,Q2 Math Benchmark Points,Q2 Math Benchmark Points Possible
        501,"Alder, Ada",2026-10-02,31,40,2026-12-04,33,50
        502,"Birch, Bo",2026-10-02,22,40,2026-12-04,27,50
        503,"Cedar, Cleo",2026-10-02,38,40,2026-12-04,44,50
        """,
      truth: """
        501|Q1 Math Benchmark|31|2026-10-02
        501|Q2 Math Benchmark|33|2026-12-04
        502|Q1 Math Benchmark|22|2026-10-02
        502|Q2 Math Benchmark|27|2026-12-04
        503|Q1 Math Benchmark|38|2026-10-02
        503|Q2 Math Benchmark|44|2026-12-04
        """),
    // Two parts of one test are two results, and the test is no level.
    UnknownProduct(
      file: "testscores.csv",
      text: """
        Student ID,Last Name,First Name,Test Description,Part Description,Test Date,Scaled Score
        501,Alder,Ada,District Benchmark,Math,2026-10-02,410
        501,Alder,Ada,District Benchmark,ELA,2026-10-02,410
        502,Birch,Bo,District Benchmark,Math,2026-10-02,388
        502,Birch,Bo,District Benchmark,ELA,2026-10-02,402
        """,
      truth: """
        501|Math|410|2026-10-02
        501|ELA|410|2026-10-02
        502|Math|388|2026-10-02
        502|ELA|402|2026-10-02
        """),
    // The season is in the title of one, the subject in that of the other.
    UnknownProduct(
      file: "seasons.csv",
      text: """
        Student Name,Student ID,Fall Benchmark,Winter Benchmark
        "Alder, Ada",501,61,72
        "Birch, Bo",502,55,58
        "Cedar, Cleo",503,80,91
        """,
      truth: """
        501|Fall Benchmark|61|
        501|Winter Benchmark|72|
        502|Fall Benchmark|55|
        502|Winter Benchmark|58|
        503|Fall Benchmark|80|
        503|Winter Benchmark|91|
        """),
    UnknownProduct(
      file: "skills.csv",
      text: """
        Student Name,Student ID,Spelling,Fractions
        "Alder, Ada",501,14,9
        "Birch, Bo",502,11,8
        "Cedar, Cleo",503,17,10
        """,
      truth: """
        501|Spelling|14|
        501|Fractions|9|
        502|Spelling|11|
        502|Fractions|8|
        503|Spelling|17|
        503|Fractions|10|
        """),
    // A composite and an adjusted score are measures of their own beside words read right.
    UnknownProduct(
      file: "screening.csv",
      text: """
        Student ID,Last Name,First Name,ORF-WordsCorrect,Maze-Adjusted,Composite
        501,Alder,Ada,88,12.5,355
        502,Birch,Bo,71,9,318
        503,Cedar,Cleo,102,17,401
        """,
      truth: """
        501|ORF|88|
        501|Maze|12.5|
        501|Composite|355|
        502|ORF|71|
        502|Maze|9|
        502|Composite|318|
        503|ORF|102|
        503|Maze|17|
        503|Composite|401|
        """),
  ]
}
