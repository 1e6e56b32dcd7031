import Coaching
import Testing

@testable import Analytics

/// Who could have been walked (R24).
struct EligibleTeachersTests {
  @Test(arguments: [
    (String?.none, String?.none, true), ("2026-09-30", nil, true), ("2026-10-01", nil, false),
    (nil, "2026-09-01", false), (nil, "2026-09-02", true), ("2026-09-10", "2026-09-10", false),
  ])
  func isEligibleWithOneDayOfEmployment(begin: String?, end: String?, isEligible: Bool) {
    var builder = DistrictBuilder()
    builder.teacher("T1", begin: begin, end: end)
    let window = Window(id: "fall", start: day("2026-09-01"), end: day("2026-09-30"))
    #expect(!builder.study.eligibleTeachers(in: window).isEmpty == isEligible)
  }

  @Test func addsTeachersSeenOnlyInWalkThroughs() {
    var builder = DistrictBuilder()
    builder.teacher("T1", school: "S1")
    builder.walk("T2", on: "2026-09-10", "N", school: "S2")
    builder.walk("T1", on: "2026-09-11", "N", school: "S2")
    builder.walk("T2", on: "2026-09-12", "N", school: "S3")
    let study = builder.study
    #expect(study.eligibleTeachers(in: study.windows[0]).count == 2)
    let schools = study.teacherSchools.map { $0.map { study.district.roster.schools[$0].id } }
    #expect(schools == ["S1", "S3"])
  }
}
