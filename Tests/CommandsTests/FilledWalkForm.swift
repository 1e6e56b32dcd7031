import Coaching
import Importers
import Tables

/// A walk form of Flex, Foundation, filled in as an observer would.
enum FilledWalkForm {
  static let statuses: [Int: String] = [
    1: "in place", 2: "in place", 3: "emerging", 4: "not yet", 5: "not observed",
  ]
  static let evidence = [3: "Two groups, \"own pace\" on the board; one waits."]

  static func form(_ model: String = "flex") throws -> WalkForm {
    let progression = FrameworkReader.shipped.lazy.compactMap { framework in
      if case .progression(let it) = framework, it.id == model { it } else { nil }
    }.first
    guard let progression else { throw Missing() }
    return WalkForm(progression, phase: 0)
  }

  struct Missing: Error {}

  /// The CSV form with its first row's visit and the statuses of the first actions.
  static func table(
    visit: [String: Value] = ["date": .text("2026-09-30"), "teacher_id": .text("014")]
  ) throws -> Table {
    var table = try form().table
    for (column, value) in visit {
      if let place = table.index(of: column) { table[0, place] = value }
    }
    guard let status = table.index(of: "status"), let note = table.index(of: "evidence") else {
      throw Missing()
    }
    for (step, word) in statuses { table[step - 1, status] = .text(word) }
    for (step, words) in evidence { table[step - 1, note] = .text(words) }
    return table
  }
}
