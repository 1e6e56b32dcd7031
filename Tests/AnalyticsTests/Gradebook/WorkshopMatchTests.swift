import Coaching
import Tables
import TestSupport
import Testing

@testable import Analytics

/// Whether those who needed a workshop attended one (M38, R90).
struct WorkshopMatchTests {
  /// Target T with a pre-assessment and a check of 4 points.
  private static func book(_ students: String...) -> GradebookBuilder {
    var book = GradebookBuilder()
    book.district.given.insert(.workshops)
    book.pathway(
      "P",
      [
        .init("pre", .pre, target: "T", possible: 4),
        .init("check", .check, target: "T", possible: 4),
        .init("post", .post, target: "T", possible: 4),
      ], sections: ["A"])
    for student in students { book.enroll(student, in: "A") }
    return book
  }

  @Test func comparesThoseInNeedWithThoseWhoCame() {
    var book = Self.book("S1", "S2", "S3", "S4")
    book.mark("S1", "pre", 2)
    book.mark("S2", "check", 1)
    book.mark("S3", "check", 3)
    book.workshop("S1", "T", on: "2026-09-10")
    book.workshop("S3", "T", on: "2026-09-10", attended: true)
    book.workshop("S4", "T", on: "2026-09-10", attended: true)
    book.workshop("S2", "T", on: "2026-09-10", attended: false)
    #expect(book.lines(.workshopMatch) == ["A,T,2,3,1,0.5,0.3333333333333333"])
  }

  @Test func looksAtTheFirstScoreOfEachItem() {
    var book = Self.book("S1", "S2", "S3")
    // Below at first, though mastered later; mastered at first, though below later.
    book.mark("S1", "check", 4, on: "2026-09-12")
    book.mark("S1", "check", 1, on: "2026-09-10")
    book.mark("S2", "check", 4, on: "2026-09-10")
    book.mark("S2", "check", 1, on: "2026-09-12")
    book.mark("S3", "post", 0, on: "2026-09-12")
    #expect(book.lines(.workshopMatch, "needed", "attended", "precision") == ["1,0,"])
  }

  @Test func leavesOutVisitsAfterTheDayAndStudentsWhoLeft() {
    var book = Self.book("S1")
    book.enroll("S2", in: "A", to: "2026-10-01")
    book.workshop("S1", "T", on: "2026-11-02")
    book.workshop("S2", "T", on: "2026-09-10")
    #expect(book.lines(.workshopMatch).isEmpty)
  }

  @Test func isEmptyWithoutAFileOfWorkshops() {
    var book = Self.book("S1")
    book.mark("S1", "pre", 0)
    #expect(book.lines(.workshopMatch, "needed", "coverage") == ["1,0"])
    book.district.given.remove(.workshops)
    #expect(book.lines(.workshopMatch).isEmpty)
  }

  @Test func keepsTheLawsOfSummaries() {
    let district = Self.book("S1").district
    let taught = Taught(
      section: district.roster.sections.named(Reference(0)),
      subject: district.curriculum.targets.named(Reference(0)))
    let needs = [(true, false), (true, true), (false, true), (false, false), (true, false)]
    expectSummaryLaws(
      WorkshopMatch(),
      needs.map { WorkshopMatch.Need(taught: taught, isNeeded: $0, hasAttended: $1) })
  }

  @Test func namesItsColumns() {
    #expect(
      Measure.workshopMatch.columns.map(\.name) == [
        "section_id", "target_id", "needed", "attended", "needed_attended", "coverage",
        "precision",
      ])
  }
}
