import Coaching

/// Exports of one gradebook at several times, and downloads of one file of marks: the latest stands
/// for the students and the items that it lists (R103).
///
/// The latest is read first; of those before it only what it does not list counts.
struct Snapshots: Sendable {
  /// A file that has earlier or later ones beside it.
  private struct Export {
    var group: Int
    /// The day and the time in the file's name, then the number of the download.
    var time: (stamp: String, download: Int)
    var students: Set<Int32> = []
    var items: Set<String> = []

    func isLater(than other: Export) -> Bool { group == other.group && time > other.time }
  }

  /// The places of the files, in each group the latest first.
  private(set) var order: [Int]
  private var exports: [String: Export] = [:]
  /// For each file that gave way the latest of those to which it did.
  private(set) var superseded: [String: String] = [:]

  init() { order = [] }

  /// What a file's name and its header tell of it.
  struct File {
    var name: String
    /// What it is read as; `nil` where it holds no marks.
    var layout: String?
    /// The columns of marks, where a header has such.
    var items: Set<String> = []
    /// The day and the time of the export, as its name has them.
    var stamp = ""
  }

  init(_ files: [File]) {
    order = Array(files.indices)
    let names = files.map { DownloadName($0.name) }
    var groups = order
    for place in order where files[place].layout != nil {
      let earlier = order.prefix(place).first { other in
        files[other].layout == files[place].layout
          && (names[other].name == names[place].name
            || Snapshots.areOfOneGradebook(files[other].items, files[place].items))
      }
      if let earlier { groups[place] = groups[earlier] }
    }
    for place in order where groups.count(where: { $0 == groups[place] }) > 1 {
      exports[files[place].name] = Export(
        group: groups[place], time: (files[place].stamp, names[place].number),
        items: files[place].items)
    }
    let times = files.map { exports[$0.name]?.time ?? ("", 0) }
    order.sort { left, right in
      if groups[left] != groups[right] { return groups[left] < groups[right] }
      return times[left] == times[right] ? left < right : times[left] > times[right]
    }
  }

  /// Most assignments of the smaller are those of the other.
  private static func areOfOneGradebook(_ one: Set<String>, _ other: Set<String>) -> Bool {
    let shared = one.intersection(other).count
    return shared > 0 && shared * 2 >= min(one.count, other.count)
  }

  /// Whether the file has others beside it, so that what it lists matters.
  func hasOthers(_ file: String) -> Bool { exports[file] != nil }

  /// Takes note of what a file lists.
  mutating func note(_ student: Reference<Student>, _ item: String? = nil, in file: String) {
    exports[file]?.students.insert(student.index)
    if let item { exports[file]?.items.insert(item) }
  }

  /// Whether a later export lists the student, and the item where one is given.
  mutating func isListedLater(
    _ student: Reference<Student>, _ item: String? = nil, than file: String
  ) -> Bool {
    guard let own = exports[file] else { return false }
    let later = exports.filter { _, other in
      other.isLater(than: own) && other.students.contains(student.index)
        && item.map { other.items.contains($0) } ?? true
    }
    guard let latest = later.max(by: { $0.value.time < $1.value.time }) else { return false }
    superseded[file] = latest.key
    return true
  }
}
