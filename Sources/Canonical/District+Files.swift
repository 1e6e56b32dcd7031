package import Coaching
package import Tables

/// A canonical file that holds what was read.
package struct WrittenFile {
  package let name: String
  /// Parts of at most some thousand rows, so that marks need not be values all at once.
  package let parts: AnySequence<Table>
}

extension District {
  /// The canonical files of a kind that give the same answers as what was read; none where it has no
  /// rows.
  ///
  /// They hold more than the table of the kind: walk-throughs in which nothing was rated, the times
  /// that tell tries apart, and each log of conferences by itself, since each ends on its own day
  /// (R101). What only facts tell of people and classes, they tell again.
  package func files(of kind: FileKind, atMost length: Int = 1 << 14) -> [WrittenFile] {
    let name = kind.rawValue
    let columns = CanonicalFile.tableColumns(of: kind)
    func file(_ name: String, _ rows: [[Value]]) -> [WrittenFile] {
      guard !rows.isEmpty else { return [] }
      return [
        WrittenFile(name: name + ".csv", parts: AnySequence([Table(columns: columns, rows: rows)]))
      ]
    }
    switch kind {
    case .marks:
      let parts = marks.slices(of: length).lazy.map { slice in
        Table(columns: columns, rows: slice.lazy.map { GradebookMarks.writtenRow($0, in: self) })
      }
      return marks.isEmpty ? [] : [WrittenFile(name: name + ".csv", parts: AnySequence(parts))]
    case .walkthroughs:
      let landed = Walkthroughs.landed(of: self)
      let records = Walkthroughs.writtenRecords(of: self)
      return file(name, records.map { Walkthroughs.row($0, in: self) })
        + (landed.isEmpty
          ? [] : [WrittenFile(name: name + "-landed.csv", parts: AnySequence([landed]))])
    case .conferences:
      let sources = conferences.map(\.location.file).reduce(into: [String]()) { known, file in
        if known.last != file, !known.contains(file) { known.append(file) }
      }
      return sources.enumerated().flatMap { place, source in
        file(
          place == 0 ? name : "\(name)-\(place + 1)",
          conferences.filter { $0.location.file == source }.map { Conferences.row($0, in: self) })
      }
    default:
      guard let table = CanonicalFile.of(kind).roster else {
        return file(name, self.table(kind).rows.map(Array.init))
      }
      return file(name, table.writtenRows(of: self))
    }
  }
}

extension RosterTable {
  /// The entries without those that lack a cell they need, that no file lists, and of which no more is
  /// known than facts tell again.
  ///
  /// Where there are such, others that only facts name are left out, too: a file that lists some makes
  /// the rest unknown.
  fileprivate static func writtenRows(of district: District) -> [[Value]] {
    let registry = district.roster[keyPath: registry]
    let needed = columns.indices.filter { columns[$0].facts.isRequired }
    // A teacher's school is that of a walk-through (R24).
    let told = columns.indices.filter {
      columns[$0].facts.name == id.name
        || kind == .teachers && columns[$0].facts.references == .schools
    }
    let rows = registry.sorted.flatMap { reference in
      written(registry[reference]).map {
        (isListed: registry.isListed(reference), cells: row($0, in: district))
      }
    }
    let areComplete = rows.allSatisfy { row in
      row.isListed || needed.allSatisfy { row.cells[$0] != .missing }
    }
    return rows.filter { row in
      areComplete || row.isListed
        || row.cells.indices.contains { row.cells[$0] != .missing && !told.contains($0) }
    }.map(\.cells)
  }
}

extension GradebookMarks {
  /// The cells of a mark, with the time that tells its try from others (R104).
  fileprivate static func writtenRow(_ mark: Mark, in district: District) -> [Value] {
    var cells = row(mark, in: district)
    guard let second = mark.second, let day = mark.date,
      let place = columns.firstIndex(where: {
        $0.facts.name == (mark.submitted != nil ? submitted.name : assessed.name)
      })
    else { return cells }
    let parts = [second / 3600, second / 60 % 60, second % 60]
    let time = parts.map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
    cells[place] = .text("\(day)T\(time)")
    return cells
  }
}

extension Walkthroughs {
  /// The records of the table; a walk-through in which nothing was rated has one that says so, and one
  /// that landed on a step none.
  fileprivate static func writtenRecords(of district: District) -> [Record] {
    district.walkthroughs.filter(\.implied.isEmpty).flatMap { walk -> [Record] in
      let rated = records(of: walk, in: district) {
        walk.statuses[$0] != .notAssessed || walk.evidence[$0] != nil
      }
      return rated.isEmpty
        ? Array(records(of: walk, in: district) { _ in true }.prefix(1)) : rated
    }
  }

  /// Walk-throughs that say where they landed and rate nothing, so that they stay so (R29).
  fileprivate static func landed(of district: District) -> Table {
    let shared = columns.indices.filter { identity.contains(columns[$0].facts.name) }
    let facts = shared.map { columns[$0].facts } + further.map(\.facts)
    let rows = district.walkthroughs.compactMap { walk -> [Value]? in
      guard let last = walk.implied.max(), let progression = district.progression(walk.model),
        let record = records(of: walk, in: district, where: { $0 == last }).first
      else { return nil }
      let cells = row(record, in: district)
      let isComplete = walk.statuses[last] != .notYet
      let step = isComplete ? "complete" : String(progression.steps[last].number)
      return shared.map { cells[$0] } + [.text(record.phase), .text(step)]
    }
    return Table(columns: facts.map(\.column), rows: rows)
  }
}
