import Coaching
import Tables
import TestSupport
import Testing

@testable import Analytics

/// Levels on rubrics and self-ratings, and the strands of continuums (R2, R13, R26, R27, R82).
struct LevelTests {
  private static func collection(
    _ id: String, _ ordering: FrameworkFacts.Ordering, _ labels: [String], levels: (String, String)
  ) -> Framework {
    let steps = labels.enumerated().map { index, label in
      Step(
        id: "\(id).domain.0\(index + 1)", section: label, number: index + 1, label: label,
        fromLevel: levels.0, toLevel: levels.1)
    }
    return .collection(
      ActionCollection(
        facts: FrameworkFacts(id: id, title: id, ordering: ordering, version: "1", source: ""),
        phases: [Phase(id: "domain", title: "Domain", steps: 0..<steps.count)], steps: steps))
  }

  private static func builder() -> DistrictBuilder {
    var builder = DistrictBuilder()
    builder.district.frameworks += [
      collection(
        "rubric", .rubricLevels, ["Self-Direction", "Routines + Tools"], levels: ("", "")),
      collection("mirror", .selfRating, ["Vision"], levels: ("0", "2")),
      collection("drivers", .unorderedContinuum, ["Space", "Time"], levels: ("", "")),
    ]
    builder.window("fall", "2026-09-01", "2026-09-30")
    builder.window("winter", "2027-01-04", "2027-01-29")
    return builder
  }

  private static var study: Study {
    var builder = builder()
    let rows:
      [(
        date: String, framework: String, indicator: Int, level: Int, who: String,
        source: Walkthrough.Source
      )] = [
        ("2026-09-10", "rubric", 0, 1, "A", .observer),
        ("2026-09-11", "rubric", 0, 4, "A", .observer),
        ("2026-09-11", "rubric", 0, 2, "A", .coach),
        ("2026-09-11", "rubric", 0, 3, "A", .selfView),
        ("2026-09-12", "rubric", 0, 2, "B", .observer),
        ("2026-10-12", "rubric", 0, 4, "B", .observer),
        ("2026-09-12", "mirror", 0, 0, "School", .selfView),
        ("2027-01-12", "rubric", 0, 3, "A", .observer),
        ("2027-01-12", "rubric", 0, 1, "B", .observer),
        ("2027-01-12", "rubric", 1, 1, "B", .observer),
        ("2027-01-12", "mirror", 0, 2, "School", .selfView),
      ]
    builder.district.ratings = rows.enumerated().map { place, row in
      let subject: Rating.Subject =
        row.who == "School"
        ? .school(builder.district.roster.schools.intern(row.who))
        : .teacher(builder.district.roster.teachers.intern(row.who))
      return Rating(
        date: day(row.date), framework: row.framework, indicator: row.indicator,
        level: row.level, subject: subject, source: row.source,
        location: Location(file: "ratings.csv", line: place + 2))
    }
    return builder.study
  }

  @Test func countsTheLatestDaysLowerMedianOfEachWindow() {
    #expect(
      lines(Measure.levelDistribution.table(Self.study)) == [
        "fall,mirror,domain,vision,0,1,1,1", "fall,mirror,domain,vision,1,0,1,0",
        "fall,mirror,domain,vision,2,0,1,0", "fall,rubric,domain,self-direction,1,0,2,0",
        "fall,rubric,domain,self-direction,2,2,2,1", "fall,rubric,domain,self-direction,3,0,2,0",
        "fall,rubric,domain,self-direction,4,0,2,0", "winter,mirror,domain,vision,0,0,1,0",
        "winter,mirror,domain,vision,1,0,1,0", "winter,mirror,domain,vision,2,1,1,1",
        "winter,rubric,domain,self-direction,1,1,2,0.5",
        "winter,rubric,domain,self-direction,2,0,2,0",
        "winter,rubric,domain,self-direction,3,1,2,0.5",
        "winter,rubric,domain,self-direction,4,0,2,0",
        "winter,rubric,domain,routines-tools,1,1,1,1",
        "winter,rubric,domain,routines-tools,2,0,1,0",
        "winter,rubric,domain,routines-tools,3,0,1,0",
        "winter,rubric,domain,routines-tools,4,0,1,0",
      ])
  }

  @Test func comparesThoseRatedInBothWindows() {
    #expect(
      lines(Measure.levelChange.table(Self.study)) == [
        "mirror,domain,vision,fall,winter,1,1,0,0,2",
        "rubric,domain,self-direction,fall,winter,2,1,0,1,-1",
      ])
  }

  /// A teacher who has left, an action of tomorrow and a strand of another continuum do not count.
  @Test func countsTeachersOfEachStrand() {
    var builder = Self.builder()
    builder.district.rules.asOf = day("2026-09-18")
    for teacher in ["A", "B"] { builder.teacher(teacher) }
    builder.teacher("Gone", end: "2026-09-10")
    builder.district.actions = [
      ("A", "space", "2026-09-07"), ("A", "Space", nil), ("B", "Time", "2026-09-19"),
      ("Gone", "Time", "2026-09-07"), ("B", "Elsewhere", nil),
    ].map { teacher, strand, assigned in
      var action = ActionStep(
        teacher: builder.district.roster.teachers.intern(teacher), framework: "drivers",
        strand: strand, column: "1", action: "1")
      action.assigned = assigned.map(day)
      return action
    }
    let study = builder.study
    #expect(
      lines(Measure.strandCoverage.table(study)) == [
        "drivers,domain,Space,1,2,0.5", "drivers,domain,Time,0,2,0",
      ])
    expectSummaryLaws(StrandCoverage(study), study.district.actions)
  }

  @Test func obeysTheLawsOfSummaries() {
    let study = Self.study
    expectSummaryLaws(LevelDistribution(study), study.district.ratings)
    expectSummaryLaws(LevelChange(study), study.district.ratings)
  }
}
