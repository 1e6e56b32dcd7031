import Coaching

/// Exports of one gradebook at several times, and downloads of one file: the latest stands (R103).
///
/// Of marks it stands for the students and the items that it lists: the latest is read first, and of
/// those before it only what it does not list counts. Of other rows it stands for the whole file,
/// where it holds most rows of the earlier.
struct Snapshots: Sendable {
  /// What a file's name and its header tell of it.
  struct File {
    var name: String
    /// The name that profiles know it by.
    var csvName = ""
    /// What it is read as; `nil` where it is not read.
    var layout: String?
    var holdsMarks = false
    /// The columns of marks, where a header has such.
    var items: Set<String> = []
    /// When it was exported, as the file itself says or, where it does not, its name.
    var stamp: (own: String, ofName: String) = ("", "")
  }

  /// When a file was exported, as far as can be known.
  private struct Time: Comparable {
    var own = ""
    var ofName = ""
    var download = 0

    static func < (left: Self, right: Self) -> Bool {
      (left.own, left.ofName, left.download) < (right.own, right.ofName, right.download)
    }
  }

  /// A file of marks that has earlier or later ones beside it.
  private struct Export {
    let name: String
    let group: Int
    let time: Time
    var items: Set<String>
  }

  private struct Listing: Hashable {
    let group: Int
    let student: Int32
  }

  /// The places of the files, in each group the latest first.
  private(set) var order: [Int] = []
  /// What files of one gradebook are called alike, by the names that they have.
  private(set) var commonNames: [String: String] = [:]
  /// For files of rows the later download that stands for them, both by place.
  private(set) var replaced: [Int: Int] = [:]
  /// For each file that gave way the latest of those to which it did.
  private(set) var superseded: [String: String] = [:]
  /// Exports of one gradebook of which nothing says which is later, each with another.
  private(set) var undecided: [String: String] = [:]
  private var exports: [Export] = []
  private var places: [String: Int] = [:]
  /// Students of whom rows tell whose marks nobody has seen yet, by file.
  private var unmarked: [String: Set<String>] = [:]
  /// The exports that list a student, by place.
  private var listings: [Listing: [Int]] = [:]

  init() {}

  /// - Parameter repeats: whether the file at one place holds most rows of that at another.
  init(_ files: [File], repeats: (_ later: Int, _ earlier: Int) -> Bool) {
    order = Array(files.indices)
    let names = files.map { DownloadName($0.name) }
    let times = files.indices.map {
      Time(own: files[$0].stamp.own, ofName: files[$0].stamp.ofName, download: names[$0].number)
    }
    let groups = Snapshots.groups(files, names)
    let sizes = Dictionary(groups.map { ($0, 1) }, uniquingKeysWith: +)
    for place in order where sizes[groups[place], default: 0] > 1 {
      let file = files[place]
      commonNames[file.name] = Snapshots.commonName(of: file.name)
      guard file.holdsMarks else { continue }
      places[file.name] = exports.count
      exports.append(
        Export(name: file.name, group: groups[place], time: times[place], items: file.items))
    }
    order.sort { left, right in
      if groups[left] != groups[right] { return groups[left] < groups[right] }
      return times[left] == times[right] ? left < right : times[left] > times[right]
    }
    for (later, earlier) in zip(order, order.dropFirst())
    where groups[later] == groups[earlier] && !files[earlier].holdsMarks
      && times[later] > times[earlier] && repeats(later, earlier)
    {
      replaced[earlier] = later
      superseded[files[earlier].name] = files[later].name
    }
  }

  /// For each file the place of the first of those that it is an export with.
  ///
  /// Linear in the files where each gradebook has few exports: a file is compared with the first of
  /// each group.
  private static func groups(_ files: [File], _ names: [DownloadName]) -> [Int] {
    var groups = Array(files.indices)
    var byName: [String: Int] = [:]
    var gradebooks: [String: [Int]] = [:]
    for place in files.indices {
      guard let layout = files[place].layout else { continue }
      // Files of marks may be of one day each; rows of people and places are told as a whole.
      let name = names[place].name
      let key =
        layout + "\u{1F}" + (files[place].holdsMarks ? name : Snapshots.commonName(of: name))
      if let first = byName[key] {
        groups[place] = first
        continue
      }
      let items = files[place].items
      let first = gradebooks[layout, default: []].first {
        areOfOneGradebook(files[$0].items, items)
      }
      if let first {
        groups[place] = first
      } else if !items.isEmpty {
        gradebooks[layout, default: []].append(place)
      }
      byName[key] = groups[place]
    }
    return groups
  }

  /// Most assignments of the smaller are those of the other.
  private static func areOfOneGradebook(_ one: Set<String>, _ other: Set<String>) -> Bool {
    let shared = one.intersection(other).count
    return shared > 0 && shared * 2 >= min(one.count, other.count)
  }

  /// A file's name without the day of the export, the number of the download, and the signs that
  /// joined them to the rest.
  static func commonName(of file: String) -> String {
    let name = DownloadName(file).name
    var steps = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let last = steps.popLast() else { return name }
    let dot = last.lastIndex(of: ".") ?? last.endIndex
    let stem = ExportTime(in: String(last[..<dot])).remainder
    let signs: Set<Character> = ["-", "_", " ", "."]
    let trimmed = stem.drop(while: signs.contains).reversed().drop(while: signs.contains).reversed()
    guard !trimmed.isEmpty else { return name }
    return (steps + [String(trimmed) + last[dot...]]).joined(separator: "/")
  }

  /// Whether the file has others beside it, so that what it lists matters.
  func hasOthers(_ file: String) -> Bool { places[file] != nil }

  /// Takes note of what a file lists.
  mutating func note(_ student: Reference<Student>, _ item: String? = nil, in file: String) {
    guard let place = places[file] else { return }
    let listing = Listing(group: exports[place].group, student: student.index)
    if listings[listing]?.last != place { listings[listing, default: []].append(place) }
    if let item { exports[place].items.insert(item) }
  }

  /// Takes note of students of whom a file has rows, but perhaps no mark.
  mutating func note(_ students: Set<String>, in file: String) {
    if hasOthers(file), !students.isEmpty { unmarked[file] = students }
  }

  /// Gives such students their references, as far as they are known by now.
  mutating func settle(_ students: Registry<Student>) {
    for (file, ids) in unmarked {
      for id in ids {
        guard let student = students.find(id) else { continue }
        note(student, in: file)
        unmarked[file]?.remove(id)
      }
    }
  }

  /// Whether a later export lists the student, and the item where one is given.
  mutating func isListedLater(
    _ student: Reference<Student>, _ item: String? = nil, than file: String
  ) -> Bool {
    guard let own = places[file] else { return false }
    let listing = Listing(group: exports[own].group, student: student.index)
    var latest: Int?
    for other in listings[listing] ?? [] where other != own {
      if let item, !exports[other].items.contains(item) { continue }
      if exports[other].time == exports[own].time {
        undecided[file] = min(undecided[file] ?? exports[other].name, exports[other].name)
      } else if exports[other].time > exports[latest ?? own].time {
        latest = other
      }
    }
    guard let latest else { return false }
    superseded[file] = exports[latest].name
    return true
  }
}
