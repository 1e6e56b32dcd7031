package import Coaching
import Tables

/// `aliases.csv`.
package enum AliasNames: ListedTable {
  package typealias Record = Alias

  package static let kind = FileKind.aliases
  package static let holds = "A name as people write it, and the id it stands for."
  package static let people = [People.students, .teachers, .staff]
  package static let stored: Property<District, [Alias]> = \.aliases

  package static let subject: Of<Alias.Kind> = .word("kind", "What the name is of.") { $0.kind }
    .required
  package static let name: Of<String> = .text(
    "name", "The name as people write it; upper and lower case alike."
  ) {
    $0.name
  }.required.folded
  package static let id: Of<String> = .id("id", "The id that the name stands for.") { $0.id }
    .required

  package static let columns = list(subject, name, id)
  package static let key = list(subject, name)
}
