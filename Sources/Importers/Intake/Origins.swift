import Canonical
import Coaching
import Tables

/// Where ids of the roster were first seen, and where windows and items are listed, so that findings
/// about them can name the place.
struct Origins: Sendable {
  struct Place: Hashable, Sendable {
    var location: Location
    var column: String
  }

  /// Where the windows stand, by id.
  var windows: [String: Location] = [:]
  /// Where pathways list each item; of several places the last.
  var items: [Reference<Item>: Location] = [:]
  /// By kind of entry, then by the index of its reference.
  private var places: [Subject: [Int: Place]] = [:]

  /// The kinds of entries that have ids.
  enum Subject: String, Hashable, Sendable, CaseIterable {
    case school, teacher, section, student
  }

  /// Remembers the row of an entry; a row of its own file replaces one in which facts named it.
  mutating func note(_ subject: Subject, _ index: Int32, at location: Location, column: String) {
    places[subject, default: [:]][Int(index)] = Place(location: location, column: column)
  }

  /// The same for an entry of a declared table.
  mutating func note<Table: RosterTable>(
    _ table: Table.Type, _ reference: Reference<Table.Record>, at location: Location,
    column: String
  ) {
    guard let subject = Subject(rawValue: Table.alias.rawValue) else { return }
    note(subject, reference.index, at: location, column: column)
  }

  /// The file in which an entry of a declared table was seen.
  func file<Table: RosterTable>(
    of table: Table.Type, _ roster: Roster, _ id: String
  ) -> String? {
    guard let subject = Subject(rawValue: Table.alias.rawValue),
      let reference = roster[keyPath: Table.registry].find(id)
    else { return nil }
    return place(of: subject, Int(reference.index))?.location.file
  }

  func place(of subject: Subject, _ index: Int) -> Place? { places[subject]?[index] }
}
