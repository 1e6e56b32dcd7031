import Testing

/// Exports of one gradebook with a row for each mark are snapshots, too (R103).
@Suite struct LongGradebookTests {
  @Test(arguments: exports)
  func countsTheLaterExport(mess: Mess) async throws { try await mess.expectAsWanted() }

  private static let results =
    "sourcedId,status,dateLastModified,lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate"
  private static let scores =
    "assignmentscoreid,assignmentsectionid,studentsdcid,actualscoreentered,scorepoints,islate,ismissing,isexempt"
  private static let grades =
    "assignment,duedate,timestamp,student_id,last_name,first_name,email,raw_score,late_submission_penalty,score,max_score"

  private static let exports = [
    Mess(
      "OneRoster: a lower score, one taken back, and a student who left",
      [
        "or 2026-10-02/results.csv": """
        \(results)
        r1,,,L1,S1,fully graded,9,2026-10-01
        r2,,,L1,S2,fully graded,5,2026-10-01
        r3,,,L1,S3,fully graded,6,2026-10-01

        """,
        "or 2026-12-04/results.csv": """
        \(results)
        r1,,,L1,S1,fully graded,4,2026-11-01
        r2,,,L1,S2,not submitted,,

        """,
      ],
      facts: ["S1 L1 4 scored 2026-11-01", "S3 L1 6 scored 2026-10-01"],
      findings: ["note duplicate-key or 2026-10-02/results.csv"]),
    Mess(
      "PowerSchool: a score taken back",
      [
        "scores 2026-10-02.csv": "\(scores)\n1,A,S1,9,9,0,0,0\n2,A,S2,5,5,0,0,0\n",
        "scores 2026-12-04.csv": "\(scores)\n1,A,S1,,,0,0,0\n2,A,S2,7,7,0,0,0\n",
      ],
      facts: ["S2 A 7"], findings: ["note duplicate-key scores 2026-10-02.csv"]),
    Mess(
      "nbgrader: one course, whatever the days in the names",
      [
        "grades 2026-10-02.csv": """
        \(grades)
        ps1,,2026-09-19 12:00:00,S1,A,B,,9,0,9,10
        ps1,,2026-09-19 12:00:00,S2,A,B,,5,0,5,10

        """,
        "grades 2026-12-04.csv": """
        \(grades)
        ps1,,2026-09-19 12:00:00,S1,A,B,,4,0,4,10
        ps1,,2026-09-19 12:00:00,S2,A,B,,7,0,7,10

        """,
      ],
      facts: ["S1 grades: ps1 4/10 2026-09-19", "S2 grades: ps1 7/10 2026-09-19"],
      findings: ["note duplicate-key grades 2026-10-02.csv"]),
    Mess(
      "OneRoster: results of other work are no export of the same",
      [
        "or 2026-10-02/results.csv": "\(results)\nr1,,,L1,S1,fully graded,9,2026-10-01\n",
        "or 2026-12-04/results.csv": "\(results)\nr9,,,L2,S1,fully graded,4,2026-11-01\n",
      ],
      facts: ["S1 L1 9 scored 2026-10-01", "S1 L2 4 scored 2026-11-01"]),
  ]
}
