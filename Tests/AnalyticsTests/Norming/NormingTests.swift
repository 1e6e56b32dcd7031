import Coaching
import Tables
import TestSupport
import Testing

@testable import Analytics

/// Agreement of observers of the same visit (M25, M28, M29, R44 to R46, R99).
struct NormingTests {
  /// Visits of as many teachers, each by the same observers with these statuses.
  private static func builder(_ visits: [[String]]) -> DistrictBuilder {
    var builder = DistrictBuilder(models: ["flex", "ev"])
    for (place, ratings) in visits.enumerated() {
      for (observer, statuses) in ratings.enumerated() {
        builder.walk("T\(place)", on: "2026-09-10", statuses, observer: "O\(observer + 1)")
      }
    }
    return builder
  }

  private static func norming(_ builder: DistrictBuilder) -> [String] {
    lines(
      Measure.norming.table(builder.study), "level", "model", "visits", "pairs", "exact",
      "adjacent", "prevalence", "reading")
  }

  @Test func comparesModelThenPhaseThenPauseThenSteps() {
    #expect(
      Self.norming(Self.builder([["3I N", "4I N"], ["N", "N"]])) == [
        "model,,2,2,1,,1,tooFew", "phase,flex,2,2,1,1,1,tooFew",
        "pause,flex,2,2,0.5,1,0.5,tooFew", "step,flex,2,5,0.8,,0.7,tooFew",
      ])
  }

  @Test func pairsOnlyObserversWhoNameTheSameModel() {
    var builder = DistrictBuilder(models: ["flex", "ev"])
    builder.walk("A", on: "2026-09-10", "N", observer: "O1")
    builder.walk("A", on: "2026-09-10", "N", model: "ev", observer: "O2")
    builder.walk("A", on: "2026-09-10", "N", model: "ev", observer: "O3")
    #expect(
      Self.norming(builder) == [
        "model,,1,3,0.3333333333333333,,0.6666666666666666,tooFew", "phase,ev,1,1,1,1,1,tooFew",
        "pause,ev,1,1,1,1,1,tooFew", "step,ev,1,1,1,,1,tooFew",
      ])
  }

  @Test func comparesPausesOnlyWhereBothAreDetermined() {
    #expect(
      Self.norming(Self.builder([["3I N", "3I ?"]]))
        == ["model,,1,1,1,,1,tooFew", "step,flex,1,3,1,,1,tooFew"])
  }

  @Test func leavesOutTheTeamTheTeacherAndObserversAlone() {
    var builder = DistrictBuilder()
    builder.walk("A", on: "2026-09-10", "N", observer: "O1")
    builder.walk("A", on: "2026-09-10", "I N", source: .team)
    builder.walk("A", on: "2026-09-10", "I I N", source: .selfView)
    #expect(Self.norming(builder).isEmpty)
    // A walk-through without an observer's id is an observer of its own.
    builder.walk("A", on: "2026-09-10", "N")
    #expect(Self.norming(builder).count == 4)
  }

  @Test func takesNoRatingFromALandedStep() {
    var builder = Self.builder([["3I N", "3I N"]])
    builder.district.walkthroughs[0].implied = [0, 1, 2]
    #expect(Self.norming(builder).last == "step,flex,1,1,1,,1,tooFew")
  }

  @Test func givesAlphaFromTenVisitsOn() throws {
    let visits = (0..<10).map { ["\($0)I N", $0 == 9 ? "8I N" : "\($0)I N"] }
    let nine = Measure.norming.table(Self.builder(Array(visits.prefix(9))).study)
    #expect(
      lines(nine, "statistic", "value", "reading")
        == Array(repeating: ",,tooFew", count: 4))
    let ten = Measure.norming.table(Self.builder(visits).study)
    #expect(
      lines(ten, "level", "statistic", "reading") == [
        "model,alpha,noVariation", "phase,alpha,noVariation", "pause,alpha,firm",
        "step,alpha,firm",
      ])
    let alpha = try #require(ten[2, "value"]?.double)
    #expect(alpha > 0.95 && alpha < 1)
  }

  @Test func needsExactAgreementToReadFirm() throws {
    // Rooms differ much, observers by one step: α is high, exact agreement is not.
    let visits = (0..<12).map { ["\($0 * 2)I N", "\($0 * 2 + $0 % 2)I N"] }
    let row = try #require(Self.builder(visits).study.norming.first { $0.group.level == .pause })
    #expect(row.exact == 0.5)
    #expect(try #require(row.alpha) > 0.9)
    #expect(row.reading == .tentative)
  }

  @Test func listsTheStepsOnWhichObserversSplit() {
    let table = Measure.normingSplits.table(Self.builder([["I N", "E N"], ["I N", "I"]]).study)
    #expect(
      lines(table) == ["all,flex,foundation,1,2,1,0.5", "all,flex,foundation,2,1,0,0"])
  }

  @Test func givesKappaToObserversWithTenUnits() {
    let visits = (0..<10).map { ["\($0 % 2)I N", "\($0 % 2)I N"] }
    let table = Measure.normingKappa.table(Self.builder(visits).study)
    #expect(
      lines(table) == [
        "all,,model,cohen,O1;O2,10,", "all,,model,fleiss,2,10,",
        "all,flex,phase,cohen,O1;O2,10,", "all,flex,phase,fleiss,2,10,",
        "all,flex,pause,cohen,O1;O2,10,1", "all,flex,pause,fleiss,2,10,1",
        "all,flex,step,cohen,O1;O2,15,1", "all,flex,step,fleiss,2,15,1",
      ])
    let nine = Measure.normingKappa.table(Self.builder(Array(visits.prefix(9))).study)
    #expect(
      lines(nine, "level", "kind").prefix(3)
        == ["model,fleiss", "phase,fleiss", "pause,fleiss"])
  }

  @Test func givesNoFleissKappaWhereNumbersOfRatersDiffer() {
    let table = Measure.normingKappa.table(Self.builder([["N", "N"], ["N", "N", "N"]]).study)
    #expect(table.isEmpty)
  }

  @Test func obeysTheLawsOfSummaries() {
    let study = Self.builder([["3I N", "4I N"], ["N", "I N", "N"], ["29I", "28I N"]]).study
    #expect(study.normingUnits.count > 10)
    expectSummaryLaws(Norming(windows: study.windows), study.normingUnits)
    expectSummaryLaws(
      NormingSplits(windows: study.windows, progressions: study.progressions),
      study.normingUnits)
    expectSummaryLaws(NormingKappa(windows: study.windows), study.normingUnits)
  }
}
