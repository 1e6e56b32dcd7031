import Coaching
import Importers
import Tables
import TestSupport
import Testing

/// Copies of one file at several days, told by their names (R103).
@Suite struct DatedCopyTests {
  /// Names of two copies, the earlier first, and why the other counts.
  static let copies: [(names: [String], reason: String)] = [
    (["@ 2026-11-02.csv", "@ 2026-12-02.csv"], "its day or time is later"),
    (["@ 2026-9-02.csv", "@ 2026-10-02.csv"], "its day or time is later"),
    (["@-2026-11-02.csv", "@_20261202.csv"], "its day or time is later"),
    (["@ 2 Nov 2026.csv", "@ Dec 2, 2026.csv"], "its day or time is later"),
    (["@.csv", "@ (1).csv"], "by its name the later copy"),
    (["@ (9).csv", "@ (10).csv"], "by its name the later copy"),
    (["@.csv", "@(1).csv"], "by its name the later copy"),
    (["@ - Copy.csv", "@ - Copy (2).csv"], "by its name the later copy"),
    (["@ v1.9.csv", "@ v1.10.csv"], "by its name the later copy"),
    (["@ Januar 2026.csv", "@ Dezember 2026.csv"], "its day or time is later"),
    (["@ 3 enero 2027.csv", "@ 1 febrero 2027.csv"], "its day or time is later"),
    (["@.csv", "@.csv (1)"], "by its name the later copy"),
    (
      ["@ Sept 30.csv", "@ Oct 2.csv"],
      "the day in its name is later in a school year, which begins in July; put the year into the "
        + "names if they are of two"
    ),
    (
      ["@ 03-05-2026.csv", "@ 04-03-2026.csv"],
      "the day in its name, read month first, is later; read day first it would be the earlier: for "
        + "that say days: dmy for the files in walkbook.yaml"
    ),
    (["@_old.csv", "@.csv"], "by its name the later copy"),
    (["@_v2.csv", "@_v10.csv"], "by its name the later copy"),
  ]

  /// Tables with a row that both copies have and one that only each of them has.
  static let tables: [(table: String, header: String, both: [String], own: [String])] = [
    ("teachers", "teacher_id,school_id,name", ["T1,S,Old", "T1,S,New"], ["T2,S,A", "T3,S,B"]),
    ("students", "student_id,name", ["1,Old", "1,New"], ["2,A", "3,B"]),
    ("sections", "section_id,teacher_id,title", ["X,T,Old", "X,T,New"], ["Y,T,A", "Z,T,B"]),
    ("schools", "school_id,name", ["S1,Old", "S1,New"], ["S2,A", "S3,B"]),
    (
      "pathways", "pathway_id,position,item_id,item_title", ["P,1,I1,Old", "P,1,I1,New"],
      ["P,2,I2,A", "P,3,I3,B"]
    ),
    (
      "conferences", "conference_id,student_id,date,minutes",
      ["C1,1,2026-10-01,1", "C1,1,2026-10-01,9"], ["C2,2,2026-10-01,2", "C3,3,2026-10-01,3"]
    ),
  ]

  /// The later stands whole, and what only the earlier has is counted.
  @Test(arguments: copies, tables)
  func takesTheLater(
    copy: (names: [String], reason: String),
    table: (table: String, header: String, both: [String], own: [String])
  ) async throws {
    let names = copy.names.map { $0.replacing("@", with: table.table) }
    let intake = try await read([
      names[0]: [table.header, table.both[0], table.own[0]].joined(separator: "\n"),
      names[1]: [table.header, table.both[1], table.own[1]].joined(separator: "\n"),
    ])
    #expect(intake.words(of: table.table) == ["New", "B"])
    let found = intake.findings.filter { $0.problem.rule == .duplicateKey }
    #expect(found.map(\.location.file) == [names[0]])
    #expect(
      found.map(\.problem.sentence) == [
        "an earlier export than \(names[1]) (\(copy.reason)), which stands whole; "
          + "1 of the 2 rows of this file is not in it"
      ])
    #expect(found.map(\.severity) == [.warning])
    let source = try #require(intake.sources.first { $0.file == names[0] })
    #expect(source.read == 2 && source.kept == 0)
    #expect(source.reasons == "none used: an earlier export than \(names[1])")
  }

  /// Copies with few rows in common are one table; of a row in both the later file's counts.
  @Test(arguments: copies, tables)
  func takesTheLaterRow(
    copy: (names: [String], reason: String),
    table: (table: String, header: String, both: [String], own: [String])
  ) async throws {
    let names = copy.names.map { $0.replacing("@", with: table.table) }
    let further = (4...5).map { number in
      table.own[0].replacing(/^(T|S|C|P,2,I)?(2|Y)/) { "\($0.output.0)\(number)" }
    }
    let intake = try await read([
      names[0]: ([table.header, table.both[0], table.own[0]] + further).joined(separator: "\n"),
      names[1]: [table.header, table.both[1], table.own[1]].joined(separator: "\n"),
    ])
    #expect(Set(intake.words(of: table.table)) == ["New", "A", "B"])
    let found = intake.findings.filter { $0.problem.rule == .duplicateKey }
    #expect(found.map(\.location) == [Location(file: names[1], line: 2)])
    #expect(found.first?.problem.sentence.hasSuffix("; \(names[0]) has it, too") == true)
    #expect(
      found.first?.action.hasPrefix("The row of \(names[1]) goes before it: \(copy.reason). ")
        == true)
  }

  /// Where nothing says which is later, no row is lost and nothing is called later.
  @Test(arguments: tables)
  func saysThatNothingSaysIt(
    table: (table: String, header: String, both: [String], own: [String])
  ) async throws {
    let dated = "\(table.table) 2025-08-01.csv"
    let intake = try await read([
      "\(table.table).csv": [table.header, table.both[0], table.own[0]].joined(separator: "\n"),
      dated: [table.header, table.both[1], table.own[1]].joined(separator: "\n"),
    ])
    #expect(Set(intake.words(of: table.table)) == ["New", "A", "B"])
    let found = intake.findings.filter { $0.problem.rule == .duplicateKey }
    #expect(found.map(\.location) == [Location(file: dated, line: 2)])
    #expect(
      found.map(\.action) == [
        "The row of \(dated) goes before it: nothing says which is later; only its name has a day. "
          + "Remove one of them."
      ])
  }

  /// What is called a copy may be what stood there before: no row is lost, and of a row in both that of
  /// the original counts.
  @Test(
    arguments: [
      "@ - Copy.csv", "@ - Kopie.csv", "Copy of @.csv", "Copia de @.csv", "@ copy 2.csv",
      "@.csv copy",
    ], tables)
  func keepsTheOriginalOfACopy(
    copy: String, table: (table: String, header: String, both: [String], own: [String])
  ) async throws {
    let original = "\(table.table).csv"
    let copy = copy.replacing("@", with: table.table)
    let intake = try await read([
      copy: [table.header, table.both[0], table.own[0]].joined(separator: "\n"),
      original: [table.header, table.both[1], table.own[1]].joined(separator: "\n"),
    ])
    #expect(Set(intake.words(of: table.table)) == ["New", "A", "B"])
    let found = intake.findings.filter { $0.problem.rule == .duplicateKey }
    #expect(found.map(\.location) == [Location(file: original, line: 2)])
    #expect(
      found.map(\.action) == [
        "The row of \(original) goes before it: nothing says which is later; the other is a copy by its "
          + "name. Remove one of them."
      ])
  }

  /// A log that is called the later by a number or a copy and is wholly in the other takes no row away.
  @Test(arguments: ["@ (1).csv", "@ - Copy.csv", "@(2).csv", "@ - Kopie.csv"])
  func losesNoRowOfALogToASmallerOne(name: String) async throws {
    let days = (1...7).map { "2026-10-0\($0),\($0),C,held" }
    let walks = [
      "W1,2026-09-01,T,flex,foundation,1,inPlace", "W2,2026-09-08,U,flex,foundation,1,notYet",
    ]
    let head = "date,student_id,section_id,outcome\n"
    let columns = "walkthrough_id,date,teacher_id,model,phase,step,status\n"
    let intake = try await read([
      "conferences.csv": head + days.joined(separator: "\n"),
      name.replacing("@", with: "conferences"): head + days.prefix(4).joined(separator: "\n"),
      "walkthroughs.csv": columns + walks.joined(separator: "\n"),
      name.replacing("@", with: "walkthroughs"): columns + walks[0],
    ])
    #expect(intake.district.conferences.count == 7)
    #expect(intake.district.walkthroughs.map(\.id).sorted() == ["W1", "W2"])
  }

  /// Of marks with the same try the later file's counts, whatever it is called.
  @Test(arguments: [
    (
      ["marks.csv", "marks 2026-11-01.csv"], "nothing says which is later; only its name has a day"
    ),
    (["marks 2026-9-01.csv", "marks 2026-10-01.csv"], "its day or time is later"),
    (["marks Sep 2026.csv", "marks 2026-10.csv"], "its day or time is later"),
    (["week 9.csv", "week 10.csv"], "by its name the later copy"),
    (["north.csv", "south.csv"], "nothing says which is later; the order of their names decided"),
  ])
  func takesTheLaterMark(names: [String], reason: String) async throws {
    let header = "student_id,section_id,item_id,score,submitted,attempt\n"
    let intake = try await read([
      names[0]: header + "1,X,A,4,2026-09-10,1\n2,X,A,4,2026-09-10,1\n",
      names[1]: header + "1,X,A,9,2026-11-10,1\n",
    ])
    #expect(intake.district.marks.count == 2)
    #expect(intake.facts.contains { $0.hasPrefix("1 A 9") }, "\(intake.facts)")
    #expect(
      intake.findings.map(\.action) == [
        "The row of \(names[1]) goes before it: \(reason). Remove one of them."
      ])
  }

  /// Of two exports of one gradebook without a day in one name, nothing is called earlier.
  @Test func saysWhatOneDayTells() async throws {
    let header = "Student,ID,SIS User ID,SIS Login ID,Section,Quiz (10)\n"
    let intake = try await read([
      "Math.csv": header + "\"Abara, Nia\",11,1,na,P1,7\n\"Gone, Gil\",12,2,gg,P1,5\n",
      "Math 2026-11-01.csv": header + "\"Abara, Nia\",11,1,na,P1,9\n",
    ])
    #expect(
      intake.findings.map(\.problem.sentence) == [
        "the same gradebook as Math 2026-11-01.csv (nothing says which is later; only its name has a "
          + "day), which stands for the students and items in both; marks that only this file has: 1"
      ])
    let source = try #require(intake.sources.first { $0.file == "Math.csv" })
    #expect(source.kept == 1 && source.reasons == "1 of an export that gave way")
  }

  /// Days of their own are no copies.
  @Test func keepsFilesOfOneDayEach() async throws {
    let intake = try await read([
      "conferences 2026-10-01.csv": "student_id,date\n1,2026-10-01\n2,2026-10-01\n",
      "conferences 2026-10-02.csv": "student_id,date\n1,2026-10-02\n2,2026-10-02\n",
      "marks 2026-10-01.csv": "student_id,item_id,score,submitted\n1,A,7,2026-10-01\n",
      "marks 2026-10-02.csv": "student_id,item_id,score,submitted\n1,A,9,2026-10-02\n",
    ])
    #expect(intake.district.conferences.count == 4)
    #expect(intake.district.marks.count == 2)
    #expect(intake.found == [])
  }

  /// What Canvas calls the course does not change with the day of the export or with its number.
  @Test(
    arguments: [
      ["Math 7 10-02-2026.csv", "Math 7 10-09-2026.csv"], ["Math 7.csv", "Math 7 (1).csv"],
      ["2026-10-02T1030_Grades-Math_7.csv", "2026-10-09T1030_Grades-Math_7.csv"],
    ], ["Quiz (10),Essay (10)", "Quiz (501),Essay (502)"])
  func callsACourseTheSame(names: [String], items: String) async throws {
    let header = "Student,ID,SIS User ID,SIS Login ID,Section,\(items)\n"
    let intake = try await read([
      names[0]: header + "    Points Possible,,,,,10,10\n\"Abara, Nia\",11,1,na,P1,7,8\n",
      names[1]: header + "    Points Possible,,,,,10,10\n\"Abara, Nia\",11,1,na,P1,9,8\n",
    ])
    #expect(intake.district.curriculum.pathways.count == 1)
    #expect(intake.district.marks.count == 2)
    #expect(intake.facts.first?.hasSuffix(" 9/10") == true, "\(intake.facts)")
    #expect(intake.found == ["note duplicate-key \(names[0])"])
  }
}

extension Intake {
  /// The last word of each row of a table, in the order of its keys.
  fileprivate func words(of table: String) -> [String?] {
    let roster = district.roster
    switch table {
    case "teachers": return roster.teachers.sorted.map { roster.teachers[$0].name }
    case "students": return roster.students.sorted.map { roster.students[$0].name }
    case "sections": return roster.sections.sorted.map { roster.sections[$0].title }
    case "schools": return roster.schools.sorted.map { roster.schools[$0].name }
    case "conferences":
      let words: [Double: String] = [1: "Old", 9: "New", 2: "A", 3: "B"]
      return district.conferences.map { $0.minutes.flatMap { words[$0] } }
    default:
      let pathways = district.curriculum.pathways
      return pathways.references.flatMap { pathways[$0].items }
        .map { district.curriculum.items[$0.item].title }
    }
  }
}
