import CSV
import Coaching
import People
import Tables

/// A sheet of walks with a row for each rating: teacher, day, action, and what was seen of it.
///
/// Spread, its actions are the columns of any sheet of walks, so that they are told as those are. Teacher and
/// day may stand only in the first row of a visit.
struct LongWalks {
  /// Its columns, those of actions and ratings as one for each action.
  let columns: [ColumnEvidence]
  /// The column that is filled in every row.
  let action: String
  let rating: String
  /// What the cells of an action's row say of it, by the title that it gets.
  private let labels: [String: Label]
  private let phase: String?
  private let headers: [String]

  private struct Label: Hashable {
    var phase: String
    var action: String
  }

  private static let mostActions = 60

  /// - Parameter reader: what is known of the columns as they are.
  init?(_ description: FileDescription, _ reader: ProposedRoles) {
    let found = reader.columns.filter { $0.filled > 0 && !$0.title.isEmpty }
    // Who answers item by item is a student.
    guard !found.contains(where: { $0.says(ProposedRoles.students) }),
      let action = LongWalks.action(found, reader),
      let rating = LongWalks.rating(found.filter { $0.title != action.title }, reader)
    else { return nil }
    let phase = found.first { column in
      ![action.title, rating.title].contains(column.title)
        && column.share { reader.phase(in: $0) != nil } == 1 && column.distinct < 12
    }
    let text = found.first { column in
      ![action.title, rating.title, phase?.title].contains(column.title)
        && column.distinct >= action.distinct && column.distinct <= LongWalks.mostActions
        && column.filled == action.filled
        && column.share { $0.split(separator: " ").count > 1 && !$0.contains("@") } == 1
        && !column.says(ProposedRoles.teachers) && !column.says(ProposedRoles.schools)
        && !column.areDays() && !column.says(ProposedRoles.students)
    }
    let titles = description.sketches.map(\.title)
    let parts = [phase, action, text, rating].map { column in
      column.flatMap { titles.firstIndex(of: $0.title) }
    }
    guard
      let spread = LongWalks.spread(
        description, phase: parts[0], action: parts[1], text: parts[2], rating: parts[3])
    else { return nil }
    let own = Set([phase, action, text, rating].compactMap { $0?.title })
    columns =
      reader.columns.filter { !own.contains($0.title) } + spread.sketches.map { ColumnEvidence($0) }
    labels = spread.labels
    self.action = action.title
    self.rating = rating.title
    self.phase = phase?.title
    headers = [action.title, rating.title]
  }

  /// The column whose cells are actions, by their numbers or by their words.
  private static func action(
    _ columns: [ColumnEvidence], _ reader: ProposedRoles
  ) -> ColumnEvidence? {
    let fitting = columns.filter { $0.distinct > 2 && $0.distinct <= mostActions }
    let isNumber = { (text: String) in Int(text).map { (1...19).contains($0) } ?? false }
    return fitting.first { column in
      column.share(isNumber) == 1 && (column.title == "#" || column.says(numbers))
        && column.distinct * 3 <= column.filled
    }
      ?? fitting.first { column in
        column.share { reader.action($0) != nil } == 1 && column.distinct * 2 <= column.filled
      }
  }

  /// The column of what was seen, whose words are few.
  private static func rating(
    _ columns: [ColumnEvidence], _ reader: ProposedRoles
  ) -> ColumnEvidence? {
    let found = columns.filter { column in
      column.distinct > 1 && column.distinct <= 8 && column.share(reader.isStatus) >= 0.6
    }
    return found.count == 1 ? found[0] : found.first { $0.says(ratings) }
  }

  private static let numbers = [
    "action", "step", "no", "number", "num", "item", "indicator", "look for", "lookfor", "accion",
    "paso", "etape", "schritt",
  ]
  private static let ratings = [
    "rating", "status", "seen", "observed", "level", "score", "in place", "evidence", "answer",
    "response", "valoracion", "estado", "statut", "bewertung",
  ]

  /// A column for each action with its ratings, and what the cells of its rows are.
  private static func spread(
    _ description: FileDescription, phase: Int?, action: Int?, text: Int?, rating: Int?
  ) -> (sketches: [ColumnSketch], labels: [String: Label])? {
    guard let action, let rating else { return nil }
    var titles: [Label: String] = [:]
    let fields = description.sketches.count
    var sketches: [String: ColumnSketch] = [:]
    var order: [String] = []
    let head = description.head
    let csv = head.file(
      description.name, skippingRecords: head.shape.recordsBeforeData, fields: fields)
    _ = try? csv.forEachRecord { record in
      let cell = { (place: Int?) in
        place.flatMap { record.text($0)?.trimmingBlanks } ?? ""
      }
      let label = Label(phase: cell(phase), action: cell(action))
      guard !label.action.isEmpty, order.count <= mostActions else { return }
      let title = titles[label] ?? LongWalks.title(label, text: cell(text))
      if titles.updateValue(title, forKey: label) == nil {
        order.append(title)
        sketches[title] = ColumnSketch(title: title)
      }
      sketches[title]?.add(Array(cell(rating).utf8).span, line: record.line)
    }
    guard order.count > 2, order.count <= mostActions, Set(order).count == order.count else {
      return nil
    }
    let labels = titles.reduce(into: [String: Label]()) { $0[$1.value] = $1.key }
    return (order.compactMap { sketches[$0] }, labels)
  }

  /// What the column of an action is called: as a form would.
  private static func title(_ label: Label, text: String) -> String {
    guard Int(label.action) != nil else { return label.action }
    if !label.phase.isEmpty { return "\(label.phase) \(label.action)" }
    return text.isEmpty ? "Action \(label.action)" : "\(label.action). \(text)"
  }

  /// Whether a visit has several rows: where it has one, that says at which action a room stands.
  func areOfVisits(_ description: FileDescription, _ roles: [ProposedRole]) -> Bool {
    let titles = description.sketches.map(\.title)
    let places = ["teacher_id", "date"].compactMap { meaning in
      roles.first { $0.meaning == meaning }.flatMap { titles.firstIndex(of: $0.title) }
    }
    let head = description.head
    let csv = head.file(
      description.name, skippingRecords: head.shape.recordsBeforeData, fields: titles.count)
    var visits: Set<[String]> = []
    var (last, rows) = ([String](repeating: "", count: places.count), 0)
    _ = try? csv.forEachRecord { record in
      rows += 1
      for (index, place) in places.enumerated() {
        let cell = record.text(place)?.trimmingBlanks ?? ""
        if !cell.isEmpty, !DittoMark.matches(cell) { last[index] = cell }
      }
      visits.insert(last)
    }
    return rows >= visits.count * 3
  }

  /// Lines of an entry of `sources`; `nil` where an action is not told.
  func lines(_ roles: [ProposedRole]) -> [String]? {
    let steps = roles.compactMap { role in
      WalkMatrix.step(role.meaning).flatMap { step in labels[role.title].map { ($0, step) } }
    }
    guard steps.count == labels.count else { return nil }
    let others = roles.filter { labels[$0.title] == nil }
    let visit = ["teacher_id", "date", "observer_id", "model", "source"].compactMap { meaning in
      others.first { $0.meaning == meaning }.map { "{\($0.title)}" }
    }
    let phases = Set(steps.map(\.1.phase))
    let phase =
      if phases.count == 1 {
        phases.first ?? ""
      } else if let title = self.phase {
        LongWalks.closed(title, steps.map { ($0.0.phase, $0.1.phase) })
      } else {
        LongWalks.closed(action, steps.map { ($0.0.action, $0.1.phase) })
      }
    return [
      "headers: [\(headers.map(YAMLText.quoted).joined(separator: ", "))]", "tables:",
      "  - walkthroughs:",
      "      walkthrough_id: \(YAMLText.quoted((["{@file}"] + visit).joined(separator: " ")))",
    ] + others.map { "      \($0.meaning): \(YAMLText.quoted("{\($0.title)}"))   # \($0.reason)" }
      + [
        "      phase: \(phase)",
        "      step: \(LongWalks.closed(action, steps.map { ($0.0.action, String($0.1.number)) }))",
        "      status: \(YAMLText.quoted("{\(rating)}"))",
        "    when: {\(YAMLText.quoted("{\(action)}")): \"*\", \(YAMLText.quoted("{\(rating)}")): \"*\"}",
      ]
  }

  private static func closed(_ title: String, _ pairs: [(label: String, meaning: String)]) -> String
  {
    var known: Set<String> = []
    let words = pairs.filter { known.insert($0.label).inserted }
      .map { "\(YAMLText.quoted($0.label)): \($0.meaning)" }
    return "{from: \(YAMLText.quoted("{\(title)}")), only: {\(words.joined(separator: ", "))}}"
  }
}
