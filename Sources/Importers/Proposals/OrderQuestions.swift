import CSV
import Canonical
import Coaching
import Tables

/// The order of a class's items, by the days on which the class handed them in: asked where no list
/// of items says another, and never taken without an answer.
struct OrderQuestions {
  private(set) var questions: [StartQuestion] = []

  /// Fewer items have no order worth asking for.
  private static let fewestItems = 3
  /// One student alone is no class.
  private static let fewestStudents = 2

  init(_ intake: Intake) {
    let district = intake.district
    guard !district.given.contains(.pathways) else { return }
    for (section, days) in OrderQuestions.firsts(district).sorted(by: { $0.key < $1.key }) {
      let items = days.sorted { left, right in
        (left.value.median, left.key) < (right.value.median, right.key)
      }.map { (district.curriculum.items[$0.key], $0.value.median) }
      let students = Set(days.values.flatMap(\.days.keys)).count
      guard items.count >= OrderQuestions.fewestItems, Set(items.map(\.1)).count > 1,
        students >= OrderQuestions.fewestStudents
      else { continue }
      questions.append(
        OrderQuestions.question(district.roster.sections[section].id, items, students))
    }
  }

  /// For each class and item, the first day on which each student handed it in.
  private struct Firsts {
    var days: [Reference<Student>: Day] = [:]

    /// The day by which half of them had.
    var median: Day {
      let sorted = days.values.sorted()
      return sorted.isEmpty ? Day(number: 0) : sorted[(sorted.count - 1) / 2]
    }
  }

  private static func firsts(
    _ district: District
  ) -> [Reference<Section>: [Reference<Item>: Firsts]] {
    var firsts: [Reference<Section>: [Reference<Item>: Firsts]] = [:]
    district.marks.forEach { mark in
      guard let section = mark.section, let day = mark.submitted else { return }
      let known = firsts[section, default: [:]][mark.item, default: Firsts()].days[mark.student]
      firsts[section, default: [:]][mark.item, default: Firsts()].days[mark.student] =
        known.map { min($0, day) } ?? day
    }
    return firsts
  }

  private static func question(
    _ section: String, _ items: [(item: Item, day: Day)], _ students: Int
  ) -> StartQuestion {
    let shown = items.prefix(6).map { "\($0.item.title ?? $0.item.id) (\($0.day))" }
    let more = items.count > shown.count ? ", and \(items.count - shown.count) more" : ""
    let rows = items.enumerated().map { place, entry in
      SettingsEntry.row(
        file: "pathways.csv", header: "pathway_id,position,item_id,item_title,section_ids",
        line: line([section, "\(place + 1)", entry.item.id, entry.item.title, section]))
    }
    return StartQuestion(
      key: "order:\(section)",
      text: "\(section): nothing says in which order its \(items.count) items stand. Is it the "
        + "order in which the class first handed them in?",
      evidence: "\(students) students, the middle one's day: "
        + shown.joined(separator: ", ") + more,
      proposal: "yes", choices: ["yes", "no"], isSure: false
    ) { answer in answer == "yes" ? .several(rows) : nil }
  }

  private static func line(_ cells: [String?]) -> String {
    var writer = CSVWriter()
    writer.append(cells)
    return String(decoding: writer.bytes.dropLast(), as: UTF8.self)
  }
}
