import CSV
import Canonical
import Coaching
import Tables

/// Reads when things happen: walk windows, terms and the instructional calendar.
enum CalendarFiles {
  static func addWindow(_ row: inout CanonicalRow<Windows>, _ intake: inout Intake) -> Bool {
    guard let id = row[Windows.id], let start = row[Windows.start], let end = row[Windows.end]
    else { return false }
    let window = Window(
      id: id, title: row[Windows.title], start: start, end: end,
      kind: row[Windows.purpose] ?? .walk)
    intake.origins.windows[id] = row.location
    intake.append(window, from: &row)
    return true
  }

  static func addDay(_ row: inout CanonicalRow<CalendarDays>, _ intake: inout Intake) -> Bool {
    guard let day = row[CalendarDays.day], let isInstructional = row[CalendarDays.instructional]
    else { return false }
    let listed = CalendarDays.Record(
      day: day, isInstructional: isInstructional, note: row[CalendarDays.note])
    intake.noteKey(of: listed, at: intake.days.count, in: &row)
    intake.days.append((listed.day, listed.isInstructional, listed.note))
    return true
  }
}

/// Reads what is taught: the items of playlists and mastery progressions, in order.
enum PathwayFile {
  static func add(_ row: inout CanonicalRow<Pathways>, _ intake: inout Intake) -> Bool {
    guard let pathwayID = row[Pathways.pathway], let position = row[Pathways.position],
      let itemID = row[Pathways.item]
    else { return false }
    let pathway = intake.district.curriculum.pathways.intern(pathwayID)
    let item = intake.district.curriculum.items.intern(itemID)
    if let title = row[Pathways.itemTitle] {
      intake.district.curriculum.items[item].title = title
    }
    var entry = intake.district.curriculum.pathways[pathway]
    let placed = placed(item, position, &row, &intake)
    let named = row[Pathways.sections]
    let kind = row[Pathways.sequence]
    entry.title = row[Pathways.title] ?? entry.title
    entry.kind = kind ?? entry.kind
    for id in named {
      let section = intake.reference(
        id, in: Sections.self, row.field(Pathways.sections), at: row.location)
      if !entry.sections.contains(section) { entry.sections.append(section) }
    }
    if let earlier = entry.items.firstIndex(where: { $0.item == item }) {
      entry.items.remove(at: earlier)
      let other = intake.origins.items[item]?.file
      row.report(
        intake.duplicate(of: Pathways.self, in: row.location.file, after: other), Pathways.item)
    }
    entry.items.append(placed)
    intake.origins.items[item] = row.location
    intake.district.curriculum.pathways[pathway] = entry
    return true
  }

  /// What the row says of the item's place.
  private static func placed(
    _ item: Reference<Item>, _ position: Double, _ row: inout CanonicalRow<Pathways>,
    _ intake: inout Intake
  ) -> PathwayItem {
    var placed = PathwayItem(item: item, position: position)
    placed.kind = row[Pathways.itemKind]
    placed.isRequired = row[Pathways.isRequired] ?? true
    placed.weight = row[Pathways.weight] ?? 1
    placed.target = row[Pathways.target].map { intake.district.curriculum.targets.intern($0) }
    placed.opens = row[Pathways.opens]
    placed.due = row[Pathways.due]
    placed.pointsPossible = row[Pathways.pointsPossible]
    placed.statedMasteryPoints = row[Pathways.masteryPoints]
    return placed
  }
}
