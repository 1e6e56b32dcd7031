import Coaching

/// Finds events that stand in several files; each counts once (R103).
///
/// Such are a log as CSV and as a workbook, a sheet beside the table of all sheets, an older copy of a
/// form's responses. One row in two logs may be chance. A file repeats another where most of what the smaller has is in
/// the other, whatever their names and kinds are.
struct RepeatedEvents {
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
