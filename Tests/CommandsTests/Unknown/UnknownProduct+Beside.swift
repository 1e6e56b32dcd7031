/// Exports with columns beside the scores that are none: marks of programs, groups, days of something
/// else, percentiles; and days and points that only titles tell.
extension UnknownProduct {
  static let beside = [
    UnknownProduct(
      file: "unit checks.csv",
      text: """
        Student ID,Student,SpEd,EL,504,FRL,Team,Class,Enrollment Date,Unit 1,Unit 2
        501,"Alder, Ada",1,0,0,1,7,2027,8/20/2024,18,8
        502,"Birch, Ben",0,1,0,1,7,2027,8/20/2024,12,7
        503,"Cedar, Cleo",0,0,1,0,8,2028,8/20/2024,15,9
        """,
      truth: """
        501|Unit 1|18|
        501|Unit 2|8|
        502|Unit 1|12|
        502|Unit 2|7|
        503|Unit 1|15|
        503|Unit 2|9|
        """),
    // A number of a period beside the class, and one test.
    UnknownProduct(
      file: "fractions.csv",
      text: """
        Student ID,Student,Section,Period,Room,Test 1
        501,"Alder, Ada",5A,1,204,18
        502,"Birch, Ben",5A,1,204,12
        503,"Cedar, Cleo",5B,2,118,15
        """,
      truth: """
        501|Test 1|18|
        502|Test 1|12|
        503|Test 1|15|
        """, sections: ["5A", "5B"]),
    // Percents as parts of 1, and days as a database writes them.
    UnknownProduct(
      file: "exit tickets.csv",
      text: """
        Student ID,Student,Birthdate,Test Date,Percent
        501,"Alder, Ada",2014-01-18,20240918,0.9
        502,"Birch, Ben",2014-03-19,20240919,0.6
        503,"Cedar, Cleo",2013-05-20,20240920,0.75
        """,
      truth: """
        501|Percent|0.9|2024-09-18
        502|Percent|0.6|2024-09-19
        503|Percent|0.75|2024-09-20
        """),
    // Days as spreadsheets count them.
    UnknownProduct(
      file: "probes.csv",
      text: """
        Student ID,Student,Test Date,Score
        501,"Alder, Ada",45553,18
        502,"Birch, Ben",45554,12
        503,"Cedar, Cleo",45566,15
        """,
      truth: """
        501|Score|18|2024-09-18
        502|Score|12|2024-09-19
        503|Score|15|2024-10-01
        """),
    // A row for each number of a test; a percentile is none of its results, and a code is its name.
    UnknownProduct(
      file: "StudentAssessment.csv",
      text: """
        AssessmentIdentifier,StudentUniqueId,AdministrationDate,ScoreResult,AssessmentReportingMethod
        GROW-MATH,501,2024-09-18,212,RIT scale score
        GROW-MATH,501,2024-09-18,61,Percentile
        GROW-READ,501,2024-09-19,187,RIT scale score
        GROW-READ,501,2024-09-19,11,Percentile
        GROW-MATH,502,2024-09-18,205,RIT scale score
        GROW-MATH,502,2024-09-18,51,Percentile
        """,
      truth: """
        501|GROW-MATH|212|2024-09-18
        501|GROW-READ|187|2024-09-19
        502|GROW-MATH|205|2024-09-18
        """),
    // A number whose meaning stands beside it.
    UnknownProduct(
      file: "scores_long.csv",
      text: """
        student_id,term,measure,value,tested_on
        501,Fall,CBM WRC,66,2024-09-18
        501,Fall,CBM percentile,55,2024-09-18
        502,Fall,CBM WRC,22,2024-09-18
        502,Fall,CBM percentile,12,2024-09-18
        """,
      truth: """
        501|Fall, CBM WRC|66|2024-09-18
        502|Fall, CBM WRC|22|2024-09-18
        """),
    // Points in titles, written in several ways.
    UnknownProduct(
      file: "letters.csv",
      text: """
        Student Number,Name,Uppercase /26,Numbers (30),Sight Words [out of 25]
        501,"Alder, Ada",26,30,20
        502,"Birch, Ben",12,14,2
        503,"Cedar, Cleo",26,30,25
        """,
      truth: """
        501|Uppercase|26|
        501|Numbers|30|
        501|Sight Words|20|
        502|Uppercase|12|
        502|Numbers|14|
        502|Sight Words|2|
        503|Uppercase|26|
        503|Numbers|30|
        503|Sight Words|25|
        """),
    // A list of students by its name, and scores by its columns.
    UnknownProduct(
      file: "students.csv",
      text: """
        Student ID,Student Name,Grade,Fall Math,Winter Math
        501,"Alder, Ada",Grade 5,212,220
        502,"Birch, Ben",Grade 5,190,195
        503,"Cedar, Cleo",Grade 5,222,230
        """,
      truth: """
        501|Fall Math|212|
        501|Winter Math|220|
        502|Fall Math|190|
        502|Winter Math|195|
        503|Fall Math|222|
        503|Winter Math|230|
        """),
    // A row of weights and one of means; a word where ids are numbers.
    UnknownProduct(
      file: "essays.csv",
      text: """
        Student ID,Student,Essay 1,Quiz 1
        Weight,,2,1
        501,"Alder, Ada",18,9
        502,"Birch, Ben",12,7
        503,"Cedar, Cleo",15,8
        504,"Dell, Dora",11,6
        ,Mean,14,7.5
        """,
      truth: """
        501|Essay 1|18|
        501|Quiz 1|9|
        502|Essay 1|12|
        502|Quiz 1|7|
        503|Essay 1|15|
        503|Quiz 1|8|
        504|Essay 1|11|
        504|Quiz 1|6|
        """),
  ]
}
