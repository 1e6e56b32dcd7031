import Foundation
import Tables
import TestSupport

/// A district as files that are a mess, each in its own way, with faults planted in rows of facts.
///
/// Without faults nothing is to be found in it: what is found in the other is what was planted.
struct PlantedDistrict {
  /// What is to be found, and where.
  struct Fault: Hashable {
    var file: String
    var line: Int
    var rule: Finding.Rule
  }

  private(set) var files: [String: Data] = [:]
  private(set) var planted: Set<Fault> = []
  private var random: SeededRandom

  /// - Parameter count: how many faults; each in a row of its own.
  init(seed: UInt64, faults count: Int) {
    random = SeededRandom(seed: seed)
    var tables = Self.people + Self.facts(&random)
    var rows = tables.indices.filter { tables[$0].holdsFacts }.flatMap { table in
      tables[table].rows.indices.dropFirst(tables[table].fixed).map { (table, $0) }
    }
    rows.shuffle(using: &random)
    for (table, row) in rows.prefix(count) {
      let kinds = Kind.allCases.filter { tables[table].column(of: $0) != nil }
      guard let kind = kinds.randomElement(using: &random) else { continue }
      tables[table].plant(kind, in: row, at: random.next())
    }
    for table in tables {
      let mess = FileMess(isSemicolonFree: table.name.contains("Grades"), &random)
      files[table.name] = mess.bytes(of: table)
      for (row, rule) in table.faults {
        planted.insert(Fault(file: table.name, line: mess.line(of: row, in: table), rule: rule))
      }
    }
  }

  /// A kind of fault that a row can have.
  enum Kind: CaseIterable {
    case shortRow, longRow, shiftedBlank, surplusBlank
    case unknownStudent, unknownTeacher, unknownSection
    case badNumber, badDay, badWord, lacking
  }

  private static let classes = 5, students = 24

  private static var people: [PlantedTable] {
    let teachers = (1...classes).map { ["T\($0)", "Teacher \(Self.letters($0)), Ann", "S1"] }
    let pupils = (0..<classes * students).map {
      ["\(10_001 + $0)", "Pupil \(Self.letters($0))", "5"]
    }
    let rows = (0..<classes * students).map { ["\(10_001 + $0)", "C\($0 / students + 1)"] }
    return [
      PlantedTable("schools.csv", ["school_id", "name"], [["S1", "Marsh, East"]]),
      PlantedTable("teachers.csv", ["teacher_id", "name", "school_id"], teachers),
      PlantedTable(
        "sections.csv", ["section_id", "title", "teacher_id"],
        (1...classes).map { ["C\($0)", "Class \($0)", "T\($0)"] }),
      PlantedTable("students.csv", ["student_id", "name", "grade"], pupils),
      PlantedTable("enrollments.csv", ["student_id", "section_id"], rows),
      PlantedTable(
        "pathways.csv", ["pathway_id", "position", "item_id", "points_possible"],
        (1...6).map { ["P1", "\($0)", "I\($0)", "10"] }),
    ]
  }

  private static func letters(_ number: Int) -> String {
    String(
      "\(number)".map {
        Character(UnicodeScalar(UInt8(ascii: "a") + UInt8($0.wholeNumberValue ?? 0)))
      })
  }

  private static func day(_ random: inout SeededRandom) -> String {
    "2026-10-\(13 + Int.random(in: 0...15, using: &random))"
  }

  private static func facts(_ random: inout SeededRandom) -> [PlantedTable] {
    var marks: [[String]] = []
    var talks: [[String]] = []
    for student in 0..<classes * students {
      let (id, section) = ("\(10_001 + student)", student / students + 1)
      for item in 1...4 {
        marks.append([
          id, "C\(section)", "I\(item)", "\(Int.random(in: 0...9, using: &random)).5", "late",
          day(&random), "1",
        ])
      }
      talks.append([
        day(&random), "T\(section)", id, "C\(section)", "goal",
        "\(Int.random(in: 5...20, using: &random))", "yes",
      ])
    }
    let walks = (1...classes).flatMap { teacher in
      (1...5).map { step in
        [
          "W\(teacher)", "2026-10-14", "T\(teacher)", "flex", "foundation", "\(step)",
          step < 4 ? "inPlace" : "notYet", "O1",
        ]
      }
    }
    return [
      PlantedTable(
        "marks.csv",
        ["student_id", "section_id", "item_id", "score", "status", "submitted", "attempt"], marks,
        faults: [
          .unknownStudent: (0, .unknownID), .unknownSection: (1, .unknownID),
          .badNumber: (3, .badNumber), .badWord: (4, .unknownValue), .badDay: (5, .badDate),
          .lacking: (2, .missingValue),
        ]),
      PlantedTable(
        "conferences.csv",
        ["date", "teacher_id", "student_id", "section_id", "type", "minutes", "goal_set"], talks,
        faults: [
          .unknownStudent: (2, .unknownID), .unknownTeacher: (1, .unknownID),
          .badNumber: (5, .badNumber), .badWord: (4, .unknownValue), .badDay: (0, .badDate),
          .lacking: (2, .missingValue),
        ]),
      PlantedTable(
        "walkthroughs.csv",
        [
          "walkthrough_id", "date", "teacher_id", "model", "phase", "step", "status",
          "observer_id",
        ], walks,
        faults: [.badWord: (6, .unknownStatus), .badNumber: (5, .badNumber)]),
      canvas(&random),
    ]
  }

  /// A gradebook as Canvas exports it.
  private static func canvas(_ random: inout SeededRandom) -> PlantedTable {
    let header = [
      "Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Ratios (901)", "Rates (902)",
      "Percent (903)", "Final Score",
    ]
    let rows = (0..<students).map { student in
      [
        "Pupil \(letters(student)), Ann", "\(500 + student)", "\(10_001 + student)", "p\(student)",
        "C1", "\(Int.random(in: 0...9, using: &random)).5",
        "\(Int.random(in: 0...9, using: &random)).25", "EX", "80.0",
      ]
    }
    return PlantedTable(
      "2026-10-30_Grades-C1.csv", header,
      [["    Points Possible", "", "", "", "", "10.00", "10.00", "10.00", "(read only)"]] + rows,
      fixed: 1, faults: [.badNumber: (6, .badNumber)])
  }
}

/// One file of the district, as rows, and what was planted in them.
struct PlantedTable {
  let name: String
  let header: [String]
  private(set) var rows: [[String]]
  /// By row: the rule that finds it.
  private(set) var faults: [Int: Finding.Rule] = [:]
  /// Rows at the top that stay as they are.
  let fixed: Int
  private let places: [PlantedDistrict.Kind: (column: Int, rule: Finding.Rule)]

  var holdsFacts: Bool { !places.isEmpty }

  init(
    _ name: String, _ header: [String], _ rows: [[String]], fixed: Int = 0,
    faults places: [PlantedDistrict.Kind: (column: Int, rule: Finding.Rule)] = [:]
  ) {
    self.name = name
    self.header = header
    self.rows = rows
    self.fixed = fixed
    self.places = places
  }

  /// Where a kind of fault can be; `nil` where the table has no place for it.
  func column(of kind: PlantedDistrict.Kind) -> Int? {
    switch kind {
    case .shortRow, .longRow, .shiftedBlank, .surplusBlank: 0
    default: places[kind]?.column
    }
  }

  mutating func plant(_ kind: PlantedDistrict.Kind, in row: Int, at chance: UInt64) {
    guard let column = column(of: kind) else { return }
    let width = UInt64(header.count)
    faults[row] = places[kind]?.rule ?? .fieldCount
    switch kind {
    case .shortRow: rows[row].remove(at: Int(chance % width))
    case .longRow: rows[row].insert("more", at: Int(chance % width))
    case .shiftedBlank: rows[row].insert("", at: Int(chance % width))
    case .surplusBlank: rows[row].append("")
    case .unknownStudent, .unknownTeacher, .unknownSection: rows[row][column] = "X\(chance)"
    case .badNumber: rows[row][column] = ["x1", "4..5", "1.2.3", "ten"][Int(chance % 4)]
    case .badDay: rows[row][column] = ["2026-13-09", "2026-02-30", "soon"][Int(chance % 3)]
    case .badWord: rows[row][column] = ["sometimes", "??", "l8"][Int(chance % 3)]
    case .lacking: rows[row][column] = ""
    }
  }
}

/// How one file is written: what programs and people do to a CSV, none of it a fault.
struct FileMess {
  private enum Encoding: CaseIterable { case utf8, utf8Marked, utf16, windows1252 }

  private let encoding: Encoding
  private let delimiter: String
  private let end: String
  private let quotesAll: Bool
  private let lead: [String]
  private let hasTrailingBlankLines: Bool

  /// - Parameter isSemicolonFree: whether the format is always with commas and without a title.
  init(isSemicolonFree: Bool, _ random: inout SeededRandom) {
    encoding = Encoding.allCases.randomElement(using: &random) ?? .utf8
    let delimiter = [",", ";", "\t"].randomElement(using: &random) ?? ","
    self.delimiter = isSemicolonFree ? "," : delimiter
    end = ["\n", "\r\n"].randomElement(using: &random) ?? "\n"
    quotesAll = Bool.random(using: &random)
    let lead = [[], ["Riverbend"], ["Riverbend", ""]].randomElement(using: &random) ?? []
    self.lead = isSemicolonFree ? [] : lead
    hasTrailingBlankLines = Bool.random(using: &random)
  }

  func line(of row: Int, in table: PlantedTable) -> Int { lead.count + 2 + row }

  func bytes(of table: PlantedTable) -> Data {
    let lines =
      lead + ([table.header] + table.rows).map { $0.map(cell).joined(separator: delimiter) }
    let text = lines.map { $0 + end }.joined() + (hasTrailingBlankLines ? end + end : "")
    switch encoding {
    case .utf8: return Data(text.utf8)
    case .utf8Marked: return Data([0xEF, 0xBB, 0xBF] + Array(text.utf8))
    case .utf16: return Data([0xFF, 0xFE]) + (text.data(using: .utf16LittleEndian) ?? Data())
    case .windows1252: return text.data(using: .windowsCP1252) ?? Data()
    }
  }

  private func cell(_ text: String) -> String {
    let needs = text.contains(delimiter) || text.contains("\"")
    return quotesAll || needs ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }
}
