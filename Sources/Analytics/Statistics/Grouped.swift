import Summaries

/// One running aggregate for each key, in the order of the keys.
///
/// Merging follows the law of ``Summary``: what `later` saw comes after what this one saw.
struct Grouped<Key: Hashable & Comparable & Sendable, Part: Summary>: Sendable {
  private let empty: Part
  private var keys: [Key] = []
  private var parts: [Part] = []
  private var places: [Key: Int] = [:]

  init(of empty: Part) { self.empty = empty }

  mutating func add(_ element: Part.Element, to key: Key) { parts[place(of: key)].add(element) }

  mutating func merge(_ later: Self) {
    for (key, part) in zip(later.keys, later.parts) { parts[place(of: key)].merge(part) }
  }

  private mutating func place(of key: Key) -> Int {
    if let known = places[key] { return known }
    places[key] = parts.count
    keys.append(key)
    parts.append(empty)
    return parts.count - 1
  }

  /// What each part came to, sorted by key.
  func finish() -> [(key: Key, result: Part.Output)] {
    parts.indices.sorted { keys[$0] < keys[$1] }.map { (keys[$0], parts[$0].finish()) }
  }
}
