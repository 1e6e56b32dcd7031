package import Tables

/// All marks of a district, in file order, in the pieces in which they were read.
package struct Marks: Sendable {
  @usableFromInline package private(set) var pieces: [ContiguousArray<Mark>] = []
  /// The files that marks come from; ``Mark/file`` is a place in this list.
  package var files: [String] = []
  /// What files say of marks in words.
  package var levels = MarkLevels()

  package init() {}

  package var count: Int { pieces.reduce(0) { $0 + $1.count } }
  package var isEmpty: Bool { pieces.allSatisfy(\.isEmpty) }

  package mutating func append(_ piece: ContiguousArray<Mark>) {
    if !piece.isEmpty { pieces.append(piece) }
  }

  /// Adds one mark after all others.
  package mutating func append(_ mark: Mark) {
    if pieces.isEmpty { pieces.append([]) }
    pieces[pieces.count - 1].append(mark)
  }

  /// Visits every mark in order.
  @inlinable
  package func forEach(_ body: (Mark) throws -> Void) rethrows {
    for piece in pieces { for mark in piece { try body(mark) } }
  }

  /// Keeps the marks that pass; the order stays.
  package mutating func filter(_ isIncluded: (Mark) -> Bool) {
    // A piece that stays whole is not copied, though others may hold it.
    for index in pieces.indices where !pieces[index].allSatisfy(isIncluded) {
      pieces[index].removeAll { !isIncluded($0) }
    }
  }

  /// Takes out the marks at some places among all; a piece without any of them stays as it is.
  package mutating func remove(_ gone: Set<Int>) {
    guard !gone.isEmpty else { return }
    var first = 0
    for index in pieces.indices {
      let places = first..<first + pieces[index].count
      first = places.upperBound
      if !places.contains(where: gone.contains) { continue }
      pieces[index] = ContiguousArray(
        zip(places, pieces[index]).lazy.filter { !gone.contains($0.0) }.map(\.1))
    }
  }

  /// Lets `body` change marks, which says whether it did; a piece without a change is not copied.
  package mutating func change(_ body: (inout Mark) -> Bool) {
    for index in pieces.indices {
      for place in pieces[index].indices {
        var mark = pieces[index][place]
        if body(&mark) { pieces[index][place] = mark }
      }
    }
  }

  /// The marks in slices of at most `length`, in order; none is copied.
  package func slices(of length: Int) -> [ContiguousArray<Mark>.SubSequence] {
    precondition(length > 0, "a slice has at least one mark")
    return pieces.flatMap { piece in
      stride(from: 0, to: piece.count, by: length).map {
        piece[$0..<min($0 + length, piece.count)]
      }
    }
  }

  /// The latest day on which work was handed in or looked at.
  package var lastDay: Day? {
    var last = Int32.min
    for piece in pieces { for mark in piece { last = max(last, mark.lastDayNumber) } }
    return last == .min ? nil : Day(number: last)
  }
}
