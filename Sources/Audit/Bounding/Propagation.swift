/// Bounds of every unknown, narrowed equation by equation until none says more.
///
/// What it finds is certain: a number outside the bounds fits no table. It may find less than there
/// is to find, which the solver then does.
struct Propagation {
  /// Unknowns of equations that no numbers fulfil: their bounds say nothing.
  private(set) var contradicted: Set<Int> = []

  mutating func run(_ system: inout CellSystem) {
    var uses = [[Int]](repeating: [], count: system.unknowns.count)
    for (index, equation) in system.equations.enumerated() {
      for term in equation.terms { uses[term.unknown].append(index) }
    }
    var queue = Array(system.equations.indices)
    var isQueued = [Bool](repeating: true, count: queue.count)
    // Bounds of whole numbers can creep; what takes longer than this is left to the solver.
    var rest = system.equations.count * 40
    var place = 0
    while place < queue.count, rest > 0 {
      let index = queue[place]
      place += 1
      rest -= 1
      isQueued[index] = false
      for unknown in apply(index, &system) {
        for use in uses[unknown] where !isQueued[use] {
          isQueued[use] = true
          queue.append(use)
        }
      }
    }
  }

  /// Narrows by one equation; the unknowns that changed.
  private mutating func apply(_ index: Int, _ system: inout CellSystem) -> [Int] {
    let equation = system.equations[index]
    var changed: [Int] = []
    var (low, high) = (0.0, 0.0)
    for (unknown, factor) in equation.terms {
      let bounds = system.unknowns[unknown]
      low += factor > 0 ? factor * bounds.low : factor * bounds.high
      high += factor > 0 ? factor * bounds.high : factor * bounds.low
    }
    if low > equation.high + 1e-6 || high < equation.low - 1e-6 {
      contradicted.formUnion(equation.terms.map(\.unknown))
      return []
    }
    for (unknown, factor) in equation.terms where !system.unknowns[unknown].isFixed {
      let bounds = system.unknowns[unknown]
      let ownLow = factor > 0 ? factor * bounds.low : factor * bounds.high
      let ownHigh = factor > 0 ? factor * bounds.high : factor * bounds.low
      let least = (equation.low - (high - ownHigh)) / factor
      let most = (equation.high - (low - ownLow)) / factor
      let (first, last) = factor > 0 ? (least, most) : (most, least)
      let newLow = first.isFinite ? (first - 1e-6).rounded(.up) : bounds.low
      let newHigh = last.isFinite ? (last + 1e-6).rounded(.down) : bounds.high
      guard newLow <= bounds.high, newHigh >= bounds.low else {
        contradicted.formUnion(equation.terms.map(\.unknown))
        return changed
      }
      if system.narrow(unknown, low: newLow, high: newHigh, by: index) {
        changed.append(unknown)
        // Bounds of the sum are of before: what is left is found when the equation is read again.
        return changed + [unknown]
      }
    }
    if let share = equation.ratio { changed += divide(equation, share, index, &system) }
    return changed
  }

  /// A share between whole numbers: only some wholes have a part that gives it.
  private func divide(
    _ equation: CellSystem.Equation, _ share: ClosedRange<Double>, _ index: Int,
    _ system: inout CellSystem
  ) -> [Int] {
    let (part, whole) = (equation.terms[0].unknown, equation.terms[1].unknown)
    let (parts, wholes) = (system.unknowns[part], system.unknowns[whole])
    guard !wholes.isFixed, wholes.high - wholes.low <= 5_000 else { return [] }
    var fits: [Double] = []
    var whole1 = wholes.low
    while whole1 <= wholes.high {
      let first = max((share.lowerBound * whole1 - 1e-7).rounded(.up), parts.low)
      let last = min((share.upperBound * whole1 + 1e-7).rounded(.down), parts.high)
      if first <= last, wholes.leap == 0 || whole1 == 0 || whole1 >= wholes.leap {
        fits.append(whole1)
      }
      whole1 += 1
    }
    guard let first = fits.first, let last = fits.last else { return [] }
    return system.narrow(whole, low: first, high: last, by: index) ? [whole] : []
  }
}
