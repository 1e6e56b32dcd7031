import Coaching
import Tables
import TestSupport
import Testing

@testable import Analytics

/// Indicators of a rubric by the steps that serve them (M12).
struct RubricRollupTests {
  private var builder: DistrictBuilder {
    let indicators = ["Self-Direction", "Mastery Based Progression", "Sense of Purpose"]
    let rubric = ActionCollection(
      facts: FrameworkFacts(
        id: "pl-rubric", title: "Rubric", ordering: .rubricLevels, version: "1", source: ""),
      phases: [
        Phase(id: "rigor", title: "Rigor", steps: 0..<2),
        Phase(id: "culture", title: "Culture", steps: 2..<3),
      ],
      steps: indicators.enumerated().map { place, label in
        Step(id: "pl-rubric.\(place)", section: "", number: place + 1, label: label)
      })
    let served = [
      ["self-direction", "mastery-based-progression"], ["self-direction"], ["Self-Direction"],
    ]
    let steps = served.enumerated().map { place, slugs in
      Step(
        id: "m.p.0\(place + 1)", section: "", number: place + 1, label: "Action",
        rubricIndicators: slugs)
    }
    let facts = FrameworkFacts(
      id: "m", title: "M", ordering: .sequential, version: "1", source: "")
    let progression = Progression(
      facts: facts, phases: [Phase(id: "p", title: "P", steps: 0..<3)], steps: steps)
    var builder = DistrictBuilder()
    builder.district.frameworks += [.collection(rubric), .progression(progression)]
    builder.walk("T1", on: "2026-09-10", "I N ?", model: "m")
    builder.walk("T2", on: "2026-09-10", "I E I", model: "m")
    builder.walk("T3", on: "2026-09-10", "I")
    return builder
  }

  @Test func addsUpTheStepsOfEachIndicator() {
    let table = Measure.rubricRollup.table(builder.study)
    #expect(
      table.columns.map(\.name) == [
        "window_id", "rubric", "domain", "indicator", "model", "steps", "in_place", "assessed",
        "share",
      ])
    #expect(
      lines(table) == [
        "all,pl-rubric,rigor,self-direction,m,3,3,5,0.6",
        "all,pl-rubric,rigor,mastery-based-progression,m,1,2,2,1",
      ])
  }

  @Test func obeysTheLaws() {
    let study = builder.study
    expectSummaryLaws(RubricRollup(study), study.placements)
  }
}
