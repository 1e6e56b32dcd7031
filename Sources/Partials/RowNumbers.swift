import Canonical
import Coaching

/// Numbers of rows that stand for the ids of walk-throughs, as forms have none.
///
/// Forms of two districts may have one name, and both have a row 2. Where they meet, the digests of
/// the files tell them apart; a copy of a form has its numbers again, and so overlaps with it.
struct RowNumbers {
  /// How the numbers begin that mean other rows in another shard.
  private let shared: Set<String>

  init(_ shards: [Manifest.Shard]) {
    var digests: [String: Set<String>] = [:]
    for (start, digest) in shards.lazy.compactMap(\.numbered).joined() {
      digests[start, default: []].insert(digest)
    }
    shared = Set(digests.lazy.filter { $0.value.count > 1 }.map(\.key))
  }

  /// The rows of a shard with ids that are its own.
  func told(_ table: FactTable, of shard: Manifest.Shard) -> FactTable {
    let starts = (shard.numbered ?? [:]).filter { shared.contains($0.key) }
    guard !starts.isEmpty, table.kind == .walkthroughs else { return table }
    return table.mapping(Walkthroughs.id.name) { id in
      let start = starts.filter { start in
        id.hasPrefix(start.key) && id.dropFirst(start.key.count).first?.isNumber == true
      }.max { $0.key.count < $1.key.count }
      return start.map { "\(id)-\($0.value)" } ?? id
    }
  }
}
