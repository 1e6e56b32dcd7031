import Coaching
import Importers
import Testing

/// Marks without a class are in the one that their work is for, or a finding (R7).
@Suite struct ClasslessMarkTests {
  private static let items =
    "sourcedId,status,dateLastModified,title,description,assignDate,dueDate,classSourcedId,categorySourcedId,gradingPeriodSourcedId,resultValueMin,resultValueMax"
  private static let results =
    "sourcedId,status,dateLastModified,lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate"

  /// Files, who is in which class, and what is found.
  private static let cases: [(files: [String: String], classes: [String], found: [String])] = [
    (
      [
        "lineItems.csv": "\(items)\nL1,,,Quiz,,2026-09-01,2026-09-20,C1,K1,,0,10\n",
        "results.csv": """
        \(results)
        r1,,,L1,S1,fully graded,5,2026-10-01
        r2,,,L1,S2,fully graded,9,2026-10-01

        """,
      ], ["S1 C1", "S2 C1"], []
    ),
    (
      [
        "pathways.csv": "pathway_id,position,item_id,section_ids\nP,1,A,C1\nP,2,B,C1\n",
        "marks.csv": "student_id,section_id,item_id,score\n1,C2,A,5\n1,,B,5\n2,,A,9\n",
      ], ["1 C2", "2 C1"], []
    ),
    (
      [
        "pathways.csv": "pathway_id,position,item_id\nP,1,A\n",
        "marks.csv": "student_id,item_id,score\n1,A,5\n2,A,9\n2,B,9\n3,B,9\n",
      ], [], ["warning not-enrolled marks.csv section_id"]
    ),
    (
      [
        "pathways.csv": "pathway_id,position,item_id\nP,1,A\n",
        "scores.csv": """
        assignmentscoreid,assignmentsectionid,studentsdcid,actualscoreentered,scorepoints,islate,ismissing,isexempt
        1,A,S1,1,1,0,0,0

        """,
      ], [], ["warning not-enrolled scores.csv section_id"]
    ),
    (
      ["marks.csv": "student_id,item_id,score\n1,A,5\n"], [], []
    ),
  ]

  @Test(arguments: cases)
  func findsTheClass(files: [String: String], classes: [String], found: [String]) async throws {
    let intake = try await read(files)
    let roster = intake.district.roster
    let pairs = roster.enrollments.map {
      "\(roster.students[$0.student].id) \(roster.sections[$0.section].id)"
    }
    #expect(pairs == classes)
    #expect(intake.found.filter { $0.contains("not-enrolled") } == found)
  }

  private static let unknown: [(files: [String: String], found: [String])] = [
    (
      [
        "pathways.csv": "pathway_id,position,item_id\nP,1,A\n",
        "scores.csv": """
        assignmentscoreid,assignmentsectionid,studentsdcid,actualscoreentered,scorepoints,islate,ismissing,isexempt
        1,A,500,5,5,0,0,0
        2,Z,500,5,5,0,0,0

        """,
      ], ["warning unknown-id scores.csv:3 assignmentsectionid"]
    ),
    (
      [
        "lineItems.csv": "\(items)\nL1,,,Quiz,,2026-09-01,2026-09-20,C1,K1,,0,10\n",
        "results.csv": """
        \(results)
        r1,,,L1,S1,fully graded,5,2026-10-01
        r2,,,L2,S1,fully graded,6,2026-10-01

        """,
      ], ["warning unknown-id results.csv:3 lineItemSourcedId"]
    ),
    (
      [
        "pathways.csv": "pathway_id,position,item_id\nP,1,501\nP,2,502\n",
        "2026-10-02T1030_Grades-A.csv": """
        Student,ID,SIS User ID,SIS Login ID,Section,Quiz (501),Quix (503)
            Points Possible,,,,,10,10
        "A, B",1,S1,l,P1,5,6

        """,
      ], ["warning unknown-id 2026-10-02T1030_Grades-A.csv Quix (503)"]
    ),
    (
      // A gradebook that holds mostly other work.
      [
        "pathways.csv": "pathway_id,position,item_id\nP,1,501\n",
        "2026-10-02T1030_Grades-A.csv": """
        Student,ID,SIS User ID,SIS Login ID,Section,Quiz (501),Essay (503),Lab (504)
            Points Possible,,,,,10,10,10
        "A, B",1,S1,l,P1,5,6,7

        """,
      ],
      [
        "note unknown-id 2026-10-02T1030_Grades-A.csv Essay (503)",
        "note unknown-id 2026-10-02T1030_Grades-A.csv Lab (504)",
      ]
    ),
  ]

  /// R108: an item that no list knows, from whatever file.
  @Test(arguments: unknown)
  func reportsItemsThatNoListKnows(files: [String: String], found: [String]) async throws {
    #expect(try await read(files).found.filter { $0.contains("unknown-id") } == found)
  }
}
