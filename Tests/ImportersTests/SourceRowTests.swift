import Importers
import Tables
import Testing

/// What the `sources` table says of each file besides its shape.
@Suite struct SourceRowTests {
  @Test func saysWhyRowsWereNotKept() async throws {
    let intake = try await DataFiles([
      "walkthroughs.csv": """
      walkthrough_id,date,teacher_id,model,phase,step,status,state
      W1,2026-09-01,T1,flex,foundation,1,in place,published
      W2,2026-09-01,T2,flex,foundation,1,in place,draft
      W3,soon,T2,flex,foundation,1,in place,published
      W4,,T2,flex,foundation,1,in place,published
      W5,,T2,flex,foundation,1,in place,published
      walkthrough_id,date,teacher_id,model,phase,step,status,state

      """
    ]).read()
    let row = try #require(intake.sources.first)
    #expect((row.read, row.kept) == (6, 1))
    #expect(row.reasons == "2 missing-value, 1 bad-date, 1 draft, 1 without data")
  }

  @Test(arguments: [
    (
      "teachers.csv", "teacher_id,school_id,Phone,Room,,Phone\nT1,S1,555,3,,\n",
      ["Phone", "Room", "Phone"]
    ),
    (
      "walkthroughs.csv",
      "date,teacher_id,model,foundation 1,foundation 99,Mood\n2026-09-01,T1,flex,in place,,good\n",
      ["Mood"]
    ),
    (
      "2026-09-20T1148_Grades-M7.csv",
      "Student,ID,SIS User ID,Section,Notes,Lab (1),Current Score\nA,1,01,M7,x,3,30\n", ["Notes"]
    ),
    (
      "Grades.csv",
      "OrgDefinedId,Shoe size,Lab Points Grade <Numeric MaxPoints:10>,End-of-Line Indicator\n#1,40,3,#\n",
      ["Shoe size"]
    ),
    (
      "lessons.csv",
      "Student ID,Domain,Lesson ID,Lesson Name,Passed or Not Passed,Score,Mood\n1,N,L1,A,Passed,80,good\n",
      ["Mood"]
    ),
  ])
  func namesColumnsThatAreNotRead(file: String, text: String, columns: [String]) async throws {
    let intake = try await DataFiles([file: text]).read()
    #expect(intake.sources.map(\.columnsNotRead).first == columns, "\(intake.sources)")
  }

  @Test func saysOfFewColumnsByName() {
    let titles = (1...13).map { "C\($0)" }
    #expect(SourceRow.list(titles) == "C1, C2, C3, C4, C5, C6, C7, C8, C9, C10 and 3 more")
    #expect(SourceRow.list([]) == nil)
  }

  @Test func countsItemsWithoutPoints() async throws {
    let intake = try await DataFiles([
      "marks.csv": """
      student_id,item_id,score,points_possible
      1,A,3,4
      1,B,3,
      2,B,4,
      1,C,5,
      1,D,,

      """,
      "pathways.csv": """
      pathway_id,position,item_id,points_possible
      P,1,A,4
      P,2,D,

      """,
    ]).read()
    #expect(intake.sources.map(\.file) == ["marks.csv", "pathways.csv"])
    #expect(intake.sources.map(\.itemsWithoutPoints) == [2, 0])
  }
}
