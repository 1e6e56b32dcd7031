/// Counts of people with their totals: the cells of a small table, as suppression sees it (B9).
///
/// A table is a network. Each line of cells that adds up to a total, totals included, is a
/// vertex; each cell is an edge that joins the row and the column it stands in. What may be said
/// of a hidden cell is then a question about flows along hidden edges.
struct CountTable: Hashable, Sendable {
  /// One cell, a total or not.
  struct Cell: Hashable, Sendable {
    var count: Int
    var isTotal: Bool
    /// The two lines that the cell joins.
    ///
    /// Going along, each line's cells come in as much as they go out: its total on one side, its
    /// other cells on the other.
    var from: Int
    var to: Int
  }

  /// Cells in the order of their places: row by row, the total of a row behind it.
  let cells: [Cell]
  /// The cells of each line by their places: rows from top to bottom, then columns.
  let lines: [[Int]]

  private init(_ cells: [Cell], lineCount: Int) {
    var lines = Array(repeating: [Int](), count: lineCount)
    for (place, cell) in cells.enumerated() {
      lines[cell.from].append(place)
      lines[cell.to].append(place)
    }
    self.cells = cells
    self.lines = lines
  }

  /// A list of counts with their total.
  init(list counts: [Int]) {
    let cells = counts.map { Cell(count: $0, isTotal: false, from: 0, to: 1) }
    let total = Cell(count: counts.reduce(0, +), isTotal: true, from: 1, to: 0)
    self.init(cells + [total], lineCount: 2)
  }

  /// Rows of counts with the totals of rows, of columns and of all.
  ///
  /// - Precondition: the rows are of one length.
  init(grid rows: [[Int]]) {
    let height = rows.count
    let width = rows.first?.count ?? 0
    precondition(rows.allSatisfy { $0.count == width }, "the rows of a grid are of one length")
    var cells: [Cell] = []
    for (row, counts) in rows.enumerated() {
      for (column, count) in counts.enumerated() {
        cells.append(Cell(count: count, isTotal: false, from: row, to: height + 1 + column))
      }
      cells.append(
        Cell(count: counts.reduce(0, +), isTotal: true, from: height + 1 + width, to: row))
    }
    for column in 0..<width {
      let total = rows.reduce(0) { $0 + $1[column] }
      cells.append(Cell(count: total, isTotal: true, from: height + 1 + column, to: height))
    }
    let all = rows.joined().reduce(0, +)
    cells.append(Cell(count: all, isTotal: true, from: height, to: height + 1 + width))
    self.init(cells, lineCount: height + 1 + width + 1)
  }
}
