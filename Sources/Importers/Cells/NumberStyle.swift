/// How a column writes numbers: which sign is the decimal mark, and so which parts thousands.
enum NumberStyle: Int, Hashable, Sendable, CaseIterable {
  case point
  case comma
  /// Nothing tells: a point before three digits is the mark, and a comma there is not read.
  case unknown
  /// Nothing tells, and either sign is as likely, as in a file with semicolons between fields:
  /// neither is read before three digits.
  case doubtful

  /// The decimal mark; `nil` where the style does not tell.
  var mark: UInt8? {
    switch self {
    case .point: NumberStyle.pointSign
    case .comma: UInt8(ascii: ",")
    case .unknown, .doubtful: nil
    }
  }

  static let pointSign = UInt8(ascii: ".")
}

/// What the numbers of a column tell of its style.
///
/// A sign before exactly three digits proves nothing; what can be nothing but a mark, or nothing
/// but a sign between thousands, does.
struct NumberEvidence: Hashable, Sendable {
  private(set) var points = 0
  private(set) var commas = 0
  /// Numbers with a sign that may be either.
  private(set) var untold = 0

  /// What most of the proofs say; `nil` without any.
  var style: NumberStyle? {
    guard points + commas > 0 else { return nil }
    return points == commas ? .doubtful : points > commas ? .point : .comma
  }

  /// Adds the numbers of a cell: one, perhaps with a percent sign, or the two of `7,5/10` and `7,5 of 10`.
  mutating func add(_ cell: Span<UInt8>) {
    // What is longer is prose.
    guard (2...40).contains(cell.count), mayBeNumber(cell[cell.count - 1]) else { return }
    if let parts = PackedScore.parts(of: cell) {
      add(number: cell.extracting(parts.score))
      add(number: cell.extracting(parts.possible))
    } else {
      let end = cell[cell.count - 1] == UInt8(ascii: "%") ? cell.count - 1 : cell.count
      let number = cell.extracting(0..<end)
      add(number: number.extracting(CellContent.range(in: number)))
    }
  }

  private func mayBeNumber(_ last: UInt8) -> Bool {
    (48...57).contains(last) || last == UInt8(ascii: "%")
  }

  private mutating func add(number: Span<UInt8>) {
    switch NumberShape(number)?.meaning {
    case nil, .whole: break
    case .mark(let sign): note(sign == NumberStyle.pointSign)
    case .thousands(let sign): note(sign != NumberStyle.pointSign)
    case .either: untold += 1
    }
  }

  private mutating func note(_ isPoint: Bool) {
    if isPoint { points += 1 } else { commas += 1 }
  }

  mutating func merge(_ other: NumberEvidence) {
    points += other.points
    commas += other.commas
    untold += other.untold
  }
}
