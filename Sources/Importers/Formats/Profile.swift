package import Coaching

/// A format of input files by its name, and what its rows become.
///
/// Which there are, and how each is known and read, its ``Importer`` says.
package struct Profile: Hashable, Sendable {
  /// The name in plans, in `sources` and in walkbook.yaml.
  package let id: String
  /// What its rows become.
  package let kind: FileKind

  /// A canonical file, or any file whose columns the project file maps to one.
  static func canonical(_ kind: FileKind) -> Profile {
    Profile(id: "walkbook.\(kind.rawValue)", kind: kind)
  }

  package var isCanonical: Bool { self == .canonical(kind) }
}
