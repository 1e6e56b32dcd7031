import Coaching

/// Finds events that stand in several files; each counts once (R103).
///
/// Such are a log as CSV and as a workbook, a sheet beside the table of all sheets, an older copy of a
/// form's responses. One row in two logs may be chance. A file repeats another where most of what the smaller has is in
/// the other, whatever their names and kinds are.
struct RepeatedEvents {
  /// For an event that gives way the one of the other file that stands for it.
  private(set) var standing: [Int: Int] = [:]

  /// What one file has of another.
  struct Repetition: Hashable {
    /// The file that gives way, and the one that stands for it.
    var file: String
    var other: String
    /// How many events are in both, and how many the file has.
    var shared: Int
    var count: Int
  }

  /// The places of the events that give way.
  private(set) var gone: Set<Int> = []
  private(set) var repetitions: [Repetition] = []

  /// - Parameter events: in the order of reading, with all that they say but their place.
  init<Event: Hashable>(_ events: [(file: String, event: Event)]) {
    var counts: [String: Int] = [:]
    for event in events { counts[event.file, default: 0] += 1 }
    guard counts.count > 1 else { return }
    let groups = RepeatedEvents.groups(events)
    guard !groups.isEmpty else { return }
    var shared: [String: [String: Int]] = [:]
    for group in groups {
      for (file, places) in group {
        for (other, others) in group where file < other {
          shared[file, default: [:]][other, default: 0] += min(places.count, others.count)
        }
      }
    }
    /// Whether two files have so much in common that one is a copy of a part of the other.
    func areCopies(_ one: String, _ other: String) -> Bool {
      let both = shared[min(one, other)]?[max(one, other)] ?? 0
      let all = min(counts[one] ?? 0, counts[other] ?? 0)
      return both * 2 >= all && (both > 2 || both == all)
    }
    var found: [String: [String: Int]] = [:]
    for group in groups {
      // What has more stands; of two alike the first that was read.
      let order = group.sorted { one, other in
        (counts[other.key] ?? 0, one.value[0]) < (counts[one.key] ?? 0, other.value[0])
      }
      for (rank, (file, places)) in order.enumerated() {
        let standing = order[..<rank].first { areCopies(file, $0.key) }
        guard let standing else { continue }
        let repeated = places.suffix(standing.value.count)
        gone.formUnion(repeated)
        found[file, default: [:]][standing.key, default: 0] += repeated.count
      }
    }
    for (file, others) in found.sorted(by: { $0.key < $1.key }) {
      for (other, shared) in others.sorted(by: { $0.key < $1.key }) {
        repetitions.append(
          Repetition(file: file, other: other, shared: shared, count: counts[file] ?? 0))
      }
    }
  }

  /// Finds events that files write in different columns: the same person and day, and nothing that both
  /// say is different.
  ///
  /// One such event in two files may be chance; that two thirds of a file are, is none.
  ///
  /// - Parameters:
  ///   - files: the file of each event.
  ///   - keys: what each must say.
  ///   - agree: whether two events may be one.
  init<Key: Hashable>(_ files: [String], keys: [Key], agree: (Int, Int) -> Bool) {
    guard Set(files).count > 1 else { return }
    var counts: [String: Int] = [:]
    for file in files { counts[file, default: 0] += 1 }
    var pairs: [String: [String: [(Int, Int)]]] = [:]
    let groups = Dictionary(grouping: files.indices) { keys[$0] }
    for group in groups.values {
      let byFile = Dictionary(grouping: group) { files[$0] }.sorted { $0.key < $1.key }
      guard byFile.count > 1 else { continue }
      for (rank, one) in byFile.enumerated() {
        for other in byFile[(rank + 1)...] {
          var rest = other.value
          for place in one.value {
            guard let match = rest.firstIndex(where: { agree(place, $0) }) else { continue }
            pairs[one.key, default: [:]][other.key, default: []].append((place, rest[match]))
            rest.remove(at: match)
          }
        }
      }
    }
    let found = pairs.flatMap { one, others in others.map { (one, $0.key, $0.value) } }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    for (one, other, pairs) in found {
      let least = min(counts[one] ?? 0, counts[other] ?? 0)
      guard pairs.count > 2, pairs.count * 3 >= least * 2 else { continue }
      // What has more stands; of two alike the first.
      let isFirst = (counts[one] ?? 0) >= (counts[other] ?? 0)
      let matches = pairs.map { isFirst ? (gone: $0.1, kept: $0.0) : (gone: $0.0, kept: $0.1) }
        .filter { !gone.contains($0.gone) && !gone.contains($0.kept) }
      for match in matches {
        gone.insert(match.gone)
        standing[match.gone] = match.kept
      }
      repetitions.append(
        Repetition(
          file: isFirst ? other : one, other: isFirst ? one : other, shared: matches.count,
          count: counts[isFirst ? other : one] ?? 0))
    }
  }

  /// The places of each event that several files have, by file.
  private static func groups<Event: Hashable>(
    _ events: [(file: String, event: Event)]
  ) -> [[String: [Int]]] {
    var first: [Event: Int] = [:]
    var places: [Int: [Int]] = [:]
    for (place, event) in events.enumerated() {
      if let earlier = first[event.event] {
        places[earlier, default: [earlier]].append(place)
      } else {
        first[event.event] = place
      }
    }
    return places.sorted { $0.key < $1.key }.compactMap { _, places in
      let files = Dictionary(grouping: places) { events[$0].file }
      return files.count > 1 ? files : nil
    }
  }
}
