/// Counts of people and the totals they add up to: what suppression sees of one table, or of
/// several that share their totals (B9).
public struct CountSystem: Sendable {
  /// One count.
  struct Cell: Hashable, Sendable {
    var count: Int
    /// Whether it is a total of others: hidden last.
    var isTotal = false
    /// Whether the audience may see it however small it is, or knows it anyway.
    var isOpen = false
    /// Whether it stands nowhere and a reader could work it out: the rest of a whole.
    var isImplied = false
  }

  /// A whole and its parts, by their places among the cells.
  struct Line: Hashable, Sendable {
    var total: Int
    var parts: [Int]

    var places: [Int] { parts + [total] }
  }

  private(set) var cells: [Cell] = []
  /// Lines in the order in which they are closed: rows before columns.
  private(set) var lines: [Line] = []

  init() {}

  mutating func add(_ cell: Cell) -> Int {
    cells.append(cell)
    return cells.count - 1
  }

  /// States that the parts add up to the total.
  ///
  /// - Precondition: they do.
  mutating func add(line total: Int, of parts: [Int]) {
    precondition(
      cells[total].count == parts.reduce(0) { $0 + cells[$1].count }, "a line adds up")
    cells[total].isTotal = true
    lines.append(Line(total: total, parts: parts))
  }

  /// Opens every count that open ones of a line tell: what a reader may see cannot be hidden.
  mutating func openWhatFollows() {
    var hasOpened = true
    while hasOpened {
      hasOpened = false
      for line in lines {
        let closed = line.places.filter { !cells[$0].isOpen }
        guard closed.count == 1 else { continue }
        cells[closed[0]].isOpen = true
        hasOpened = true
      }
    }
  }

  /// A list of counts with their total behind them.
  init(list counts: [Int]) {
    let parts = counts.map { add(Cell(count: $0)) }
    let total = add(Cell(count: counts.reduce(0, +)))
    add(line: total, of: parts)
  }

  /// Rows of counts, each with its total behind it, and the row of totals below.
  ///
  /// - Precondition: the rows are of one length.
  init(grid rows: [[Int]]) {
    let width = rows.first?.count ?? 0
    precondition(rows.allSatisfy { $0.count == width }, "the rows of a grid are of one length")
    let totals = (0..<width).map { column in rows.reduce(0) { $0 + $1[column] } }
    let places = (rows + [totals]).map { row in
      (row + [row.reduce(0, +)]).map { add(Cell(count: $0)) }
    }
    for row in places { add(line: row[width], of: Array(row.dropLast())) }
    for column in 0...width {
      add(line: places[rows.count][column], of: places.dropLast().map { $0[column] })
    }
  }
}
