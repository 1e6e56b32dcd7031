/// Exports with something beside the scores that is easily taken for one, or for whose it is.
extension ExportLayout {
  static let besides = [
    ExportLayout(
      file: "Numbered gradebook.csv",
      text: """
        Student #,Student ID,Last Name,First Name,Grade,1 - Ch 1 Test,2 - HW 1,3 - Lab
        1,501,Alder,Ada,9,88,10,45
        2,502,Birch,Ben,9,70,9,40
        """,
      marks: [
        "501|1 - Ch 1 Test|88||", "501|2 - HW 1|10||", "501|3 - Lab|45||",
        "502|1 - Ch 1 Test|70||", "502|2 - HW 1|9||", "502|3 - Lab|40||",
      ]),
    ExportLayout(
      file: "Labels below blank names.csv",
      text: """
        Last Name,First Name,Student Number,Ch 4 Test,HW 12,Project
        ,,Due,10/15/2026,10/20/2026,10/23/2026
        ,,Max,100,10,50
        Alder,Ada,501,88,9,47
        Birch,Ben,502,73,8,39
        """,
      marks: [
        "501|Ch 4 Test|88||", "501|HW 12|9||", "501|Project|47||", "502|Ch 4 Test|73||",
        "502|HW 12|8||", "502|Project|39||",
      ]),
    ExportLayout(
      file: "Words for what became of it.csv",
      text: """
        First Name,Last Name,SIS ID,Test Name,Class Name,Status,Score,Max Score,Submitted Date
        Ada,Alder,501,Unit 1,Math 5,Graded,18,20,10/18/2024
        Ben,Birch,502,Unit 1,Math 5,Not Started,0,20,
        """,
      marks: ["501|Unit 1|18||2024-10-18", "502|Unit 1|||"]),
    ExportLayout(
      file: "Flags.csv",
      text: """
        Other ID,Student Name,Gr,Assignment,Due Date,Score,Max Score,Missing,No Count
        501,"Alder, Ada",09,Quiz 1,09/18/2024,18,20,N,N
        502,"Birch, Ben",09,Quiz 1,09/18/2024,0,20,Y,N
        """,
      marks: ["501|Quiz 1|18||", "502|Quiz 1|||"]),
    ExportLayout(
      file: "Points in titles and totals.csv",
      text: """
        Perm ID,Student Name,Grade,Ch 1 Test (100 pts),HW 1 (10 pts),Overall %,Overall Mark
        501,"Alder, Ada",9,88,10,89.1,B+
        502,"Birch, Ben",9,70,9,70,C-
        """,
      marks: [
        "501|Ch 1 Test|88||", "501|HW 1|10||", "502|Ch 1 Test|70||", "502|HW 1|9||",
      ]),
    ExportLayout(
      file: "Marks of periods.csv",
      text: """
        Student ID,Student Name,Quiz 1,Quiz 2,Q1,Semester 1
        501,"Alder, Ada",18,9,90,91
        502,"Birch, Ben",12,7,70,72
        """,
      marks: ["501|Quiz 1|18||", "501|Quiz 2|9||", "502|Quiz 1|12||", "502|Quiz 2|7||"]),
    ExportLayout(
      file: "Print-out.csv",
      text: """
        Student ID,Student Name,Test Date,Score
        501,"Alder, Ada",9/18/2024,18
        502,"Birch, Ben",9/18/2024,12
        503,"Cedar, Cleo",9/18/2024,15
        504,"Dale, Dan",9/18/2024,9
        Page 1 of 2,,,
        """,
      marks: [
        "501|Score|18||2024-09-18", "502|Score|12||2024-09-18", "503|Score|15||2024-09-18",
        "504|Score|9||2024-09-18",
      ], people: ["501 Alder, Ada", "502 Birch, Ben", "503 Cedar, Cleo", "504 Dale, Dan"]),
    ExportLayout(
      file: "Period of testing.csv",
      text: """
        StudentID,Last,First,Teacher,Measure,Period,Score,Admin Date
        501,Alder,Ada,"Stone, Rae",ORF,Fall,66,9/18/2024
        502,Birch,Ben,"Stone, Rae",ORF,Fall,22,9/18/2024
        """,
      marks: ["501|ORF, Fall|66||2024-09-18", "502|ORF, Fall|22||2024-09-18"]),
    ExportLayout(
      file: "Months.csv",
      text: """
        Student ID,Student Name,Measure,Month,Score
        501,"Alder, Ada",ORF,Sep,66
        501,"Alder, Ada",ORF,Oct,71
        502,"Birch, Ben",ORF,Sep,22
        """,
      marks: ["501|ORF, Sep|66||", "501|ORF, Oct|71||", "502|ORF, Sep|22||"]),
    ExportLayout(
      file: "Skills.csv",
      text: """
        Student name,Student ID,Grade,A.1 Place value,A.2 Compare numbers,B.1 Add,Last active
        "Alder, Ada",501,4,100,92,80,10/18/2024
        "Birch, Ben",502,4,60,88,45,10/17/2024
        """,
      marks: [
        "501|A.1 Place value|100||", "501|A.2 Compare numbers|92||", "501|B.1 Add|80||",
        "502|A.1 Place value|60||", "502|A.2 Compare numbers|88||", "502|B.1 Add|45||",
      ]),
    ExportLayout(
      file: "Calificaciones.csv",
      text: """
        ID del alumno;Apellidos;Nombre;Grupo;Docente;Fecha;Calificación
        501;Alder;Ada;5A;Stone, Rae;18/09/2024;8
        502;Birch;Ben;5A;Stone, Rae;19/09/2024;9
        """,
      marks: ["501|Calificación|8||2024-09-18", "502|Calificación|9||2024-09-19"]),
    ExportLayout(
      file: "College board.csv",
      text: """
        district_student_id,last_name,first_name,latest_psat_date,latest_psat_total,latest_psat_ebrw,latest_psat_math_section,latest_psat_grade
        501,Alder,Ada,2024-10-12,1120,560,560,11
        502,Birch,Ben,2024-10-12,890,440,450,11
        """,
      marks: [
        "501|Total|1120||2024-10-12", "501|Evidence-Based Reading and Writing|560||2024-10-12",
        "501|Math|560||2024-10-12", "502|Total|890||2024-10-12",
        "502|Evidence-Based Reading and Writing|440||2024-10-12", "502|Math|450||2024-10-12",
      ]),
  ]
}
