import Testing

@testable import Audit

/// The description of the published columns is read, and every rule in it names what there is.
@Suite struct PublishedTests {
  private let published = Published.shipped

  @Test func namesTablesAndColumnsThatItDescribes() throws {
    for sum in published.sums {
      let whole = try #require(published.tables[sum.whole.table])
      let parts = try #require(published.tables[sum.parts.table])
      for expression in sum.whole.each ?? [sum.whole.sum ?? ""] {
        for term in Linear(expression).terms { #expect(whole.whole.contains(term.column)) }
        guard sum.parts.count != true else { continue }
        for term in Linear(sum.parts.sum ?? expression).terms {
          #expect(parts.whole.contains(term.column), "\(sum.parts.table).\(term.column)")
        }
      }
    }
    for (name, table) in published.tables {
      for rule in (table.rows ?? []).map({ RowRule($0) }) {
        for term in rule.left.terms + rule.right.terms {
          #expect(table.whole.contains(term.column), "\(name): \(term.column)")
        }
      }
    }
    for form in published.forms {
      let table = try #require(published.tables[form.table])
      let known = table.columns.union(table.key)
        .union(["school_id", "advanced_share", "conference_coverage", "on_pace_share"])
        .union(["within_noise", "share"])
      for column in form.columns.values {
        #expect(known.contains(column), "\(form.table): \(column)")
      }
    }
  }

  @Test func readsSums() {
    #expect(Linear("a + 2 * b - c").terms.map(\.factor) == [1, 2, -1])
    #expect(RowRule("first window: a = b + c").isOfFirstWindow)
    #expect(!RowRule("a + b <= c").isEqual)
  }
}
