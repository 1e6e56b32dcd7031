import Tables

/// Counts over sets of classes, taken apart into classes that are always counted together.
///
/// What each count has is a sum of such parts; a count that has one of them alone is that part.
struct ClassSets {
  struct Part {
    var classes: [Value]
    /// The counts that have these classes.
    var cells: [Int]
    /// The count that has these and no others.
    var whole: Int?
  }

  private(set) var parts: [Part] = []

  /// - Parameters:
  ///   - counts: cells with the classes that they are over, as ``ClassPooling/classes(of:)`` names them.
  ///   - schools: the schools of classes; no part is of two.
  init(_ counts: [(cell: Int, classes: Value)], _ schools: [Value: Value]) {
    struct Users: Hashable {
      var school: Value?
      var cells: [Int]
    }
    var cells: [Value: [Int]] = [:]
    var sizes: [Int: Int] = [:]
    for (cell, classes) in counts.sorted(by: { $0.cell < $1.cell }) {
      let classes = ClassSets.classes(classes)
      sizes[cell] = classes.count
      for each in classes { cells[each, default: []].append(cell) }
    }
    let groups = Dictionary(grouping: cells.keys.sorted()) { each in
      Users(school: schools[each], cells: cells[each] ?? [])
    }
    parts = groups.map { users, classes in
      Part(
        classes: classes, cells: users.cells,
        whole: users.cells.first { sizes[$0] == classes.count })
    }.sorted { $0.classes[0] < $1.classes[0] }
  }

  private static func classes(_ value: Value) -> [Value] {
    value.plain.split(separator: "\u{1F}").map { .text(String($0)) }
  }

  /// The counts of single classes of what several tables count.
  static func sizes(in tables: [GroupTable]) -> [Quantity: [Value: Int]] {
    var sizes: [Quantity: [Value: Int]] = [:]
    for table in tables {
      for (quantity, own) in table.ofClasses {
        sizes[quantity, default: [:]].merge(own) { first, _ in first }
      }
    }
    return sizes
  }

  /// The school of each class, from the rows of schools.
  static func schools(of tables: [GroupTable]) -> [Value: Value] {
    var schools: [Value: Value] = [:]
    for at in tables.lazy.flatMap(\.coordinates) {
      guard let school = at[.school], let classes = at[.section] else { continue }
      for each in ClassSets.classes(classes) { schools[each] = school }
    }
    return schools
  }
}
