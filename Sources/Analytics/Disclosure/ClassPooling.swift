import Tables

/// Puts classes together in one row, for audiences that see no classes and for sums over them.
///
/// Counts are summed and shares made anew; what cannot be made from counts, as a median, is not
/// shown. The row has the class `S01-all` where it is about the classes of school `S01`, and
/// `all` where it is about all of them.
struct ClassPooling {
  let schema: DisclosureSchema

  /// The class that stands for all classes of a school.
  static func id(of school: Value) -> String {
    school == .missing ? "no-school-all" : "\(school.plain)-all"
  }

  /// The classes of each school, or of all, apart by whatever else names a row.
  ///
  /// - Parameter school: the school of a class, by the class's identifier.
  func table(
    _ name: String, family: Int, of rows: [GroupRow], bySchool: Bool, school: (Value) -> Value
  ) -> GroupTable {
    let section = schema.keys.first { $0.dimension == .section }?.column
    var groups: [[Value]: [Int]] = [:]
    for (place, row) in rows.enumerated() {
      let own = bySchool ? school(section.map { row.values[$0] } ?? .missing) : .missing
      groups[[own] + schema.apart.map { row.values[$0.column] }, default: []].append(place)
    }
    var table = GroupTable(name, schema, family: family, columns: schema.columns)
    let keys = groups.keys.sorted { $0.lexicographicallyPrecedes($1) }
    let pooled = keys.map { key -> (row: GroupRow, at: GroupTable.Coordinates) in
      let places = groups[key] ?? []
      var at: GroupTable.Coordinates = [:]
      if bySchool { at[.school] = key[0] }
      for (place, apart) in schema.apart.enumerated() { at[apart.dimension] = key[place + 1] }
      at[.section] = classes(of: places.map { rows[$0] })
      return (sum(places.map { rows[$0] }, key, bySchool: bySchool), at)
    }
    for (row, at) in settled(pooled) { table.append(row, at: at) }
    table.ofClasses = ofClasses(rows)
    return table
  }

  /// What several tables count of each class, whatever else names the row.
  private func ofClasses(_ rows: [GroupRow]) -> [Quantity: [Value: Int]] {
    var counts: [Quantity: [Value: Int]] = [:]
    guard let section = schema.keys.first(where: { $0.dimension == .section })?.column else {
      return counts
    }
    for (count, declared) in schema.counts.enumerated() {
      for case .quantity(let quantity, [.section]?, _, nil) in declared.links {
        for row in rows { counts[quantity, default: [:]][row.values[section]] = row.counts[count] }
      }
    }
    return counts
  }

  /// All classes as one value: counts over the same classes can be the same count.
  func classes(of rows: [GroupRow]) -> Value {
    let section = schema.keys.first { $0.dimension == .section }?.column
    let ids = Set(rows.compactMap { row in section.map { row.values[$0].plain } })
    return .text(ids.sorted().joined(separator: "\u{1F}"))
  }

  /// The counts and shares of some classes together.
  func total(of rows: [GroupRow]) -> GroupRow {
    var total = counts(of: rows)
    total.values = schema.tellings.enumerated().map { column, telling in
      switch telling {
      case .count(let count): .integer(total.counts[count] ?? 0)
      case .made where schema.columns[column].role == .count: sum(rows.map { $0.values[column] })
      default: .missing
      }
    }
    fillShares(&total)
    return total
  }

  private func sum(_ rows: [GroupRow], _ key: [Value], bySchool: Bool) -> GroupRow {
    var sum = counts(of: rows)
    sum.values = schema.tellings.indices.map { value(of: $0, rows, key, bySchool: bySchool) }
    return sum
  }

  private func counts(of rows: [GroupRow]) -> GroupRow {
    var sum = GroupRow(values: [], counts: [])
    sum.counts = schema.counts.indices.map { count in
      let known = rows.compactMap { $0.counts[count] }
      return known.isEmpty ? nil : known.reduce(0, +)
    }
    let conditions = rows.first?.conditions.count ?? 0
    sum.conditions = (0..<conditions).map { place in rows.allSatisfy { $0.conditions[place] } }
    return sum
  }

  private func value(
    of column: Int, _ rows: [GroupRow], _ key: [Value], bySchool: Bool
  ) -> Value {
    let values = rows.map { $0.values[column] }
    switch schema.tellings[column] {
    case .key(.section): return .text(bySchool ? ClassPooling.id(of: key[0]) : Totals.everything)
    case .key(.school): return key[0]
    case .key(.teacher): return .missing
    case .key:
      return schema.apart.firstIndex { $0.column == column }.map { key[$0 + 1] } ?? .missing
    case _ where values.allSatisfy { $0 == .missing }: return .missing
    case .everyClass: return Set(values).count == 1 ? values[0] : .hidden(.coded)
    case .mean(let count): return mean(values, rows.map { Double($0.counts[count] ?? 0) })
    case .count, .made, .split:
      guard schema.columns[column].role == .count else { return .hidden(.coded) }
      return sum(values)
    default: return .hidden(.coded)
    }
  }

  private func sum(_ values: [Value]) -> Value {
    .integer(values.reduce(0) { if case .integer(let it) = $1 { $0 + it } else { $0 } })
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

  /// Margins and shares, from the counts of classes that were put together.
  private func settled(
    _ rows: [(row: GroupRow, at: GroupTable.Coordinates)]
  ) -> [(row: GroupRow, at: GroupTable.Coordinates)] {
    var rows = rows
    for (count, declared) in schema.counts.enumerated() {
      for case .margin(let part, let dimensions) in declared.links {
        var sums: [[Value?]: Int] = [:]
        for (row, at) in rows {
          sums[dimensions.map { at[$0] }, default: 0] += row.counts[part] ?? 0
        }
        for place in rows.indices {
          rows[place].row.counts[count] = sums[dimensions.map { rows[place].at[$0] }]
        }
      }
    }
    for place in rows.indices { fillShares(&rows[place].row) }
    return rows
  }

  func fillShares(_ row: inout GroupRow) {
    for (column, telling) in schema.tellings.enumerated() {
      guard case .share(let part, let whole, _) = telling else { continue }
      if let part = row.counts[part], let whole = row.counts[whole] {
        row.values[column] = .share(part, of: whole)
      } else {
        row.values[column] = .missing
      }
    }
  }
}
