import Documents
import Tables
import Testing

/// Parameters: lists, bounds, choices.
@Suite struct ParameterTests {
  @Test func readsListsBoundsAndChoices() throws {
    let source = """
      ---
      params:
        schools: ["014", S2]
        years: [2025, 2026]
        minutes: {type: integer, default: 60, choices: [30, 60]}
        days: {type: integer, min: 1, max: 9, default: 5}
        from: {type: date, min: 2026-08-01}
        rooms: {list: true, choices: {sql: "select room from rooms"}}
        all: {type: boolean, default: no}
      ---
      """
    let parameters = try Report(source, file: "r.md").parameters
    #expect(parameters.map(\.isList) == [true, true, false, false, false, true, false])
    #expect(parameters[0].defaultList == [.text("014"), .text("S2")])
    #expect(parameters[1].defaultList == [.integer(2025), .integer(2026)])
    #expect(parameters[2].fault(of: .integer(45)) == "one of the choices of 'minutes': 30, 60")
    #expect(parameters[3].fault(of: .integer(10)) == "9 or less for 'days'")
    #expect(parameters[4].fault(of: .day(try #require(Day("2026-07-31")))) != nil)
    #expect(parameters[5].choices?.statement?.text == "select room from rooms")
    #expect(parameters[6].defaultValue == .boolean(false))
  }

  @Test(arguments: [
    ("  a: {type: integer, min: x}", "r.md:3:27: expected a whole number, as 12"),
    ("  a: {type: integer, min: 5, max: 2}", "r.md:3:35: expected a max that is not below min"),
    (
      "  a: {type: integer, max: 5, default: 7}",
      "r.md:3:39: expected 5 or less for 'a'"
    ),
    (
      "  a: {type: text, min: 5}",
      "r.md:3:24: a bound of type text is not supported; it is for integer, number, date"
    ),
    ("  a: {type: integer, default: [1, 2]}", "r.md:3:31: expected one value, or list: true"),
    ("  a: {choices: [b, c], default: d}", "r.md:3:33: expected one of the choices of 'a': b, c"),
    ("  a: {type: integer, choices: [1, b]}", "r.md:3:35: expected a whole number, as 12"),
  ])
  func refuses(parameter: String, error: String) {
    let errors = Report.reading("---\nparams:\n\(parameter)\n---\n", file: "r.md").errors
    #expect(errors.map(\.description) == [error])
  }

  @Test(
    arguments: [
      ("select 1 where 'a' in (:s...)", []),
      ("select 1 where 'a' in (:s)", ["r.md:6:24: expected :s...; it is a list"]),
      ("select 1 where :t...", ["r.md:6:16: expected :t; it is no list"]),
      ("select 1 where :rooms...", ["r.md:6:16: unknown list 'rooms'"]),
      ("select ':s' as \":s\" -- :s", []),
      ("select 1 /* :s */ where :t", []),
    ] as [(String, [String])])
  func tellsListsFromValues(sql: String, expected: [String]) {
    let source = "---\nparams: {s: [a, b], t: x}\n---\n\n```{sql}\n\(sql)\n```\n"
    #expect(Report.reading(source, file: "r.md").errors.map(\.description) == expected)
  }
}
