/// Where a hidden number stands.
struct HiddenPlace {
  var release: Int
  var file: String
  var place: String
  var cell: String
  var code: PrintedValue.Code
}

/// A row of a published table with what all outputs say of it.
struct MergedRow {
  struct Cell {
    /// The unknown of a whole number.
    var unknown: Int?
    /// The value that some output shows.
    var shown: PrintedValue?
    var hidden: [HiddenPlace] = []
    /// Where the shown value stands.
    var seen: (file: String, place: String, cell: String)?
    var isMissing = false
  }
  var table: String
  var key: [String: String]
  var label: String
  /// The days as of which outputs show this row.
  var days: Set<String>
  var cells: [String: Cell] = [:]

  var hidesSomething: Bool { cells.values.contains { !$0.hidden.isEmpty } }

  /// Hidden from the reader in every output, and not only because this audience sees no counts.
  func isKept(_ column: String) -> Bool {
    guard let cell = cells[column], cell.shown == nil else { return false }
    return cell.hidden.contains { $0.code != .coded }
  }
}

/// The rows of all published tables of some releases, each once.
struct CellTable {
  private(set) var rows: [MergedRow] = []
  var system = CellSystem()
  private var places: [String: Int] = [:]
  private(set) var byTable: [String: [Int]] = [:]
  let published: Published
  /// The smallest groups shown, by whom they are of.
  private(set) var smallest: [Published.People: Int] = [:]

  init(_ published: Published) { self.published = published }

  /// - Parameter isRounded: whether shares are whole percents however they are written, as they are
  ///   for the public.
  mutating func add(
    _ row: PublishedRow, release: Int, file: String, place: String, day: String,
    isRounded: Bool = false
  ) {
    guard let about = published.tables[row.table] else { return }
    let index = index(of: name(of: row, about), row, day: day, about)
    for (column, cell) in row.cells {
      var value = cell.value
      if isRounded, case .number(let share, let range) = value, !about.whole.contains(column) {
        value = .number(
          share, min(range.lowerBound, share - 0.005)...max(range.upperBound, share + 0.005))
      }
      put(value, column, index, about) { code in
        HiddenPlace(release: release, file: file, place: place, cell: cell.place, code: code)
      }
    }
  }

  /// A row of totals says what the column above adds up to, hidden numbers with it.
  ///
  /// A total that is the sum of what is shown says nothing of the rest.
  mutating func add(_ total: PublishedRow, over printed: [PublishedRow]) {
    guard let about = published.tables[total.table] else { return }
    for (column, cell) in total.cells.sorted(by: { $0.key < $1.key }) {
      guard about.whole.contains(column), case .number(let sum, _) = cell.value else { continue }
      var terms: [(unknown: Int, factor: Double)] = []
      var shown = 0.0
      for row in printed {
        let name = name(of: row, about)
        guard let index = places[name] else { return }
        if case .number(let value, _)? = row.cells[column]?.value { shown += value }
        if let unknown = rows[index].cells[column]?.unknown { terms.append((unknown, 1)) }
      }
      if shown == sum { continue }
      system.add(
        CellSystem.Equation(
          terms: terms, low: sum, high: sum, says: "\(total.table): the total of \(column)"))
    }
  }

  private func name(of row: PublishedRow, _ about: Published.PublishedTable) -> String {
    row.table + "\u{1F}" + about.key.map { row.key[$0] ?? "" }.joined(separator: "\u{1F}")
  }

  /// The row of a name; another day's only where nothing that is shown of it differs.
  private mutating func index(
    of name: String, _ row: PublishedRow, day: String, _ about: Published.PublishedTable
  ) -> Int {
    for candidate in [name, name + "\u{1F}" + day] {
      guard let index = places[candidate] else { continue }
      if rows[index].days.contains(day) || isUnchanged(rows[index], row) {
        rows[index].days.insert(day)
        return index
      }
    }
    rows.append(MergedRow(table: row.table, key: row.key, label: row.label, days: [day]))
    places[places[name] == nil ? name : name + "\u{1F}" + day] = rows.count - 1
    byTable[row.table, default: []].append(rows.count - 1)
    return rows.count - 1
  }

  private func isUnchanged(_ old: MergedRow, _ new: PublishedRow) -> Bool {
    var equal = 0
    for (column, cell) in new.cells {
      guard case .number(let value, let range) = cell.value,
        case .number(let other, _)? = old.cells[column]?.shown
      else { continue }
      guard range.contains(other) || value == other else { return false }
      equal += 1
    }
    return equal > 0
  }

  private mutating func put(
    _ value: PrintedValue, _ column: String, _ row: Int, _ about: Published.PublishedTable,
    _ place: (PrintedValue.Code) -> HiddenPlace
  ) {
    var cell = rows[row].cells[column] ?? MergedRow.Cell()
    let isWhole = about.whole.contains(column)
    switch value {
    case .missing: cell.isMissing = cell.unknown == nil
    case .number(let number, _) where isWhole && number == number.rounded():
      set(&cell, low: number, high: number)
      cell.shown = value
      see(&cell, place(.coded))
    case .hidden(let code):
      cell.hidden.append(place(code))
      if case .fewer(let size) = code, about.isMade != true {
        smallest[about.people] = max(size, smallest[about.people] ?? 0)
      }
      if isWhole {
        let isSigned = about.signed?.contains(column) ?? false
        let (low, high, leap) = bounds(
          code, isCount: about.counts.contains(column) && about.isMade != true)
        set(&cell, low: isSigned ? -CellSystem.largest : low, high: high, leap: leap)
      }
    default:
      cell.shown = value
      see(&cell, place(.coded))
    }
    rows[row].cells[column] = cell
  }

  private func see(_ cell: inout MergedRow.Cell, _ place: HiddenPlace) {
    cell.seen = cell.seen ?? (place.file, place.place, place.cell)
  }

  /// What the rules in force say of the smallest groups that are shown.
  mutating func know(smallestGroup size: Int, _ reader: Reader) {
    smallest[.students] = size
    smallest[.teachers] = reader == .public ? size : min(3, size)
  }

  /// Of teachers no code says what is small: to the district groups of three are shown, to the public none
  /// smaller than of students.
  mutating func completeSmallest(for reader: Reader) {
    guard smallest[.teachers] == nil, rows.contains(where: \.hidesSomething) else { return }
    smallest[.teachers] = reader == .public ? smallest[.students] : 3
  }

  private mutating func set(
    _ cell: inout MergedRow.Cell, low: Double, high: Double, leap: Double = 0
  ) {
    if let unknown = cell.unknown {
      system.meet(unknown, low: low, high: high, leap: leap)
    } else {
      cell.unknown = system.add(low: low, high: high, leap: leap)
    }
  }

  /// What a code tells by itself.
  ///
  /// Behind `n<10` are fewer than that, or nobody. A code below 5 tells nothing: in outputs of old it stood
  /// for small groups of teachers and for what would give them away, as `comp.` does.
  private func bounds(
    _ code: PrintedValue.Code, isCount: Bool
  ) -> (low: Double, high: Double, leap: Double) {
    switch code {
    case .fewer(let size) where size >= 5 && isCount: (0, Double(size - 1), 0)
    case .fewer: (0, CellSystem.largest, 0)
    case .complementary, .coded: (0, CellSystem.largest, 0)
    }
  }

  /// The unknown of a cell; one that is printed nowhere is unknown all the same.
  mutating func unknown(_ column: String, of row: Int) -> Int? {
    if let cell = rows[row].cells[column] {
      if cell.unknown == nil, cell.isMissing || cell.shown != nil { return nil }
      if let unknown = cell.unknown { return unknown }
    }
    let isSigned = published.tables[rows[row].table]?.signed?.contains(column) ?? false
    let unknown = system.add(low: isSigned ? -CellSystem.largest : 0)
    rows[row].cells[column, default: MergedRow.Cell()].unknown = unknown
    return unknown
  }

  /// Under the rule of a smallest group, what is hidden by `comp.` or `coded` is no small group; of
  /// teachers `comp.` stands for all that is hidden.
  ///
  /// - Parameters:
  ///   - neutral: unknowns whose code is the same whatever they are.
  ///   - reader: who reads them. A school knows its own part of what is of all schools, so that `comp.`
  ///     stands there for small groups and others, and says nothing.
  mutating func closeCodes(but neutral: Set<Int>, for reader: Reader) {
    for row in rows {
      guard let about = published.tables[row.table], let size = smallest[about.people], size >= 5,
        about.isMade != true, about.people != .teachers
      else { continue }
      for (column, cell) in row.cells
      where about.counts.contains(column) && about.silent?.contains(column) != true {
        guard let unknown = cell.unknown, let code = cell.hidden.first?.code,
          !neutral.contains(unknown)
        else { continue }
        if code == .coded || code == .complementary && reader != .school {
          system.meet(unknown, low: 0, high: CellSystem.largest, leap: Double(size))
        }
      }
    }
  }
}
