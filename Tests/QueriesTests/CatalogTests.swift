import Tables
import Testing

@testable import Queries

private let visits = Table(
  columns: [
    .identifier("teacher"), .day("date"), .flag("is_shared"), .count("steps"),
    .share("share_paused"), .label("note"),
  ],
  rows: [
    [
      .text("014"), Value(Day("2026-03-02")), .boolean(true), .integer(3), .number(1), .missing,
    ],
    [
      .text("015"), .missing, .boolean(false), .missing, .number(0.25), .text("it's \"fine\""),
    ],
  ])

private func catalog() throws -> Catalog {
  let catalog = try Catalog()
  catalog.add(visits, named: "visits")
  return catalog
}

@Suite struct CatalogTests {
  @Test func givesBackTheSameTable() throws {
    #expect(try catalog().query("select * from visits") == visits)
  }

  @Test func ordersRowsAsTheStatementSays() throws {
    let table = try catalog().query("select teacher from visits order by teacher desc")
    #expect(table.values(of: "teacher") == [.text("015"), .text("014")])
  }

  @Test func readsValuesWithoutTables() throws {
    #expect(try Catalog().query("values (1, 'a')").values == [.integer(1), .text("a")])
  }

  @Test func computesATableOnlyWhenNamed() throws {
    var names: [String] = []
    let catalog = try Catalog()
    for name in ["visits", "marks"] {
      catalog.add(name: name, columns: [.count("n")]) {
        names.append(name)
        return Table(columns: [.count("n")], rows: [[.integer(1)]])
      }
    }
    #expect(try catalog.query("select n from Marks").count == 1)
    #expect(try catalog.query("select n from marks").count == 1)
    #expect(names == ["marks"])
    #expect(catalog.schema.map(\.name) == ["marks", "visits"])
  }

  @Test func anAnswerIsOfTheTablesThereAreNow() throws {
    let catalog = try Catalog()
    let levels = { (level: Int) in
      Table(columns: [.count("level")], rows: [[.integer(level)], [.integer(3)]])
    }
    let ask = { (most: Int) in
      try catalog.query(
        "select max(level) as level from levels where level <= :most",
        parameters: ["most": .integer(most)]
      ).values.first
    }
    catalog.add(levels(1), named: "levels")
    #expect(try (ask(9), ask(2)) == (.integer(3), .integer(1)))
    try catalog.remove("levels")
    #expect(throws: QueryError.self) { try ask(9) }
    catalog.add(levels(8), named: "Levels")
    #expect(try (ask(9), ask(2)) == (.integer(8), .missing))
    try catalog.remove("levels")
    catalog.add(levels(8), named: "levels")
    #expect(try (ask(9), ask(3)) == (.integer(8), .integer(3)))
    #expect(try catalog.query("select * from 'levels'").count == 2)
  }

  @Test func forgetsATableTakenOut() throws {
    let catalog = try catalog()
    _ = try catalog.query("select * from visits")
    try catalog.remove("visits")
    #expect(!catalog.contains("VISITS"))
    #expect(throws: QueryError.self) { try catalog.query("select * from visits") }
    catalog.add(Table(columns: [.count("n")]), named: "visits")
    #expect(try catalog.query("select * from visits").columns == [.count("n")])
  }

  @Test func namesColumnsApart() throws {
    let catalog = try Catalog()
    catalog.add(
      Table(columns: [.count("n"), .count("N")], rows: [[.integer(1), .integer(2)]]),
      named: "tbl-twice")
    #expect(try catalog.query(#"select "N:1" from "tbl-twice""#)[0, 0] == .integer(2))
  }

  @Test(arguments: [
    ("(1), (2), (10)", Value.number(2)), ("(1), (2), (3), (10)", .number(2.5)),
    ("(null)", .missing), ("('a'), (4)", .number(4)),
  ])
  func findsTheMedian(rows: String, median: Value) throws {
    let table = try Catalog().query(
      "with t(x) as (values \(rows)) select median(x) as m from t")
    #expect(table[0, 0] == median)
  }

  @Test func bindsParametersByName() throws {
    let table = try catalog().query(
      "select teacher from visits where date = :day and teacher = :id -- not :this",
      parameters: ["day": Value(Day("2026-03-02")), "id": .text("014"), "other": .missing])
    #expect(table.count == 1)
  }
}
