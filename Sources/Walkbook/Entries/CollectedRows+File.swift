import Canonical
package import Tables

extension CollectedRows {
  /// What a file becomes by what was collected, and what of it cannot be put there.
  package struct Written {
    package let bytes: [UInt8]
    package let refusals: [String]
    /// Whether anything of it is another.
    package let isChanged: Bool
  }

  /// The file with what is changed in its rows and what is new below them; not one byte of anything
  /// else changes.
  ///
  /// - Parameters:
  ///   - bytes: what stands in the file; `nil` where there is none.
  ///   - madeOn: the day for rows that tell none.
  /// - Returns: `nil` where the columns of the file have other names.
  package func written(over bytes: [UInt8]?, madeOn: Day?) -> Written? {
    let header = asked.joined(separator: ",") + "\n"
    guard let cells = CSVCells(bytes ?? Array(header.utf8)),
      Set(asked).isSubset(of: cells.titles), let present = cells.column(file.id)
    else { return nil }
    var refusals: [String] = []
    var changes: [(record: Int, column: Int, text: String)] = []
    var ids = Set((present + knownIDs).map(CollectedFile.folded))
    var records: [[String]] = []
    for entry in entries {
      switch entry.state {
      case .known: break
      case .new:
        let row = complete(entry.cells, madeOn, &ids)
        records.append(cells.titles.map { row[$0] ?? "" })
      case .changed:
        let id = entry.before[file.id] ?? ""
        let found = present.indices.filter {
          CollectedFile.folded(present[$0]) == CollectedFile.folded(id)
        }
        let places = entry.cells.compactMap { column, text in
          cells.titles.firstIndex(of: column).map { (column: $0, text: text) }
        }
        guard found.count == 1, places.count == entry.cells.count,
          places.allSatisfy({ cells.has($0.column, in: found[0]) })
        else {
          refusals.append(
            "\(id): its row, or one of the columns that change, is not in this file once; "
              + "write it by hand where the row stands")
          continue
        }
        changes += places.map { (found[0], $0.column, $0.text) }
      }
    }
    return Written(
      bytes: cells.bytes(changing: changes, appending: records), refusals: refusals,
      isChanged: !changes.isEmpty || !records.isEmpty)
  }

  /// The columns without which nothing can be written.
  private var asked: [String] { file.columns.filter { $0 != "closed" } }

  /// A new row with what its document does not say.
  private func complete(
    _ cells: [String: String], _ madeOn: Day?, _ ids: inout Set<String>
  ) -> [String: String] {
    var cells = cells
    if cells["made_on"]?.isEmpty ?? true { cells["made_on"] = madeOn?.description }
    if ["", "late"].contains(cells["status"] ?? "") { cells["status"] = file.statuses[0] }
    let parts =
      [file.prefix].compactMap(\.self)
      + file.named.compactMap { cells[$0] }
      .filter { !$0.isEmpty }
    var number = 0
    repeat {
      number += 1
      cells[file.id] = (parts + ["\(number)"]).joined(separator: "-")
    } while !ids.insert(CollectedFile.folded(cells[file.id] ?? "")).inserted
    return cells
  }
}
