import Coaching
import Tables
import TestSupport
import Testing

@testable import Analytics

/// The pace of a class (M43, R22, R55).
struct SectionPacingTests {
  /// Ten tasks, five of them due by the day; students have done as many as given.
  private static func done(_ counts: [Int], hasTarget: Bool = true) -> GradebookBuilder {
    var book = GradebookBuilder(asOf: "2026-09-11")
    let items = (0..<10).map { place in
      GradebookBuilder.Item(
        "i\(place)", .lesson, opens: "2026-09-07",
        due: hasTarget ? (place < 5 ? "2026-09-11" : "2026-09-18") : nil)
    }
    book.pathway("P", items, sections: ["A"])
    for (student, count) in counts.enumerated() {
      book.enroll("S\(student)", in: "A")
      for item in 0..<count { book.mark("S\(student)", "i\(item)", 1) }
    }
    return book
  }

  @Test func countsStudentsByStatus() {
    // Four of ten is ten points behind, and not far behind.
    let book = Self.done([5, 4, 3, 6, 10])
    #expect(book.lines(.sectionPacing) == ["A,P,0,2,1,1,0,1,0,1"])
  }

  @Test func takesTheMeanOfTheMiddleGaps() {
    #expect(Self.done([5, 10]).lines(.sectionPacing, "median_gap") == ["0.25"])
  }

  @Test func hasARowOfZerosWhereNobodyHasAPace() {
    let book = Self.done([5, 4], hasTarget: false)
    #expect(book.lines(.sectionPacing) == ["A,P,0,0,0,0,0,0,,0"])
  }

  @Test func keepsTheLawsOfSummaries() {
    expectSummaryLaws(SectionPacing(), Self.done([5, 0, 3, 6, 10, 1]).study.pacing)
  }

  @Test func namesItsColumns() {
    #expect(
      Measure.sectionPacing.columns.map(\.name) == [
        "section_id", "pathway_id", "not_started", "behind", "on_pace", "ahead", "past_target",
        "complete", "median_gap", "far_behind",
      ])
  }
}
