import Canonical
import Coaching
import Importers
import Tables
import Testing

/// Each canonical kind: a row in full, a bad cell of each sort, and the same key twice.
@Suite struct CanonicalKindTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var kind: FileKind
    /// A header and rows, the first of them in full.
    var text: String
    /// What stands in the canonical table, cells between bars.
    var table: [String]
    var findings: [String]
    var testDescription: String { kind.rawValue }
  }

  @Test(arguments: people + plans + events)
  func readsAKind(example: Example) async throws {
    let file = "\(example.kind.rawValue).csv"
    let intake = try await read([file: example.text])
    #expect(intake.rows(of: example.kind) == example.table)
    #expect(intake.found.map { $0.replacing(file, with: "") } == example.findings)
  }

  /// R68: every starred column must be there.
  @Test(arguments: CanonicalFile.all.filter { ![.frameworks, .walkthroughs].contains($0.kind) })
  func namesTheStarredColumnThatAFileLacks(file: CanonicalFile) async throws {
    for missing in file.columns where file.required.contains(missing) {
      let columns = file.columns.filter { $0 != missing }
      let intake = try await read([
        "\(file.kind.rawValue).csv": columns.joined(separator: ",") + "\n"
      ])
      #expect(
        intake.found == ["error missing-value \(file.kind.rawValue).csv \(missing)"], "\(missing)")
    }
  }

  private static let people = [
    Example(
      kind: .schools, text: "school_id,name,network\nS1,Cedar,North\n,Nowhere,\nS1,Cedar Middle,\n",
      table: ["S1|Cedar Middle|"],
      findings: ["error missing-value :3 school_id", "warning duplicate-key :4 school_id"]),
    Example(
      kind: .teachers,
      text: """
        teacher_id,name,school_id,declared_model,coach_id,grade,subject,cohort,begin,end
        T1,One,S1,Flex,C1,7,Math,A,2026-08-01,2027-06-30
        T2,Two,,,,,,,,
        T3,Three,S1,Flexible,,,,,soon,
        T1,One again,S1,,,,,,,

        """,
      table: ["T1|One again|S1|||||||", "T3|Three|S1|||||||"],
      findings: [
        "error missing-value :3 school_id", "warning bad-date :4 begin",
        "warning duplicate-key :5 teacher_id", "warning unknown-model :4 declared_model",
      ]),
    Example(
      kind: .sections,
      text:
        "section_id,title,school_id,teacher_id,term\nX,Math 7,S1,T1,Fall\nY,Art,,,\nX,Math,,T2,\n",
      table: ["X|Math||T2|"],
      findings: ["error missing-value :3 teacher_id", "warning duplicate-key :4 section_id"]),
    Example(
      kind: .students,
      text: "student_id,name,school_id,grade,groups\n001,One,S1,7,a; b;;c\n,Two,,,\n001,Again,,,\n",
      table: ["001|Again|||"],
      findings: ["error missing-value :3 student_id", "warning duplicate-key :4 student_id"]),
    Example(
      kind: .enrollments,
      text: """
        student_id,section_id,begin,end
        001,X,2026-08-24,2026-12-01
        001,X,2027-01-04,
        001,X,2026-08-24,2026-11-01
        002,,,
        003,X,2026-02-30,

        """,
      table: ["001|X|2026-08-24|2026-12-01", "001|X|2027-01-04|", "003|X||"],
      findings: [
        "error missing-value :5 section_id", "warning bad-date :6 begin",
        "warning duplicate-key :4 begin",
      ]),
  ]

  private static let plans = [
    Example(
      kind: .windows,
      text: """
        window_id,title,start,end,kind
        fall,Fall,2026-09-01,2026-10-15,walk
        t1,Term 1,2026-08-24,2026-12-18,Term
        x,,2026-09-01,,
        y,,2027-01-05,2027-02-01,season

        """,
      table: [
        "fall|Fall|2026-09-01|2026-10-15|walk", "t1|Term 1|2026-08-24|2026-12-18|term",
        "y||2027-01-05|2027-02-01|walk",
      ],
      findings: ["error missing-value :4 end", "warning unknown-value :5 kind"]),
    Example(
      kind: .calendar,
      text:
        "day,instructional,note\n2026-09-07,no,Labor Day\n2026-09-12,Y,\n2026-09-13,perhaps,"
        + "\n2026-09-07,yes,\n",
      table: ["2026-09-07|yes|", "2026-09-12|yes|"],
      findings: ["error unknown-value :4 instructional", "warning duplicate-key :5 day"]),
    Example(
      kind: .pathways,
      text: """
        pathway_id,title,kind,position,item_id,item_title,item_kind,required,weight,target_id,\
        opens,due,points_possible,mastery_points,section_ids
        P,Ratios,playlist,2,B,Check,check,no,2,R1,2026-09-01,2026-09-30,10,8,X;Y
        P,,,1,A,Intro,lesson,,,,,,,,Y;Z
        P,,,first,C,,,,,,,,,,
        P,,,3,D,,quiz,maybe,heavy,,,,,,
        P,,,4,A,,,,,,,,,,

        """,
      table: [
        "P|Ratios|playlist|2|B|Check|check|no|2|R1|2026-09-01|2026-09-30|10|8|X;Y;Z",
        "P|Ratios|playlist|3|D|||yes|1||||||X;Y;Z",
        "P|Ratios|playlist|4|A|Intro||yes|1||||||X;Y;Z",
      ],
      findings: [
        "error bad-number :4 position", "warning bad-number :5 weight",
        "warning duplicate-key :6 item_id", "warning unknown-value :5 item_kind",
        "warning unknown-value :5 required",
      ]),
  ]

  private static let events = [
    Example(
      kind: .marks,
      text: """
        student_id,section_id,item_id,score,points_possible,status,submitted,assessed,attempt,\
        overridden
        001,X,A,9,10,late,2026-09-10,2026-09-11,2,yes
        001,X,A,8,10,,2026-09-12,,2,
        001,X,A,7,10,,2026-09-12,,,
        ,X,A,7,,,,,,
        002,X,,7,,,,,,
        003,X,A,x,ten,gone,someday,,1.5,perhaps
        003,X,A,5,,,,,,

        """,
      table: [
        "001|X|A|8|10|||2026-09-12||2|no", "001|X|A|7|10|||2026-09-12|||no",
        "003|X|A|||x|||||no", "003|X|A|5|||||||no",
      ],
      findings: [
        "error missing-value :5 student_id", "error missing-value :6 item_id",
        "warning bad-date :7 submitted", "warning bad-number :7 attempt",
        "warning bad-number :7 points_possible", "warning bad-number :7 score",
        "warning duplicate-key :3 attempt",
        "warning unknown-value :7 overridden", "warning unknown-value :7 status",
      ]),
    Example(
      kind: .workshops,
      text: """
        student_id,section_id,target_id,date,attended
        001,X,R1,2026-09-10,yes
        001,X,R1,2026-09-10,no
        001,X,,2026-09-10,
        002,X,R1,,

        """,
      table: ["001|X|R1|2026-09-10|no"],
      findings: [
        "error missing-value :4 target_id", "error missing-value :5 date",
        "warning duplicate-key :3 date",
      ]),
    Example(
      kind: .conferences,
      text: """
        conference_id,date,teacher_id,student_id,section_id,type,format,minutes,led_by,goal_set,\
        goal_met,planned,outcome
        C1,2026-09-10,T1,001,X,project check-in,1:1,6,student,yes,no,yes,held
        ,2026-09-11,T1,001,X,,,,,,,,
        ,2026-09-11,T1,001,X,,,,,,,,
        C2,2026-09-12,T1,001; 002,X,goal,group,,,,,,Student Absent
        C1,2026-09-13,T1,001,X,chat,,long,,,,,
        C3,tomorrow,T1,001,,,,,,,,,
        C4,2026-09-13,T1,,,,,,,,,,

        """,
      table: [
        "|2026-09-11|T1|001|X||||||||", "|2026-09-11|T1|001|X||||||||",
        "C2|2026-09-12|T1|001|X|goal|group||||||studentAbsent",
        "C2|2026-09-12|T1|002|X|goal|group||||||studentAbsent", "C1|2026-09-13|T1|001|X||||||||",
      ],
      findings: [
        "error bad-date :7 date", "error missing-value :8 student_id",
        "warning bad-number :6 minutes", "warning duplicate-key :6 student_id",
        "warning unknown-value :6 type",
      ]),
    Example(
      kind: .commitments,
      text: """
        commitment_id,made_on,school_id,owner,action,due,evidence,status,closed
        D1,2026-09-10,S1,Ann,Weekly plan,2026-09-24,photo,open,
        D1,2026-09-11,S1,Ann,Weekly plan,,,done,2026-09-20
        D2,2026-09-11,S1,Ann,Weekly plan,,,In progress,
        D3,2026-09-11,S1,Ann,Weekly plan,,,HECHO,
        D4,2026-09-11,S1,Ann,Weekly plan,,,see Bo,
        ,,,,,,,,

        """,
      table: [
        "D1|2026-09-11|S1|Ann|Weekly plan|||done|2026-09-20",
        "D2|2026-09-11|S1|Ann|Weekly plan|||open|",
        "D3|2026-09-11|S1|Ann|Weekly plan|||done|", "D4|2026-09-11|S1|Ann|Weekly plan|||see Bo|",
      ],
      findings: [
        "warning duplicate-key :3 commitment_id", "warning unknown-value :6 status",
      ]),
    Example(
      kind: .plans,
      text: """
        plan_id,window_id,session,focus,teachers,date,hours,cost,status
        P1,fall,Flex 3,Rings,7,2026-11-03,1.5,300,planned
        P2,fall,Library,,some,,two,,Cancelled
        ,fall,Nameless,,,,,,

        """,
      table: [
        "P1|fall|Flex 3|Rings|7||||2026-11-03|1.5|300||||planned",
        "P2|fall|Library||||||||||||dropped",
      ],
      findings: [
        "error missing-value :4 plan_id", "warning bad-number :3 hours",
        "warning bad-number :3 teachers",
      ]),
    Example(
      kind: .actions,
      text: """
        teacher_id,framework,strand,column,action,assigned,closed,owner
        T1,Driver Model,Relationships,1 > 2,a,2026-09-10,,Ann
        T1,driver-model,Relationships,1 > 2,a,2026-09-11,,
        T1,unheard-of,Relationships,1 > 2,b,,,
        T1,driver-model,,1 > 2,c,,,

        """,
      table: ["T1|driver-model|Relationships|1 > 2|a|2026-09-11||"],
      findings: [
        "error missing-value :5 strand", "error unknown-model :4 framework",
        "warning duplicate-key :3 action",
      ]),
  ]

  /// R69, R98: one finding for each id that its file lacks, at its first row; the rows stay.
  @Test func completesTheRosterFromFactsOnceForEachID() async throws {
    let intake = try await read([
      "teachers.csv": "teacher_id,school_id\nT1,S1\n", "students.csv": "student_id\n001\n",
      "sections.csv": "section_id,teacher_id\nX,T1\n", "schools.csv": "school_id\nS1\n",
      "enrollments.csv": "student_id,section_id\n001,X\n",
      "marks.csv":
        "student_id,section_id,item_id,score\n001,X,A,7\n002,Y,A,7\n002,Y,B,7\n001,Y,B,7\n002,X,C,"
        + "1\n",
      "conferences.csv":
        "date,teacher_id,student_id,section_id\n2026-09-30,T9,002,X\n2026-09-30,T9,003,X\n",
    ])
    #expect(
      intake.found == [
        "warning unknown-id conferences.csv:2 teacher_id",
        "warning unknown-id conferences.csv:3 student_id",
        "warning unknown-id marks.csv:3 section_id",
        "warning unknown-id marks.csv:3 student_id",
      ])
    #expect(intake.district.marks.count == 5)
    #expect(intake.district.conferences.count == 2)
    // Nobody joins a class by a mark where there is a roster (R7).
    #expect(intake.district.roster.enrollments.count == 1)
  }

  /// R7: a pair that enrollments.csv lacks is a finding and adds nobody.
  @Test func keepsAMarkOfAClassThatTheStudentIsNotIn() async throws {
    let intake = try await read([
      "enrollments.csv": "student_id,section_id\n001,X\n002,Y\n",
      "marks.csv": "student_id,section_id,item_id,score\n001,X,A,7\n001,Y,B,7\n",
      "conferences.csv": "date,student_id,section_id\n2026-09-30,002,X\n",
    ])
    #expect(
      intake.found == [
        "warning not-enrolled conferences.csv:2 student_id",
        "warning not-enrolled marks.csv:3 student_id",
      ])
    #expect(intake.district.roster.enrollments.count == 2)
    #expect(intake.facts == ["001 A 7", "001 B 7", "002 2026-09-30"])
  }

  /// R33, R104: keys reach across the files of a kind, in the order of their names; without a day two
  /// scores are two tries.
  @Test func knowsAKeyAcrossFiles() async throws {
    let intake = try await read([
      "marks-a.csv": "student_id,item_id,score,attempt\n001,A,7,1\n002,A,7,\n",
      "marks-b.csv": "student_id,item_id,score,attempt\n001,A,9,1\n002,A,9,\n",
    ])
    #expect(intake.facts == ["002 A 7", "001 A 9", "002 A 9"])
    #expect(intake.found == ["warning duplicate-key marks-b.csv:2 attempt"])
  }
}

extension Intake {
  /// The rows of a canonical table, cells between bars.
  func rows(of kind: FileKind) -> [String] {
    district.table(kind).rows.map { $0.map(\.plain).joined(separator: "|") }
  }
}
