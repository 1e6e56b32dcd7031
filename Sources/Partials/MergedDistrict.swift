import Coaching
import Tables

/// The facts of all shards of a partial, as the canonical files of one folder.
///
/// Rows are in one order whatever the shards are, so that the same districts give the same bytes in
/// any number of shards.
package struct MergedDistrict: Sendable {
  /// The rows of each canonical file, in the order of kinds.
  package private(set) var files: [(name: String, table: FactTable)] = []
  /// A district's own frameworks: the name below `frameworks` and the bytes.
  package private(set) var frameworks: [(name: String, bytes: [UInt8])] = []
  /// The text of `walkbook.yaml`; empty where nothing is to be said.
  package private(set) var settings = ""

  package init(_ partial: Partial) throws(PartialError) {
    frameworks = try MergedDistrict.frameworks(of: partial)
    settings = MergedDistrict.settings(of: partial)
    var tables: [FactTable] = []
    let numbers = RowNumbers(partial.shards.map(\.shard))
    for kind in FileKind.allCases {
      tables += try MergedDistrict.tables(kind, of: partial, numbers)
    }
    try MergedDistrict.checkPathways(of: partial)
    var logs = MergedDistrict.names(ofLogs: tables.filter { $0.kind == .conferences }.map(\.part))[
      ...]
    files = tables.map { table in
      let name = table.kind == .conferences ? logs.popFirst() : nil
      return (name ?? table.kind.rawValue + table.part + ".csv", table)
    }
  }

  /// A log keeps its name where it has one of a canonical file, so that a merged folder, read and merged
  /// again, has the same logs; the others are numbered.
  private static func names(ofLogs logs: [String]) -> [String] {
    var taken: Set<String> = []
    let kept = logs.map { log -> String? in
      let isOwn = log.hasPrefix("conferences") && log.hasSuffix(".csv") && !log.contains("/")
      return isOwn && taken.insert(log.lowercased()).inserted ? log : nil
    }
    return kept.map { name in
      if let name { return name }
      let numbered = ["conferences.csv"] + (2...(logs.count + 1)).map { "conferences-\($0).csv" }
      let free = numbered.first { taken.insert($0).inserted }
      return free ?? "conferences-\(taken.count + 1).csv"
    }
  }

  /// The tables of a kind, in the order of their parts.
  private static func tables(
    _ kind: FileKind, of partial: Partial, _ numbers: RowNumbers
  ) throws(PartialError) -> [FactTable] {
    var parts: [String: [ShardRows]] = [:]
    var holders: [String: Int] = [:]
    var seen: Set<String> = []
    let meeting = MergeRule.of(kind).meeting
    for (shard, place) in partial.shards {
      for entry in shard.tables where entry.kind == kind.rawValue {
        let group = kind == .conferences ? (shard.origin ?? shard.name) + "\u{1F}" : ""
        holders[group + entry.part, default: 0] += 1
        let isNew = seen.insert(group + entry.part + entry.digest).inserted
        guard isNew || meeting == .facts else { continue }
        let rows = ShardRows(
          place: place, name: kind.rawValue + entry.part,
          table: numbers.told(try partial.rows(of: entry, in: place), of: shard))
        parts[group + entry.part, default: []].append(rows)
      }
    }
    var tables: [FactTable] = []
    for (part, rows) in parts.sorted(by: { $0.key < $1.key }) {
      tables.append(try RowMerge(kind, rows).table)
      if meeting == .same, holders[part] != partial.shardCount {
        throw PartialError(.lackedByOthers, at: rows[0].location)
      }
    }
    return tables
  }

  /// A pathway that two shards have has the same items in both: its id would mean two otherwise.
  private static func checkPathways(of partial: Partial) throws(PartialError) {
    var known: [String: (items: [String], place: String)] = [:]
    var seen: Set<String> = []
    for (shard, place) in partial.shards {
      for entry in shard.tables where entry.kind == FileKind.pathways.rawValue {
        guard seen.insert(entry.digest).inserted else { continue }
        let table = try partial.rows(of: entry, in: place)
        for (pathway, rows) in table.rowsByPathway {
          let items = rows.map(\.item)
          if let other = known[pathway], other.items != items {
            let problem = PartialProblem.twoPathways(row: rows[0].row + 1, of: other.place)
            throw PartialError(problem, at: Location(file: "\(place): pathways"))
          }
          known[pathway] = (items, place)
        }
      }
    }
  }

  private static func frameworks(
    of partial: Partial
  ) throws(PartialError) -> [(name: String, bytes: [UInt8])] {
    guard let first = partial.shards.first else { return [] }
    for other in partial.shards where other.shard.frameworks != first.shard.frameworks {
      throw PartialError(
        .differs(from: first.place), at: Location(file: "\(other.place): frameworks"))
    }
    return first.shard.frameworks.map { ($0.name, partial.members[$0.digest] ?? []) }
  }

  /// The settings of all shards, the title where all have one, and the day of exports without days.
  private static func settings(of partial: Partial) -> String {
    guard let first = partial.shards.first?.shard else { return "" }
    var text = first.settings
    if let title = first.title, partial.shards.allSatisfy({ $0.shard.title == title }) {
      text = SettingsText.title(title) + text
    }
    let days = partial.shards.compactMap(\.shard.exportDay)
    // What is merged again with other parts of the folder has one log with them.
    if let origin = first.origin, partial.shards.allSatisfy({ $0.shard.origin == origin }) {
      text = SplitMark.line(origin) + text
    }
    if days.count == partial.shardCount, let last = days.max(), !SettingsText.says("as-of", text) {
      text += "as-of: \(last)\n"
    }
    return text
  }
}

extension FactTable {
  /// The items of each pathway, by id, with their rows.
  fileprivate var rowsByPathway: [String: [(item: String, row: Int)]] {
    guard let pathways = column("pathway_id"), let items = column("item_id") else { return [:] }
    var rows: [String: [(item: String, row: Int)]] = [:]
    for row in 0..<count {
      rows[pathways[row] ?? "", default: []].append((items[row] ?? "", row))
    }
    return rows
  }
}
