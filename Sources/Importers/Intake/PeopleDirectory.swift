import Coaching
import Foundation
import People
package import Tables
import Templates

/// Every spelling of a person's name in a folder, and the person whom it means (R100).
///
/// It is made from a first reading of the folder, which takes each spelling for a person of its own.
/// If it finds two spellings of one person, the folder is read a second time with it, so that every
/// rule sees people and not spellings.
package struct PeopleDirectory: Sendable {
  /// One spelling, as the table `people` shows it.
  struct Row: Hashable {
    var role: Alias.Kind
    var id: String
    var name: String?
    var spelling: String
    var source: String
    var places: Int
    var how: How
  }

  /// Why a spelling means its person.
  enum How: String, Hashable {
    case id, same, accepted, proposed
  }

  /// What ids of gradebooks mean that are others than the roster's.
  var aliases: [Alias] = []
  private var ids: [Alias.Kind: [String: String]] = [:]
  private var rows: [Row] = []
  /// The spellings that each kind of likeness joined, and how many rows have them.
  private(set) var joins: [Likeness: [Join: Int]] = [:]
  /// Spellings of which nobody has said whom they mean.
  private(set) var open: [Open] = []

  /// Texts that name two teachers or more, with the name of each.
  var pairs: [String: [String]] = [:]

  /// Names that several teachers of a place bear, and that give none of their own, by scope and name.
  private var undecided: Set<String> = []

  /// A spelling that joined to one person.
  struct Join: Hashable {
    var role: Alias.Kind
    var spelling: String
    var id: String
  }

  /// A spelling that may mean one of these, and how many rows have it.
  struct Open: Hashable {
    var role: Alias.Kind
    var spelling: String
    var candidates: [String]
    var likeness: Likeness?
    var places: Int
  }
  /// The teachers of one name whom nothing but their schools tells apart, by the name.
  private(set) var ofSeveralSchools: [String: Set<String>] = [:]

  /// Names that two people have, with the first place of each.
  private(set) var findings: [Finding] = []

  /// Whether any two spellings are one person, or one is two people.
  var joinsAnybody: Bool { !ids.isEmpty || !pairs.isEmpty }

  init() {}

  /// The id of the person whom a spelling means within a school or class; `nil` where that is the
  /// spelling itself.
  func id(of text: String, _ kind: Alias.Kind, within scope: PeopleScope) -> String? {
    ids[kind]?[scope.key(of: text)]
  }

  /// The teachers whom a text names.
  func together(_ text: String) -> [String] { pairs[text] ?? NamedPeople.together(text) }

  /// Whether several teachers of a place bear a name, so that it is none's (R100).
  func isUndecided(_ text: String, within scope: PeopleScope) -> Bool {
    undecided.contains(scope.key(of: text))
  }

  /// Notes that a text means an entry within a school, a class or the classes of a teacher.
  mutating func note(_ kind: Alias.Kind, _ text: String, within scope: PeopleScope, is id: String) {
    if id != text { ids[kind, default: [:]][scope.key(of: text)] = id }
  }

  /// Takes over the matches of one role.
  mutating func note(
    _ kind: Alias.Kind, _ spelled: [PeopleScope: [String: Spelling]],
    _ identity: (String, PeopleScope) -> Identity?
  ) {
    for (scope, spellings) in spelled.sorted(by: { $0.key.key(of: "") < $1.key.key(of: "") }) {
      for (text, spelling) in spellings.sorted(by: { $0.key < $1.key }) {
        guard let identity = identity(text, scope) else { continue }
        if identity.id != text { ids[kind, default: [:]][scope.key(of: text)] = identity.id }
        if case .open(_, let candidates, let likeness) = identity, candidates.count > 1,
          likeness == nil || likeness == .nickname || kind == .teacher
        {
          findings.append(Finding(.ambiguousName(kind: kind.rawValue), at: spelling.location))
        }
        if case .apart(let id) = identity, case .school = scope, id != text {
          findings.append(Finding(.nameOfTwoPlaces(kind: kind.rawValue), at: spelling.location))
          if let end = id.range(of: " (", options: .backwards)?.lowerBound {
            ofSeveralSchools[String(id[..<end]), default: []].insert(id)
          }
        }
        if kind == .teacher, identity.isOfSeveral(text) {
          undecided.insert(scope.key(of: text))
        }
        note(kind, text, identity, places: spelling.count)
        rows.append(
          Row(
            role: kind, id: identity.id, spelling: text, source: spelling.location.file,
            places: spelling.count, how: How(identity)))
      }
    }
  }

  private mutating func note(
    _ kind: Alias.Kind, _ text: String, _ identity: Identity, places: Int
  ) {
    switch identity {
    case .alike(let id, let likeness):
      joins[likeness, default: [:]][Join(role: kind, spelling: text, id: id), default: 0] += places
    case .open(_, let candidates, let likeness):
      open.append(
        Open(
          role: kind, spelling: text, candidates: candidates, likeness: likeness, places: places))
    case .same, .new, .apart: break
    }
  }

  /// The open spellings of which one line of `aliases.csv` can say whom they mean: a spelling of
  /// several schools or classes may mean another person in each, unless the same may be meant in all.
  var decidable: [Open] {
    let key = { (role: Alias.Kind, spelling: String) in "\(role.rawValue) \(spelling)" }
    let uses = rows.reduce(into: [:]) { uses, row in
      uses[key(row.role, row.spelling), default: 0] += row.how == .id ? 0 : 1
    }
    let groups = Dictionary(grouping: open) { key($0.role, $0.spelling) }
    return groups.values.compactMap { group in
      guard var first = group.first, uses[key(first.role, first.spelling)] == group.count,
        group.allSatisfy({ $0.candidates == first.candidates })
      else { return nil }
      first.places = group.reduce(0) { $0 + $1.places }
      return first
    }
  }

  /// How many students there seem to be who are only such spellings.
  package var openStudents: Int { openPeople(.student) }
  /// The same of teachers.
  package var openTeachers: Int { openPeople(.teacher) }

  private func openPeople(_ role: Alias.Kind) -> Int {
    let names = Set(open.filter { $0.role == role }.map(\.spelling))
    guard role == .teacher else { return names.count }
    return names.count { name in !undecided.contains { $0.hasSuffix("\u{1F}\(name)") } }
  }

  /// Whether a text is such a spelling.
  func isOpen(_ text: String, _ role: Alias.Kind) -> Bool {
    open.contains { $0.role == role && $0.spelling == text }
  }

  /// Adds the people whom rows name by their ids alone.
  mutating func note(_ kind: Alias.Kind, listed id: String, name: String?, source: String) {
    rows.append(
      Row(role: kind, id: id, name: name, spelling: name ?? id, source: source, places: 1, how: .id)
    )
  }

  /// Every spelling with its person.
  ///
  /// Columns: `role`, `id`, `spelling`, `source` (the first file), `places` (rows), `how`: `id` the
  /// file says it, `same` the same name, `accepted` by a setting, `proposed` where somebody
  /// else may be meant. Rows by role, id, spelling.
  package var table: Table {
    var merged: [[String]: Row] = [:]
    for row in rows {
      let key = [row.role.rawValue, row.id, row.spelling, row.how.rawValue]
      guard var known = merged[key] else {
        merged[key] = row
        continue
      }
      known.places += row.places
      known.source = min(known.source, row.source)
      merged[key] = known
    }
    var table = Table(columns: PeopleDirectory.columns)
    for (_, row) in merged.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      table.append([
        .text(row.role.rawValue), .text(row.id), .text(row.spelling), .text(row.source),
        .integer(row.places), .text(row.how.rawValue),
      ])
    }
    return table
  }

  package static let columns: [Column] = [
    .label("role"), .identifier("id"), .label("spelling"), .label("source"), .count("places"),
    .label("how"),
  ]

  /// How many spellings were joined, and of how many people; ids are not counted.
  func joined(_ kind: Alias.Kind) -> (spellings: Int, people: Int) {
    let joined = rows.filter { $0.role == kind && $0.spelling != $0.id && $0.how != .id }
      .filter { $0.how != .proposed }
    return (Set(joined.map(\.spelling)).count, Set(joined.map(\.id)).count)
  }
}

extension Identity {
  /// Whether several people bear the name, so that it cannot be one more of them.
  ///
  /// That is a surname, or a whole name that two have; a whole name that is only near others may be
  /// somebody's own.
  fileprivate func isOfSeveral(_ text: String) -> Bool {
    guard case .open(_, let candidates, let likeness) = self, candidates.count > 1 else {
      return false
    }
    return likeness == nil || PersonName(text)?.extent != .full
  }
}

extension PeopleDirectory.How {
  fileprivate init(_ identity: Identity) {
    switch identity {
    case .same: self = .same
    case .alike: self = .accepted
    case .new, .apart: self = .id
    case .open: self = .proposed
    }
  }
}

/// A spelling in one scope: how many rows have it, and where the first is.
struct Spelling: Hashable {
  var location: Location
  var count: Int
}

/// The group within which a name means one person: a school for teachers; a class, or all classes of a
/// teacher, for students.
enum PeopleScope: Hashable, Sendable {
  case folder
  case school(String)
  case section(String)
  case teacher(String)
  /// The whole folder, in a row that names a school: it tells apart teachers who bear one name.
  case logged(school: String)

  /// The key under which a spelling is found.
  func key(of text: String) -> String {
    switch self {
    case .folder: "\u{1F}\(text)"
    case .school(let id): "school \(id)\u{1F}\(text)"
    case .section(let id): "section \(id)\u{1F}\(text)"
    case .teacher(let id): "teacher \(id)\u{1F}\(text)"
    case .logged(let id): "logged \(id)\u{1F}\(text)"
    }
  }
}

extension Finding.Problem {
  /// A name that two people of the place bear (R100).
  static func ambiguousName(kind: String) -> Self {
    Self(
      .nearMatch, "a name that two \(kind)s bear",
      advice:
        "It counts as neither. Write the id, or add a line to aliases.csv (\(kind), the name, the id)."
    )
  }

  /// A name that stands at several schools, none of whose people a roster lists (R100).
  static func nameOfTwoPlaces(kind: String) -> Self {
    Self(
      .nearMatch, "one name at several schools, taken for a \(kind) at each",
      advice:
        "Kept apart. If they are one, add to aliases.csv: \(kind), the name, an id such as T1.")
  }
}
