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
  private var seen: [Subject: ContiguousArray<Seen?>] = [:]
  /// The files and columns of entries: a district has few of them.
  private var sources: [Source] = []
  private var sourcePlaces: [Source: Int32] = [:]

  private struct Source: Hashable, Sendable {
    var file: String
    var column: String
  }

  /// A place in little room, since a district has a hundred thousand students.
  private struct Seen: Sendable {
    var source: Int32
    var line: Int32
  }

  /// The kinds of entries that have ids.
  enum Subject: String, Hashable, Sendable, CaseIterable {
    case school, teacher, section, student
  }

  /// Remembers the row of an entry; a row of its own file replaces one in which facts named it.
  mutating func note(_ subject: Subject, _ index: Int32, at location: Location, column: String) {
    let source = place(of: Source(file: location.file, column: column))
    let seen = Seen(source: source, line: Int32(clamping: location.line))
    self.seen[subject, default: []].put(seen, at: Int(index))
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

  func place(of subject: Subject, _ index: Int) -> Place? {
    guard let all = seen[subject], all.indices.contains(index), let place = all[index] else {
      return nil
    }
    let source = sources[Int(place.source)]
    return Place(
      location: Location(file: source.file, line: Int(place.line)), column: source.column)
  }

  private mutating func place(of source: Source) -> Int32 {
    // Rows of one file come one after the other.
    if let last = sources.last, last == source { return Int32(sources.count - 1) }
    if let known = sourcePlaces[source] { return known }
    sources.append(source)
    sourcePlaces[source] = Int32(sources.count - 1)
    return Int32(sources.count - 1)
  }
}

extension ContiguousArray {
  /// Puts an element at an index, behind as many empty places as are missing.
  fileprivate mutating func put<Kept>(_ element: Kept, at index: Int) where Element == Kept? {
    while count <= index { append(nil) }
    self[index] = element
  }
}
