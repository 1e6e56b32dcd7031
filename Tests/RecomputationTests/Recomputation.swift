import Analytics
import Canonical
import Coaching
import Importers
import Queries
import Tables

/// The measures of a district computed a second time, by SQL over its canonical tables.
///
/// The statements were written from the definitions, not from the Swift that they check.
struct Recomputation {
  let study: Study
  private let catalog: Catalog
  private let parameters: [String: Value]
  /// The measures that the statements give, each with how many leading columns are its key.
  private(set) var measures: [(name: String, keys: Int, table: Table)] = []

  /// - Parameter asOf: the day to cut at; the last day of the data by default (R1).
  init(_ intake: Intake, asOf: Day? = nil) throws {
    var district = intake.district
    district.rules.asOf = asOf
    study = Study(district)
    catalog = try Catalog()
    for kind in FileKind.allCases { catalog.add(district.table(kind), named: kind.rawValue) }
    catalog.add(study.phases(), named: "phases")
    catalog.add(study.models, named: "models")
    var parameters: [String: Value] = [
      "target": Value(district.rules.targetPerTeacher),
      "near": .number(district.rules.nearShare),
    ]
    parameters["as_of"] = try asOf.map(Value.day) ?? Recomputation.lastDay(catalog)
    self.parameters = parameters
    for statement in Statement.all {
      let table = try catalog.query(statement.sql, parameters: parameters)
      if statement.keys > 0 {
        measures.append((statement.name, statement.keys, table))
      }
      catalog.add(table, named: statement.name)
    }
  }

  /// An answer of the statements' tables; `:now` and `:before` are the last two walk windows.
  func answer(_ sql: String, school: String?) throws -> Table {
    let windows = study.windows.map(\.id)
    var given = parameters
    given["now"] = Value(windows.last)
    given["before"] = Value(windows.dropLast().last)
    given["school"] = Value(school)
    return try catalog.query(sql, parameters: given)
  }

  /// The day as of which the statements compute.
  var asOf: Value { parameters["as_of"] ?? .missing }

  /// The latest day on which something happened (R1).
  private static func lastDay(_ catalog: Catalog) throws -> Value {
    let table = try catalog.query(
      """
      select max(day) as date from (
        select max(date) as day from walkthroughs
        union all select max(date) from ratings
        union all select max(submitted) from marks union all select max(assessed) from marks
        union all select max(date) from workshops
        union all select max(date) from conferences
        where coalesce(outcome = 'held', not coalesce(planned, 0)))
      """)
    return table[0, 0]
  }
}
