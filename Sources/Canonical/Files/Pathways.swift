package import Coaching
package import Tables

/// `pathways.csv`.
package enum Pathways: CanonicalTable {
  /// An item with the pathway it belongs to.
  package struct Record: Sendable {
    let pathway: Pathway
    let item: PathwayItem
  }

  package static let kind = FileKind.pathways
  package static let holds = "An item of a playlist or a mastery progression, in order."
  package static let people: [People] = []

  package static let pathway: Of<String> = .code("pathway_id", "A short name for the pathway.") {
    $0.pathway.id
  }.required
  package static let title: Of<String> = .text("title", "The pathway as people call it.") {
    $0.pathway.title
  }
  package static let sequence: Of<Pathway.Kind> = .word(
    "kind", "What it is; a playlist where blank."
  ) {
    $0.pathway.kind
  }
  package static let position: Of<Double> = .number(
    "position", "place", "Where the item stands in its pathway."
  ) { $0.item.position }.required
  package static let item: Of<Reference<Item>> = .written(
    "item_id", .code, "The item as the gradebook knows it."
  ) { it, district in
    .text(district.curriculum.items[it.item.item].id)
  }.required.phrases("item id", "assignment", "item", "task", "lesson", "skill", "standard")
  package static let itemTitle: Of<String> = .written(
    "item_title", .text, "The item as people call it."
  ) { it, district in
    Value(district.curriculum.items[it.item.item].title)
  }
  package static let itemKind: Of<PathwayItem.Kind> = .word("item_kind", "What students do there.")
  {
    $0.item.kind
  }
  package static let isRequired: Of<Bool> = .yesNo(
    "required", "Whether all must do it; yes where blank."
  ) {
    $0.item.isRequired
  }
  package static let weight: Of<Double> = .number(
    "weight", "share", "What it counts beside others; 1 where blank."
  ) {
    $0.item.weight
  }
  package static let target: Of<Reference<Target>> = .written(
    "target_id", .code, "What it shows that a student has mastered."
  ) { it, district in
    Value(it.item.target.map { district.curriculum.targets[$0].id })
  }
  package static let opens: Of<Day> = .day("opens", "The day from which it can be done.") {
    $0.item.opens
  }
  package static let due: Of<Day> = .day("due", "The day by which it is to be done.") {
    $0.item.due
  }
  .phrases("due date", "due", "by when")
  package static let pointsPossible: Of<Double> = .number(
    "points_possible", "points", "The most points that it can score."
  ) { $0.item.pointsPossible }
  .phrases("points possible", "max points", "max score", "out of", "possible")
  package static let masteryPoints: Of<Double> = .number(
    "mastery_points", "points", "The points from which it counts as mastered (R9)."
  ) {
    $0.item.statedMasteryPoints
  }
  package static let sections: Of<[String]> = .written(
    "section_ids", .ids, "The classes that follow it, with ; between."
  ) { it, district in
    let ids = it.pathway.sections.map { district.roster.sections[$0].id }
    return ids.isEmpty ? .missing : .text(ids.joined(separator: ";"))
  }.naming(.sections).joined

  package static let columns = list(
    pathway, title, sequence, position, item, itemTitle, itemKind, isRequired, weight, target,
    opens,
    due, pointsPossible, masteryPoints, sections)
  package static let spans = [DaySpan(opens, due, else: "Both days were kept.")]
  package static let key = list(pathway, item)

  package static func records(of district: District) -> [Record] {
    let pathways = district.curriculum.pathways
    return pathways.sorted.flatMap { reference in
      pathways[reference].items.map { Record(pathway: pathways[reference], item: $0) }
    }
  }
}
