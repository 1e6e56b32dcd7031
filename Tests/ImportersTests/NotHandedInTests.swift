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
  ]
}
