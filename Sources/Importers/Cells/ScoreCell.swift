import CSV
import Coaching
import Tables

/// What stands in the score cell of a gradebook: a number, a part of a whole, a status, nothing, or
/// something that a person must look at.
enum ScoreCell: Equatable {
  case number(Double)
  /// `1.234` where the column does not tell its sign: as the other columns write, and otherwise.
  case either(Double, otherwise: Double)
  /// `7/10`, `8.00 / 10`: the cell says itself what the score is out of.
  case fraction(Double, of: Double)
  /// `85%`, or a level of a scale: a part of the points possible, whatever they are.
  case share(Double, of: Double)
  case status(Mark.Status)
  case blank
  /// A letter or a level word, in a file without a scale.
  case levelWithoutScale
  /// A number below zero, as some programs write for nothing; a score is none.
  case negative
  /// A number whose sign may part decimals or thousands.
  case untold
  /// `7-Oct`, which was `7/10` or a score with a point before a spreadsheet took it for a day.
  case day
  /// `#N/A`, `#DIV/0!`: a spreadsheet could not compute the score.
  case errorValue
  case unreadable

  init(_ cell: Span<UInt8>, _ style: NumberStyle, _ codes: MarkCodes, _ scale: Scale?) {
    if let scale, let points = scale.points(of: cell) {
      self = .share(points, of: scale.pointsPossible)
    } else if let number = Decimal.value(cell, style) {
      self = number < 0 ? .negative : .number(number)
    } else if let status = codes.status(cell), status != .none {
      self = .status(status)
    } else if NothingWord.isError(cell) {
      self = .errorValue
    } else if MarkCodes.isBlank(cell) {
      self = .blank
    } else {
      self =
        ScoreCell.percent(cell, style) ?? ScoreCell.fraction(cell, style)
        ?? (Scale.looksLikeLevel(cell) ? .levelWithoutScale : ScoreCell.fault(of: cell, style))
    }
  }

  /// A number before three digits as both styles read it, where its column does not tell the style.
  fileprivate func opened(
    for cell: Span<UInt8>, _ style: NumberStyle, _ isTold: Bool
  ) -> ScoreCell {
    guard !isTold, case .number(let number) = self, case .either = NumberShape(cell)?.meaning,
      let point = Decimal.value(cell, .point), let comma = Decimal.value(cell, .comma)
    else { return self }
    return .either(number, otherwise: number == point ? comma : point)
  }

  /// Why a cell is no number.
  static func fault(of cell: Span<UInt8>, _ style: NumberStyle) -> ScoreCell {
    var number = cell
    if cell.count > 1, cell[cell.count - 1] == UInt8(ascii: "%") {
      number = cell.extracting(0..<cell.count - 1)
      number = number.extracting(CellContent.range(in: number))
    }
    if NothingWord.isError(cell) { return .errorValue }
    if Decimal.isUntold(number, style) { return .untold }
    if let parts = PackedScore.parts(of: cell),
      Decimal.isUntold(cell.extracting(parts.score), style)
        || Decimal.isUntold(cell.extracting(parts.possible), style)
    {
      return .untold
    }
    return DayPattern.looksLikeDay(cell) ? .day : .unreadable
  }

  private static func percent(_ cell: Span<UInt8>, _ style: NumberStyle) -> ScoreCell? {
    guard cell.count > 1, cell[cell.count - 1] == UInt8(ascii: "%") else { return nil }
    let number = cell.extracting(0..<cell.count - 1)
    return Decimal.value(number.extracting(CellContent.range(in: number)), style)
      .map { $0 < 0 ? .negative : .share($0, of: 100) }
  }

  private static func fraction(_ cell: Span<UInt8>, _ style: NumberStyle) -> ScoreCell? {
    guard let parts = PackedScore.parts(of: cell),
      let points = Decimal.value(cell.extracting(parts.score), style),
      let possible = Decimal.value(cell.extracting(parts.possible), style),
      possible > 0
    else { return nil }
    return points < 0 ? .negative : .fraction(points, of: possible)
  }

  /// The score that a mark gets, and what it is out of where the cell says it.
  ///
  /// A share is of the points possible; where nobody says what they are, of its own whole.
  func points(possible: Double?) -> (score: Double, possible: Double?)? {
    switch self {
    case .number(let number): (number, possible)
    case .either(let number, let otherwise):
      // What is far above the points of the item was written in the other style.
      if let possible, number > possible, otherwise <= possible {
        (otherwise, possible)
      } else {
        (number, possible)
      }
    case .fraction(let number, let whole): (number, whole)
    case .share(let number, let whole):
      if let possible, possible > 0 {
        (number * possible / whole, possible)
      } else {
        (number, whole)
      }
    case .status, .blank, .levelWithoutScale, .negative, .untold, .day, .errorValue, .unreadable:
      nil
    }
  }
}

extension RowDecoder {
  /// Reads a score cell; what a person must look at is a finding.
  ///
  /// A short record has none (R102).
  mutating func score(_ field: Field, _ record: borrowing CSVRecord) -> ScoreCell? {
    guard !record.isShort else { return nil }
    let key = known == nil ? nil : field.key(in: record)
    if let key, let cell = known?.scores.find(key.cell, in: key.column) { return cell }
    let style = numbers.style(in: field.column(in: record))
    let isTold = numbers.isTold(in: field.column(in: record))
    guard
      var cell = field.withContent(
        of: record, { ScoreCell($0, style, codes, scale).opened(for: $0, style, isTold) })
    else { return nil }
    if let percents, case .number(let number) = cell {
      cell = percents == 1 ? .share(number * 100, of: 100) : .share(number, of: percents)
    }
    switch cell {
    case .number, .either, .fraction, .share, .status, .blank:
      if let key { known?.scores.keep(cell, for: key.cell, in: key.column) }
    case .levelWithoutScale: reportOnce(.levelWithoutScale, field, record)
    case .negative: report(.negativeScore, field, record)
    case .untold, .day, .errorValue, .unreadable: reportBadNumber(field, record)
    }
    return cell
  }

  /// Reports a cell that is no number, as what it is.
  mutating func reportBadNumber(
    _ field: Field, _ record: borrowing CSVRecord, severity: Severity? = nil
  ) {
    let style = numbers.style(in: field.column(in: record))
    switch field.withContent(of: record, { ScoreCell.fault(of: $0, style) }) {
    case .untold: reportOnce(.untoldNumber, field, record, severity: severity)
    case .day: report(.dayForNumber, field, record, severity: severity)
    case .errorValue: report(.errorForNumber, field, record, severity: severity)
    default: report(.badNumber, field, record, severity: severity)
    }
  }
}
