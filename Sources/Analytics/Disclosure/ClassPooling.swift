import Tables

/// Puts the classes of a school together in one row, for audiences that see no classes.
///
/// Counts are summed and shares made anew; what cannot be made from counts, as a median, is not
/// shown. The row has the class `S01-all` where it is about the classes of school `S01`, and
/// `all` where it is about all of them.
struct ClassPooling {
  let disclosure: Disclosure
  let apart: [String]
  let bySchool: Bool

  init?(_ disclosure: Disclosure) {
    guard case .classes(let apart, let bySchool) = disclosure.rows else { return nil }
    self.disclosure = disclosure
    self.apart = apart
    self.bySchool = bySchool
  }

  /// The class that stands for all classes of a school.
  static func id(of school: Value) -> String {
    school == .missing ? "no-school-all" : "\(school.plain)-all"
  }

  /// - Parameter school: the school of a class, by the class's identifier.
  func table(of rows: Table, school: (Value) -> Value) -> Table {
    var groups: [[Value]: [Int]] = [:]
    for row in 0..<rows.count {
      let own = bySchool ? school(rows[row, "section_id"] ?? .missing) : .missing
      let key = [own] + apart.map { rows[row, $0] ?? .missing }
      groups[key, default: []].append(row)
    }
    var table = Table(columns: rows.columns)
    for key in groups.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      table.append(rows.columns.map { value(of: $0, key, groups[key] ?? [], rows) })
    }
    fillShares(&table)
    return table
  }

  private func value(of column: Column, _ key: [Value], _ places: [Int], _ rows: Table) -> Value {
    if let place = apart.firstIndex(of: column.name) { return key[place + 1] }
    switch column.name {
    case "section_id": return .text(bySchool ? ClassPooling.id(of: key[0]) : "all")
    case "school_id": return key[0]
    case "teacher_id": return .missing
    default: break
    }
    let values = places.map { rows[$0, column.name] ?? .missing }
    if values.allSatisfy({ $0 == .missing }) { return .missing }
    if disclosure.kept.contains(column.name) {
      return Set(values).count == 1 ? values[0] : .hidden(.coded)
    }
    if let weight = disclosure.means[column.name] {
      return mean(values, places.map { rows[$0, weight]?.double ?? 0 })
    }
    guard column.role == .count else { return .hidden(.coded) }
    return .integer(rows.sum(of: column.name, over: places))
  }

  private func mean(_ values: [Value], _ weights: [Double]) -> Value {
    var (sum, weight) = (0.0, 0.0)
    for (value, its) in zip(values, weights) {
      guard let number = value.double else { continue }
      sum += number * its
      weight += its
    }
    return Value(sum / weight)
  }

  private func fillShares(_ table: inout Table) {
    for share in disclosure.shares {
      guard let column = table.index(of: share.name) else { continue }
      for row in 0..<table.count {
        let part = table[row, share.part]?.double
        let whole = share.whole(of: row, in: table)
        table[row, column] = part.map { Value($0 / Double(whole)) } ?? .missing
      }
    }
  }
}
