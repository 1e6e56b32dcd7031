import CSV
import Coaching
import Tables

/// A sheet of walks that is turned: a row for each action, and a column for each teacher.
///
/// Turned back, its rows are the columns of any sheet of walks, so that they are told as those are; the
/// row of days is a band to the reader of mappings.
struct WalkMatrix {
  /// The title of the column of labels.
  let title: String
  /// The titles of the others.
  let teachers: [String]
  /// Its rows as columns, the teachers as one before them.
  let columns: [ColumnEvidence]
  private let sketches: [ColumnSketch]

  private static let teacher = "Teacher"

  init?(_ description: FileDescription) {
    let head = description.head
    let titles = description.sketches.map(\.title)
    guard let first = titles.first, head.holdsAllRecords else { return nil }
    let others = titles.indices.dropFirst().filter { !titles[$0].isEmpty }
    let places = others.filter {
      !titles[$0].contains(where: \.isNumber) && ColumnEvidence.looksLikeName(titles[$0])
    }
    guard places.count > 1, places.count * 10 >= others.count * 6 else { return nil }
    var sketches = [ColumnSketch(title: WalkMatrix.teacher)]
    for place in places { sketches[0].add(Array(titles[place].utf8).span, line: 1) }
    for record in head.records.dropFirst(head.shape.recordsBeforeData) {
      guard let label = record.text(0)?.trimmingBlanks, !label.isEmpty else { continue }
      var sketch = ColumnSketch(title: label)
      for place in places {
        sketch.add(Array((record.text(place) ?? "").utf8).span, line: record.line)
      }
      sketches.append(sketch)
    }
    guard Set(sketches.map { Words.folded($0.title) }).count == sketches.count else { return nil }
    self.sketches = sketches
    title = first
    teachers = places.map { titles[$0] }
    columns = sketches.map { ColumnEvidence($0) }
  }

  /// How its days are written: they stand in no column, so that this must be said where the year does not
  /// stand first.
  func dayOrder(_ roles: [ProposedRole]) -> DayOrder {
    let days = Set(roles.filter { $0.meaning == "date" }.map(\.title))
    guard let fits = sketches.first(where: { days.contains($0.title) })?.days,
      let most = fits.max(), most > 0
    else { return .plain }
    let fitting = zip(DayPattern.written, fits).filter { $0.1 == most }.map(\.0)
    guard fitting.first != .yearMonthDay else { return .plain }
    return fitting.count == 1 ? .told(fitting[0]) : .open
  }

  /// Lines of an entry of `sources`; `nil` where an action has no number.
  func lines(_ roles: [ProposedRole]) -> [String]? {
    let steps = roles.compactMap { role in
      Self.step(role.meaning).map { (label: role.title, phase: $0.phase, number: $0.number) }
    }
    guard steps.count > 2 else { return nil }
    let bands = roles.filter { Self.step($0.meaning) == nil && $0.meaning != "teacher_id" }
    let label = "\"{@first}\""
    let phases = Set(steps.map(\.phase))
    let phase =
      phases.count == 1
      ? phases.first ?? ""
      : "{from: \(label), only: {\(Self.words(steps.map { ($0.label, $0.phase) }))}}"
    let step = Self.words(steps.map { ($0.label, String($0.number)) })
    let labels = steps.map { YAMLText.quoted($0.label) }.joined(separator: ", ")
    let names = teachers.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      .map(YAMLText.quoted).joined(separator: ", ")
    let day = bands.contains { $0.meaning == "date" } ? "{date}" : ""
    return [
      "headers: [\(teachers.prefix(2).map(YAMLText.quoted).joined(separator: ", "))]",
      "bands: {\(bands.map { "\($0.meaning): \(YAMLText.quoted($0.title))" }.joined(separator: ", "))}",
      "item-columns: {teacher: {headers: [\(names)]}}", "tables:", "  - walkthroughs:",
      "      walkthrough_id: \"{@file} {@column}\"", "      teacher_id: \"{@header}\"",
    ] + bands.map { "      \($0.meaning): \"{\($0.meaning)}\"" } + [
      "      phase: \(phase)", "      step: {from: \(label), only: {\(step)}}",
      "      status: \"{@cell}\"", "    per: teacher",
      "    when: {\(label): [\(labels)], \"{@cell}\(day)\": \"*\"}",
    ]
  }

  private static func words(_ pairs: [(label: String, meaning: String)]) -> String {
    pairs.map { "\(YAMLText.quoted($0.label)): \($0.meaning)" }.joined(separator: ", ")
  }

  /// The phase and the number of an action, of `foundation 3` or `flex.foundation.3`.
  static func step(_ meaning: String) -> (phase: String, number: Int)? {
    let parts = meaning.split { $0 == " " || $0 == "." }.map(String.init)
    guard parts.count > 1, let number = parts.last.flatMap(Int.init) else { return nil }
    return (parts[parts.count - 2], number)
  }
}
