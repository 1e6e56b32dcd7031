import Summaries

/// One running aggregate for each key, in the order of the keys.
///
/// Merging follows the law of ``Summary``: what `later` saw comes after what this one saw.
struct Grouped<Key: Hashable & Comparable & Sendable, Part: Summary>: Sendable {
  private let empty: Part
  private var parts: [Key: Part] = [:]

  init(of empty: Part) { self.empty = empty }

  mutating func add(_ element: Part.Element, to key: Key) {
    let empty = empty
    parts[key, default: empty].add(element)
  }

  mutating func merge(_ later: Self) {
    let empty = empty
    for (key, part) in later.parts { parts[key, default: empty].merge(part) }
  }

  /// What each part came to, sorted by key.
  func finish() -> [(key: Key, result: Part.Output)] {
    parts.sorted { $0.key < $1.key }.map { ($0.key, $0.value.finish()) }
  }
}
