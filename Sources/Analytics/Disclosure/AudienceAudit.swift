import Coaching
import Tables

/// Tries to work out what the tables of an audience hide, from what they show (B9).
///
/// It reads the tables as they will be written: the counts that can be seen, and those that a
/// visible share and its whole give away. Then every row, column and total is solved
/// (``SuppressionAudit``). It also looks for what should have been hidden and is not.
struct AudienceAudit {
  private let guarded: GuardedTables
  private let system: CountSystem
  /// What a reader sees of each count; `nil` where that is nothing.
  private var seen: [Int?]
  /// Where each count stands first: its table, row and column.
  private var places: [(table: Int, row: Int, column: String)?]

  init(_ guarded: GuardedTables) {
    self.guarded = guarded
    system = guarded.ledger.system
    seen = system.cells.map { $0.isOpen ? $0.count : nil }
    places = system.cells.map { _ in nil }
    for place in guarded.tables.indices {
      for row in guarded.tables[place].rows.indices where !guarded.isWithheld(place, row) {
        read(place, row)
      }
    }
    // What is printed nowhere is taken as known where it is no secret.
    for cell in system.cells.indices where !guarded.hidden.contains(cell) {
      seen[cell] = system.cells[cell].count
    }
  }

  func check() throws(AudienceError) {
    if let leak = findings.first { throw leak }
  }

  /// Everything that the tables give away.
  var findings: [AudienceError] { uncovered + leaks }

  /// The values that a hidden count could have, as far as a reader can tell.
  func range(of cell: Int) -> ClosedRange<Int> {
    for component in system.components where component.cells.contains(cell) {
      guard let place = component.cells.firstIndex(of: cell) else { continue }
      return audit(component).range(of: place)
    }
    return 0...0
  }

  // MARK: What is seen

  private mutating func read(_ place: Int, _ row: Int) {
    let table = guarded.tables[place]
    for count in table.schema.counts.indices {
      guard let cell = guarded.ledger.cell(place, row, count), let column = table.column(of: count)
      else { continue }
      if case .integer(let number) = table.table[row, column] { seen[cell] = number }
      if places[cell] == nil { places[cell] = (place, row, table.table.columns[column].name) }
    }
    for (column, telling) in table.schema.tellings.enumerated() {
      let name = table.schema.columns[column].name
      guard case .share(let part, let whole, _) = telling,
        case .number? = table.table[row, name]
      else { continue }
      // With its share, each of the two tells the other.
      for cell in [part, whole].compactMap({ guarded.ledger.cell(place, row, $0) }) {
        seen[cell] = system.cells[cell].count
        if places[cell] == nil { places[cell] = (place, row, name) }
      }
    }
  }

  /// Small groups that can be seen, and counts that are hidden in one place and shown in another.
  private var uncovered: [AudienceError] {
    system.cells.indices.compactMap { cell in
      let count = system.cells[cell]
      guard seen[cell] != nil, !count.isOpen, count.isSmall || guarded.hidden.contains(cell),
        let place = places[cell]
      else { return nil }
      return .uncovered(
        table: guarded.tables[place.table].name, row: place.row, column: place.column)
    }
  }

  // MARK: What is found

  private var leaks: [AudienceError] {
    system.components.flatMap { component -> [AudienceError] in
      // What is in no table is told by none.
      guard component.cells.contains(where: { seen[$0] == nil }),
        guarded.uncovered.isDisjoint(with: component.cells)
      else { return [] }
      let audit = audit(component)
      return component.cells.enumerated().compactMap { place, cell in
        let count = system.cells[cell]
        guard seen[cell] == nil, count.isTold || count.isSmall, !count.mayBeWorkedOut,
          audit.isLeak(place, AudienceAudit.farEnough(count.smallest))
        else { return nil }
        let named =
          places[cell] ?? component.cells.lazy.compactMap { places[$0] }.first
        return named.map {
          .leak(table: guarded.tables[$0.table].name, row: $0.row, column: $0.column)
        }
      }
    }
  }

  /// Of one or two teachers nobody shall tell which; of others nobody shall come near.
  private static func farEnough(_ smallest: Int) -> Int {
    smallest < 5 ? 1 : SuppressionAudit.farEnough
  }

  private func audit(_ component: CountSystem.Component) -> SuppressionAudit {
    var bounds: [Int: ClosedRange<Int>] = [:]
    for (place, cell) in component.cells.enumerated() where seen[cell] == nil {
      let count = system.cells[cell]
      bounds[place] = count.lowest...(count.highest ?? SuppressionAudit.unbounded)
    }
    return SuppressionAudit(
      component.cells.map { seen[$0] }, lines: component.lines, bounds: bounds)
  }
}

extension CountSystem {
  /// Counts that hang together, and their lines by places among them.
  struct Component {
    var cells: [Int] = []
    var lines: [Line] = []
  }

  /// The parts of the system that have no line in common.
  var components: [Component] {
    var components: [Component] = []
    var local = Array(repeating: -1, count: cells.count)
    var isSeen = Array(repeating: false, count: lines.count)
    for start in cells.indices where local[start] < 0 {
      var component = Component(cells: [start])
      var own: [Int] = []
      local[start] = 0
      var next = 0
      while next < component.cells.count {
        for line in linesOf[component.cells[next]] where !isSeen[line] {
          isSeen[line] = true
          own.append(line)
          for place in lines[line].places where local[place] < 0 {
            local[place] = component.cells.count
            component.cells.append(place)
          }
        }
        next += 1
      }
      component.lines = own.map { line in
        Line(total: local[lines[line].total], parts: lines[line].parts.map { local[$0] })
      }
      components.append(component)
    }
    return components
  }
}
