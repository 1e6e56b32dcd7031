import Tables
import Testing

@Suite struct ValueTests {
  @Test(arguments: [
    (Value.missing, ""), (.boolean(true), "yes"), (.boolean(false), "no"), (.integer(-3), "-3"),
    (.number(2), "2"), (.number(0.1), "0.1"), (.number(-0.25), "-0.25"),
    (.number(1e300), "1e+300"), (.text("014"), "014"),
  ])
  func printsTheShortestText(value: Value, text: String) {
    #expect(value.plain == text)
  }

  @Test func neverHoldsANumberThatIsNotFinite() {
    #expect(Value(0.0 / 0.0) == .missing)
    #expect(Value(Double.infinity) == .missing)
    #expect(Value.share(1, of: 0) == .missing)
    #expect(Value.share(0, of: 4) == .number(0))
  }

  @Test func sortsMissingFirstAndTextsByTheirBytes() {
    let values: [Value] = [
      .text("b"), .text("B"), .integer(10), .number(9.5), .missing, .boolean(false), .text("é"),
    ]
    #expect(
      values.sorted() == [
        .missing, .boolean(false), .number(9.5), .integer(10), .text("B"), .text("b"), .text("é"),
      ])
  }
}

@Suite struct TableTests {
  private let table = Table(
    columns: [.identifier("teacher"), .count("walks")],
    rows: [[.text("T1"), .integer(2)], [.text("T2"), .missing]])

  @Test func findsPlacesByRowAndColumn() {
    #expect(table.count == 2)
    #expect(table[1, "teacher"] == .text("T2"))
    #expect(table[1, "absent"] == nil)
    #expect(table.values(of: "walks") == [.integer(2), .missing])
    #expect(table.rows.map { $0.map(\.plain) } == [["T1", "2"], ["T2", ""]])
  }

  @Test func refusesARowOfAnotherLength() async {
    await #expect(processExitsWith: .failure) {
      var table = Table(columns: [.identifier("teacher")])
      table.append([.text("T1"), .text("T2")])
    }
  }
}
