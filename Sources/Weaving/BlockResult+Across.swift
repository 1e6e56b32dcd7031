import Documents
import Tables

extension BlockResult {
  /// Makes columns of the values of one column: a row for each week and school becomes a row for
  /// each school with its weeks beside each other.
  ///
  /// What all other columns say alike is one row. The new columns look as the column of values
  /// does, and share one color scale.
  mutating func spread(
    _ across: DisplayOptions.Across, in language: Language
  ) throws(WeaveError) {
    let head = try index(of: across.column, at: across.location)
    let body = try index(of: across.value, at: across.valueLocation)
    guard !table.isEmpty else { return }
    let kept = columns.indices.filter { $0 != head && $0 != body }
    var heads: [Value: Int] = [:]
    var rows: [[Value]: Int] = [:]
    var places: [(row: Int, column: Int)] = []
    var taken: Set<[Int]> = []
    for row in 0..<table.count {
      let name = kept.map { table[row, $0] }
      let place = (
        row: rows[name, default: rows.count], column: heads[table[row, head], default: heads.count]
      )
      rows[name] = place.row
      heads[table[row, head]] = place.column
      places.append(place)
      guard taken.insert([place.row, place.column]).inserted else {
        throw WeaveError(
          .expected("one row for each '\(across.column)' of a row"), at: across.location)
      }
    }
    let format = columns[head].format.said(in: language)
    let added = heads.sorted { $0.value < $1.value }.map { format.text($0.key) }
    var spread = rows.sorted { $0.value < $1.value }.map { name, _ in
      name + added.map { _ in Value.missing }
    }
    for (row, place) in places.enumerated() {
      spread[place.row][kept.count + place.column] = table[row, body]
    }
    take(spread, kept, added, body: body)
  }

  /// What a chart draws: a result, and which of its columns.
  struct Drawn {
    var result: BlockResult
    var x: Int
    var series: [Int]
    /// The column whose values are a small chart each.
    var panel: Int?
  }

  /// The columns that a chart draws, by name and in their order; with a series, a column for each
  /// of its values.
  func drawn(as block: ChartBlock, in language: Language) throws(WeaveError) -> Drawn {
    let across =
      try block.x.map { x throws(WeaveError) in try index(of: x.name, at: x.location) } ?? 0
    var values: [Int] = []
    for y in block.y {
      values.append(try index(of: y.name, at: y.location))
      try expectNumbers(in: values[values.count - 1], at: y.location)
    }
    if block.kind == .pie, block.y.count > 1 {
      throw WeaveError(.expected("one column for y: a pie has one whole"), at: block.y[1].location)
    }
    let panel = try panel(of: block, besides: [across] + values)
    let whole = Drawn(result: self, x: across, series: values, panel: panel)
    guard let series = block.series else {
      if let panel, let mention = block.panels {
        try expectOneRow(for: across, of: panel, at: mention.location)
      }
      return whole
    }
    let head = try index(of: series.column, at: series.location)
    guard head != across, head != values[0], head != panel else {
      let others = panel == nil ? "x and y" : "x, y and panels"
      throw WeaveError(.expected("another column than those of \(others)"), at: series.location)
    }
    guard !table.isEmpty else { return whole }
    let kept = [panel, across].compactMap(\.self)
    var picked = picking(kept + [head, values[0]])
    try picked.spread(series, in: language)
    return Drawn(
      result: picked, x: kept.count - 1,
      series: Array(picked.columns.indices.dropFirst(kept.count)), panel: panel.map { _ in 0 })
  }

  /// Nothing can be drawn of words: a chart without a mark would look as if there were nothing to draw.
  private func expectNumbers(in column: Int, at location: Location) throws(WeaveError) {
    guard holdsOther(column) else { return }
    let name = table.columns[column].name
    throw WeaveError(
      .expected("a column of numbers: '\(name)' holds none to draw"), at: location)
  }

  private func panel(
    of block: ChartBlock, besides others: [Int]
  ) throws(WeaveError) -> Int? {
    guard let panels = block.panels else { return nil }
    let panel = try index(of: panels.name, at: panels.location)
    guard !others.contains(panel) else {
      throw WeaveError(.expected("another column than those of x and y"), at: panels.location)
    }
    return panel
  }

  /// A small chart has one place for each category.
  private func expectOneRow(
    for x: Int, of panel: Int, at location: Location
  ) throws(WeaveError) {
    var taken: Set<[Value]> = []
    for row in 0..<min(table.count, limit) {
      guard taken.insert([table[row, panel], table[row, x]]).inserted else {
        let names = [x, panel].map { table.columns[$0].name }
        throw WeaveError(
          .expected("one row for each '\(names[0])' of a '\(names[1])'"), at: location)
      }
    }
  }

  private func picking(_ places: [Int]) -> BlockResult {
    var picked = BlockResult(
      Table(
        columns: places.map { table.columns[$0] },
        rows: (0..<min(table.count, limit)).map { row in places.map { table[row, $0] } }))
    picked.columns = places.map { columns[$0] }
    picked.titles = Dictionary(
      uniqueKeysWithValues: places.enumerated().compactMap { place, index in
        titles[index].map { (place, $0) }
      })
    return picked
  }

  private mutating func take(
    _ rows: [[Value]], _ kept: [Int], _ added: [String], body: Int
  ) {
    let values = (0..<table.count).compactMap { table[$0, body].double }
    var look = columns[body]
    if let lowest = values.min(), let highest = values.max() {
      look.scaleRange = lowest...highest
    }
    var names = kept.map { table.columns[$0] }
    for title in added {
      let taken = names.contains { $0.name.lowercased() == title.lowercased() }
      var column = table.columns[body]
      column.name = title.isEmpty || taken ? "\(column.name)-\(names.count + 1)" : title
      names.append(column)
    }
    let moved = { (words: [Int: Wording]) in
      Dictionary(
        uniqueKeysWithValues: kept.enumerated().compactMap { place, index in
          words[index].map { (place, $0) }
        })
    }
    titles = moved(titles)
    notes = moved(notes)
    columns =
      kept.map { columns[$0] }
      + added.map { title in
        var column = look
        column.title = title.isEmpty ? "–" : title
        return column
      }
    table = Table(columns: names, rows: rows)
  }
}
