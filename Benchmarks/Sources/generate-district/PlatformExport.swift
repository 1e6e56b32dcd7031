/// Writes the gradebook of one class in the shape in which the Canvas platform exports it: one row
/// for each student, one column for each task, totals at the end.
struct PlatformExport {
  static let fileName = "2026-12-04T1030_Grades-MATH7-P1.csv"
  private static let exportDay = Day(2026, 12, 4)
  /// The task whose scores the teacher had not released yet.
  private static let unreleased = 11

  let roster: Roster
  let pathway: Pathway

  func write(to folder: OutputFolder, random: inout SeededRandom) throws {
    let items = pathway.items
    let identity = ["Student", "ID", "SIS User ID", "SIS Login ID", "Root Account", "Section"]
    let totals = [
      "Current Score", "Unposted Current Score", "Final Score", "Unposted Final Score",
    ]
    let header =
      identity + items.enumerated().map { "\($1.title) (\(90_201 + 7 * $0))" } + totals
    let file = try folder.file(
      Self.fileName,
      header: header.map { $0.contains(",") ? CSVFile.quoted($0) : $0 }.joined(separator: ","))
    let empty = Array(repeating: "", count: identity.count)
    let held = items.indices.map { $0 == Self.unreleased ? "Manual Posting" : "" }
    try file.row(empty + held + Array(repeating: "", count: totals.count))
    try file.row(
      ["    Points Possible"] + empty.dropFirst() + items.map { "\($0.points).00" }
        + Array(repeating: "(read only)", count: totals.count))
    let section = roster.teachers[Gradebook.exportedClass - 1]
    let members = roster.classes[section.number - 1].filter { $0.covers(Self.exportDay) }
    for (index, enrollment) in members.enumerated() {
      let cells = cells(of: enrollment, index, random: &random)
      let student = enrollment.student
      try file.row(
        [
          "\(padded(student.number, 4)), Student", String(5001 + index), student.id,
          "s\(student.id)", "riverbend.example", section.title,
        ] + cells + percentages(cells))
    }
    let testRow =
      ["Student, Test", "9999", "", "a1b2c3", "riverbend.example", section.title]
      + items.map { _ in "" } + ["", "", "0.00", "0.00"]
    try file.row(testRow)
    try file.close()
  }

  private func cells(
    of enrollment: Enrollment, _ index: Int, random: inout SeededRandom
  ) -> [String] {
    let work = StudentWork(
      pathway, enrollment, classPace: 1.25, until: Self.exportDay, random: &random)
    var cells = Array(repeating: "", count: pathway.items.count)
    var best: [Int: Int] = [:]
    for mark in work.marks(random: &random) {
      if mark.status == "excused" { cells[mark.item] = "EX" }
      let full = mark.status == "collected" ? 2 * pathway.items[mark.item].points : nil
      guard let halves = mark.halves ?? full else { continue }
      let highest = max(halves, best[mark.item] ?? 0)
      best[mark.item] = highest
      cells[mark.item] = "\(highest / 2).\(highest % 2 == 0 ? "00" : "50")"
    }
    if index % 6 == 2 { cells[7] = "N/A" }
    if index == 4 || index == 15 { cells[2] = "EX" }
    return cells
  }

  /// Current scores count what is graded; final scores count blanks as zero.
  ///
  /// The unposted ones include the unreleased task.
  private func percentages(_ cells: [String]) -> [String] {
    func percent(countingBlanks: Bool, withHeld: Bool) -> String {
      var earned = 0
      var possible = 0
      for (index, cell) in cells.enumerated() {
        if cell == "EX" || cell == "N/A" || (index == Self.unreleased && !withHeld) { continue }
        if cell.isEmpty && !countingBlanks { continue }
        earned += Int(cell.filter { $0 != "." }) ?? 0
        possible += pathway.items[index].points * 100
      }
      guard possible > 0 else { return "" }
      let hundredths = (earned * 10_000 + possible / 2) / possible
      return "\(hundredths / 100).\(padded(hundredths % 100, 2))"
    }
    return [
      percent(countingBlanks: false, withHeld: false),
      percent(countingBlanks: false, withHeld: true),
      percent(countingBlanks: true, withHeld: false),
      percent(countingBlanks: true, withHeld: true),
    ]
  }
}
