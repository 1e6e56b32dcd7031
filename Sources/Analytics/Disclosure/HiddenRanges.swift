/// How far hidden counts can move while everything visible stays.
///
/// The lines are solved for some of the hidden counts, the basis; the others move freely within
/// their bounds and the basis follows. Where one of it reaches a bound, it changes places with the
/// count that was moved: the simplex method of Dantzig 1947 with bounds, ended as soon as a count
/// has moved far enough.
///
/// Readers know the codes: what is hidden as too small is so, and what is hidden beside it is
/// not, so that no count may be carried across that border. Below 5 there is one code for both.
///
/// Every move is by whole people from the true table, so what is found is a table that could be
/// true, not a bound: a solver of linear programs (GLPK) would give bounds faster, and its corner
/// points would still have to be made whole.
struct HiddenRanges {
  private let places: [Int]
  private let counts: [Double]
  private let low: [Double]
  private let high: [Double]
  /// One row for each of the basis: it, and what it loses when one of the others gains 1.
  private var rows: [[Double]] = []
  private var basis: [Int] = []

  /// - Parameter hidden: the counts that may move; all others stay.
  init(_ system: CountSystem, hidden: Set<Int>) {
    let cells = system.cells
    // The largest come first and become the basis: they can give most.
    places = hidden.sorted { (cells[$1].count, $0) < (cells[$0].count, $1) }
    counts = places.map { Double(cells[$0].count) }
    low = places.map { Double(min(cells[$0].lowest, cells[$0].count)) }
    high = places.map { cells[$0].highest.map(Double.init) ?? .infinity }
    var lines: Set<Int> = []
    for place in places { lines.formUnion(system.linesOf[place]) }
    solve(lines.sorted().map { system.lines[$0] })
  }

  private mutating func solve(_ lines: [CountSystem.Line]) {
    var columns: [Int: Int] = [:]
    for (column, place) in places.enumerated() { columns[place] = column }
    for line in lines {
      var row = [Double](repeating: 0, count: places.count)
      for part in line.parts { if let column = columns[part] { row[column] += 1 } }
      if let column = columns[line.total] { row[column] -= 1 }
      // What the basis before it says is taken out; what is left names the next of it.
      for (index, column) in basis.enumerated() where row[column] != 0 {
        row.subtract(rows[index], at: rows[index].places, times: row[column])
      }
      guard let column = row.firstIndex(where: { $0 != 0 }) else { continue }
      rows.append(row)
      basis.append(column)
      HiddenRanges.pivot(&rows, rows.count - 1, column)
    }
  }

  /// Makes a column the one that a row is solved for.
  private static func pivot(_ rows: inout [[Double]], _ row: Int, _ column: Int) {
    let scale = rows[row][column]
    if scale != 1 { rows[row] = rows[row].map { $0 / scale } }
    let solved = rows[row]
    // Few of a row are more than nothing: a row of all others is gone through once, not for each.
    let places = solved.places
    for other in rows.indices where other != row && rows[other][column] != 0 {
      rows[other].subtract(solved, at: places, times: rows[other][column])
    }
  }

  /// Two tables that a reader cannot tell apart, in which a hidden count is so far apart: all
  /// counts that move between them with how far; `nil` where there are none.
  func witness(for place: Int, _ needed: Int) -> [Int: Int]? {
    guard let target = places.firstIndex(of: place) else { return nil }
    var reached = 0.0
    var lowest = counts
    var highest = counts
    for sign in [1.0, -1] where reached < Double(needed) {
      let walk = Walk(self, target, sign, upTo: Double(needed) - reached)
      reached += walk.moved
      for column in counts.indices {
        lowest[column] = min(lowest[column], walk.values[column])
        highest[column] = max(highest[column], walk.values[column])
      }
    }
    guard reached >= Double(needed) else { return nil }
    var moved: [Int: Int] = [:]
    for column in counts.indices where highest[column] > lowest[column] {
      moved[places[column]] = Int((highest[column] - lowest[column]).rounded())
    }
    return moved
  }

  /// One count on its way up or down.
  private struct Walk {
    private let ranges: HiddenRanges
    private(set) var values: [Double]
    private var rows: [[Double]]
    private var basis: [Int]
    private(set) var moved = 0.0

    init(_ ranges: HiddenRanges, _ target: Int, _ sign: Double, upTo needed: Double) {
      self.ranges = ranges
      values = ranges.counts
      rows = ranges.rows
      basis = ranges.basis
      // Steps of no length are rare; a bound on them keeps the walk from going in circles.
      for _ in 0..<4 * ranges.places.count + 20 where moved < needed {
        guard step(target, sign, needed - moved) else { break }
      }
    }

    /// Moves one count of those outside the basis so that the target moves; `false` at the end.
    private mutating func step(_ target: Int, _ sign: Double, _ wanted: Double) -> Bool {
      var entering: (column: Int, direction: Double, rate: Double)?
      if let row = basis.firstIndex(of: target) {
        for column in values.indices where rows[row][column] != 0 && column != target {
          let direction = rows[row][column] * sign > 0 ? -1.0 : 1.0
          if room(column, direction) > 0 {
            entering = (column, direction, abs(rows[row][column]))
            break
          }
        }
      } else if room(target, sign) > 0 {
        entering = (target, sign, 1)
      }
      guard let (column, direction, rate) = entering else { return false }
      // People are whole: where others would move by halves, two steps are one.
      guard let unit = unit(of: column) else { return false }
      var length = min(room(column, direction), (wanted / rate / unit).rounded(.up) * unit)
      var blocking: Int?
      for (row, own) in basis.enumerated() where rows[row][column] != 0 {
        let change = -rows[row][column] * direction
        let most = room(own, change) / abs(change)
        if most < length { (length, blocking) = (most, row) }
      }
      length = (length / unit).rounded(.down) * unit
      values[column] += direction * length
      for (row, own) in basis.enumerated() {
        values[own] -= rows[row][column] * direction * length
      }
      moved += length * rate
      if let blocking {
        basis[blocking] = column
        HiddenRanges.pivot(&rows, blocking, column)
      }
      return blocking != nil || length > 0
    }

    /// The smallest step of a column by which all of the basis move by whole numbers.
    private func unit(of column: Int) -> Double? {
      [1.0, 2, 3, 4, 6].first { unit in
        rows.allSatisfy { row in
          let change = row[column] * unit
          return abs(change - change.rounded()) < 1e-6
        }
      }
    }

    private func room(_ column: Int, _ direction: Double) -> Double {
      max(
        0,
        direction > 0
          ? ranges.high[column] - values[column] : values[column] - ranges.low[column])
    }
  }
}

extension [Double] {
  /// Where more than nothing stands.
  fileprivate var places: [Int] { indices.filter { self[$0] != 0 } }

  /// Takes another row away, so many times; what is nearly nothing is nothing.
  fileprivate mutating func subtract(_ other: [Double], at places: [Int], times factor: Double) {
    for place in places {
      let value = self[place] - other[place] * factor
      self[place] = abs(value) < 1e-9 ? 0 : value
    }
  }
}
