import Coaching
import Tables
import Testing

@testable import Analytics

/// Which classes follow which pathway, and who is assigned what (R6, R7).
struct GradebookTests {
  private static func followers(_ book: GradebookBuilder) -> [String] {
    book.lines(.learnerProgress, "student_id", "section_id", "pathway_id")
  }

  @Test func followsAPathwayInTheSectionsItNames() {
    var book = GradebookBuilder()
    book.pathway("P", [.init("a")], sections: ["A"])
    book.enroll("S1", in: "A")
    book.enroll("S2", in: "B")
    book.mark("S2", "a", 1, in: "B")
    #expect(Self.followers(book) == ["S1,A,P"])
  }

  @Test(arguments: Mark.Status.allCases)
  func followsAPathwayWhereThereIsAMarkOfAnyStatus(status: Mark.Status) {
    var book = GradebookBuilder()
    book.pathway("P", [.init("a")])
    book.enroll("S1", "S2", in: "A")
    book.mark("S2", "a", status: status, in: "A")
    #expect(Self.followers(book).first == "S1,A,P")
  }

  @Test func doesNotFollowAPathwayMarkedOnlyAfterTheDay() {
    var book = GradebookBuilder(asOf: "2026-09-10")
    book.pathway("P", [.init("a")])
    book.enroll("S1", in: "A")
    book.mark("S1", "a", 1, on: "2026-09-11", in: "A")
    #expect(Self.followers(book).isEmpty)
  }

  @Test func takesAMarkWithoutSectionForTheOnlyClassOfTheStudent() {
    var book = GradebookBuilder()
    book.pathway("P", [.init("a")])
    book.pathway("Q", [.init("b")])
    book.enroll("S1", "S2", in: "A")
    book.enroll("S2", in: "B")
    book.mark("S1", "a", 1)
    book.mark("S2", "b", 1)
    #expect(Self.followers(book) == ["S1,A,P", "S2,A,P"])
  }

  @Test func bringsTheWorkAlongWhenAStudentChangesClass() {
    var book = GradebookBuilder()
    book.pathway("P", [.init("a"), .init("b")])
    book.enroll("S1", in: "A", to: "2026-10-01")
    book.enroll("S1", in: "B", from: "2026-10-01")
    book.enroll("S2", in: "B")
    book.mark("S1", "a", 1, on: "2026-09-10", in: "A")
    book.mark("S2", "a", status: .missing, in: "B")
    #expect(
      book.lines(.learnerProgress, "student_id", "section_id", "done") == ["S1,B,1", "S2,B,0"])
  }

  @Test func givesAStudentInTwoClassesOfAPathwayARowInEach() {
    var book = GradebookBuilder()
    book.pathway("P", [.init("a")], sections: ["B", "A"])
    book.enroll("S1", in: "B")
    book.enroll("S1", in: "A")
    book.mark("S1", "a", 1, in: "A")
    #expect(book.lines(.learnerProgress, "section_id", "done") == ["A,1", "B,1"])
  }

  @Test func assignsNothingToAStudentWhoseEveryMarkSaysSo() {
    var book = GradebookBuilder()
    book.pathway("P", [.init("a"), .init("b")], sections: ["A"])
    book.enroll("S1", "S2", in: "A")
    book.mark("S1", "a", status: .notAssigned)
    book.mark("S1", "b", status: .notAssigned)
    book.mark("S2", "a", status: .notAssigned)
    book.mark("S2", "b", status: .missing)
    #expect(Self.followers(book) == ["S2,A,P"])
    #expect(book.lines(.pacing, "student_id") == ["S2"])
  }

  @Test func countsWhoIsEnrolledOnTheDay() {
    var book = GradebookBuilder(asOf: "2026-10-30")
    book.pathway("P", [.init("a")], sections: ["A"])
    book.enroll("entered", in: "A", from: "2026-10-30")
    book.enroll("left", in: "A", to: "2026-10-30")
    book.enroll("leaving", in: "A", to: "2026-10-31")
    book.enroll("later", in: "A", from: "2026-10-31")
    book.mark("outside", "a", 1, in: "A")
    #expect(Self.followers(book) == ["entered,A,P", "leaving,A,P"])
  }

  @Test func isEmptyWithoutMarksAndHasNoPaceWithoutADay() {
    var book = GradebookBuilder()
    book.pathway("P", [.init("a", target: "T", possible: 4)], sections: ["A"])
    book.enroll("S1", in: "A")
    book.district.given = [.pathways]
    #expect(Self.followers(book).isEmpty)
    #expect(book.lines(.masteryRates).isEmpty)
    book.district.given = [.pathways, .marks]
    book.district.rules.asOf = nil
    #expect(Self.followers(book) == ["S1,A,P"])
    #expect(book.lines(.pacing).isEmpty)
  }

  @Test func ordersRowsByStudentSectionAndPathway() {
    var book = GradebookBuilder()
    book.pathway("Q", [.init("a")], sections: ["B", "A"])
    book.pathway("P", [.init("a")], sections: ["B"])
    book.enroll("S10", "S2", in: "B")
    book.enroll("S2", in: "A")
    #expect(Self.followers(book) == ["S10,B,P", "S10,B,Q", "S2,A,Q", "S2,B,P", "S2,B,Q"])
  }
}
