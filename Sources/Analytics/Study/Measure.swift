package import Coaching
package import Tables

/// A named result: its table, what it needs, and how to make it.
package struct Measure: Sendable {
  /// The name of its table, a public interface.
  package let name: String
  /// What it says, in one line for people.
  package let title: String
  /// The kinds of file it cannot do without.
  package let needs: Set<FileKind>
  /// The settings it depends on; the day as of which it is made comes first.
  package let settings: [Rules.Setting]
  package let columns: [Column]
  /// What its columns tell of people.
  let disclosure: DisclosureSchema
  private let make: @Sendable (Study) -> Table
  private let makeGroups: @Sendable (Study) -> [GroupRow]
  private let countRows: @Sendable (Study) -> Int

  package init<Row: MeasureRow>(
    _ name: String, _ title: String, needs: Set<FileKind>,
    under settings: [Rules.Setting] = [],
    rows: @escaping @Sendable (Study) -> [Row], count: (@Sendable (Study) -> Int)? = nil
  ) {
    self.name = name
    self.title = title
    self.needs = needs
    self.settings = [.asOf] + settings
    columns = Row.columns
    let reader = GroupReader<Row>()
    disclosure = reader.schema
    make = { Table(rows($0)) }
    makeGroups = { rows($0).map(reader.row) }
    countRows = count ?? { rows($0).count }
  }

  package func table(_ study: Study) -> Table { make(study) }

  /// Its rows with the counts that they are made from.
  func groups(_ study: Study) -> [GroupRow] { makeGroups(study) }

  /// How many rows the table has.
  package func count(_ study: Study) -> Int { countRows(study) }

  /// The rule under which its table is made: the settings in force that it depends on.
  package func rule(in study: Study) -> String { study.rulesAsOf.sentence(of: settings) }

  /// Why the table has no rows: the files that are missing.
  package func missingFiles(in study: Study) -> [FileKind] {
    needs.subtracting(study.district.given).sorted { $0.rawValue < $1.rawValue }
  }
}
