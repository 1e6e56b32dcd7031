import CSV
import Canonical
import Coaching
import Importers
import Tables
import Testing

/// Lines below a table: notes where they are none of it, errors where a row is cut short.
@Suite struct FootLineTests {
  /// Tables of several kinds, with their rows.
  static let tables: [(file: String, rows: [String])] = [
    (
      "marks.csv",
      [
        "student_id,section_id,item_id,score,status,submitted", "9001,501,i1,1,scored,2026-09-10",
        "9001,501,i2,2,scored,2026-09-10", "9002,502,i1,2,scored,2026-09-11",
      ]
    ),
    (
      "students.csv",
      ["student_id,name,grade", "S1,Nia Abara,7", "S2,Leo Brandt,7", "S3,Ann Lee,8"]
    ),
    ("teachers.csv", ["teacher_id,name,school_id", "101,Ann Lee,N", "102,Bo Kim,N"]),
    (
      "conferences.csv",
      ["student_id,date,minutes,outcome", "0001,2026-09-30,10,held", "0002,2026-10-01,5,held"]
    ),
    (
      "MATH7.csv",
      [
        "Student,ID,SIS User ID,SIS Login ID,Section,Quiz (111),Test (112)",
        "\"Abara, Nia\",1,9001,s0,Math A,7,15", "\"Brandt, Leo\",2,9002,s1,Math A,8,12",
      ]
    ),
  ]

  /// Files without real names have such, in the last row, too.
  @Test(arguments: [
    "Student 0002", "0002, Student", "Student, 2", "Rows, Ann", "Record, Nia", "Class 2, Student 7",
    "Max, Low", "Sum, Ann", "Average Joe", "Student A",
  ])
  func areNames(name: String) async throws {
    let canvas = Self.tables[4].rows[...1] + ["\"\(name)\",2,9002,s1,Math A,8,12"]
    let gradebook = try await read(["MATH7.csv": canvas.joined(separator: "\n") + "\n"])
    #expect(gradebook.facts.count == 4, "\(gradebook.facts)")
    #expect(gradebook.findings == [])
    let roster = try await read([
      "students.csv": "student_id,name\nS1,\"Abara, Nia\"\nS2,\"\(name)\"\n"
    ])
    #expect(roster.district.table(.students).count == 2)
    #expect(roster.findings == [])
  }

  @Test(
    arguments: tables,
    [
      ["Students: 8"], ["Total"], ["Generated on 2 October 2026"], ["Teacher,Ann Lee"],
      ["Total rows,3"], ["", "Teacher,Ann Lee"], ["", "Signature: ____"], ["Page 1 of 1"],
      ["Note: scores as of Friday"], ["\"Exported by the registrar, Oct 2\""], ["* provisional"],
      ["", "Average,,,7.5", "Printed: 10/2/2026"], ["Prepared by,Ann Lee", "Date: 10/2/2026"],
      ["\u{A9} 2026 Vendor Inc."],
    ])
  func areNoRows(table: (file: String, rows: [String]), below: [String]) async throws {
    let clean = try await read([table.file: table.rows.joined(separator: "\n") + "\n"])
    let width = table.rows[0].split(separator: ",").count
    let padded = below.map { line in
      line.isEmpty ? line : line + String(repeating: ",", count: max(0, width - 1 - commas(line)))
    }
    // As programs write it that put every cell in quotes, those of a blank line, too.
    let blank = Array(repeating: "\"\"", count: width).joined(separator: ",")
    let quoted = padded.map { $0.isEmpty ? blank : FootLineTests.quoted($0) }
    for (rows, lines) in [
      (table.rows, below), (table.rows, padded), (table.rows.map(FootLineTests.quoted), quoted),
    ] {
      let all = rows + lines
      let intake = try await read([table.file: all.joined(separator: "\n") + "\n"])
      let line = all.count - lines.drop { $0.isEmpty || $0 == blank }.count + 1
      let found = intake.findings.filter { !clean.findings.contains($0) }
      #expect(found.map { "\($0.severity) \($0.location)" } == ["note \(table.file):\(line)"])
      #expect(found.map(\.problem.rule) == [.shape])
      #expect(intake.sources.map(\.kept) == clean.sources.map(\.kept))
      #expect(intake.sources.map(\.read) == clean.sources.map(\.read))
    }
  }

  /// A line of sums or means under any name is no person: it has words where every row has an id, or
  /// no id and a word for it.
  @Test(
    arguments: [
      ("marks.csv", "District,,,1.5,,"), ("marks.csv", "Oak,,,1.5,,"),
      ("students.csv", "Std Dev,,1.2"), ("students.csv", "District Average,,7.3"),
      ("conferences.csv", "Count,,12,"), ("conferences.csv", "District Mean,,7.5,"),
      ("MATH7.csv", "District Average,,,,,7,15"), ("MATH7.csv", ",,Average,,,7,15"),
    ])
  func areNobody(file: String, line: String) async throws {
    let table = try #require(FootLineTests.tables.first { $0.file == file })
    let rows = table.rows + [line]
    let intake = try await read([file: rows.joined(separator: "\n") + "\n"])
    let notes = intake.findings.filter { $0.problem.rule == .shape }
    #expect(notes.map { "\($0.severity) \($0.location)" } == ["note \(file):\(rows.count)"])
    let clean = try await read([file: table.rows.joined(separator: "\n") + "\n"])
    #expect(intake.district.roster.students.count == clean.district.roster.students.count)
    #expect(intake.sources.map(\.kept) == clean.sources.map(\.kept))
  }

  /// A line that sums up is nobody in any language, also where every cell of it is filled and where rows
  /// follow it.
  @Test(arguments: [
    "Klassendurchschnitt", "Moyenne de la classe", "Promedio de la clase", "M\u{E9}dia da turma",
    "Gemiddelde", "\u{15A}rednia", "Medelv\u{E4}rde", "Ortalama", "\u{5E73}\u{5747}",
    "\u{418}\u{442}\u{43E}\u{433}\u{43E}", "Class total", "Standard Deviation", "High score",
    "All students", "Max Points", "Out of", "Number of students",
  ])
  func sumsUpInAnyLanguage(label: String) async throws {
    let table = "student_id,item_id,score,points_possible\nS1,A,5,10\nS2,A,6,10\n"
    let line = "\(label),A,7.5,10\n"
    for rows in [table + line, table + line + "S3,A,7,10\n"] {
      let intake = try await read(["marks.csv": rows])
      #expect(intake.findings.map { "\($0.severity) \($0.problem.rule)" } == ["note shape"])
      let students = intake.district.roster.students
      #expect(students.references.allSatisfy { students[$0].id.hasPrefix("S") })
    }
  }

  /// What only a report writes is nobody beside a number, too.
  @Test(arguments: [
    "n = 4", "Rows: 4", "Page 1 of 1", "Report generated 10/2/2026", "Student count: 4",
    "4 records", "(4 rows affected)", "\u{A9} 2026 Vendor", "End of report",
    "*** End of file ***",
  ])
  func endsAReport(label: String) async throws {
    for (file, header, rows, line) in [
      ("marks.csv", "student_id,item_id,score", ["S1,A,5", "S2,A,6"], "\(label),A,7.5"),
      (
        "X Grades.csv", "First name,Surname,ID number,Email address,Quiz: Q (Real)",
        ["Ada,Alder,S1,a@x.example,5", "Ben,Birch,S2,b@x.example,6"], ",,\(label),,7.5"
      ),
      (
        "g.csv", "Unique User ID,First Name,Last Name,Quiz (Max Points: 10.00)",
        ["S1,Ada,Alder,5", "S2,Ben,Birch,6"], "\(label),,,7.5"
      ),
    ] {
      let text = ([header] + rows + [line]).joined(separator: "\n") + "\n"
      let intake = try await read([file: text])
      #expect(intake.district.roster.students.count == 2, "\(file)")
      #expect(intake.findings.map(\.problem.rule) == [.shape], "\(file)")
    }
  }

  /// Of two columns a word for a sum and a number are a sum where rows have an id or words.
  @Test(
    arguments: [
      ("schools.csv", "school_id,name\nS1,North\nS2,South\n", "Total,2", true),
      ("schools.csv", "school_id,name\nNorth,North School\nSouth,South School\n", "Count,2", true),
      ("students.csv", "student_id,name\n001,Nia Abara\n002,Leo Brandt\n", "Totals:,2", true),
      ("students.csv", "student_id,name\nnia,Nia Abara\nmax,Max Brandt\n", "mean,Ann Mean", false),
    ])
  func areSumsOfTwoColumns(file: String, rows: String, line: String, isSum: Bool) async throws {
    let intake = try await read([file: rows + line + "\n"])
    let people = intake.district.roster.schools.count + intake.district.roster.students.count
    #expect(people == (isSum ? 2 : 3))
    #expect(intake.findings.map(\.problem.rule) == (isSum ? [.shape] : []))
  }

  /// Below a remark, what begins with words where every row has an id goes on with it.
  @Test(arguments: ["marks.csv", "students.csv", "teachers.csv", "conferences.csv"])
  func goOn(file: String) async throws {
    let table = try #require(FootLineTests.tables.first { $0.file == file })
    let rows = table.rows + ["", "Notes", "See the coach, Ann"]
    let intake = try await read([file: rows.joined(separator: "\n") + "\n"])
    let found = intake.findings.filter { [.shape, .fieldCount].contains($0.problem.rule) }
    #expect(found.map(\.problem.sentence) == ["2 lines below the table"])
  }

  /// What is cut short or lacks a cell stays an error, and what is a row stays one.
  @Test(arguments: [
    ("marks.csv", "9002,502", true), ("marks.csv", "9002", true),
    ("marks.csv", "9002,502,,,,", true),
    ("students.csv", "S9", true), ("students.csv", "S4,Ann Total,7", false),
    ("teachers.csv", "103", true), ("teachers.csv", "103,Cy Total", true),
    ("students.csv", "lee,Lee Day,7", false), ("MATH7.csv", "Mean,3,9003,s2,Math A,7,15", false),
    ("conferences.csv", "0003", true), ("MATH7.csv", "\"Total, Sam\",3,9003,s2,Math A,7,15", false),
  ])
  func leavesRowsAlone(file: String, row: String, isError: Bool) async throws {
    let table = try #require(FootLineTests.tables.first { $0.file == file })
    let rows = table.rows + [row]
    let intake = try await read([file: rows.joined(separator: "\n") + "\n"])
    #expect(!intake.findings.contains { $0.problem.rule == .shape })
    let errors = intake.findings.filter { $0.severity == .error && $0.location.line == rows.count }
    #expect(errors.isEmpty != isError, "\(intake.findings)")
  }

  /// Every cell of a line in quotes.
  private static func quoted(_ line: String) -> String {
    var (cells, isInside) = ([""], false)
    for character in line {
      if character == "\"" { isInside.toggle() }
      if character == ",", !isInside {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells.map { $0.hasPrefix("\"") ? $0 : "\"\($0)\"" }.joined(separator: ",")
  }

  private func commas(_ line: String) -> Int {
    line.hasPrefix("\"") ? 0 : line.count { $0 == "," }
  }
}
