public import Coaching
import Tables

/// `schools.csv`.
public enum Schools: RosterTable {
  public typealias Record = School

  public static let kind = FileKind.schools
  public static let holds = "A school of the district."
  public static let people: [People] = []
  public static let registry: Property<Roster, Registry<School>> = \.schools
  public static let alias = Alias.Kind.school

  public static let id: Of<String> = .id(
    "school_id", "The number by which the district knows the school."
  ) {
    $0.id
  }.required.phrases("school id", "school", "campus", "building")
  public static let name: Of<String> = .text("name", "The school as people call it.", kept: \.name)
    .phrases("full name", "name")
  public static let network: Of<String> = .code(
    "network", "The group of schools that is led together.", kept: \.network)

  public static let columns = list(id, name, network)
}

extension School: RosterRecord {
  public typealias Declaration = Schools
}
