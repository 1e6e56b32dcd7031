import CSV
import Coaching
import Tables

/// Reads when things happen: walk windows, terms and the instructional calendar.
enum CalendarFiles {
  static func addWindow(
    _ record: borrowing CSVRecord, _ header: Header, _ decoder: inout RowDecoder,
    _ intake: inout Intake
  ) -> Bool {
    guard let id = decoder.requiredText(header.field("window_id"), record),
      let start = decoder.requiredDay(header.field("start"), record),
      let end = decoder.requiredDay(header.field("end"), record)
    else { return false }
    let window = Window(
      id: id, title: decoder.text(header.field("title"), record), start: start, end: end,
      kind: decoder.word(header.field("kind"), record) ?? .walk)
    intake.windowPositions[id] = Position(file: decoder.file, line: record.line)
    intake.note(
      ["window_id": id], of: .windows, at: intake.district.windows.count, record, header, &decoder)
    intake.district.windows.append(window)
    return true
  }

  static func addDay(
    _ record: borrowing CSVRecord, _ header: Header, _ decoder: inout RowDecoder,
    _ intake: inout Intake
  ) -> Bool {
    guard let day = decoder.requiredDay(header.field("day"), record),
      let isInstructional = decoder.requiredYesNo(header.field("instructional"), record)
    else { return false }
    intake.note(
      ["day": day.description], of: .calendar, at: intake.days.count, record, header, &decoder)
    intake.days.append((day, isInstructional, decoder.text(header.field("note"), record)))
    return true
  }
}

/// Reads what is taught: the items of playlists and mastery progressions, in order.
enum PathwayFile {
  static func add(
    _ record: borrowing CSVRecord, _ header: Header, _ decoder: inout RowDecoder,
    _ intake: inout Intake
  ) -> Bool {
    guard let pathwayID = decoder.requiredText(header.field("pathway_id"), record),
      let position = decoder.requiredNumber(header.field("position"), record),
      let itemID = decoder.requiredText(header.field("item_id"), record)
    else { return false }
    let pathway = intake.district.curriculum.pathways.intern(pathwayID)
    let item = intake.district.curriculum.items.intern(itemID)
    if let title = decoder.text(header.field("item_title"), record) {
      intake.district.curriculum.items[item].title = title
    }
    var row = PathwayItem(item: item, position: position)
    row.kind = decoder.word(header.field("item_kind"), record)
    row.isRequired = decoder.yesNo(header.field("required"), record) ?? true
    row.weight = decoder.number(header.field("weight"), record) ?? 1
    row.target = decoder.text(header.field("target_id"), record)
      .map { intake.district.curriculum.targets.intern($0) }
    row.opens = decoder.day(header.field("opens"), record)
    row.due = decoder.day(header.field("due"), record)
    row.pointsPossible = decoder.number(header.field("points_possible"), record)
    row.statedMasteryPoints = decoder.number(header.field("mastery_points"), record)
    let sections = header.field("section_ids")
    let named = decoder.ids(sections, record)
    let kind: Pathway.Kind? = decoder.word(header.field("kind"), record)
    var entry = intake.district.curriculum.pathways[pathway]
    entry.title = decoder.text(header.field("title"), record) ?? entry.title
    entry.kind = kind ?? entry.kind
    for id in named {
      let section = intake.section(
        id, sections, at: Position(file: decoder.file, line: record.line))
      if !entry.sections.contains(section) { entry.sections.append(section) }
    }
    if let earlier = entry.items.firstIndex(where: { $0.item == item }) {
      entry.items.remove(at: earlier)
      decoder.report(
        .duplicateKey(key: ["pathway_id", "item_id"]), header.field("item_id"), record)
    }
    entry.items.append(row)
    intake.itemPositions[item] = Position(file: decoder.file, line: record.line)
    intake.district.curriculum.pathways[pathway] = entry
    return true
  }
}
