import Coaching
import Importers
import Tables
import Testing

/// Windows, calendar, pathways and marks: what only the whole folder tells.
@Suite struct PlanTests {
  private static let walks = """
    walkthrough_id,date,teacher_id,model,phase,step,status
    W1,2026-09-10,T1,flex,foundation,1,yes
    W1,2026-09-10,T1,flex,foundation,2,yes
    W2,2026-12-01,T1,flex,foundation,1,yes

    """

  /// R13: one finding for each walk-through outside, at its first row; terms are no windows.
  @Test func findsWalksOutsideEveryWindow() async throws {
    let intake = try await read([
      "walkthroughs.csv": Self.walks,
      "windows.csv":
        "window_id,start,end,kind\nfall,2026-09-01,2026-10-15,\nt2,2026-11-01,2026-12-31,term\n",
    ])
    #expect(intake.found == ["warning outside-windows walkthroughs.csv:4 date"])
    #expect(intake.district.windows.walkWindows.map(\.id) == ["fall"])
    #expect(intake.district.walkthroughs.count == 2)
  }

  @Test func findsNoneOutsideWhereNoWindowIsGiven() async throws {
    let intake = try await read(["walkthroughs.csv": Self.walks])
    #expect(intake.found == [])
  }

  /// R13: windows go by start, then id; the earlier gets the shared days.
  @Test func findsWindowsThatOverlap() async throws {
    let intake = try await read([
      "windows.csv": """
      window_id,start,end
      winter,2027-01-05,2027-02-01
      b,2026-09-15,2026-10-15
      a,2026-09-01,2026-09-15
      b2,2026-09-15,2026-09-20

      """
    ])
    #expect(
      intake.found == [
        "warning overlapping-windows windows.csv:3 start",
        "warning overlapping-windows windows.csv:5 start",
      ])
    #expect(intake.district.windows.walkWindows.map(\.id) == ["a", "b", "b2", "winter"])
  }

  /// R12: listed days are what they say, others are Monday to Friday.
  @Test func knowsWhichDaysHaveLessons() async throws {
    let intake = try await read([
      "calendar.csv":
        "day,instructional\n2026-09-07,no\n2026-09-12,yes\n2026-09-12,no\n2026-09-13,yes\n"
    ])
    let isInstructional = { (text: String) in
      intake.district.calendar.isInstructional(try #require(Day(text)))
    }
    #expect(try !isInstructional("2026-09-07"))
    #expect(try isInstructional("2026-09-08"))
    #expect(try !isInstructional("2026-09-12"))
    #expect(try isInstructional("2026-09-13"))
    #expect(try !isInstructional("2026-09-19"))
    #expect(intake.found == ["warning duplicate-key calendar.csv:4 day"])
  }

  /// R6, R71: sections of a pathway are the union over its rows; an item may be in several.
  @Test func readsPathwaysFromSeveralFilesAndRows() async throws {
    let intake = try await read([
      "pathways-1.csv":
        "pathway_id,position,item_id,section_ids\nP,2,B,X\nP,1,A,Y; X\nQ,1,A,\n",
      "pathways-2.csv": "pathway_id,position,item_id\nP,1,C\n",
    ])
    #expect(intake.found == [])
    let curriculum = intake.district.curriculum
    let roster = intake.district.roster
    let pathways = curriculum.pathways.sorted.map { pathway in
      let entry = curriculum.pathways[pathway]
      let items = entry.items.map { curriculum.items[$0.item].id }.joined(separator: " ")
      return "\(entry.id): \(items); "
        + entry.sections.map { roster.sections[$0].id }.joined(separator: " ")
    }
    #expect(pathways == ["P: A C B; X Y", "Q: A; "])
  }

  /// R21: a mark on another scale than its item's is kept and said.
  @Test func findsMarksOnAnotherScaleThanTheItem() async throws {
    let intake = try await read([
      "pathways.csv": "pathway_id,position,item_id,points_possible\nP,1,A,10\nP,2,B,\n",
      "marks.csv":
        "student_id,item_id,score,points_possible\n001,A,8,10\n002,A,80,100\n003,A,12,\n004,B,8,"
        + "9\n005,Z,8,9\n",
    ])
    #expect(
      intake.found == [
        "warning not-enrolled marks.csv section_id",
        "warning scale-mismatch marks.csv:3 points_possible",
        "warning unknown-id marks.csv:6 item_id",
        "note score-above-possible marks.csv:4 score",
      ])
    #expect(intake.district.marks.count == 5)
  }

  /// R21: a target is said to have no mastery where scores are there that nothing gives a scale.
  @Test(
    arguments: [
      ("", [String]()), ("001,A,8,10\n", []),
      ("001,A,8,\n", ["expected the points that scores of the item are out of"]),
    ])
  func asksForPointsOnlyOfItemsWithScores(marks: String, problems: [String]) async throws {
    let intake = try await read([
      "pathways.csv": "pathway_id,position,item_id,item_kind,target_id\nP,1,A,check,T\n",
      "marks.csv": "student_id,item_id,score,points_possible\n" + marks,
    ])
    let found = intake.findings.filter { $0.problem.rule == .scaleMismatch }
    #expect(found.map(\.problem.sentence) == problems)
  }

  /// R8: what each status says of the work, and whether its score is evidence.
  @Test(arguments: [
    ("scored", "done", 7), ("late", "done", 7), ("collected", "done", 7),
    ("needsGrading", "done", nil),
    ("", "done", 7), ("excused", "exempt", nil), ("notAssigned", "exempt", nil),
    ("dropped", "exempt", nil), ("missing", "notDone", nil), ("incomplete", "notDone", nil),
    ("inProgress", "notDone", nil), ("absent", "notDone", nil), ("cheated", "notDone", nil),
  ])
  func hearsTheStatusOfAMark(status: String, meaning: String, evidence: Double?) async throws {
    let intake = try await read([
      "marks.csv": "student_id,item_id,score,status\n001,A,7,\(status)\n"
    ])
    var heard: [String] = []
    intake.district.marks.forEach {
      heard.append("\($0.meaning) \($0.evidence?.description ?? "-")")
    }
    #expect(heard == ["\(meaning) \(evidence?.description ?? "-")"])
    #expect(intake.found == [])
  }
}
