/// Bounds of unknowns by an exact solver, one connected part of the system at a time.
struct Solver {
  /// What is known of an unknown in the end.
  struct Bounds {
    var low: Double
    var high: Double
    /// Indexes of the equations that tell it.
    var equations: [Int]
    /// Whether the numbers at both ends fit, and not only lie within what was excluded.
    var isExact = false
  }

  /// Larger parts are bounded by intervals alone, and that is said.
  static let largestPart = 6_000

  private(set) var results: [Int: Bounds] = [:]
  /// How many ends of bounds the solver did not find, and intervals alone tell.
  private(set) var unsolved = 0

  /// - Parameter widths: the unknowns asked for, and how wide their bounds should be.
  mutating func run(_ system: CellSystem, asking widths: [Int: Double]) {
    for part in parts(of: system) {
      let asked = part.unknowns.filter { widths[$0] != nil }
      guard !asked.isEmpty else { continue }
      guard part.unknowns.count <= Solver.largestPart else {
        unsolved += 2 * asked.count
        continue
      }
      solve(part, asked, widths, system)
    }
  }

  fileprivate struct Part {
    var unknowns: [Int] = []
    var equations: [Int] = []
  }

  /// Unknowns that equations link, those with a known value left out.
  private func parts(of system: CellSystem) -> [Part] {
    var parent = Array(system.unknowns.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while parent[index] != index {
        parent[index] = parent[parent[index]]
        index = parent[index]
      }
      return index
    }
    for equation in system.equations {
      let open = equation.terms.map(\.unknown).filter { !system.unknowns[$0].isFixed }
      for other in open.dropFirst() { parent[root(other)] = root(open[0]) }
    }
    var parts: [Int: Part] = [:]
    for index in system.unknowns.indices where !system.unknowns[index].isFixed {
      parts[root(index), default: Part()].unknowns.append(index)
    }
    for (index, equation) in system.equations.enumerated() {
      let first = equation.terms.first { !system.unknowns[$0.unknown].isFixed }
      if let first { parts[root(first.unknown)]?.equations.append(index) }
    }
    return parts.sorted { $0.key < $1.key }.map(\.value)
  }

  private mutating func solve(
    _ part: Part, _ asked: [Int], _ widths: [Int: Double], _ system: CellSystem
  ) {
    let places = Dictionary(uniqueKeysWithValues: part.unknowns.enumerated().map { ($1, $0) })
    let program = LinearProgram(part, places, system)
    var seen = part.unknowns.map { _ in (low: Double.infinity, high: -Double.infinity) }
    let isLarge = part.unknowns.count > 300
    for unknown in asked {
      guard let place = places[unknown], let width = widths[unknown] else { continue }
      // Two tables that fit and lie far enough apart are proof enough, in a large part.
      if isLarge, seen[place].high - seen[place].low >= width { continue }
      var bounds = Bounds(
        low: system.unknowns[unknown].low, high: system.unknowns[unknown].high, equations: [])
      for isLargest in [false, true] {
        guard let value = program.end(of: place, isLargest: isLargest) else {
          unsolved += 1
          continue
        }
        if isLargest {
          bounds.high = min(bounds.high, (value + 1e-4).rounded(.down))
        } else {
          bounds.low = max(bounds.low, (value - 1e-4).rounded(.up))
        }
        bounds.equations += program.rowsThatHold(part.equations.count).map { part.equations[$0] }
        guard isLarge else { continue }
        for index in seen.indices {
          let value = program.value(of: index)
          seen[index] = (min(seen[index].low, value), max(seen[index].high, value))
        }
      }
      if part.unknowns.count <= 60, bounds.high - bounds.low < 4 * width + 20 {
        narrowToWhole(&bounds, program, place)
      }
      results[unknown] = bounds
    }
  }

  private func narrowToWhole(
    _ bounds: inout Bounds, _ program: borrowing LinearProgram, _ place: Int
  ) {
    var exact = 0
    for isLargest in [false, true] {
      guard let value = program.wholeEnd(of: place, isLargest: isLargest) else { continue }
      exact += 1
      if isLargest {
        bounds.high = min(bounds.high, value.rounded())
      } else {
        bounds.low = max(bounds.low, value.rounded())
      }
    }
    bounds.isExact = exact == 2
  }
}

extension LinearProgram {
  /// The program of one part, with what is known of its equations taken off.
  fileprivate init(_ part: Solver.Part, _ places: [Int: Int], _ system: CellSystem) {
    self.init(
      bounds: part.unknowns.map { unknown in
        let bounds = system.unknowns[unknown]
        return (bounds.low, bounds.high, bounds.leap)
      },
      rows: part.equations.map { index in
        let equation = system.equations[index]
        let known = equation.terms.reduce(0) { sum, term in
          let bounds = system.unknowns[term.unknown]
          return bounds.isFixed ? sum + term.factor * bounds.low : sum
        }
        return (
          equation.terms.compactMap { term in places[term.unknown].map { ($0, term.factor) } },
          equation.low - known, equation.high - known
        )
      })
  }
}
