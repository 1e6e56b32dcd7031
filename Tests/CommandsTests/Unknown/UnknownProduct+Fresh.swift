/// Exports with what others have not: a title block above, averages below in other words, codes whose
/// titles name nobody, several tests in the rows of one file.
extension UnknownProduct {
  static let fresh = [
    // Two windows beside each other with a band in words, and teachers without a class.
    UnknownProduct(
      file: "Winter benchmark results.csv",
      text: """
        Benchmark Results Summary,,,,,,,,,,,,,
        Generated: 01/20/2027,,,,,,,,,,,,,
        ,,,,,,,,,,,,,
        Learner Name,Local ID,State ID,Site,Teacher of Record,Grade Level,Fall Test Date,Fall Raw Score,Fall Scaled Score,Fall Performance Band,Winter Test Date,Winter Raw Score,Winter Scaled Score,Winter Performance Band
        "Alder, Ada",501,9001,Pine,"Stone, Rae",5,09/12/2026,22,455,Approaching,01/15/2027,27,478,Meets
        "Birch, Ben",502,9002,Pine,"Stone, Rae",5,09/12/2026,18,431,Below,01/15/2027,20,440,Approaching
        "Cedar, Cleo",503,9003,Pine,"Brook, Max",5,09/13/2026,30,499,Exceeds,01/16/2027,33,512,Exceeds
        School Mean,,,,,,,23.3,461.7,,,26.7,476.7,
        """,
      truth: """
        501|Fall Scaled|455|2026-09-12
        501|Winter Scaled|478|2027-01-15
        502|Fall Scaled|431|2026-09-12
        502|Winter Scaled|440|2027-01-15
        503|Fall Scaled|499|2026-09-13
        503|Winter Scaled|512|2027-01-16
        """, teachers: 2, sections: ["Brook, Max", "Stone, Rae"]),
    // The only code says nothing of students.
    UnknownProduct(
      file: "quiz_export.csv",
      text: """
        Roster ID,Given Name,Family Name,Class Period,Quiz Title,Date Taken,Points Earned,Points Possible,Percent Correct,Time Spent (min)
        501,Ada,Alder,Period 2,Fractions 1,2026-10-05,8,10,80%,12
        501,Ada,Alder,Period 2,Fractions 2,2026-10-19,9,10,90%,11
        502,Ben,Birch,Period 2,Fractions 1,2026-10-05,6,10,60%,15
        502,Ben,Birch,Period 2,Fractions 2,2026-10-19,7,10,70%,14
        503,Cleo,Cedar,Period 3,Fractions 1,2026-10-06,10,10,100%,9
        503,Cleo,Cedar,Period 3,Fractions 2,2026-10-20,8,10,80%,10
        """,
      truth: """
        501|Fractions 1|8|2026-10-05
        501|Fractions 2|9|2026-10-19
        502|Fractions 1|6|2026-10-05
        502|Fractions 2|7|2026-10-19
        503|Fractions 1|10|2026-10-06
        503|Fractions 2|8|2026-10-20
        """, sections: ["Period 2", "Period 3"]),
    // Two tests of a day in the rows, each with several scores.
    UnknownProduct(
      file: "Math screener.csv",
      text: """
        District,School,Student Last Name,Student First Name,Student ID,Enrolled Grade,Assessment,Assessment Date,Composite Score,National Percentile,Risk Level,Computation Score
        Valley USD,Pine,Alder,Ada,501,4,Fall Math,09/14/2026,112,63,Low,54
        Valley USD,Pine,Alder,Ada,501,4,Fall Reading,09/14/2026,101,51,Low,48
        Valley USD,Pine,Birch,Ben,502,4,Fall Math,09/14/2026,91,27,Some,44
        Valley USD,Pine,Birch,Ben,502,4,Fall Reading,09/15/2026,88,21,Some,41
        """,
      truth: """
        501|Fall Math, Composite|112|2026-09-14
        501|Fall Math, Computation|54|2026-09-14
        501|Fall Reading, Composite|101|2026-09-14
        501|Fall Reading, Computation|48|2026-09-14
        502|Fall Math, Composite|91|2026-09-14
        502|Fall Math, Computation|44|2026-09-14
        502|Fall Reading, Composite|88|2026-09-15
        502|Fall Reading, Computation|41|2026-09-15
        """),
    // A row of averages in another language.
    UnknownProduct(
      file: "Klasse 7b.csv",
      text: """
        Schülernummer,Nachname,Vorname,Klasse,Test 1,Test 2,Klassenarbeit 1,Durchschnitt
        501,Alder,Ada,7b,15,22,33,78
        502,Birch,Ben,7b,11,19,25,61
        503,Cedar,Cleo,7b,18,28,38,93
        Durchschnitt,,,,14.7,23,32,77.3
        """,
      truth: """
        501|Test 1|15|
        501|Test 2|22|
        501|Klassenarbeit 1|33|
        502|Test 1|11|
        502|Test 2|19|
        502|Klassenarbeit 1|25|
        503|Test 1|18|
        503|Test 2|28|
        503|Klassenarbeit 1|38|
        """, sections: ["7b"]),
    // The number of a row is no score.
    UnknownProduct(
      file: "Period 3 scores.csv",
      text: """
        No.,Last,First,Quiz 1,Quiz 2,Test,Avg
        1,Alder,Ada,8,9,45,88
        2,Birch,Ben,6,,40,75
        3,Cedar,Cleo,10,10,50,99
        """,
      truth: """
        Alder, Ada|Quiz 1|8|
        Alder, Ada|Quiz 2|9|
        Alder, Ada|Test|45|
        Birch, Ben|Quiz 1|6|
        Birch, Ben|Test|40|
        Cedar, Cleo|Quiz 1|10|
        Cedar, Cleo|Quiz 2|10|
        Cedar, Cleo|Test|50|
        """),
    // Points and remarks behind each piece of work, under one title.
    UnknownProduct(
      file: "Grades.csv",
      text: """
        First Name,Last Name,Student ID,Unit 1 quiz,Points,Feedback,Unit 2 quiz,Points,Feedback
        Ada,Alder,501,8,10,Good,18,20,
        Ben,Birch,502,6,10,,15,20,
        Cleo,Cedar,503,9,10,,19,20,
        """,
      truth: """
        501|Unit 1 quiz|8|
        501|Unit 2 quiz|18|
        502|Unit 1 quiz|6|
        502|Unit 2 quiz|15|
        503|Unit 1 quiz|9|
        503|Unit 2 quiz|19|
        """),
    // The points of a game are no score, the share of right answers is.
    UnknownProduct(
      file: "Game report.csv",
      text: """
        #,First Name,Last Name,Accuracy,Score,Correct,Incorrect,Submitted At
        1,Ada,Alder,90%,8600,9,1,2026-10-05
        2,Ben,Birch,70%,6200,7,3,2026-10-05
        3,Cleo,Cedar,80%,7700,8,2,2026-10-05
        """,
      truth: """
        Alder, Ada|Accuracy|90|2026-10-05
        Birch, Ben|Accuracy|70|2026-10-05
        Cedar, Cleo|Accuracy|80|2026-10-05
        """),
    // Points in the titles, sums of a term among the work, a sign for a number.
    UnknownProduct(
      file: "Gradebook Math 7.csv",
      text: """
        Stu#,Student Name,Grd,Perc,Mark,In Progress,T1 Grade,Warm ups [10 pts],Ratios quiz [20 pts],Unit test [50 pts]
        501,"Alder, Ada",7,88.1,B+,87,88,10,18,44
        502,"Birch, Ben",7,71.4,C-,70,71,8,,40
        503,"Cedar, Cleo",7,96.0,A,95,96,10,20,49
        """,
      truth: """
        501|Warm ups|10|
        501|Ratios quiz|18|
        501|Unit test|44|
        502|Warm ups|8|
        502|Unit test|40|
        503|Warm ups|10|
        503|Ratios quiz|20|
        503|Unit test|49|
        """),
    // How much was read is no score.
    UnknownProduct(
      file: "Reading progress.csv",
      text: """
        Site,Class,Student,Student ID,Grade,Start Level,Current Level,Comprehension %,Lessons Completed This Week,Alerts,Last Activity
        Pine,Reading 6,Ada Alder,501,6,D,F,88,22,0,2026-10-20
        Pine,Reading 6,Ben Birch,502,6,C,D,74,15,2,2026-10-21
        Pine,Reading 6,Cleo Cedar,503,6,F,G,92,30,0,2026-10-19
        """,
      truth: """
        501|Comprehension|88|
        502|Comprehension|74|
        503|Comprehension|92|
        """, sections: ["Reading 6"]),
  ]

  /// More lists of which nothing may be made.
  static let lists = [
    """
    Applicant ID,Last Name,First Name,Position,Interview Score,Date
    A1,Stone,Rae,Teacher,18,2024-10-18
    A2,Brook,Max,Coach,12,2024-10-18
    A3,Hill,Kei,Aide,15,2024-10-19
    """,
    """
    Student ID,Student,Week 1,Week 2,Week 3,Total Minutes
    501,"Alder, Ada",100,120,90,310
    502,"Birch, Ben",20,0,35,55
    503,"Cedar, Cleo",150,160,140,450
    """,
    """
    Employee ID,Last Name,First Name,Job Title,School,Hire Date,Evaluation Score,Years
    701,Stone,Rae,Teacher,Pine,8/1/2015,3.4,9
    702,Brook,Max,Custodian,Pine,8/1/2020,3.0,4
    703,Hill,Kei,Principal,Pine,7/1/2012,3.8,12
    """,
    """
    Student ID,Student Name,Fee,Amount,Paid,Balance
    501,Ada Alder,Lab,10,5,5
    502,Ben Birch,Lab,10,10,0
    """,
    """
    Student ID,Last Name,First Name,Height (cm),Weight (kg),Vision
    501,Alder,Ada,120,25,20/20
    502,Birch,Ben,118,24,20/30
    """,
    """
    PIN,Student,Balance,Meals This Month
    1001,Ada Alder,12.50,14
    1002,Ben Birch,-3.00,12
    """,
    """
    Student ID,Student Name,Teacher,On Task (1-5),Respect (1-5),Date
    501,Ada Alder,Rae Stone,4,5,2026-10-01
    502,Ben Birch,Rae Stone,3,2,2026-10-01
    503,Cleo Cedar,Rae Stone,5,5,2026-10-02
    """,
    """
    Student ID,Student Name,School,GPA,Credits Earned,Class Rank
    501,Ada Alder,Pine,3.4,120,12
    502,Ben Birch,Pine,2.9,115,40
    503,Cleo Cedar,Pine,3.9,120,2
    """,
  ]
}
