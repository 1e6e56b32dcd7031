import Coaching
import People
package import Tables
import Templates

/// Who is who over all files of a folder: every spelling of a person, and whom it means (R100).
///
/// Made of a first reading, in which each spelling is somebody. The folder is read again with it
/// where it joins anybody, so that every rule sees people and not their spellings.
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

  /// How a spelling came to its person.
  enum How: String, Hashable {
    case id, same, accepted, proposed
  }

  private var ids: [Alias.Kind: [String: String]] = [:]
  private var rows: [Row] = []
  /// How many spellings could join by each way of being alike, were it allowed.
  private(set) var likenesses: [Likeness: Int] = [:]
  /// Names that two people bear, at the first place of each.
  private(set) var findings: [Finding] = []

  /// Whether any spelling means somebody else than itself.
  var joinsAnybody: Bool { !ids.isEmpty }

  init() {}

  /// The person whom a spelling means within a school or class; `nil` where it means itself.
  func id(of text: String, _ kind: Alias.Kind, within scope: PeopleScope) -> String? {
    ids[kind]?[scope.key(of: text)]
  }

  /// Takes what one role's spellings mean.
  mutating func note(
    _ kind: Alias.Kind, _ spelled: [PeopleScope: [String: Spelling]],
    _ identity: (String, PeopleScope) -> Identity?
  ) {
    for (scope, spellings) in spelled.sorted(by: { $0.key.key(of: "") < $1.key.key(of: "") }) {
      for (text, spelling) in spellings.sorted(by: { $0.key < $1.key }) {
        guard let identity = identity(text, scope) else { continue }
        if identity.id != text { ids[kind, default: [:]][scope.key(of: text)] = identity.id }
        if case .open(_, let candidates, nil) = identity, candidates.count > 1 {
          findings.append(Finding(.ambiguousName(kind: kind.rawValue), at: spelling.position))
        }
        if case .open(_, let candidates, let likeness?) = identity, candidates.count == 1 {
          likenesses[likeness, default: 0] += 1
        }
        rows.append(
          Row(
            role: kind, id: identity.id, spelling: text, source: spelling.position.file,
            places: spelling.count, how: How(identity)))
      }
    }
  }

  /// Adds the people whom their ids alone name.
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

  /// How many spellings of how many people were joined without being the id.
  func joined(_ kind: Alias.Kind) -> (spellings: Int, people: Int) {
    let joined = rows.filter { $0.role == kind && $0.spelling != $0.id && $0.how != .id }
      .filter { $0.how != .proposed }
    return (Set(joined.map(\.spelling)).count, Set(joined.map(\.id)).count)
  }
}

extension PeopleDirectory.How {
  fileprivate init(_ identity: Identity) {
    switch identity {
    case .same: self = .same
    case .alike: self = .accepted
    case .new: self = .id
    case .open: self = .proposed
    }
  }
}

/// A spelling in one scope: how many rows have it, and where the first is.
struct Spelling: Hashable {
  var position: Position
  var count: Int
}

/// Within what a name is unique: a school for teachers, a class or a teacher's classes for students.
enum PeopleScope: Hashable, Sendable {
  case folder
  case school(String)
  case section(String)
  case teacher(String)

  /// What a spelling is found by.
  func key(of text: String) -> String {
    switch self {
    case .folder: "\u{1F}\(text)"
    case .school(let id): "school \(id)\u{1F}\(text)"
    case .section(let id): "section \(id)\u{1F}\(text)"
    case .teacher(let id): "teacher \(id)\u{1F}\(text)"
    }
  }
}

extension Intake {
  /// Says how many spellings were joined, and which names two people bear.
  mutating func reportPeople() {
    findings += people.findings
    for kind in [Alias.Kind.teacher, .student] {
      let (spellings, count) = people.joined(kind)
      guard spellings > 0 else { continue }
      findings.append(
        Finding(
          .joinedNames(kind: kind.rawValue, spellings: spellings, people: count),
          at: Position(file: "all files"), severity: .note))
    }
  }
}
