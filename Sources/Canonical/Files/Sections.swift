public import Coaching
import Tables

/// `sections.csv`.
public enum Sections: RosterTable {
  public typealias Record = Section

  public static let kind = FileKind.sections
  public static let holds = "A class: who teaches it, and where."
  public static let people = [People.teachers]
  public static let registry: Property<Roster, Registry<Section>> = \.sections
  public static let alias = Alias.Kind.section

  public static let id: Of<String> = .id(
    "section_id", "The number by which the gradebook knows the class."
  ) {
    $0.id
  }.required.phrases("section id", "section", "class", "course", "period")
  public static let title: Of<String> = .text(
    "title", "The class as people call it.", kept: \.title
  )
  .phrases("title", "section name", "class name", "course")
  public static let school: Of<Reference<School>> = .reference(
    Schools.self, "Where the class is; the school of its teacher where blank.", kept: \.school)
  public static let teacher: Of<Reference<Teacher>> = .reference(
    Teachers.self, "Who teaches the class.", kept: \.teacher
  )
  .required
  public static let term: Of<String> = .code(
    "term", "When in the year the class is held.", kept: \.term)

  public static let columns = list(id, title, school, teacher, term)
}

extension Section: RosterRecord {
  public typealias Declaration = Sections
}
