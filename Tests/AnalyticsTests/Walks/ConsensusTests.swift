import Coaching
import Tables
import Testing

@testable import Analytics

/// What several observers of a visit say together (M06, R4).
struct ConsensusTests {
  @Test(arguments: [
    // More than half of those who assessed the step.
    ("I I N", "I"), ("N N I", "N"), ("E E I", "E"), ("I I ? ?", "I"), ("I I - o N", "I"),
    // None has more than half: the lowest given.
    ("I N", "N"), ("I E", "E"), ("I E N", "N"), ("I I N E", "N"),
    // Nobody assessed it.
    ("o - ?", "o"), ("- ?", "-"), ("? ?", "?"),
  ])
  func joinsRatings(ratings: String, together: String) {
    let statuses = DistrictBuilder.statuses
    #expect(StepStatus.consensus(of: statuses(ratings)) == statuses(together)[0])
  }

  @Test func joinsStepByStepAndDoesNotAveragePositions() throws {
    var builder = DistrictBuilder()
    builder.walk("T1", on: "2026-09-10", "I I N", observer: "a", id: "W2")
    builder.walk("T1", on: "2026-09-10", "I N I", observer: "b", id: "W1")
    builder.walk("T1", on: "2026-09-10", "I I I N", observer: "c", id: "W3")
    let placement = try #require(builder.study.placements.first)
    #expect(placement.placement == .paused(3))
    #expect(placement.walkthrough == "W1", "the first in text order")
    #expect(placement.isSplit == false, "one observer alone assessed the step")
  }

  @Test func saysWhereObserversSplit() {
    var builder = DistrictBuilder()
    builder.walk("T1", on: "2026-09-10", "I I N", observer: "a")
    builder.walk("T1", on: "2026-09-10", "I N N", observer: "b")
    builder.walk("T2", on: "2026-09-10", "I N", observer: "a")
    builder.walk("T3", on: "2026-09-10", "29I", observer: "a")
    #expect(
      lines(Measure.placements.table(builder.study), "teacher_id", "step", "split")
        == ["T1,2,yes", "T2,2,no", "T3,,"])
  }

  @Test func placesVisitInEachModelItsObserversNamed() {
    var builder = DistrictBuilder(models: ["sr", "flex"])
    builder.walk("T1", on: "2026-09-10", "I N", visit: "V", observer: "a")
    builder.walk("T1", on: "2026-09-10", "I I N", model: "sr", visit: "V", observer: "b")
    #expect(
      lines(Measure.placements.table(builder.study), "model", "teacher_id", "step")
        == ["flex,T1,2", "sr,T1,3"])
  }

  @Test func letsTheTeamStandAloneWhateverTheObserversNamed() {
    var builder = DistrictBuilder(models: ["flex", "sr"])
    builder.walk("T1", on: "2026-09-10", "N", observer: "a", source: .coach)
    builder.walk("T1", on: "2026-09-10", "I N", model: "sr", observer: "b", source: .coach)
    builder.walk("T1", on: "2026-09-10", "I I N", source: .team, id: "team")
    #expect(
      lines(
        Measure.placements.table(builder.study), "model", "step", "source", "walkthrough_id")
        == ["flex,3,observer,team"])
  }

  @Test func looksForSplitsAmongTheObserversBehindTheTeam() {
    var builder = DistrictBuilder()
    builder.walk("T1", on: "2026-09-10", "I N", observer: "a")
    builder.walk("T1", on: "2026-09-10", "I I N", observer: "b")
    builder.walk("T1", on: "2026-09-10", "I N", source: .team)
    #expect(builder.study.placements.map(\.isSplit) == [true])
  }

  @Test func isACoachsOnlyWhereAllAre() {
    var builder = DistrictBuilder()
    builder.walk("T1", on: "2026-09-10", "N", observer: "a", source: .coach)
    builder.walk("T2", on: "2026-09-10", "N", observer: "a", source: .coach)
    builder.walk("T2", on: "2026-09-10", "N", observer: "b")
    #expect(builder.study.placements.map(\.isCoachs) == [true, false])
  }
}
