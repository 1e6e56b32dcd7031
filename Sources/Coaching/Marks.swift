public import Tables

/// All marks of a district, in file order, in the pieces in which they were read.
public struct Marks: Sendable {
  public private(set) var pieces: [ContiguousArray<Mark>] = []
  /// The files that marks come from; ``Mark/file`` is a place in this list.
  public var files: [String] = []

  public init() {}

  public var count: Int { pieces.reduce(0) { $0 + $1.count } }
  public var isEmpty: Bool { pieces.allSatisfy(\.isEmpty) }

  public mutating func append(_ piece: ContiguousArray<Mark>) {
    if !piece.isEmpty { pieces.append(piece) }
  }

  /// Adds one mark behind all others.
  public mutating func append(_ mark: Mark) {
    if pieces.isEmpty { pieces.append([]) }
    pieces[pieces.count - 1].append(mark)
  }

  /// Visits every mark in order.
  public func forEach(_ body: (Mark) throws -> Void) rethrows {
    for piece in pieces { for mark in piece { try body(mark) } }
  }

  /// Keeps the marks that pass; the order stays.
  public mutating func filter(_ isIncluded: (Mark) -> Bool) {
    for index in pieces.indices { pieces[index].removeAll { !isIncluded($0) } }
  }

  public var lastDay: Day? {
    var last: Day?
    forEach { mark in
      for day in [mark.submitted, mark.assessed] {
        if let day, last.map({ $0 < day }) ?? true { last = day }
      }
    }
    return last
  }
}
