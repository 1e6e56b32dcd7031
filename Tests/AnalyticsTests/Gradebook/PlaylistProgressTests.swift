import Coaching
import Tables
import TestSupport
import Testing

@testable import Analytics

/// How far a class is on a pathway, and lockstep (M32, R48, R49).
struct PlaylistProgressTests {
  /// Four lessons; students stand at the positions given, 5 for complete, 0 for no mark.
  private static func standing(_ positions: [Int]) -> GradebookBuilder {
    var book = GradebookBuilder()
    book.pathway("P", (1...4).map { .init("i\($0)", .lesson) }, sections: ["A"])
    for (place, position) in positions.enumerated() where position >= 0 {
      book.enroll("S\(place)", in: "A")
      if position == 1 { book.mark("S\(place)", "i1", status: .missing) }
      for item in 1..<max(1, position) { book.mark("S\(place)", "i\(item)", 1) }
    }
    return book
  }

  @Test(arguments: [
    ([3, 3, 3, 3, 3], "5,3,i3,1,0.5,0"),
    ([1, 2, 3, 4, 4], "5,3,i4,0.4,0.45,0"),
    // A tie goes to the earlier item; complete and without a mark have no current item.
    ([4, 4, 2, 2, 1, 5, 5, 0], "8,4,i2,0.4,0.5,2"),
    ([2, 2, 2, 2], "4,2,i2,,0.25,0"),
    ([5, 5], "2,5,,,1,2"), ([0], "1,,,,0,0"),
  ])
  func showsWhereTheClassStands(positions: [Int], row: String) {
    let found = Self.standing(positions).lines(
      .playlistProgress, "students", "median_position", "commonest_item", "commonest_share",
      "completion", "complete")
    #expect(found == [row])
  }

  @Test(arguments: [
    ([PathwayItem.Kind.pre, .lesson, .practice, .check, .post], Pathway.Kind.playlist, "0"),
    ([.pre, .lesson, .lesson, .post], .playlist, "2"), ([.lesson], .playlist, "4"),
    ([.workshop, .project], .playlist, "3"), ([.lesson], .progression, ""),
  ])
  func countsTheShapesThatAPlaylistLacks(
    kinds: [PathwayItem.Kind], kind: Pathway.Kind, findings: String
  ) {
    var book = GradebookBuilder()
    let items = kinds.enumerated().map { GradebookBuilder.Item("i\($0)", $1) }
    book.pathway("P", items, kind: kind, sections: ["A"])
    book.enroll("S1", in: "A")
    #expect(book.lines(.playlistProgress, "design_findings") == [findings])
  }

  @Test func takesTheSchoolOfTheTeacherWhereTheSectionHasNone() {
    var book = Self.standing([1])
    var teacher = Teacher(id: "T1")
    teacher.school = book.district.roster.schools.intern("014")
    book.district.roster.teachers.list(teacher)
    let section = book.district.roster.sections.intern("A")
    book.district.roster.sections[section].teacher = Reference(0)
    #expect(
      book.lines(.playlistProgress, "section_id", "school_id", "pathway_id") == ["A,014,P"])
  }

  @Test func keepsTheLawsOfSummaries() {
    let study = Self.standing([3, 0, 1, 5, 3, 2]).study
    expectSummaryLaws(PlaylistProgress(study.district), study.learnerProgress)
  }

  @Test func namesItsColumns() {
    #expect(
      Measure.playlistProgress.columns.map(\.name) == [
        "section_id", "school_id", "pathway_id", "students", "median_position",
        "commonest_item", "commonest_share", "completion", "complete", "design_findings",
        "items", "done",
      ])
  }
}
