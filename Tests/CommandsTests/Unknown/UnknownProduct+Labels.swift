/// Exports with rows of labels below the header, and columns that say what is no score or nobody's id.
extension UnknownProduct {
  static let labelled = [
    // Days and points of the work, with their labels where a number of a student stands.
    UnknownProduct(
      file: "period3.csv",
      text: """
        Last Name,First Name,Student Number,Ch 4 Test,HW 12,Project
        ,,Due,10/15/2026,10/20/2026,10/23/2026
        ,,Max,100,10,50
        Alder,Ada,501,88,9,47
        Birch,Max,502,73,8,39
        Cedar,Cleo,503,91,10,50
        """,
      truth: """
        501|Ch 4 Test|88|
        501|HW 12|9|
        501|Project|47|
        502|Ch 4 Test|73|
        502|HW 12|8|
        502|Project|39|
        503|Ch 4 Test|91|
        503|HW 12|10|
        503|Project|50|
        """),
    // A number of each row before the id; a zero for who was absent is none.
    UnknownProduct(
      file: "unit results.csv",
      text: """
        Student #,Student ID,Last Name,First Name,Test Name,Class Name,Status,Score,Max Score,Submitted Date
        1,501,Alder,Ada,Unit 1,Math 5,Graded,18,20,2026-10-18
        2,502,Birch,Ben,Unit 1,Math 5,Absent,0,20,
        3,503,Cedar,Cleo,Unit 2,Math 5,Graded,9,10,2026-10-25
        """,
      truth: """
        501|Unit 1|18|2026-10-18
        502|Unit 1|0|
        503|Unit 2|9|2026-10-25
        """, sections: ["Math 5"]),
  ]
}
