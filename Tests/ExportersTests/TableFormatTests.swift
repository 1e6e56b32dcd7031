import Exporters
import Tables
import Testing

/// Results as text for other programs.
@Suite struct TableFormatTests {
  private func text(_ format: TableFormat, _ table: Table) -> String {
    String(decoding: format.bytes(of: table), as: UTF8.self)
  }

  @Test(arguments: [
    (["name", "name"], ["name", "name_2"]),
    (["name", "name_2", "name", "name"], ["name", "name_2", "name_3", "name_4"]),
    (["a", "A", "a"], ["a", "A", "a_2"]),
    (["", ""], ["", "_2"]),
  ])
  func everyMemberOfAnObjectHasANameOfItsOwn(names: [String], members: [String]) {
    let table = Table(
      columns: names.map { .label($0) }, rows: [names.indices.map { .text("\($0)") }])
    let object =
      "{" + members.enumerated().map { "\"\($1)\": \"\($0)\"" }.joined(separator: ", ") + "}"
    #expect(text(.jsonl, table) == object + "\n")
    #expect(text(.json, table).contains(object))
  }

  @Test func escapesTextsOfJSON() {
    let table = Table(
      columns: [.label("a")], rows: [[.text("say \"so\" \\ \n \u{1B} ü")], [.missing]])
    #expect(text(.jsonl, table) == #"{"a": "say \"so\" \\ \n \u001b ü"}"# + "\n{\"a\": null}\n")
  }

  private static let risky = Table(
    columns: [.label("=name"), .score("n")],
    rows: [
      [.text("=1+1"), .number(-5)], [.text("@SUM(A1)"), .number(5)],
      [.text("+49 1"), .number(-0.5)],
      [.text("-x"), .missing], [.text("a=b"), .integer(-7)], [.text("Zoë"), .integer(1)],
    ])

  @Test func countsCellsThatASpreadsheetWouldCompute() {
    #expect(TableFormat.formulaCells(in: Self.risky) == 5)
    #expect(TableFormat.formulaCells(in: Table(columns: [.score("n")], rows: [[.number(-5)]])) == 0)
  }

  @Test func writesForExcelNoFormulaAndLeavesNumbers() {
    let lines = String(decoding: TableFormat.csvForExcel(Self.risky), as: UTF8.self)
      .split(whereSeparator: \.isNewline).map(String.init)
    #expect(lines.first?.unicodeScalars.first == "\u{FEFF}")
    for (line, start) in zip(lines.dropFirst(), ["=", "@", "+", "-x"]) {
      #expect(!line.hasPrefix(start) && !line.hasPrefix("\"" + start), "\(line)")
    }
    #expect(lines[1].hasSuffix(",-5") && lines[3].hasSuffix(",-0.5") && lines[5] == "a=b,-7")
    #expect(lines[6] == "Zoë,1")
  }

  @Test func terminalsObeyNoControlCharacter() {
    let table = Table(columns: [.label("a")], rows: [[.text("x\u{1B}[2Jy\u{7F}\u{9B}")]])
    #expect(
      text(.table, table).unicodeScalars.allSatisfy {
        $0 == "\n" || $0.properties.generalCategory != .control
      })
  }
}
