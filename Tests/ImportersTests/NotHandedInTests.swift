import Testing

/// A program's 0 for work that nobody handed in is no score (R105).
@Suite struct NotHandedInTests {
  @Test(arguments: placeholders)
  func takesNoPlaceholderForAScore(mess: Mess) async throws { try await mess.expectAsWanted() }

  private static let placeholders = [
    Mess(
      "nbgrader's 0 without a timestamp",
      [
        "grades.csv": """
        assignment,duedate,timestamp,student_id,last_name,first_name,email,raw_score,late_submission_penalty,score,max_score
        ps1,,2026-09-19 12:00:00,0001,Abara,Nia,,8.0,0.0,8.0,10.0
        ps1,,2026-09-19 12:00:00,0002,Brandt,Leo,,0.0,0.0,0.0,10.0
        ps1,,,0003,Cho,Min,,0.0,0.0,0.0,10.0
        ps1,,,0004,Dunn,Eva,,6.0,0.0,6.0,10.0

        """
      ],
      facts: [
        "0001 grades: ps1 8/10 2026-09-19", "0002 grades: ps1 0/10 2026-09-19",
        "0003 grades: ps1 -/10 missing", "0004 grades: ps1 6/10",
      ]),
    Mess(
      "Moodle's 0 beside a dash",
      [
        "Lab.csv": """
        Identifier,Full name,ID number,Status,Grade,Maximum Grade,Last modified (submission),Last modified (grade)
        Participant 1,Nia Abara,0001,No submission,0.00,10.00,-,-
        Participant 2,Leo Brandt,0002,Submitted for grading,0.00,10.00,"Monday, 14 September 2026, 9:00 AM",-

        """
      ],
      facts: [
        "0001 Lab: Lab -/10 missing", "0002 Lab: Lab 0/10 2026-09-14",
      ]),
    Mess(
      marks: "a 0 beside words for it", columns: "student_id,item_id,score,status",
      [
        "001,A,0,Not Submitted", "002,A,0,missing", "003,A,0,No submission", "004,A,0,non rendu",
        "005,A,0,scored", "006,A,0,",
      ],
      facts: [
        "001 A - missing", "002 A - missing", "003 A - missing", "004 A - missing",
        "005 A 0 scored", "006 A 0",
      ]),
    Mess(
      marks: "the words in the place of the score", ["001,A,Not Attempted", "002,A,Not submitted"],
      facts: ["001 A - missing", "002 A - missing"]),
    Mess(
      "Classroom's 0 for work that is still assigned",
      [
        "Math/Quiz 1.csv": """
        Last Name,First Name,Email Address,Grade,Assignment State,Comments
        Doe,Jane,jd@x.example,0,Missing,
        Roe,Ann,ar@x.example,8,Returned,
        Poe,Ed,ep@x.example,0,Assigned,
        Moe,Mo,mm@x.example,7,Assigned,
        Loe,Al,al@x.example,0,Turned in,

        """
      ],
      facts: [
        "jd@x.example Math: Quiz 1 - missing", "ar@x.example Math: Quiz 1 8",
        "ep@x.example Math: Quiz 1 - missing", "mm@x.example Math: Quiz 1 7",
        "al@x.example Math: Quiz 1 0 collected",
      ]),
    Mess(
      "Moodle's 0 of a quiz that nobody sat",
      [
        "Math-Quiz-grades.csv": """
        Last name,First name,ID number,Email address,State,Started on,Completed,Time taken,Grade/10.00
        A,B,S1,e,Finished,1 October 2026  10:00 AM,1 October 2026  10:30 AM,30 mins,0.00
        A,B,S2,e,Never submitted,,,,0.00
        A,B,S3,e,-,-,-,-,0.00
        A,B,S4,e,Never submitted,1 October 2026  10:00 AM,-,-,0.00

        """
      ],
      facts: [
        "S1 Quiz 0/10 2026-10-01", "S2 Quiz -/10 missing", "S3 Quiz -/10 missing",
        "S4 Quiz -/10 missing 2026-10-01",
      ]),
    Mess(
      "i-Ready's 0 of a lesson that goes on",
      [
        "lessons.csv": """
        Last Name,First Name,Student ID,Student Grade,Academic Year,School,Subject,Domain,Lesson Grade,Lesson Level,Lesson ID,Lesson Name,Lesson Objective,Lesson Language,Completion Date,Total Time on Lesson (min),Score,Passed or Not Passed,Teacher-Assigned Lesson
        A,B,S1,5,2026-2027,X,Math,Geometry,Grade 5,Early,L1,Shapes,Obj,English,10/13/2026,33,0,Not Passed,N
        C,D,S2,5,2026-2027,X,Math,Geometry,Grade 5,Early,L1,Shapes,Obj,English,,5,0,In Progress,N
        E,F,S3,5,2026-2027,X,Math,Geometry,Grade 5,Early,L1,Shapes,Obj,English,,0,0,Not Passed,N

        """
      ],
      facts: [
        "S1 L1 0/100 scored 2026-10-13", "S2 L1 -/100 missing", "S3 L1 -/100 missing",
      ]),
    Mess(
      "Canvas's 0 of an attempt without a time",
      [
        "Quiz Student Analysis Report.csv": """
        name,id,sis_id,section,section_id,section_sis_id,submitted,attempt,"11: Q?",1.0,n correct,n incorrect,score
        A,1,S1,P1,5,,2026-10-01 10:00:00 UTC,1,x,0.0,0,1,0.0
        B,2,S2,P1,5,,,1,,0.0,0,1,0.0

        """
      ],
      facts: [
        "S1 Quiz Student Analysis Report 0 2026-10-01",
        "S2 Quiz Student Analysis Report - missing",
      ]),
    Mess(
      "PowerTeacher's flags",
      [
        "Quiz 2.csv": """
        Teacher Name:,"Stone, Rae"
        Class:,Math 5
        Assignment Name:,Quiz 2
        Due Date:,10/18/2024
        Points Possible:,20
        Score Type:,POINTS
        Student Num,Student Name,Score,Collected,Late,Missing,Exempt,Absent,Incomplete
        501,"Alder, Ada",17,Y,,,,,
        502,"Birch, Ben",0,,,Y,,,
        503,"Cedar, Cleo",15,Y,,,Y,,

        """
      ],
      facts: [
        "501 Math 5: Quiz 2 17/20", "502 Math 5: Quiz 2 -/20 missing",
        "503 Math 5: Quiz 2 15/20 excused",
      ]),
    Mess(
      "OneRoster's 0 beside not submitted",
      [
        "results.csv": """
        sourcedId,status,dateLastModified,lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate
        r1,,,L1,S1,fully graded,0,2026-10-01
        r2,,,L1,S2,not submitted,0,2026-10-01
        r3,,,L1,S3,not submitted,,2026-10-01

        """
      ],
      facts: [
        "S1 L1 0 scored 2026-10-01", "S2 L1 - missing 2026-10-01", "S3 L1 - 2026-10-01",
      ]),
    Mess(
      "Gradescope's 0 without a time",
      [
        "g.csv": """
        First Name,Last Name,SID,Email,Q1,Q1 - Max Points,Q1 - Submission Time,Q1 - Lateness (H:M:S)
        A,B,S1,e,8,10,2026-09-01 10:00:00 -0700,0:00:00
        C,D,S2,e,0,10,,
        G,H,S4,e,0,10,2026-09-01 10:00:00 -0700,0:00:00

        """
      ],
      facts: ["S1 g: Q1 8/10 2026-09-01", "S2 g: Q1 -/10 missing", "S4 g: Q1 0/10 2026-09-01"]),
    Mess(
      "Edulastic's 0 without a day, and its words",
      [
        "e.csv": """
        STUDENT_NUMBER,LASTNAME,FIRSTNAME,CLASSSECTIONNAME,ASSIGNMENT_NAME,MAX_POINTS,TOTAL_POINTS,SUBMITTED_DATE,STATUS
        S1,A,B,P1,Quiz,10,8,10/13/2026,Graded
        S2,C,D,P1,Quiz,10,0,,Not Started
        S3,E,F,P1,Quiz,10,0,,Absent
        S4,E,F,P1,Quiz,10,0,10/14/2026,Graded
        S5,E,F,P1,Quiz,10,0,,

        """
      ],
      facts: [
        "S1 Quiz 8/10 2026-10-13", "S2 Quiz -/10 missing", "S3 Quiz 0/10 absent",
        "S4 Quiz 0/10 2026-10-14", "S5 Quiz -/10 missing",
      ]),
    Mess(
      "a ZipGrade 0 without a day, where another has none either",
      [
        "a.csv": """
        QuizName,QuizClass,StudentID,FirstName,LastName,EarnedPoints,PossiblePoints,QuizDate
        Quiz,P1,S1,A,B,8,10,10/13/2026
        Quiz,P1,S2,C,D,0,10,

        """,
        "b.csv": """
        QuizName,QuizClass,StudentID,FirstName,LastName,EarnedPoints,PossiblePoints,QuizDate
        Test,P1,S1,A,B,8,10,
        Test,P1,S2,C,D,0,10,

        """,
      ],
      facts: [
        "S1 Quiz 8/10 2026-10-13", "S2 Quiz -/10 missing", "S1 Test 8/10", "S2 Test 0/10",
      ]),
    Mess(
      "an i-Ready lesson under way",
      [
        "lessons.csv": """
        Last Name,First Name,Student ID,Student Grade,Academic Year,School,Subject,Domain,Lesson Grade,Lesson Level,Lesson ID,Lesson Name,Lesson Objective,Lesson Language,Completion Date,Total Time on Lesson (min),Score,Passed or Not Passed,Teacher-Assigned Lesson
        A,B,S1,5,2026-2027,X,Math,Geometry,Grade 5,Early,L1,Shapes,Obj,English,10/13/2026,33,80,Passed,N
        C,D,S2,5,2026-2027,X,Math,Geometry,Grade 5,Early,L1,Shapes,Obj,English,,5,0,In Progress,N

        """
      ],
      facts: ["S1 L1 80/100 scored 2026-10-13", "S2 L1 -/100 missing"]),
    Mess(
      marks: "a 0 without a day, where all other scores of the file have one",
      columns: "student_id,item_id,score,submitted,assessed,status",
      [
        "001,A,8,2026-10-01,,", "002,A,0,,,", "003,A,0,,2026-10-02,", "004,A,0,2026-10-01,,",
        "005,A,0,,,scored",
      ],
      facts: [
        "001 A 8 2026-10-01", "002 A - missing", "003 A - missing 2026-10-02",
        "004 A 0 2026-10-01", "005 A 0 scored",
      ]),
    Mess(
      marks: "a 0 without a day beside a score without one",
      columns: "student_id,item_id,score,submitted",
      ["001,A,8,2026-10-01", "002,A,0,", "003,A,7,"],
      facts: ["001 A 8 2026-10-01", "002 A 0", "003 A 7"]),
  ]
}
