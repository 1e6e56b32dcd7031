import CSV
import Canonical
import Coaching
import Tables

/// Reads levels given on rubrics and self-ratings.
///
/// A row is one indicator, known by its label, its id or its number where the framework has one
/// domain, and one level. It is about the teacher it names, else about the school. A blank level
/// is an indicator nobody rated: no rating and no fault, so that a form may list them all.
enum RatingFile {
  static func add(_ row: inout CanonicalRow<Ratings>, _ intake: inout Intake) -> Bool {
    guard row.text(Ratings.level) != nil, let date = row[Ratings.date],
      let framework = framework(&row, intake), let indicator = indicator(of: framework, &row),
      let level = level(on: framework.steps[indicator], &row),
      let subject = subject(&row, &intake)
    else { return false }
    var rating = Rating(
      date: date, framework: framework.facts.id, indicator: indicator, level: level,
      subject: subject, location: row.location)
    rating.school = intake.reference(Ratings.school, in: &row)
    rating.rater = row[Ratings.rater]
    let usual: Walkthrough.Source =
      framework.facts.ordering == .selfRating ? .selfView : .observer
    rating.source = row[Ratings.source] ?? usual
    rating.evidence = row[Ratings.evidence]
    intake.append(rating, from: &row)
    return true
  }

  private static func framework(
    _ row: inout CanonicalRow<Ratings>, _ intake: Intake
  ) -> Framework? {
    guard let name = row[Ratings.framework] else { return nil }
    let rated = intake.district.frameworks.filter(\.facts.ordering.hasLevels)
    if let id = intake.model(name), let found = rated.first(where: { $0.facts.id == id }) {
      return found
    }
    row.report(.unknownModel(known: rated.map(\.facts.id)), Ratings.framework)
    return nil
  }

  private static func indicator(
    of framework: Framework, _ row: inout CanonicalRow<Ratings>
  ) -> Int? {
    guard let text = row[Ratings.indicator] else { return nil }
    let folded = Words.folded(text)
    let found = framework.steps.firstIndex { step in
      step.id == text || step.isCalled(folded)
        || framework.phases.count == 1 && String(step.number) == text
    }
    if found == nil {
      let known = framework.steps.map(\.slug)
      row.report(.unknownValue(allowed: known), Ratings.indicator, severity: .error)
    }
    return found
  }

  private static func level(on step: Step, _ row: inout CanonicalRow<Ratings>) -> Int? {
    guard let level = row[Ratings.level] else { return nil }
    guard let levels = step.levels, levels.contains(level) else {
      let allowed = (step.levels ?? 1...4).map(String.init)
      row.report(.unknownValue(allowed: allowed), Ratings.level, severity: .error)
      return nil
    }
    return level
  }

  private static func subject(
    _ row: inout CanonicalRow<Ratings>, _ intake: inout Intake
  ) -> Rating.Subject? {
    let place = PeopleScope(
      logged: intake.schoolOfLists(row.text(Ratings.school)), intake.district.roster)
    if let teacher = intake.reference(Ratings.teacher, in: &row, within: place) {
      return .teacher(teacher)
    }
    if let school = intake.reference(Ratings.school, in: &row) { return .school(school) }
    row.report(.missingValue, Ratings.teacher, severity: .error)
    return nil
  }
}
