/// Exports in which a number looks like what it is not: a teacher's for a student's, a level for a score,
/// growth for a result.
extension UnknownProduct {
  static let numbers = [
    // The id is that of a product whose name has a school in it; a percent is beside the number of items.
    UnknownProduct(
      file: "Check-in 2.csv",
      text: """
        S.No,First Name,Last Name,PowerSchool ID,Percent Correct,Number Items Attempted,test_name,test_grade
        1,Ada,Alder,501,43.5%,63,English II - Fall,10
        2,Ada,Alder,501,60.9%,63,Biology - Fall,10
        3,Ben,Birch,502,34.8%,63,English II - Fall,10
        4,Ben,Birch,502,52.2%,63,Biology - Fall,10
        """,
      truth: """
        501|English II|43.5|
        501|Biology|60.9|
        502|English II|34.8|
        502|Biology|52.2|
        """),
    // The teacher's number stands before the student's, and both have the same words.
    UnknownProduct(
      file: "Item analysis.csv",
      text: """
        SCHOOL NAME,TEACHER NAME,SSO SIS ID,CLASS NAME,FIRST NAME,LAST NAME,SIS ID,STATUS,DUE DATE,SUBMITTED DATE,POINTS AWARDED,POINTS AVAILABLE
        Pine,Rae Stone,T70,Room 12,Ada,Alder,501,Completed,11/18/2026,11/17/2026,16,20
        Pine,Rae Stone,T70,Room 12,Ben,Birch,502,Completed,11/18/2026,11/16/2026,19,20
        Pine,Max Brook,T71,Room 14,Cleo,Cedar,503,Completed,11/18/2026,11/17/2026,12,20
        Pine,Max Brook,T71,Room 14,Dan,Dale,504,Completed,11/18/2026,11/15/2026,14,20
        """,
      truth: """
        501|Item analysis|16|2026-11-17
        502|Item analysis|19|2026-11-16
        503|Item analysis|12|2026-11-17
        504|Item analysis|14|2026-11-15
        """, teachers: 2, sections: ["Room 12", "Room 14"]),
    // Levels in numbers and differences beside scale scores.
    UnknownProduct(
      file: "Language proficiency.csv",
      text: """
        School Name,Student Name,Student ID,Assessment Date,Grade,Form,Speaking Scale Score,Speaking Diff SS,Speaking Proficiency Level,Total Speaking PL,Reading Scale Score,Reading Diff SS,Reading Proficiency Level,Total Reading PL
        Pine,"Alder, Ada",501,2026-09-09,KG,EspA,348,0,Beginning,1,419,12,Beginning,2
        Pine,"Birch, Ben",502,2026-09-10,03,EspA,351,5,Proficient,4,422,3,Proficient,4
        Pine,"Cedar, Cleo",503,2026-09-11,3rd,EspA,354,0,Early Intermediate,2,425,0,Intermediate,3
        """,
      truth: """
        501|Speaking|348|2026-09-09
        501|Reading|419|2026-09-09
        502|Speaking|351|2026-09-10
        502|Reading|422|2026-09-10
        503|Speaking|354|2026-09-11
        503|Reading|425|2026-09-11
        """),
    // Groups in letters are no classes, growth and what is the same for all no results.
    UnknownProduct(
      file: "Early reading EOY.csv",
      text: """
        Home Campus,Student Name,Student ID,Grade,Teacher Name,Group,% From Fall,BOY to EOY,Progress Measure,Phonics,Fluency 1,Fluency 2
        Pine,"Alder, Ada",501,G03,"Stone, Rae",D,0,37.8,2,31,136,245
        Pine,"Birch, Ben",502,G03,"Stone, Rae",C,1.3,29.5,2,22,139,248
        Pine,"Cedar, Cleo",503,G03,"Brook, Max",D,0,44.1,2,33,142,251
        Pine,"Dale, Dan",504,G03,"Brook, Max",C,1.1,12.6,2,25,145,254
        Pine,"Elm, Eve",505,G03,"Brook, Max",D,0.4,18.2,2,27,148,257
        """,
      truth: """
        501|Phonics|31|
        501|Fluency 1|136|
        501|Fluency 2|245|
        502|Phonics|22|
        502|Fluency 1|139|
        502|Fluency 2|248|
        503|Phonics|33|
        503|Fluency 1|142|
        503|Fluency 2|251|
        504|Phonics|25|
        504|Fluency 1|145|
        504|Fluency 2|254|
        505|Phonics|27|
        505|Fluency 1|148|
        505|Fluency 2|257|
        """, teachers: 2, sections: ["Brook, Max", "Stone, Rae"]),
    // The product's Spanish titles, a rank and an equivalent beside the score.
    UnknownProduct(
      file: "Resultados de lectura.csv",
      text: """
        Estudiante,ID del estudiante,Grado,Clase,Maestro,Fecha de la prueba,Puntuación escalada,Rango percentil,Equivalente de grado
        "Alder, Ada",501,3,Salón 12,"Stone, Rae",19/10/2026,612,40,3.1
        "Birch, Ben",502,3,Salón 12,"Stone, Rae",20/10/2026,615,43,4.2
        "Cedar, Cleo",503,3,Salón 14,"Brook, Max",21/10/2026,618,46,3.4
        """,
      truth: """
        501|Puntuación|612|2026-10-19
        502|Puntuación|615|2026-10-20
        503|Puntuación|618|2026-10-21
        """, teachers: 2, sections: ["Salón 12", "Salón 14"]),
    // Two questions with their points in the titles, and a number of the state by its own name.
    UnknownProduct(
      file: "Exit exam.csv",
      text: """
        Name,SASID,Q1 (5),Q2 (10),Total (15)
        Ada Alder,1501,3,9,12
        Ben Birch,1502,5,7,12
        Cleo Cedar,1503,4,10,14
        """,
      truth: """
        1501|Q1|3|
        1501|Q2|9|
        1502|Q1|5|
        1502|Q2|7|
        1503|Q1|4|
        1503|Q2|10|
        """),
  ]
}
