import Documents
import Tables
import Testing

@testable import Exporters

@Suite struct SheetNamesTests {
  @Test(arguments: [
    ("At a Glance", "At a Glance"),
    ("Stalls/Overdue", "Stalls Overdue"),
    ("[a]:b*c?d\\e", "a b c d e"),
    ("'quoted'", "quoted"),
    ("", "Sheet"),
    ("///", "Sheet"),
    ("History", "History 1"),
    ("  two   blanks ", "two blanks"),
    ("line\nbreak", "line break"),
    ("A name that is far too long for a sheet", "A name that is far too long for"),
    ("🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂", "🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂"),
  ])
  func makesNamesThatExcelTakes(wanted: String, name: String) {
    var names = SheetNames()
    #expect(names.claim(wanted) == name)
  }

  @Test func givesNoNameTwice() {
    var names = SheetNames()
    let long = "A name that is far too long for a sheet"
    #expect(names.claim("Risk") == "Risk")
    #expect(names.claim("RISK") == "RISK 2")
    #expect(names.claim("risk") == "risk 3")
    #expect(names.claim(long) == "A name that is far too long for")
    #expect(names.claim(long) == "A name that is far too long f 2")
  }

  @Test(arguments: [
    ("Risk", "'Risk'!$B$6:$B$7"), ("Grade 6's", "'Grade 6''s'!$B$6:$B$7"),
  ])
  func quotesNamesInFormulas(sheet: String, reference: String) {
    let range = SheetRange(sheet: sheet, range: CellRange(column: 1, rows: 5...6))
    #expect(SheetReference.absolute(range) == reference)
  }

  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
  func lettersColumns(column: Int, letters: String) {
    #expect(Cell.letters(column) == letters)
  }

  @Test func tellsTitlesOfATableApart() {
    #expect(
      NativeTable.distinct(["Share", "share", "two\nlines", "", "Share"])
        == ["Share", "share (2)", "two lines", "Column 4", "Share (3)"])
  }

  @Test(arguments: [("tbl-risk", "tbl_risk"), ("a1", "t_a1"), ("r1c1", "t_r1c1"), ("9-x", "t_9_x")])
  func namesTables(label: String, name: String) throws {
    var table = table(of: ["x"])
    table.label = label
    let plan = WorkbookPlan(document(of: table))
    let place = try #require(plan.tables[label])
    #expect(plan.tableName(of: place) == name)
  }
}
