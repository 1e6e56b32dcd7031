import Foundation
import TestSupport

/// A copy of a data folder with cells replaced at random, gone with this value.
///
/// Cells take other values that their columns may have, or become blank, and some rows are
/// missing, so that every branch of the definitions is walked.
struct ShakenFolder {
  private let folder: ScratchFolder

  var path: String { folder.path }

  /// - Parameter rate: the share of the cells of a listed column that are replaced.
  init(of source: URL, seed: UInt64, rate: Double) throws {
    folder = try ScratchFolder()
    var random = SeededRandom(seed: seed)
    for name in try FileManager.default.contentsOfDirectory(atPath: source.path).sorted() {
      let file = source.appending(path: name)
      if let columns = ShakenFolder.columns[name] {
        let text = try String(contentsOf: file, encoding: .utf8)
        let shaken = ShakenFolder.shake(text, columns, rate, &random)
        try folder.write(shaken, to: name)
      } else {
        try FileManager.default.copyItem(atPath: file.path, toPath: folder.path(of: name))
      }
    }
  }

  private static func shake(
    _ text: String, _ columns: [(name: String, values: [String], factor: Double)],
    _ rate: Double, _ random: inout SeededRandom
  ) -> String {
    var lines = text.split(separator: "\n").map(cells)
    guard let header = lines.first else { return text }
    lines = lines.enumerated().filter { $0.offset == 0 || !chance(0.03, &random) }.map(\.element)
    for index in lines.indices.dropFirst() {
      for (name, values, factor) in columns {
        guard let place = header.firstIndex(of: name), chance(rate * factor, &random) else {
          continue
        }
        lines[index][place] = values.randomElement(using: &random) ?? ""
      }
    }
    return lines.map { $0.joined(separator: ",") + "\n" }.joined()
  }

  private static func chance(_ share: Double, _ random: inout SeededRandom) -> Bool {
    Double.random(in: 0..<1, using: &random) < share
  }

  /// The cells of a line as they stand, quotes and all.
  private static func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" { isQuoted.toggle() }
      if character == ",", !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }

  /// What the cells of a column may become, by file.
  private static let columns: [String: [(name: String, values: [String], factor: Double)]] = [
    "walkthroughs.csv": [
      ("visit_id", [""], 1), ("observer_id", ["", "O01", "O02"], 1),
      ("source", ["self", "team", "coach", "", "observer"], 1),
      ("declared_model", ["", "ev", "flex"], 1), ("start_phase", ["", "differentiated"], 1),
      ("status", ["inPlace", "emerging", "notYet", "notObservable", "notApplicable", ""], 1),
      ("state", ["published", "draft"], 0.05),
    ],
    "teachers.csv": [
      ("declared_model", ["", "ev"], 1), ("school_id", ["S01"], 1),
      ("begin", ["", "2026-10-01", "2026-11-01"], 1),
      ("end", ["", "2026-09-21", "2026-10-10", "2027-01-05"], 1),
    ],
    "marks.csv": [
      ("section_id", [""], 1), ("score", ["", "0", "3", "4", "10", "100"], 1),
      ("points_possible", ["", "4", "10"], 1), ("submitted", ["", "2026-09-21"], 1),
      (
        "status",
        [
          "excused", "notAssigned", "dropped", "missing", "incomplete", "inProgress", "absent",
          "cheated", "scored", "late", "collected", "needsGrading", "",
        ], 1
      ),
      ("assessed", ["", "2026-11-20"], 1), ("attempt", ["", "1", "2"], 1),
      ("overridden", ["yes", "no", ""], 1),
    ],
    "pathways.csv": [
      (
        "item_kind", ["", "pre", "lesson", "practice", "check", "workshop", "post", "project"], 1
      ),
      ("required", ["no", ""], 1), ("weight", ["2", "0.5", ""], 1),
      ("target_id", ["", "FR.1"], 0.05), ("due", ["", "2026-11-01"], 1),
      ("mastery_points", ["", "2", "0"], 1), ("section_ids", [""], 0.05),
      ("position", ["1", "3"], 0.05),
    ],
    "enrollments.csv": [
      ("begin", ["", "2026-10-14", "2027-01-20"], 1),
      ("end", ["2026-10-15", "2027-01-22", "2026-12-01"], 0.05),
    ],
    "conferences.csv": [
      ("teacher_id", [""], 1), ("section_id", [""], 1), ("type", ["goal", "", "mentoring"], 1),
      ("format", ["group", ""], 1), ("led_by", ["student", ""], 1),
      ("planned", ["yes", "no", ""], 1),
      ("outcome", ["held", "", "studentAbsent", "cancelled"], 1),
      ("date", ["2026-10-12", "2026-09-05", "2026-11-26"], 1),
    ],
    "ratings.csv": [
      ("date", ["2026-09-21", "2026-10-23", "2026-11-15", "2027-01-05", "2027-01-22"], 1),
      ("indicator", ["self-direction", "student-feedback", "vision-priorities"], 1),
      ("level", ["1", "2", "3", "4", ""], 1), ("teacher_id", ["", "T001", "T002"], 1),
      ("school_id", ["", "S01"], 1), ("rater_id", ["", "C1", "C2", "C3"], 1),
      ("source", ["self", "team", "coach", "", "observer"], 1),
    ],
    "actions.csv": [
      ("teacher_id", ["T001", "T002", "T003"], 1),
      ("strand", ["culture", "Metacognition", "Nothing we know"], 1),
      ("assigned", ["", "2026-10-01", "2027-03-01"], 1), ("closed", ["", "2026-12-01"], 1),
    ],
    "sections.csv": [("school_id", [""], 1), ("teacher_id", ["T001"], 1)],
    "calendar.csv": [("instructional", ["no", "yes"], 1)],
  ]
}
