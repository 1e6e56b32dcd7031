/// A name as people write it, and the id that it stands for.
///
/// Forms name teachers and students by hand. Nobody is matched by name unless an alias says so.
package struct Alias: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case teacher, student, school, section, item, observer
  }

  package var kind: Kind
  package var name: String
  package var id: String

  package init(kind: Kind, name: String, id: String) {
    self.kind = kind
    self.name = name
    self.id = id
  }
}
