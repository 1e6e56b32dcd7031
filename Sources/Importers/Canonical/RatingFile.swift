import CSV
import Coaching
import Tables

/// Reads levels given on rubrics and self-ratings.
///
/// A row is one indicator, known by its label, its id or its number where the framework has one
/// domain, and one level. It is about the teacher it names, else about the school. A blank level
/// is an indicator nobody rated: no rating and no fault, so that a form may list them all.
enum RatingFile {
  static func add(
    _ record: borrowing CSVRecord, _ header: Header, _ decoder: inout RowDecoder,
    _ intake: inout Intake
  ) -> Bool {
    guard decoder.text(header.field("level"), record) != nil,
      let date = decoder.requiredDay(header.field("date"), record),
      let framework = framework(record, header, &decoder, intake),
      let indicator = indicator(of: framework, record, header, &decoder),
      let level = level(on: framework.steps[indicator], record, header, &decoder),
      let subject = subject(record, header, &decoder, &intake)
    else { return false }
    var row = Rating(
      date: date, framework: framework.facts.id, indicator: indicator, level: level,
      subject: subject, position: Position(file: decoder.file, line: record.line))
    row.school = intake.school(header.field("school_id"), record, &decoder)
    row.rater = decoder.text(header.field("rater_id"), record)
    let usual: Walkthrough.Source =
      framework.facts.ordering == .selfRating ? .selfView : .observer
    row.source = decoder.word(header.field("source"), record) ?? usual
    row.evidence = decoder.text(header.field("evidence"), record)
    intake.note(
      [
        "date": date.description, "framework": row.framework,
        "teacher_id": decoder.id(header.field("teacher_id"), record) ?? "",
        "school_id": decoder.id(header.field("school_id"), record) ?? "",
        "rater_id": row.rater ?? "", "source": row.source.rawValue,
        "indicator": String(indicator),
      ], of: .ratings, at: intake.district.ratings.count, record, header, &decoder)
    intake.district.ratings.append(row)
    return true
  }

  private static func framework(
    _ record: borrowing CSVRecord, _ header: Header, _ decoder: inout RowDecoder,
    _ intake: Intake
  ) -> Framework? {
    let field = header.field("framework")
    guard let name = decoder.requiredText(field, record) else { return nil }
    let rated = intake.district.frameworks.filter(\.facts.ordering.hasLevels)
    if let id = intake.model(name), let found = rated.first(where: { $0.facts.id == id }) {
      return found
    }
    decoder.report(.unknownModel(known: rated.map(\.facts.id)), field, record)
    return nil
  }

  private static func indicator(
    of framework: Framework, _ record: borrowing CSVRecord, _ header: Header,
    _ decoder: inout RowDecoder
  ) -> Int? {
    let field = header.field("indicator")
    guard let text = decoder.requiredText(field, record) else { return nil }
    let folded = Words.folded(text)
    let found = framework.steps.firstIndex { step in
      step.id == text || Words.folded(step.label) == folded || Words.folded(step.slug) == folded
        || framework.phases.count == 1 && String(step.number) == text
    }
    if found == nil {
      let known = framework.steps.map(\.slug)
      decoder.report(.unknownValue(allowed: known), field, record, severity: .error)
    }
    return found
  }

  private static func level(
    on step: Step, _ record: borrowing CSVRecord, _ header: Header, _ decoder: inout RowDecoder
  ) -> Int? {
    let field = header.field("level")
    guard let level = decoder.whole(field, record, severity: .error) else { return nil }
    guard let levels = step.levels, levels.contains(level) else {
      let allowed = (step.levels ?? 1...4).map(String.init)
      decoder.report(.unknownValue(allowed: allowed), field, record, severity: .error)
      return nil
    }
    return level
  }

  private static func subject(
    _ record: borrowing CSVRecord, _ header: Header, _ decoder: inout RowDecoder,
    _ intake: inout Intake
  ) -> Rating.Subject? {
    let field = header.field("teacher_id")
    let position = Position(file: decoder.file, line: record.line)
    if let id = decoder.id(field, record) {
      return .teacher(intake.teacher(id, field, at: position))
    }
    if let school = intake.school(header.field("school_id"), record, &decoder) {
      return .school(school)
    }
    decoder.report(.missingValue, field, record, severity: .error)
    return nil
  }
}
