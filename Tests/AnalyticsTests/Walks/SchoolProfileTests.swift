import Coaching
import Tables
import TestSupport
import Testing

@testable import Analytics

/// A school as one row (M15, R87).
struct SchoolProfileTests {
  private static var builder: DistrictBuilder {
    var builder = DistrictBuilder(models: ["flex", "ev"])
    builder.window("w1", "2026-09-01", "2026-09-30")
    builder.window("w2", "2026-10-01", "2026-10-30")
    for teacher in ["A", "B", "C", "D"] { builder.teacher(teacher, school: "S1") }
    builder.teacher("E", school: "S2")
    for (teacher, first, second) in [
      ("A", "3I N", "4I N"), ("B", "3I N", "3I N"), ("C", "29I", "29I"), ("D", "3I ?", "N"),
    ] {
      builder.walk(teacher, on: "2026-09-10", first)
      builder.walk(teacher, on: "2026-10-09", second)
    }
    builder.walk("D", on: "2026-10-09", "N", model: "ev")
    return builder
  }

  @Test func describesWhereTeachersPauseAndMove() {
    #expect(
      lines(
        Measure.schoolProfile.table(Self.builder.study), "window_id", "school_id", "eligible",
        "walked", "coverage", "median_step", "commonest_pause", "commonest_share",
        "advanced_share") == [
          "w1,S1,4,4,1,flex.foundation.04,flex.foundation.04,0.5,",
          "w1,S2,1,0,0,,,,",
          "w2,S1,4,4,1,flex.foundation.04,ev.foundation.01,0.2,0.3333333333333333",
          "w2,S2,1,0,0,,,,",
        ])
  }

  @Test func showsCompleteAsTheMedian() {
    var builder = DistrictBuilder()
    builder.walk("A", on: "2026-09-10", "29I", school: "S1")
    let table = Measure.schoolProfile.table(builder.study)
    #expect(
      lines(table, "median_step", "commonest_pause", "commonest_share") == ["flex.complete,,"])
  }

  @Test func poolsConferencesOfWeeksWhoseMondayLiesInTheWindow() {
    var builder = Self.builder
    builder.district.given.insert(.conferences)
    let students = ["1", "2"].map { builder.district.roster.students.intern($0) }
    var section = Section(id: "C1")
    section.teacher = builder.district.roster.teachers.find("A")
    builder.district.roster.sections.list(section)
    guard let place = builder.district.roster.sections.find("C1") else { return }
    builder.district.roster.hasEnrollmentFile = true
    for student in students {
      builder.district.roster.enrollments.append(
        Enrollment(student: student, section: place, begin: day("2026-09-21")))
    }
    for date in ["2026-09-22", "2026-10-02", "2026-10-06"] {
      var conference = Conference(
        date: day(date), student: students[0], location: Location(file: "conferences.csv"))
      conference.section = place
      builder.district.conferences.append(conference)
    }
    // Weeks of September 21 and 28, then of October 5; two students each.
    #expect(
      lines(Measure.schoolProfile.table(builder.study), "conference_coverage")
        == ["0.5", "", "0.5", ""])
  }

  @Test func countsAStudentOncePerPathwayInThePace() {
    var builder = Self.builder
    let item = builder.district.curriculum.items.intern("I1")
    var place = PathwayItem(item: item, position: 1)
    place.opens = day("2026-09-01")
    place.due = day("2026-10-30")
    var pathway = Pathway(id: "P1")
    pathway.items = [place]
    for (id, teacher) in [("C1", "A"), ("C2", "B")] {
      var section = Section(id: id)
      section.teacher = builder.district.roster.teachers.find(teacher)
      builder.district.roster.sections.list(section)
      pathway.sections.append(builder.district.roster.sections.intern(id))
    }
    builder.district.curriculum.pathways.list(pathway)
    let students = ["1", "2"].map { builder.district.roster.students.intern($0) }
    builder.district.roster.enrollments = [
      Enrollment(student: students[0], section: pathway.sections[0]),
      Enrollment(student: students[0], section: pathway.sections[1]),
      Enrollment(student: students[1], section: pathway.sections[0]),
    ]
    builder.district.rules.asOf = day("2026-10-31")
    var mark = Mark(student: students[0], item: item, status: .scored)
    mark.submitted = day("2026-10-01")
    builder.district.marks.append([mark])
    builder.district.given.insert(.marks)
    #expect(
      lines(Measure.schoolProfile.table(builder.study), "on_pace_share") == ["0.5", "", "0.5", ""])
  }

  @Test func obeysTheLawsOfSummaries() {
    let study = Self.builder.study
    expectSummaryLaws(SchoolProfile(study), study.placements)
  }
}
