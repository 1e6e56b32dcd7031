public import Coaching
import Tables

/// `aliases.csv`.
public enum AliasNames: ListedTable {
  public typealias Record = Alias

  public static let kind = FileKind.aliases
  public static let holds = "A name as people write it, and the id it stands for."
  public static let people = [People.students, .teachers, .staff]
  public static let stored: Property<District, [Alias]> = \.aliases

  public static let subject: Of<Alias.Kind> = .word("kind", "What the name is of.") { $0.kind }
    .required
  public static let name: Of<String> = .text(
    "name", "The name as people write it; upper and lower case alike."
  ) {
    $0.name
  }.required.folded
  public static let id: Of<String> = .id("id", "The id that the name stands for.") { $0.id }
    .required

  public static let columns = list(subject, name, id)
  public static let key = list(subject, name)
}
