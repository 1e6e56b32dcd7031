/// All cells of some releases as unknown whole numbers, and the equations between them.
///
/// A cell that stands in several outputs is one unknown. The bounds of a visible cell are its
/// value; those of a hidden one begin as wide as its code allows.
struct CellSystem {
  /// A whole number that is, or might be, in a table.
  struct Unknown {
    var low: Double
    var high: Double
    /// Numbers from 1 up to here are impossible, without this one: its code would be another.
    var leap = 0.0
    /// The equations by which the bounds came to be, the last one at each end.
    var lowBy = -1
    var highBy = -1
    var isFixed: Bool { low == high }
  }

  /// A sum of unknowns that lies between two numbers.
  struct Equation {
    var terms: [(unknown: Int, factor: Double)]
    var low: Double
    var high: Double
    var says: String
    /// Whether it is a share whose part and whole are whole numbers, in this order.
    var ratio: ClosedRange<Double>?
  }

  /// No count is larger.
  static let largest = 1e7

  private(set) var unknowns: [Unknown] = []
  private(set) var equations: [Equation] = []
  /// Equations that visible numbers do not fulfil: what they are about is unlike what is described.
  private(set) var broken: [String] = []

  mutating func add(low: Double = 0, high: Double = CellSystem.largest, leap: Double = 0) -> Int {
    unknowns.append(Unknown(low: low, high: high, leap: leap))
    return unknowns.count - 1
  }

  /// What another output says of the same cell.
  mutating func meet(_ unknown: Int, low: Double, high: Double, leap: Double) {
    let new = (max(unknowns[unknown].low, low), min(unknowns[unknown].high, high))
    // Releases that contradict each other are about different days or rules: the first one counts.
    guard new.0 <= new.1 else { return }
    (unknowns[unknown].low, unknowns[unknown].high) = new
    unknowns[unknown].leap = max(unknowns[unknown].leap, leap)
  }

  mutating func add(_ equation: Equation) {
    var equation = equation
    var factors: [Int: Double] = [:]
    for term in equation.terms { factors[term.unknown, default: 0] += term.factor }
    if equation.ratio == nil {
      equation.terms = factors.filter { $0.value != 0 }.sorted { $0.key < $1.key }
        .map { (unknown: $0.key, factor: $0.value) }
    }
    guard !equation.terms.isEmpty else { return }
    if equation.terms.allSatisfy({ unknowns[$0.unknown].isFixed }) {
      let sum = equation.terms.reduce(0) { $0 + $1.factor * unknowns[$1.unknown].low }
      if sum < equation.low - 1e-6 || sum > equation.high + 1e-6 { broken.append(equation.says) }
      return
    }
    equations.append(equation)
  }

  /// `low <= part / whole <= high` between whole numbers; of nobody there is no share.
  mutating func add(part: Int, whole: Int, share: ClosedRange<Double>, says: String) {
    add(Equation(terms: [(whole, 1)], low: 1, high: .infinity, says: says))
    add(
      Equation(
        terms: [(part, 1), (whole, -share.lowerBound)], low: 0, high: .infinity, says: says,
        ratio: share))
    add(
      Equation(
        terms: [(part, 1), (whole, -share.upperBound)], low: -.infinity, high: 0, says: says))
  }

  /// All unknowns that hang together with some by equations between hidden numbers.
  ///
  /// - Parameter isHidden: whether nothing shows an unknown.
  func connected(to some: Set<Int>, where isHidden: (Int) -> Bool) -> Set<Int> {
    var all = some.filter(isHidden)
    var queue = Array(all)
    var uses: [Int: [Int]] = [:]
    for (index, equation) in equations.enumerated() {
      for term in equation.terms { uses[term.unknown, default: []].append(index) }
    }
    while let next = queue.popLast() {
      for term in (uses[next] ?? []).flatMap({ equations[$0].terms })
      where isHidden(term.unknown) && all.insert(term.unknown).inserted {
        queue.append(term.unknown)
      }
    }
    return all
  }

  /// Narrows the bounds of an unknown; whether anything came of it.
  mutating func narrow(_ unknown: Int, low: Double, high: Double, by equation: Int) -> Bool {
    var isNarrower = false
    if low > unknowns[unknown].low {
      unknowns[unknown].low = low
      unknowns[unknown].lowBy = equation
      isNarrower = true
    }
    if high < unknowns[unknown].high {
      unknowns[unknown].high = high
      unknowns[unknown].highBy = equation
      isNarrower = true
    }
    let leap = unknowns[unknown].leap
    if unknowns[unknown].low > 0, unknowns[unknown].low < leap { unknowns[unknown].low = leap }
    if unknowns[unknown].high < leap { unknowns[unknown].high = min(unknowns[unknown].high, 0) }
    return isNarrower
  }
}
