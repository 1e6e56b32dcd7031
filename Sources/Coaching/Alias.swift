/// A name as people write it, and the id that it stands for.
///
/// Forms name teachers and students by hand. Nobody is matched by name unless an alias says so.
public struct Alias: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case teacher, student, school, section, item, observer
  }

  public var kind: Kind
  public var name: String
  public var id: String

  public init(kind: Kind, name: String, id: String) {
    self.kind = kind
    self.name = name
    self.id = id
  }
}
