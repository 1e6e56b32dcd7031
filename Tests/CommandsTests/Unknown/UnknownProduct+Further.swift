/// Exports with other words for the same things, and lists that hold no scores at all.
extension UnknownProduct {
  static let further = [
    // The points stand in the titles, the class is a tutor's.
    UnknownProduct(
      file: "Number facts.csv",
      text: """
        Child Ref,Child Name,Yr,Tutor Group,Adds to 20 (out of 20),Subtracts (out of 20),Times Tables (out of 50),Assessed By
        C501,Ada Alder,3,3B,18,15,40,Rae Stone
        C502,Ben Birch,3,3B,12,11,22,Rae Stone
        C503,Cleo Cedar,3,3A,19,17,48,Max Brook
        """,
      truth: """
        C501|Adds|18|
        C501|Subtracts|15|
        C501|Tables|40|
        C502|Adds|12|
        C502|Subtracts|11|
        C502|Tables|22|
        C503|Adds|19|
        C503|Subtracts|17|
        C503|Tables|48|
        """, sections: ["3A", "3B"]),
    // A number in front is mathematics; a code and a year of school are no scores.
    UnknownProduct(
      file: "bench.csv",
      text: """
        pupil_no,pupil_surname,pupil_forename,campus,yr,room,Unit 1 Number Sense,Unit 1 Geometry,Unit 2 Number Sense,Unit 2 Geometry
        501,Alder,Ada,Pine,5,R4,12,8,14,9
        502,Birch,Ben,Pine,5,R4,10,7,12,8
        503,Cedar,Cleo,Pine,5,R4,9,6,11,7
        """,
      truth: """
        501|Unit 1 Number Sense|12|
        501|Unit 1 Geometry|8|
        501|Unit 2 Number Sense|14|
        501|Unit 2 Geometry|9|
        502|Unit 1 Number Sense|10|
        502|Unit 1 Geometry|7|
        502|Unit 2 Number Sense|12|
        502|Unit 2 Geometry|8|
        503|Unit 1 Number Sense|9|
        503|Unit 1 Geometry|6|
        503|Unit 2 Number Sense|11|
        503|Unit 2 Geometry|7|
        """),
    // Words of companies in place of those of schools.
    UnknownProduct(
      file: "attempts.csv",
      text: """
        Learner Ref,Learner,Org Unit,Cohort,Instructor of Record,Module,Attempted On,Raw,Out Of,Outcome
        L501,"Alder, Ada",Pine,Math 7 P1,"Stone, Rae",Ratios,2026-10-02,8,10,Pass
        L502,"Birch, Ben",Pine,Math 7 P1,"Stone, Rae",Ratios,2026-10-02,6,10,Retry
        L503,"Cedar, Cleo",Pine,Math 7 P2,"Brook, Max",Ratios,2026-10-03,9,10,Pass
        """,
      truth: """
        L501|Ratios|8|2026-10-02
        L502|Ratios|6|2026-10-02
        L503|Ratios|9|2026-10-03
        """, teachers: 2, sections: ["Math 7 P1", "Math 7 P2"]),
  ]

  /// Files of which nothing may be made: neither scores nor teachers, visits or conferences.
  static let unscored = [
    """
    Incident ID,Student ID,Student,Grade,Date,Location,Behavior,Points,Staff
    9001,501,"Alder, Ada",5,2026-10-02,Hall,Disruption,3,Rae Stone
    9002,502,"Birch, Ben",5,2026-10-03,Cafe,Tardy,1,Max Brook
    9003,501,"Alder, Ada",5,2026-10-05,Hall,Tardy,1,Rae Stone
    """,
    """
    Student ID,Grade,Gender,Self-Management,Social Awareness,Growth Mindset,Belonging,Completed At
    501,5,F,3.4,4.1,2.8,3.9,2026-10-02
    502,5,M,2.9,3.6,3.0,3.1,2026-10-02
    """,
    """
    Patron Barcode,Patron Name,Grade,Homeroom,Title,Call Number,Checkout Date,Due Date,Fine
    2000501,"Alder, Ada",3,Stone,Frogs,E 597.8,9/8/2026,9/22/2026,0.00
    2000502,"Birch, Ben",3,Stone,Owls,E 598.9,9/8/2026,9/22/2026,0.25
    """,
    """
    Route,Stop,Student,Student Number,School,Grade,AM Time,PM Time
    12,Elm St,"Alder, Ada",501,Pine,3,7:10,3:40
    12,Oak St,"Birch, Ben",502,Pine,3,7:15,3:45
    """,
    """
    Employee ID,Name,Site,Course,Hours,Completed
    77,Rae Stone,Pine,Phonics 1,6,2026-08-12
    78,Max Brook,Pine,Phonics 1,6,2026-08-12
    79,Kim Lee,Pine,Small groups,3,2026-08-13
    """,
    """
    Student ID,Student Name,Period Absent,Date,Reason Code,Minutes Late,Homeroom
    501,"Alder, Ada",2,2026-01-12,U,0,Rm 4
    502,"Birch, Ben",3,2026-01-13,E,12,Rm 4
    503,"Cedar, Cleo",1,2026-01-14,U,5,Rm 7
    """,
    """
    Asset Tag,Serial,Assigned To,Student ID,Model,Checked Out,Condition
    A100,SN1,"Alder, Ada",501,CB-11,2026-08-20,Good
    A101,SN2,"Birch, Ben",502,CB-11,2026-08-20,Fair
    """,
    """
    Student Number,Student,Case Manager,IEP Due,Goal Area,Goal,Baseline,Current,Target
    501,"Alder, Ada",Rae Stone,2027-02-01,Reading,Reads 90 wcpm,40,62,90
    502,"Birch, Ben",Max Brook,2027-03-01,Math,Adds to 20,5,12,20
    """,
  ]
}
