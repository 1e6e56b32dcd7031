import Coaching
import Tables
import Testing

@testable import Analytics

/// Who walked how much, and when feedback followed (M22, M23, R83).
struct ObserverLoadTests {
  private static var builder: DistrictBuilder {
    var builder = DistrictBuilder()
    builder.walk("A", on: "2026-09-07", "N", observer: "O1")
    builder.walk("A", on: "2026-09-07", "N", observer: "O2")
    builder.walk("A", on: "2026-09-07", "N", source: .team)
    builder.walk("B", on: "2026-09-07", "N", observer: "O1")
    builder.walk("B", on: "2026-09-07", "N", source: .team)
    builder.walk("C", on: "2026-09-07", "N")
    builder.walk("A", on: "2026-09-21", "N", observer: "O1", source: .coach)
    return builder
  }

  @Test func countsWalkThroughsTeachersAndCompany() {
    #expect(
      lines(
        Measure.observerLoad.table(Self.builder.study), "window_id", "observer_id",
        "walkthroughs", "teachers", "co_observed") == ["all,O1,3,2,1", "all,O2,1,1,1"])
  }

  @Test func timesFeedbackInInstructionalDays() {
    var builder = Self.builder
    builder.district.walkthroughs[0].feedbackOn = day("2026-09-08")
    builder.district.walkthroughs[3].feedbackOn = day("2026-09-15")
    // After the last day of the data: not given yet.
    builder.district.walkthroughs[6].feedbackOn = day("2026-09-22")
    #expect(
      lines(
        Measure.observerLoad.table(builder.study), "observer_id", "feedback_given",
        "feedback_median_days", "feedback_within_target_share") == ["O1,2,3.5,0.5", "O2,0,,"])
  }
}
