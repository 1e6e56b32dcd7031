/// Another table that a reader cannot tell from the true one, in which a count is far away.
struct Cover {
  /// All counts that move, with how far.
  var moved: [Int: Int]
  /// What it costs to hide those of them that were to be seen.
  var price: Double
}

/// How far a hidden count can move while everything visible stays, and what else must be hidden
/// for it.
///
/// Every move is by whole people from the true table, so that what is found is a table that could
/// be true. Readers know the codes: what is hidden as too small is so, and what is hidden beside it is
/// not, so that no count may be carried across that border. Below 5 there is one code for both.
///
/// The cheapest cover is one linear program for each direction, as in Kelly, Golden and Assad 1992, Cell
/// Suppression: Disclosure Protection for Sensitive Tabular Data, Networks 22.
struct CoverSearch {
  private let system: CountSystem
  private let isHidden: [Bool]
  private let places: [Int]
  private let sums: [[(place: Int, factor: Double)]]

  /// Nobody moves farther: more would not hide better.
  private static let farthest = 1_000
  /// A move of what is hidden anyway: few are better than many.
  private static let hiddenPrice = 0.001
  /// What each person is worth by whom the count itself moves: more than any cover costs.
  private static let worth = 10_000.0

  /// - Parameter places: the counts that may move; all others stay.
  init(_ system: CountSystem, _ places: [Int], isHidden: [Bool]) {
    self.system = system
    self.isHidden = isHidden
    self.places = places
    var columns: [Int: Int] = [:]
    for (column, place) in places.enumerated() { columns[place] = column }
    sums = Set(places.flatMap { system.linesOf[$0] }).sorted().map { line in
      let line = system.lines[line]
      var factors: [Int: Double] = [:]
      for part in line.parts { if let column = columns[part] { factors[column, default: 0] += 1 } }
      if let column = columns[line.total] { factors[column, default: 0] -= 1 }
      return factors.filter { $0.value != 0 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }.filter { !$0.isEmpty }
  }

  /// The cheapest cover by which a count can be so far apart; `nil` where there is none.
  func cover(for place: Int, _ width: Int) -> Cover? {
    // Among what is hidden anyway it costs nothing.
    if let free = bothWays(place, width, isFree: true) { return free }
    let whole = [move(place, up: width, down: 0), move(place, up: 0, down: width)]
      .filter { $0.distance(of: place) == width }
    if let cheapest = whole.min(by: { $0.price < $1.price }) { return Cover(cheapest) }
    return bothWays(place, width, isFree: false)
  }

  /// A part of the way up, and what is left of it down.
  private func bothWays(_ place: Int, _ width: Int, isFree: Bool) -> Cover? {
    let up = move(place, up: width, down: 0, isFree: isFree)
    let rest = width - up.distance(of: place)
    guard rest > 0 else { return Cover(up) }
    let down = move(place, up: 0, down: rest, isFree: isFree)
    return down.distance(of: place) == rest ? Cover(up, down) : nil
  }

  /// Counts that move together.
  fileprivate struct Move {
    var moves: [Int: Int] = [:]
    var price = 0.0

    func distance(of place: Int) -> Int { abs(moves[place] ?? 0) }
  }

  /// Moves a count as far as it can be moved, at the least price.
  ///
  /// - Parameter isFree: whether what is to be seen stays where it is.
  private func move(_ target: Int, up: Int, down: Int, isFree: Bool = false) -> Move {
    let rooms = places.map { place in
      let room = room(of: place)
      if isFree, !isHidden[place] { return MoveProgram.Room(down: 0, up: 0, price: 0) }
      guard place == target else {
        return MoveProgram.Room(
          down: room.down, up: room.up,
          price: isHidden[place] ? CoverSearch.hiddenPrice : system.price(place))
      }
      return MoveProgram.Room(
        down: min(room.down, down), up: min(room.up, up), price: -CoverSearch.worth)
    }
    var result = Move()
    for (place, move) in zip(places, MoveProgram(rooms, sums: sums).moves() ?? []) where move != 0 {
      result.moves[place] = move
      if place != target, !isHidden[place] {
        result.price += Double(abs(move)) * system.price(place)
      }
    }
    return result
  }

  private func room(of place: Int) -> (down: Int, up: Int) {
    let cell = system.cells[place]
    return (
      min(CoverSearch.farthest, max(0, cell.count - cell.lowest)),
      min(CoverSearch.farthest, cell.highest.map { $0 - cell.count } ?? CoverSearch.farthest)
    )
  }
}

extension Cover {
  fileprivate init(_ move: CoverSearch.Move) {
    self.init(moved: move.moves.mapValues(abs), price: move.price)
  }

  /// Two tables, one to either side of the true one.
  fileprivate init(_ one: CoverSearch.Move, _ other: CoverSearch.Move) {
    moved = [:]
    for place in Set(one.moves.keys).union(other.moves.keys) {
      let ends = [0, one.moves[place] ?? 0, other.moves[place] ?? 0]
      moved[place] = (ends.max() ?? 0) - (ends.min() ?? 0)
    }
    price = one.price + other.price
  }
}

extension CountSystem {
  /// What is hidden first: what nobody prints, then the smallest, a 0 where nothing else is left, a
  /// total last.
  func price(_ place: Int) -> Double {
    let cell = cells[place]
    guard cell.isTold else { return 0.01 }
    let rank = (cell.isTotal ? 2 : 0) + (cell.count == 0 ? 1 : 0)
    return Double(1 + rank) + Double(min(cell.count, 10_000)) / 20_000
  }
}
