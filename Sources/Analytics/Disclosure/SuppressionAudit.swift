/// Works out what it can of hidden counts, as a reader with a pencil would (B9).
///
/// It sees what is visible only and shares no code with ``SuppressionClosure``, so that a mistake in one
/// is not a mistake in the other. Every row and every column is an equation; each bounds a hidden
/// count by what the others of it can be, over and over until nothing moves. Equations are also
/// subtracted from each other, so that what several of them tell together is found.
package struct SuppressionAudit: Sendable {
  /// A hidden count that can be worked out, or bounded too closely.
  package struct Leak: Hashable, Sendable {
    /// Where it stands, from 0; `nil` in the row or the column of totals.
    package var row: Int?
    package var column: Int?
    /// All it can be.
    package var range: ClosedRange<Int>
  }

  /// A sum of unknowns with factors that is 0 together with what is known.
  fileprivate struct Equation: Hashable {
    var factors: [Int: Int] = [:]
    var known = 0
  }

  static let farEnough = 3
  static let unbounded = 1 << 40

  private var low: [Int]
  private var high: [Int]
  fileprivate var equations: [Equation] = []
  /// Counts that are 0 or at least this, as their code says.
  private var notSmall: [Int: Int] = [:]

  /// - Parameters:
  ///   - counts: what is visible; `nil` is hidden.
  ///   - lines: which counts add up to which.
  ///   - bounds: what the codes of hidden counts tell, by their places.
  ///   - notSmall: hidden counts whose code says that they are 0 or no small group.
  init(
    _ counts: [Int?], lines: [CountSystem.Line], bounds: [Int: ClosedRange<Int>] = [:],
    notSmall: [Int: Int] = [:]
  ) {
    low = counts.map { $0 ?? 0 }
    high = counts.map { $0 ?? SuppressionAudit.unbounded }
    for (place, range) in bounds where counts[place] == nil {
      (low[place], high[place]) = (range.lowerBound, range.upperBound)
    }
    self.notSmall = notSmall.filter { counts[$0.key] == nil }
    for line in lines {
      var equation = Equation()
      for (place, factor) in line.parts.map({ ($0, 1) }) + [(line.total, -1)] {
        if let count = counts[place] {
          equation.known += factor * count
        } else {
          equation.factors[place, default: 0] += factor
        }
      }
      if !equation.factors.isEmpty { equations.append(equation) }
    }
    // Over thousands of equations the pencil goes from line to line only.
    if equations.count <= 1500 { combine() }
    // Unknowns without end could creep on one by one; what is known by then is true.
    for _ in 0..<200 where !tighten() { break }
  }

  /// All that a count can be, as far as it is found.
  func range(of place: Int) -> ClosedRange<Int> { low[place]...max(low[place], high[place]) }

  func isLeak(_ place: Int, _ farEnough: Int = SuppressionAudit.farEnough) -> Bool {
    high[place] - low[place] < farEnough
  }

  /// Adds the equations that remain when one unknown after the other is taken out.
  private mutating func combine() {
    var rest = equations
    var solved: [(unknown: Int, equation: Equation)] = []
    while let equation = rest.popLast() {
      guard let unknown = equation.factors.keys.min() else { continue }
      rest = rest.map { $0.without(unknown, by: equation) }.filter { !$0.factors.isEmpty }
      solved = solved.map { ($0.unknown, $0.equation.without(unknown, by: equation)) }
      solved.append((unknown, equation))
    }
    let known = Set(equations)
    equations += solved.map(\.equation).filter { !known.contains($0) }
  }

  /// Bounds every unknown by the others of each equation; returns whether that told anything.
  private mutating func tighten() -> Bool {
    var hasChanged = false
    for equation in equations {
      var least = equation.known
      var most = equation.known
      for (place, factor) in equation.factors {
        least += factor * (factor > 0 ? low[place] : high[place])
        most += factor * (factor > 0 ? high[place] : low[place])
      }
      for (place, factor) in equation.factors {
        // What the others can be: their sum with this one is 0.
        let othersLeast = least - factor * (factor > 0 ? low[place] : high[place])
        let othersMost = most - factor * (factor > 0 ? high[place] : low[place])
        let (first, last) =
          factor > 0
          ? (ceiling(-othersMost, factor), floor(-othersLeast, factor))
          : (ceiling(othersLeast, -factor), floor(othersMost, -factor))
        if bound(place, first, last) { hasChanged = true }
      }
    }
    return hasChanged
  }

  private mutating func bound(_ place: Int, _ first: Int, _ last: Int) -> Bool {
    var first = max(low[place], first)
    if first > 0, let least = notSmall[place] { first = max(first, least) }
    let last = min(high[place], last)
    // Visible counts that do not add up bound nothing.
    guard first <= last, first > low[place] || last < high[place] else { return false }
    (low[place], high[place]) = (first, last)
    return true
  }

  private func floor(_ value: Int, _ divisor: Int) -> Int {
    value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
  }

  private func ceiling(_ value: Int, _ divisor: Int) -> Int { -floor(-value, divisor) }
}

extension SuppressionAudit.Equation {
  /// The equation less so much of another that an unknown is gone.
  fileprivate func without(_ unknown: Int, by other: Self) -> Self {
    guard let own = factors[unknown], let its = other.factors[unknown], own != 0 else {
      return self
    }
    var result = self
    for (place, factor) in factors { result.factors[place] = factor * its }
    result.known = known * its - other.known * own
    for (place, factor) in other.factors {
      let rest = (result.factors[place] ?? 0) - factor * own
      result.factors[place] = rest == 0 ? nil : rest
    }
    var divisor = abs(result.known)
    for factor in result.factors.values { divisor = greatestDivisor(divisor, abs(factor)) }
    guard divisor > 1 else { return result }
    result.known /= divisor
    result.factors = result.factors.mapValues { $0 / divisor }
    return result
  }

  private func greatestDivisor(_ left: Int, _ right: Int) -> Int {
    right == 0 ? left : greatestDivisor(right, left % right)
  }
}

extension SuppressionAudit {
  /// Hidden counts of a list that can take values less than 3 apart only; `nil` is hidden.
  package static func leaks(inList cells: [Int?], total: Int?) -> [Leak] {
    let line = CountSystem.Line(total: cells.count, parts: Array(cells.indices))
    let audit = SuppressionAudit(cells + [total], lines: [line])
    return (cells + [total]).enumerated().compactMap { place, count in
      guard count == nil, audit.isLeak(place) else { return nil }
      return Leak(row: 0, column: place < cells.count ? place : nil, range: audit.range(of: place))
    }
  }

  /// Hidden counts of a grid that can take values less than 3 apart only; `nil` is hidden.
  package static func leaks(
    inGrid cells: [[Int?]], rowTotals: [Int?], columnTotals: [Int?], total: Int?
  ) -> [Leak] {
    let rows = zip(cells, rowTotals).map { $0 + [$1] } + [columnTotals + [total]]
    let width = columnTotals.count + 1
    precondition(rows.allSatisfy { $0.count == width }, "the rows of a grid are of one length")
    let height = rows.count
    var lines = (0..<height).map { row in
      CountSystem.Line(
        total: row * width + width - 1, parts: (0..<width - 1).map { row * width + $0 })
    }
    for column in 0..<width {
      lines.append(
        CountSystem.Line(
          total: (height - 1) * width + column,
          parts: (0..<height - 1).map { $0 * width + column }))
    }
    let counts = Array(rows.joined())
    let audit = SuppressionAudit(counts, lines: lines)
    return counts.indices.compactMap { place in
      guard counts[place] == nil, audit.isLeak(place) else { return nil }
      let (row, column) = place.quotientAndRemainder(dividingBy: width)
      return Leak(
        row: row < height - 1 ? row : nil, column: column < width - 1 ? column : nil,
        range: audit.range(of: place))
    }
  }
}
