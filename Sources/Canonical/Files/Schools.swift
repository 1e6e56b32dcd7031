package import Coaching
import Tables

/// `schools.csv`.
package enum Schools: RosterTable {
  package typealias Record = School

  package static let kind = FileKind.schools
  package static let holds = "A school of the district."
  package static let people: [People] = []
  package static let registry: Property<Roster, Registry<School>> = \.schools
  package static let alias = Alias.Kind.school

  package static let id: Of<String> = .id(
    "school_id", "The number by which the district knows the school."
  ) {
    $0.id
  }.required.phrases("school id", "school", "campus", "building")
  package static let name: Of<String> = .text("name", "The school as people call it.", kept: \.name)
    .phrases("full name", "name")
  package static let network: Of<String> = .code(
    "network", "The group of schools that is led together.", kept: \.network)

  package static let columns = list(id, name, network)
}

extension School: RosterRecord {
  package typealias Declaration = Schools
}
