/// Somebody whom files name by an id, or by a name in full.
public struct Person: Hashable, Sendable {
  public var id: String
  /// The name, where it is known.
  public var name: String?
  /// The schools or classes in which the person is known; none where that is not known.
  public var scopes: Set<String>
  /// Who comes first where two could be meant: a roster's person before one whom only a gradebook
  /// names, that before one from a log.
  public var rank: Rank

  public enum Rank: Int, Hashable, Sendable, Comparable {
    case roster, gradebook, log

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  public init(id: String, name: String?, scopes: Set<String>, rank: Rank) {
    self.id = id
    self.name = name
    self.scopes = scopes
    self.rank = rank
  }
}

/// A name as a row writes it, within the schools or classes that the row tells.
public struct Mention: Hashable, Sendable {
  public var text: String
  /// Where the person must be; anywhere where empty.
  public var scopes: Set<String>

  public init(_ text: String, in scopes: Set<String> = []) {
    self.text = text
    self.scopes = scopes
  }
}

/// Who a mention is.
public enum Identity: Hashable, Sendable {
  /// The name is that of exactly one person there.
  case same(id: String)
  /// Not the name, but a likeness that was allowed, and exactly one person there.
  case alike(id: String, Likeness)
  /// Nobody who is known; a person of the mention's own name.
  case new(id: String)
  /// A person of the mention's own name, unless somebody says that it is one of these.
  case open(id: String, candidates: [String], Likeness?)

  /// The id under which rows with the mention count.
  public var id: String {
    switch self {
    case .same(let id), .alike(let id, _), .new(let id), .open(let id, _, _): id
    }
  }
}
