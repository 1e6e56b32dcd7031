import Coaching
import Tables
import TestSupport
import Testing

@testable import Canonical

/// The example of `Documentation/Extending.md`, word for word but for what only the program can
/// have: a kind of file and a list of its rows.
extension FileKind { fileprivate static var visits: FileKind { .commitments } }

extension District {
  fileprivate var visits: [SchoolVisit] {
    get { commitments.map { SchoolVisit(id: $0.id) } }
    set { commitments = newValue.map { Commitment(id: $0.id) } }
  }
}

/// A visit to a school.
private struct SchoolVisit: Identified {
  var id: String
  var school: Reference<School>?
  var date: Day?
  var guest: String?

  init(id: String) { self.id = id }
}

/// `visits.csv`.
private enum Visits: PlainTable {
  typealias Record = SchoolVisit

  static let kind = FileKind.visits
  static let holds = "A visit to a school."
  static let people = [People.staff]
  static let stored: Property<District, [SchoolVisit]> = \.visits

  static let id: Of<String> = .code("visit_id", "A short name for the visit.") { $0.id }.required
  static let school: Of<Reference<School>> = .reference(
    Schools.self, "The school that was seen.", kept: \.school
  ).required
  static let date: Of<Day> = .day("date", "The day of the visit.", kept: \.date)
  static let guest: Of<String> = .text("guest", "Who came.", kept: \.guest)

  static let columns = list(id, school, date, guest)
}

@Suite struct ExtendingTests {
  /// The guide shows what is compiled here.
  @Test func isTheExampleOfTheGuide() throws {
    try expectInGuide(
      from: "  typealias Record = SchoolVisit",
      to: "static let columns = list(id, school, date, guest)", moreLinesThan: 10)
  }

  @Test func knowsItsColumns() {
    let file = CanonicalFile(Visits.self)
    #expect(file.columns == ["visit_id", "school_id", "date", "guest"])
    #expect(file.required == ["visit_id", "school_id"])
    #expect(file.key == ["visit_id"])
    #expect(file.declared[1].references == .schools)
    #expect(file.plain != nil)
  }

  @Test func keepsItsCells() {
    var visit = SchoolVisit(id: "V1")
    let cells: [Value] = [.text("V1"), .text("S1"), .day(Day(number: 20_000)), .text("Ann")]
    for (column, cell) in zip(Visits.columns, cells) {
      column.keep?(&visit, cell) { _, id in Link(index: 0, id: id) }
    }
    var district = District(frameworks: [])
    _ = district.roster.schools.intern("S1")
    #expect(Visits.row(visit, in: district) == cells)
    // What an earlier part says stands.
    Visits.guest.anyContent.keep?(&visit, .text("Bea")) { _, _ in nil }
    #expect(visit.guest == "Ann")
  }
}
