import Coaching
import Tables

/// Exports of one gradebook at several times, and copies of one file: the latest stands (R103).
///
/// Of marks it stands for the students and the items that it lists: the latest is read first, and of
/// those before it only what it does not list counts. Of other rows it stands for the whole file,
/// where something says that it is the later and it holds most rows of the earlier.
struct Snapshots: Sendable {
  /// What a file's name and its header tell of it.
  struct File {
    var name: String
    /// The name that profiles know it by.
    var csvName = ""
    /// What it is read as; `nil` where it is not read.
    var layout: String?
    var holdsMarks = false
    /// Whether it is a form or a log that people keep, to which rows are only added.
    var grows = false
    /// The columns of marks, where a header has such.
    var items: Set<String> = []
    /// Whether it is a test of which nothing but its own name and its rows says which it is: then other
    /// scores are those of another test, and none that took their place.
    var isUndatedTest = false
    /// Whether it is a gradebook with a row for each mark, which tells whose it is and of which work.
    var isLongGradebook = false
    /// Whether its own name alone says which test it is.
    var isTestByName = false
    /// When it was exported, as the file itself says.
    var exported = ""
    /// How walkbook.yaml says that it writes days.
    var days: DayPattern?
  }

  /// A file that stands for another, and why.
  struct Successor {
    let name: String
    let reason: Precedence
  }

  /// A copy all of whose rows give way.
  struct Replaced {
    /// The place of the file that stands for it.
    let later: Int
    let reason: Precedence
    let rows: Int
    /// How many of its rows the later one lacks.
    let alone: Int
  }

  /// A file of marks that has others of its gradebook beside it.
  private struct Export {
    let name: String
    let group: Int
    var items: Set<String>
  }

  private struct Listing: Hashable {
    let group: Int
    let student: Int32
  }

  /// The one order of the files of the folder.
  private(set) var files: FileOrder
  /// The places of the files in the order of reading: the later counts, and so it is read last; but
  /// of exports of marks first, since it says what the others need not.
  private(set) var order: [Int] = []
  /// The same with the latest of all copies first, for what is told in parts.
  private(set) var latestFirst: [Int] = []
  /// What files of one gradebook are called alike, by the names that they have.
  private(set) var commonNames: [String: String] = [:]
  /// Copies that give way to a later one as a whole, by place.
  private(set) var replaced: [Int: Replaced] = [:]
  /// For each export of marks that gave way the latest of those to which it did.
  private(set) var superseded: [String: Successor] = [:]
  /// How many rows of an export gave way with all that they say.
  private(set) var rowsGone: [String: Int] = [:]
  /// Exports of one gradebook of which nothing says which is later, each with another.
  private(set) var undecided: [String: String] = [:]
  private var exports: [Export] = []
  private var places: [String: Int] = [:]
  /// Students of whom rows tell whose marks nobody has seen yet, by file.
  private var unmarked: [String: Set<String>] = [:]
  /// The exports that list a student, by place.
  private var listings: [Listing: [Int]] = [:]

  init() { files = FileOrder() }

  /// - Parameters:
  ///   - students: who stands in the gradebook at a place; empty where it does not tell.
  ///   - prints: what tells the rows of the file at a place apart.
  init(
    _ files: [File], students: (_ place: Int) -> Set<String> = { _ in [] },
    prints: (_ place: Int) -> RowPrints?
  ) {
    self.files = FileOrder(
      files.map(\.name), days: Set(files.compactMap(\.days)),
      logs: Set(files.filter(\.grows).map(\.name)))
    for file in files where !file.exported.isEmpty { self.files.note(file.exported, of: file.name) }
    var known: [Int: Set<String>] = [:]
    func who(_ place: Int) -> Set<String> {
      if let found = known[place] { return found }
      let found = students(place)
      known[place] = found
      return found
    }
    var printed: [Int: RowPrints] = [:]
    func rows(_ place: Int) -> RowPrints? {
      if let found = printed[place] { return found }
      printed[place] = prints(place)
      return printed[place]
    }
    let groups = Snapshots.groups(files, self.files, who, rows)
    let inOrder = self.files.sorted(Array(files.indices)) { files[$0].name }
    let members = Dictionary(grouping: inOrder) { groups[$0] }.filter { $0.value.count > 1 }
    (order, latestFirst) = (inOrder, inOrder)
    for (group, copies) in members.sorted(by: { $0.key < $1.key }) {
      let holdsMarks = copies.allSatisfy { files[$0].holdsMarks }
      put(copies, latestFirst: holdsMarks, among: inOrder)
      if !holdsMarks { replace(copies, files, rows) }
      for place in copies {
        let file = files[place]
        commonNames[file.name] = CopyName(file.name).common
        guard file.holdsMarks else { continue }
        places[file.name] = exports.count
        exports.append(Export(name: file.name, group: group, items: file.items))
      }
    }
    nameApart(files, who)
    nameTestsApart(files, who)
  }

  /// Gives tests of one name in several folders, with students in common, names with the folder.
  ///
  /// A folder that is called after a day says when, and not what was tested.
  private mutating func nameTestsApart(_ files: [File], _ students: (Int) -> Set<String>) {
    let tests = files.indices.filter {
      files[$0].isTestByName && commonNames[files[$0].name] == nil
    }
    let named = Dictionary(grouping: tests) { Words.folded(Mapping.name(of: files[$0].csvName)) }
    func folders(_ place: Int) -> [Substring] { files[place].name.split(separator: "/").dropLast() }
    for places in named.values where places.count > 1 {
      for place in places {
        let base = CopyName(files[place].name).base
        let others = places.filter { other in
          let (own, theirs) = (students(place), students(other))
          return !own.isEmpty && !theirs.isEmpty && !ApartGradebooks.areApart(own, theirs)
            && CopyName(files[other].name).base != base
        }
        guard !others.isEmpty, let last = folders(place).last else { continue }
        let isTold = others.allSatisfy { folders($0).last != last }
        let folder = isTold ? String(last) : folders(place).joined(separator: ", ")
        commonNames[files[place].name] = "\(folder), \(Mapping.name(of: files[place].csvName))"
      }
    }
  }

  /// Gives gradebooks of one name that are of different classes names of their own.
  private mutating func nameApart(_ files: [File], _ students: (Int) -> Set<String>) {
    let books = files.indices.filter { files[$0].holdsMarks && !files[$0].items.isEmpty }
    let named = Dictionary(grouping: books) { place in
      Words.folded(Mapping.name(of: commonNames[files[place].name] ?? files[place].csvName))
    }
    let alike = named.values.filter { $0.count > 1 }.joined().sorted()
    let apart = ApartGradebooks.names(
      alike.map { place in
        let name = commonNames[files[place].name] ?? files[place].csvName
        return .init(file: files[place].name, name: name, students: students(place))
      })
    commonNames.merge(apart) { $1 }
  }

  /// Lets the latest of copies be read first or last, at the places of all of them.
  private mutating func put(_ copies: [Int], latestFirst isFirst: Bool, among inOrder: [Int]) {
    let slots = inOrder.indices.filter { copies.contains(inOrder[$0]) }
    for (slot, copy) in zip(slots, copies.reversed()) {
      latestFirst[slot] = copy
      if isFirst { order[slot] = copy }
    }
  }

  /// Finds for each copy, the latest first, one that stands and holds most of its rows.
  ///
  /// Forms and logs grow. One that is called the later by a number and is wholly in the earlier was
  /// downloaded before it: it takes the place of nothing, and its rows count once.
  private mutating func replace(
    _ copies: [Int], _ files: [File], _ prints: (_ place: Int) -> RowPrints?
  ) {
    var standing: [(place: Int, prints: RowPrints)] = []
    for place in copies.reversed() {
      guard let own = prints(place) else { continue }
      let later = standing.first { later in
        guard later.prints.repeats(own),
          let reason = self.files.precedence(of: files[later.place].name, over: files[place].name)
        else { return false }
        let isPart = files[place].grows && reason == .number && later.prints.isPart(of: own)
        return reason.isEvidence && !isPart
      }
      guard let later,
        let reason = self.files.precedence(of: files[later.place].name, over: files[place].name)
      else {
        standing.append((place, own))
        continue
      }
      replaced[place] = Replaced(
        later: later.place, reason: reason, rows: own.count,
        alone: own.keys.subtracting(later.prints.keys).count)
    }
  }

  /// For each file the place of the first of those that it is an export with.
  ///
  /// Linear in the files where each gradebook has few exports: a file is compared with the first of
  /// each group.
  private static func groups(
    _ files: [File], _ order: FileOrder, _ students: (Int) -> Set<String>,
    _ rows: (Int) -> RowPrints?
  ) -> [Int] {
    var groups = Array(files.indices)
    var byName: [String: [Int]] = [:]
    /// Gradebooks of other students are others, unless the ids of their work are the same.
    func mayBeOne(_ one: Int, _ other: Int) -> Bool {
      guard files[one].holdsMarks else { return true }
      if files[one].isUndatedTest, files[other].isUndatedTest, let own = rows(one),
        let others = rows(other)
      {
        return own.repeats(others) || others.repeats(own)
      }
      let shared = files[one].items.intersection(files[other].items)
      if shared.contains(where: { $0.allSatisfy(\.isNumber) }) { return true }
      return !ApartGradebooks.areApart(students(one), students(other))
    }
    /// The later has most rows of the earlier, so that it is no file of other work.
    func isContinued(_ one: Int, _ other: Int) -> Bool {
      let isLater = order.precedence(of: files[one].name, over: files[other].name) != nil
      guard let later = rows(isLater ? one : other), let earlier = rows(isLater ? other : one)
      else { return false }
      return !earlier.keys.isEmpty && later.repeats(earlier)
    }
    var gradebooks: [String: [Int]] = [:]
    var long: [[String]: [Int]] = [:]
    for place in files.indices {
      guard let layout = files[place].layout else { continue }
      // Files of marks may be of one day each; rows of people and places are told as a whole.
      let name = order.name(files[place].name)
      let day = files[place].holdsMarks ? name.day + name.time : ""
      let key = [layout, name.common, day].joined(separator: "\u{1F}")
      if let first = byName[key]?.first(where: { mayBeOne($0, place) }) {
        groups[place] = first
        continue
      }
      if files[place].isLongGradebook {
        if let first = long[[layout, name.common]]?.first(where: { isContinued($0, place) }) {
          groups[place] = first
          continue
        }
        long[[layout, name.common], default: []].append(place)
      }
      let items = files[place].items
      let first = gradebooks[layout, default: []].first {
        areOfOneGradebook(files[$0].items, items) && mayBeOne($0, place)
      }
      if let first {
        groups[place] = first
      } else if !items.isEmpty {
        gradebooks[layout, default: []].append(place)
      }
      byName[key, default: []].append(groups[place])
    }
    return groups
  }

  /// Most assignments of the smaller are those of the other.
  private static func areOfOneGradebook(_ one: Set<String>, _ other: Set<String>) -> Bool {
    let shared = one.intersection(other).count
    return shared > 0 && shared * 2 >= min(one.count, other.count)
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

  /// Takes note of rows that gave way with all that they say.
  mutating func noteGone(_ rows: Int, of file: String) {
    if rows > 0 { rowsGone[file, default: 0] += rows }
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
    for other in listings[listing] ?? [] where other != own {
      if let item, !exports[other].items.contains(item) { continue }
      let name = exports[other].name
      if files.areOfOneTime(name, file) {
        undecided[file] = min(undecided[file] ?? name, name)
      } else if let reason = files.precedence(of: name, over: file) {
        let known = superseded[file]
        if known == nil || files.precedence(of: name, over: known?.name ?? name) != nil {
          superseded[file] = Successor(name: name, reason: reason)
        }
        return true
      }
    }
    return false
  }
}

extension Finding.Problem {
  /// A copy of a file of which a later one is there too, and stands whole: how many rows it has,
  /// and how many of them the later one lacks (R103).
  static func earlierCopy(of later: String, _ why: Precedence, rows: Int, alone: Int) -> Self {
    Self(
      .duplicateKey,
      "an earlier export than \(later) (\(why.reason)), which stands whole; "
        + (alone == 0
          ? "all \(rows) rows of this file are in it"
          : "\(alone) of the \(rows) rows of this file \(alone == 1 ? "is" : "are") not in it"),
      advice: alone == 0
        ? "None of its rows counted. Remove the file."
        : "None of its rows counted. Remove the file, or add to \(later) what should count.")
  }
}
