/// Works out what it can of the hidden counts of a table, as a reader with a pencil would (B9).
///
/// It sees the visible counts only and shares no code with ``Suppression``, so that a mistake in
/// one is not a mistake in the other. It finds one table of whole numbers from 0 that agrees with
/// what is visible, then how far each hidden count can move from there while the others follow.
/// That is exact for a table with totals: every corner of what is possible is whole.
public struct SuppressionAudit: Sendable {
  /// A hidden count that can be worked out, or bounded too closely.
  public struct Leak: Hashable, Sendable {
    /// Where it stands, from 0; `nil` in the row or the column of totals.
    public var row: Int?
    public var column: Int?
    /// All it can be.
    public var range: ClosedRange<Int>
  }

  /// Hidden counts of a list that can take values less than 3 apart only; `nil` is hidden.
  ///
  /// - Precondition: what is visible adds up.
  public static func leaks(inList cells: [Int?], total: Int?) -> [Leak] {
    // A list is a grid of one row of which nobody sees the totals of columns.
    let found = leaks(
      inGrid: [cells], rowTotals: [total], columnTotals: cells.map { _ in nil }, total: total)
    // The only row and the row of totals say the same; the row is in a list what counts.
    return found.filter { $0.row != nil }
  }

  /// Hidden counts of a grid that can take values less than 3 apart only; `nil` is hidden.
  ///
  /// - Precondition: what is visible adds up.
  public static func leaks(
    inGrid cells: [[Int?]], rowTotals: [Int?], columnTotals: [Int?], total: Int?
  ) -> [Leak] {
    var visible = zip(cells, rowTotals).map { $0 + [$1] }
    visible.append(columnTotals + [total])
    var audit = SuppressionAudit(visible)
    audit.complete()
    return audit.leaks
  }

  private let visible: [[Int?]]
  /// A table that agrees with what is visible, once it is completed.
  private var values: [[Int]]
  private let height: Int
  private let width: Int
  private static let farEnough = 3

  /// - Parameter visible: rows with their total behind them, and the row of totals below.
  private init(_ visible: [[Int?]]) {
    self.visible = visible
    values = visible.map { row in row.map { $0 ?? 0 } }
    height = visible.count
    width = visible.last?.count ?? 0
    precondition(visible.allSatisfy { $0.count == width }, "the rows of a grid are of one length")
  }

  /// A row or a column, totals included.
  private enum Line: Hashable {
    case row(Int)
    case column(Int)
  }

  private struct Place: Hashable {
    var row: Int
    var column: Int
  }

  /// A change of one hidden count by one or more, up or down.
  private struct Change {
    var place: Place
    var isUp: Bool
  }

  private var lines: [Line] { (0..<height).map(Line.row) + (0..<width).map(Line.column) }

  /// What a line lacks until its counts are its total.
  ///
  /// The signs are such that a change of one count takes from one of its lines what it gives to
  /// the other: rows lack what is missing below their total, columns what is above it, and the
  /// row and the column of totals the other way round.
  private func lack(of line: Line) -> Int {
    switch line {
    case .row(let row):
      let lack = (values[row].last ?? 0) - values[row].dropLast().reduce(0, +)
      return row == height - 1 ? -lack : lack
    case .column(let column):
      let lack = values.dropLast().reduce(0) { $0 + $1[column] } - (values.last?[column] ?? 0)
      return column == width - 1 ? -lack : lack
    }
  }

  /// Fills in the hidden counts so that every line adds up.
  private mutating func complete() {
    while let start = lines.first(where: { lack(of: $0) > 0 }) {
      let chain = chain(from: start, without: nil) { lack(of: $0) < 0 }
      precondition(chain != nil, "the visible counts of a table add up")
      guard let chain else { return }
      let amount = min(lack(of: start), -lack(of: chain.end), room(for: chain.changes))
      apply(chain.changes, times: amount)
    }
  }

  private var leaks: [Leak] {
    var leaks: [Leak] = []
    for row in 0..<height {
      for column in 0..<width where visible[row][column] == nil {
        let place = Place(row: row, column: column)
        let value = values[row][column]
        let down = reach(of: place, up: false)
        let up = reach(of: place, up: true)
        if up + down < SuppressionAudit.farEnough {
          leaks.append(
            Leak(
              row: row < height - 1 ? row : nil, column: column < width - 1 ? column : nil,
              range: (value - down)...(value + up)))
        }
      }
    }
    return leaks
  }

  /// How far a hidden count can move, up to what is far enough.
  private func reach(of place: Place, up isUp: Bool) -> Int {
    var trial = self
    var reached = 0
    let (giving, taking) = ends(of: Change(place: place, isUp: isUp))
    while reached < SuppressionAudit.farEnough {
      guard isUp || trial.values[place.row][place.column] > 0,
        let chain = trial.chain(from: taking, without: place, until: { $0 == giving })
      else { break }
      trial.apply(chain.changes + [Change(place: place, isUp: isUp)], times: 1)
      reached += 1
    }
    return reached
  }

  /// The line that a change takes from and the one that it gives to.
  private func ends(of change: Change) -> (Line, Line) {
    let row = Line.row(change.place.row)
    let column = Line.column(change.place.column)
    let isTotal = (change.place.row == height - 1) != (change.place.column == width - 1)
    return isTotal == change.isUp ? (column, row) : (row, column)
  }

  /// Changes of hidden counts that hand something on from a line to one that is wanted, depth
  /// first.
  private func chain(
    from start: Line, without skipped: Place?, until isWanted: (Line) -> Bool
  ) -> (changes: [Change], end: Line)? {
    var seen: Set<Line> = [start]
    var stack: [(line: Line, changes: [Change])] = [(start, [])]
    while let (line, changes) = stack.popLast() {
      if isWanted(line) { return (changes, line) }
      for place in places(of: line) where place != skipped {
        guard visible[place.row][place.column] == nil else { continue }
        for isUp in [true, false] where isUp || values[place.row][place.column] > 0 {
          let change = Change(place: place, isUp: isUp)
          let (giving, taking) = ends(of: change)
          guard giving == line, seen.insert(taking).inserted else { continue }
          stack.append((taking, changes + [change]))
        }
      }
    }
    return nil
  }

  private func places(of line: Line) -> [Place] {
    switch line {
    case .row(let row): (0..<width).map { Place(row: row, column: $0) }
    case .column(let column): (0..<height).map { Place(row: $0, column: column) }
    }
  }

  /// How often a chain can be applied before a count would fall below 0.
  private func room(for changes: [Change]) -> Int {
    changes.filter { !$0.isUp }.map { values[$0.place.row][$0.place.column] }.min() ?? .max
  }

  private mutating func apply(_ changes: [Change], times: Int) {
    for change in changes {
      values[change.place.row][change.place.column] += change.isUp ? times : -times
    }
  }
}
