import Coaching

/// Who stands in which gradebook: gradebooks without a student in common are of different classes,
/// whatever their files and sections are called.
struct ApartGradebooks {
  /// Whether two gradebooks have next to nobody in common; where one tells nobody, they may be one.
  static func areApart(_ one: Set<String>, _ other: Set<String>) -> Bool {
    guard !one.isEmpty, !other.isEmpty else { return false }
    return one.intersection(other).count * 5 < min(one.count, other.count)
  }

  /// The places of those that are one class, in order: each is put to the first that it shares students
  /// with.
  static func groups(_ students: [Set<String>]) -> [[Int]] {
    var groups: [[Int]] = []
    for place in students.indices {
      let found = groups.firstIndex { group in
        group.contains { !areApart(students[$0], students[place]) }
      }
      if let found { groups[found].append(place) } else { groups.append([place]) }
    }
    return groups
  }

  /// A gradebook by its file.
  struct Book {
    /// Its path below the folder.
    var file: String
    /// What it is called, without the number of a copy and the day of an export.
    var name: String
    var students: Set<String>
  }

  /// New names for files that have one name in several folders and are apart: with the folders before
  /// it, by file.
  static func names(_ books: [Book]) -> [String: String] {
    var names: [String: String] = [:]
    let named = Dictionary(grouping: books) { Words.folded(Mapping.name(of: $0.name)) }
    for (_, books) in named where books.count > 1 {
      let groups = groups(books.map(\.students))
      guard groups.count > 1 else { continue }
      for group in groups {
        let folders = books[group[0]].file.split(separator: "/").dropLast().joined(separator: ", ")
        guard !folders.isEmpty else { continue }
        for place in group {
          names[books[place].file] = "\(folders), \(Mapping.name(of: books[place].name))"
        }
      }
    }
    return names
  }

  /// Longer ids for sections of one name that are apart: with the course behind it, by file and name.
  ///
  /// - Parameter sections: the students of each section that a book names.
  static func sections(
    _ books: [(book: Book, course: String, sections: [String: Set<String>])]
  ) -> [String: [String: String]] {
    var ids: [String: [String: String]] = [:]
    let names = Set(books.flatMap(\.sections.keys)).sorted()
    for name in names {
      let holding = books.filter { $0.sections[name] != nil }
      let groups = groups(holding.map { $0.sections[name] ?? [] })
      guard groups.count > 1 else { continue }
      let courses = groups.map { holding[$0[0]].course }
      for (group, course) in zip(groups, courses) {
        let isAlone = courses.count { $0 == course } == 1
        let folders = holding[group[0]].book.file.split(separator: "/").dropLast()
        let place = isAlone ? course : (folders.map(String.init) + [course]).joined(separator: ", ")
        for member in group {
          ids[holding[member].book.file, default: [:]][name] = "\(name) (\(place))"
        }
      }
    }
    return ids
  }
}
