/// Somebody whom files name by an id, or by a name in full.
package struct Person: Hashable, Sendable {
  package var id: String
  /// The name, where it is known.
  package var name: String?
  /// Names by which other files call the person who is known by an id.
  package var otherNames: [String] = []
  /// The schools or classes in which the person is known; none where that is not known.
  package var scopes: Set<String>
  /// Who comes first where two could be meant: a roster's person before one whom only a gradebook
  /// names, that before one from a log.
  package var rank: Rank

  package enum Rank: Int, Hashable, Sendable, Comparable {
    case roster, gradebook, log

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  package init(id: String, name: String?, scopes: Set<String>, rank: Rank) {
    self.id = id
    self.name = name
    self.scopes = scopes
    self.rank = rank
  }
}

/// A name as a row writes it, within the schools or classes that the row tells.
package struct Mention: Hashable, Sendable {
  package var text: String
  /// Where the person must be; anywhere where empty.
  package var scopes: Set<String>

  package init(_ text: String, in scopes: Set<String> = []) {
    self.text = text
    self.scopes = scopes
  }
}

/// Who a mention is.
package enum Identity: Hashable, Sendable {
  /// The name is that of exactly one person there.
  case same(id: String)
  /// Not the name, but a likeness that was allowed, and exactly one person there.
  case alike(id: String, Likeness)
  /// Nobody who is known; a person of the mention's own name.
  case new(id: String)
  /// The same, where others of the name are known: of another school, or the child of a parent.
  case apart(id: String)
  /// A person of the mention's own name, unless somebody says that it is one of these.
  case open(id: String, candidates: [String], Likeness?)

  /// The id under which rows with the mention count.
  package var id: String {
    switch self {
    case .same(let id), .alike(let id, _), .new(let id), .apart(let id), .open(let id, _, _): id
    }
  }
}
