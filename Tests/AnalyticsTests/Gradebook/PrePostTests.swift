import Coaching
import Tables
import TestSupport
import Testing

@testable import Analytics

/// What students gained between pre- and post-assessment (M37, R89).
struct PrePostTests {
  private static func book() -> GradebookBuilder {
    var book = GradebookBuilder()
    book.pathway(
      "P",
      [
        .init("pre", .pre, possible: 4), .init("lesson", .lesson),
        .init("post", .post, possible: 8),
      ], sections: ["A"])
    return book
  }

  @Test func comparesTheFirstPreWithTheLastPost() {
    var book = Self.book()
    book.enroll("S1", in: "A")
    book.mark("S1", "pre", 4, on: "2026-09-03")
    book.mark("S1", "pre", 2, on: "2026-09-01")
    book.mark("S1", "post", 8, on: "2026-09-20")
    book.mark("S1", "post", 6, on: "2026-09-21")
    #expect(book.lines(.prePost) == ["A,P,1,0.25,0.5"])
  }

  @Test func countsMatchedStudentsOnly() {
    var book = Self.book()
    book.enroll("S1", "S2", "S3", in: "A")
    book.mark("S1", "pre", 1)
    book.mark("S2", "post", 8)
    book.mark("S3", "pre", 2)
    book.mark("S3", "post", 4)
    #expect(book.lines(.prePost) == ["A,P,1,0,0"])
  }

  @Test func hasNoNormalisedGainFromTheTop() {
    var book = Self.book()
    book.enroll("S1", in: "A")
    book.mark("S1", "pre", 4)
    book.mark("S1", "post", 8)
    #expect(book.lines(.prePost) == ["A,P,1,0,"])
    book.enroll("S2", in: "A")
    book.mark("S2", "pre", 0)
    book.mark("S2", "post", 4)
    #expect(book.lines(.prePost) == ["A,P,2,0.25,0.5"])
  }

  @Test func averagesTheItemsOfAnAssessment() {
    var book = GradebookBuilder()
    book.pathway(
      "P",
      [
        .init("pre 1", .pre, possible: 4), .init("pre 2", .pre, possible: 10),
        .init("post", .post, possible: 4),
      ], sections: ["A"])
    book.enroll("S1", in: "A")
    book.mark("S1", "pre 1", 1)
    book.mark("S1", "pre 2", 7.5)
    book.mark("S1", "post", 3)
    #expect(book.lines(.prePost, "mean_change") == ["0.25"])
  }

  @Test func hasRowsOnlyForPathwaysWithBothAssessments() {
    var book = Self.book()
    book.pathway("Q", [.init("pre Q", .pre, possible: 4)], sections: ["A"])
    book.enroll("S1", in: "A")
    #expect(book.lines(.prePost) == ["A,P,0,,"])
  }

  @Test func keepsTheLawsOfSummaries() {
    let roster = Self.book().district.roster
    let curriculum = Self.book().district.curriculum
    let taught = Taught(
      section: roster.sections.named(Reference(0)),
      subject: curriculum.pathways.named(Reference(0)))
    let shares: [(Double?, Double?)] = [(0.25, 0.5), (1, 1), (nil, 0.5), (0.5, nil), (0, 0.75)]
    expectSummaryLaws(
      PrePost(), shares.map { PrePost.Change(taught: taught, pre: $0, post: $1) })
  }

  @Test func namesItsColumns() {
    #expect(
      Measure.prePost.columns.map(\.name) == [
        "section_id", "pathway_id", "matched", "mean_change", "mean_normalised_gain",
      ])
  }
}
