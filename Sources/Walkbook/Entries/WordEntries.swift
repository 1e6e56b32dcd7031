import Canonical
import Coaching
import Documents
import Exporters
import Importers
import Tables

extension FilledBook.Entries {
  /// A table of a Word file that people have filled in, the titles first.
  ///
  /// A Word file does not note what was given: cells that were filled in from the data are taken as
  /// they are now, and a row counts where something stands in a cell for people.
  ///
  /// - Parameters:
  ///   - table: what stands in its place in the new document.
  ///   - isKnown: whether a row is in the data by now.
  init?(_ table: ReportTable, word: [[String]], isKnown: ([String]) -> Bool) {
    guard let name = table.entry else { return nil }
    let kinds = table.columns.map { column -> EntryRecord.Kind in
      column.isKey ? .key : column.isFilled ? .given : .open
    }
    let total = table.words.say(.total).lowercased()
    let rows = word.dropFirst().compactMap { cells -> [String]? in
      let row = kinds.indices.map { $0 < cells.count ? cells[$0] : "" }
      let isTyped = kinds.indices.contains { kinds[$0] == .open && !row[$0].isEmpty }
      let isTotal =
        table.columns.contains { $0.total != nil } && row[0].lowercased().hasPrefix(total)
      return isTyped && !isTotal && !isKnown(row) ? row : nil
    }
    self.init(
      name: name, caption: table.caption ?? "", titles: table.columns.map(\.title),
      columns: table.data.columns.map(\.name), kinds: kinds, total: [], end: [],
      given: (table.given ?? table.data).rows.map { $0.map(\.plain) }, rows: rows)
  }
}

/// What documents that people filled in had, and files of the data folder have by now.
struct CollectedBefore {
  /// The rows of each kind of file, by its name.
  private let known: [String: [[String: String]]]

  init(_ workspace: Workspace) {
    var known: [String: [[String: String]]] = [:]
    for file in CollectedFile.all where known[file.name] == nil {
      let table = workspace.intake.district.table(file.kind)
      let names = table.columns.map(\.name)
      known[file.name] = table.rows.map { row in
        Dictionary(uniqueKeysWithValues: zip(names, row.map { CollectedFile.folded($0.plain) }))
      }
    }
    self.known = known
  }

  /// Whether a row of a table with these titles is there: its subject, and what else tells rows apart.
  func has(_ row: [String], under titles: [String]) -> Bool {
    for file in CollectedFile.all {
      let columns = file.columns(of: titles)
      guard file.takes(columns) else { continue }
      var named: [String: String] = [:]
      for (column, cell) in zip(columns, row) {
        if let column { named[column] = cell }
      }
      guard let cells = file.row(named), let subject = cells[file.subject], !subject.isEmpty else {
        return false
      }
      let told = (file.about + ["status"]).filter { cells[$0]?.isEmpty == false }
      let asked = cells.filter { told.contains($0.key) }.mapValues(CollectedFile.folded)
      return known[file.name]?.contains { before in
        asked.allSatisfy { before[$0.key] == $0.value }
      } ?? false
    }
    return false
  }
}
