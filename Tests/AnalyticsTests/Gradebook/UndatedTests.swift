import Coaching
import Testing

@testable import Analytics

/// A folder in which nothing has a day still says who has mastered what (R1).
struct UndatedTests {
  @Test func countsWhatIsThereWithoutADay() {
    var book = GradebookBuilder()
    book.district.rules.asOf = nil
    book.pathway("P", [.init("a", .check, target: "T", possible: 10)], sections: ["A"])
    book.enroll("S1", "S2", in: "A")
    book.enroll("S1", in: "A", from: "2026-08-20")
    book.mark("S1", "a", 9)
    #expect(book.study.asOf == nil)
    #expect(book.lines(.mastery, "student_id", "state") == ["S1,mastered", "S2,noEvidence"])
    #expect(book.lines(.learnerProgress, "student_id", "done") == ["S1,1", "S2,0"])
    #expect(book.lines(.pacing, "student_id") == [])
  }
}
