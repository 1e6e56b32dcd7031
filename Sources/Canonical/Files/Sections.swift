package import Coaching
import Tables

/// `sections.csv`.
package enum Sections: RosterTable {
  package typealias Record = Section

  package static let kind = FileKind.sections
  package static let holds = "A class: who teaches it, and where."
  package static let people = [People.teachers]
  package static let registry: Property<Roster, Registry<Section>> = \.sections
  package static let alias = Alias.Kind.section

  package static let id: Of<String> = .id(
    "section_id", "The number by which the gradebook knows the class."
  ) {
    $0.id
  }.required.phrases("section id", "section", "class", "course", "period")
  package static let title: Of<String> = .text(
    "title", "The class as people call it.", kept: \.title
  )
  .phrases("title", "section name", "class name", "course")
  package static let school: Of<Reference<School>> = .reference(
    Schools.self, "Where the class is; the school of its teacher where blank.", kept: \.school)
  package static let teacher: Of<Reference<Teacher>> = .reference(
    Teachers.self, "Who teaches the class.", kept: \.teacher
  )
  .required
  package static let term: Of<String> = .code(
    "term", "When in the year the class is held.", kept: \.term)

  package static let columns = list(id, title, school, teacher, term)
}

extension Section: RosterRecord {
  package typealias Declaration = Sections
}
