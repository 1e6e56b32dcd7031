import CSV
import Coaching
import People
import Tables

/// A sheet with a row for each teacher that says more than one row does: the same actions again below each band
/// of its header, `Fall` and `Winter`, and schools as rows between their teachers.
///
/// Stacked, its bands are the columns of any sheet of walks, so that they are told as those are.
struct WalkBands {
  /// Its columns, those of all bands as one by the title below the band.
  let columns: [ColumnEvidence]
  /// How many rows are somebody's.
  let rows: Int
  private let bands: [Band]
  /// The school above each row, by the row's first cell.
  private let schools: [(name: String, school: String)]
  private let first: String

  private struct Band {
    let name: String
    /// What the columns are called, by the title below the band.
    var titles: [String: String] = [:]
    var tails: [String] = []
  }

  private static let mostRows = 2_000

  init?(_ description: FileDescription) {
    let head = description.head
    let titles = description.sketches.map(\.title)
    guard description.rows <= WalkBands.mostRows, let first = titles.first, !first.isEmpty,
      titles.count > 4
    else { return nil }
    let found = WalkBands.bands(of: titles, head)
    let hasSchools =
      description.sketches[0].counts.keys.contains(where: WalkBands.isSchool)
      && !titles.contains { title in
        PersonName.words(of: title).contains { ProposedRoles.schools.contains($0) }
      }
    guard found.count > 1 || hasSchools else { return nil }
    let bands = found.count > 1 ? found : [WalkBands.band(of: titles)]
    let stack = WalkBands.stack(bands, description, titles)
    (self.bands, self.first) = (bands, first)
    (rows, schools) = (stack.rows, stack.schools)
    columns = stack.sketches.map { ColumnEvidence($0) }
    guard bands.count > 1 || !schools.isEmpty else { return nil }
  }

  /// The rows of teachers, those of all bands below one another, and the schools above them.
  private static func stack(
    _ bands: [Band], _ description: FileDescription, _ titles: [String]
  ) -> (sketches: [ColumnSketch], rows: Int, schools: [(name: String, school: String)]) {
    let ofBands = Set(bands.flatMap(\.titles.values))
    let plain = titles.filter { !$0.isEmpty && !ofBands.contains($0) }
    let places =
      plain.map { [$0] } + bands[0].tails.map { tail in bands.compactMap { $0.titles[tail] } }
    var sketches = (plain + bands[0].tails).map { ColumnSketch(title: $0) }
    var (rows, schools, school): (Int, [(name: String, school: String)], String?) = (0, [], nil)
    let csv = description.head.file(
      description.name, skippingRecords: description.head.shape.recordsBeforeData,
      fields: titles.count)
    _ = try? csv.forEachRecord { record in
      let cells = titles.indices.map { record.text($0)?.trimmingBlanks ?? "" }
      guard !cells[0].isEmpty else { return }
      if cells.dropFirst().allSatisfy(\.isEmpty) {
        if isSchool(cells[0]) { school = cells[0] }
        return
      }
      guard !LogLines.isLabel(cells.filter { !$0.isEmpty }) else { return }
      rows += 1
      if let school { schools.append((cells[0], school)) }
      for (place, columns) in places.enumerated() {
        for column in columns.compactMap(titles.firstIndex(of:)) {
          sketches[place].add(Array(cells[column].utf8).span, line: record.line)
        }
      }
    }
    return (sketches, rows, schools)
  }

  /// Whether a cell is the name of a school.
  private static func isSchool(_ text: String) -> Bool {
    let words = PersonName.words(of: text)
    return words.count < 7 && words.contains { ColumnEvidence.schoolWords.contains($0) }
  }

  /// All columns but the first as one band without a name.
  private static func band(of titles: [String]) -> Band {
    let tails = titles.dropFirst().filter { !$0.isEmpty }
    return Band(
      name: "", titles: Dictionary(tails.map { ($0, $0) }, uniquingKeysWith: { first, _ in first }),
      tails: Array(tails))
  }

  /// The bands of a header of two records, where each has the same columns below it.
  private static func bands(of titles: [String], _ head: CSVHead) -> [Band] {
    guard head.shape.headerRecords == 2, head.records.count > head.shape.preambleRecords + 1 else {
      return []
    }
    let below = head.records[head.shape.preambleRecords + 1]
    var bands: [Band] = []
    for (place, title) in titles.enumerated() {
      let tail = below.text(place)?.trimmingBlanks ?? ""
      guard !tail.isEmpty, title.hasSuffix(tail), title != tail else { continue }
      let name = String(title.dropLast(tail.count)).trimmingBlanks
      let index = bands.firstIndex { $0.name == name } ?? bands.count
      if index == bands.count { bands.append(Band(name: name)) }
      guard bands[index].titles.updateValue(title, forKey: tail) == nil else { return [] }
      bands[index].tails.append(tail)
    }
    let areAlike = bands.allSatisfy { Set($0.tails) == Set(bands[0].tails) && $0.tails.count > 2 }
    return areAlike ? bands : []
  }

  /// The titles of the columns that hold a role.
  func titles(of roles: [ProposedRole]) -> [String] {
    roles.flatMap { role in
      let ofBands = bands.compactMap { $0.titles[role.title] }
      return ofBands.isEmpty ? [role.title] : ofBands
    }
  }

  /// Lines of an entry of `sources`; `nil` where an action has no number or nothing says who is meant.
  func lines(_ roles: [ProposedRole]) -> [String]? {
    let steps = roles.compactMap { role in
      WalkMatrix.step(role.meaning).map { (tail: role.title, phase: $0.phase, number: $0.number) }
    }
    let others = roles.filter { WalkMatrix.step($0.meaning) == nil }
    guard steps.count > 2, steps.allSatisfy({ bands[0].titles[$0.tail] != nil }),
      let teacher = others.first(where: { $0.meaning == "teacher_id" })
    else { return nil }
    let items = bands.enumerated().map { place, band in
      let titles = steps.compactMap { band.titles[$0.tail] }.map(YAMLText.quoted)
      return "visit\(place + 1): {headers: [\(titles.joined(separator: ", "))]}"
    }
    let headers = [first, bands[0].titles[steps[0].tail] ?? ""].map(YAMLText.quoted)
    return [
      "headers: [\(headers.joined(separator: ", "))]",
      "item-columns: {\(items.joined(separator: ", "))}", "tables:",
    ]
      + bands.enumerated().flatMap { place, band in
        table(band, "visit\(place + 1)", steps, others, teacher)
      }
  }

  /// The table of one band.
  private func table(
    _ band: Band, _ item: String, _ steps: [(tail: String, phase: String, number: Int)],
    _ others: [ProposedRole], _ teacher: ProposedRole
  ) -> [String] {
    let hole = { (title: String) in "{\(band.titles[title] ?? title)}" }
    let day = others.first { $0.meaning == "date" }.map { hole($0.title) }
    let visit = ["{@file}", hole(teacher.title), band.name.isEmpty ? day : band.name]
    let words = { (meaning: (Int) -> String) in
      steps.indices.map {
        "\(YAMLText.quoted(band.titles[steps[$0].tail] ?? "")): \(meaning($0))"
      }.joined(separator: ", ")
    }
    let phases = Set(steps.map(\.phase))
    let phase =
      phases.count == 1
      ? steps[0].phase : "{from: \"{@header}\", only: {\(words { steps[$0].phase })}}"
    var lines = [
      "  - walkthroughs:",
      "      walkthrough_id: "
        + YAMLText.quoted(visit.compactMap(\.self).joined(separator: " ")),
    ]
    lines += others.map { "      \($0.meaning): \(YAMLText.quoted(hole($0.title)))" }
    if !schools.isEmpty, !others.contains(where: { $0.meaning == "school_id" }) {
      let known = schools.map { "\(YAMLText.quoted($0.name)): \(YAMLText.quoted($0.school))" }
      lines.append(
        "      school_id: {from: \(YAMLText.quoted(hole(teacher.title))), "
          + "only: {\(known.joined(separator: ", "))}}")
    }
    return lines + [
      "      phase: \(phase)",
      "      step: {from: \"{@header}\", only: {\(words { String(steps[$0].number) })}}",
      "      status: \"{@cell}\"", "    per: \(item)", "    when: {\"{@cell}\": \"*\"}",
    ]
  }
}
