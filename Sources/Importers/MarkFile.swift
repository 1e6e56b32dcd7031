import CSV
import Coaching
import Summaries
import Tables

/// Reads the long gradebook: one row for each mark.
///
/// The one file of a district that is big.
///
/// Rows of a piece go into a ``MarkPiece``; pieces are merged in file order, so that reading on
/// all cores gives what reading on one gives.
struct MarkFile: Sendable {
  private let student, section, item, score, possible, status: Field
  private let submitted, assessed, attempt, overridden: Field

  init(header: Header) {
    student = header.field("student_id")
    section = header.field("section_id")
    item = header.field("item_id")
    score = header.field("score")
    possible = header.field("points_possible")
    status = header.field("status")
    submitted = header.field("submitted")
    assessed = header.field("assessed")
    attempt = header.field("attempt")
    overridden = header.field("overridden")
  }

  func add(_ record: borrowing CSVRecord, to piece: inout MarkPiece) {
    piece.read += 1
    let line = record.line
    // A row that is left out names nobody.
    guard piece.decoder.with(item, record, { _ in true }) != nil else {
      return piece.decoder.report(.missingValue, item, record, severity: .error)
    }
    guard
      let studentReference = piece.decoder.with(
        student, record, { piece.names.students.intern($0) }),
      let itemReference = piece.decoder.with(item, record, { piece.names.items.intern($0) })
    else { return piece.decoder.report(.missingValue, student, record, severity: .error) }
    var mark = Mark(student: studentReference, item: itemReference, line: line)
    mark.section = piece.decoder.with(section, record) { piece.names.sections.intern($0) }
    piece.noteNewNames(
      line: line, student: studentReference, studentField: student, section: mark.section,
      sectionField: section)
    mark.submitted = piece.decoder.day(submitted, record)
    mark.assessed = piece.decoder.day(assessed, record)
    mark.attempt = attempt.isGiven ? piece.decoder.whole(attempt, record) : nil
    mark.pointsPossible = possible.isGiven ? piece.decoder.number(possible, record) : nil
    mark.isOverridden = overridden.isGiven && piece.decoder.yesNo(overridden, record) == true
    addScore(record, &mark, &piece)
    piece.append(mark, studentField: student, scoreField: score, possibleField: possible)
  }

  /// Score and status: apart in canonical files, and a status word in the score's place is heard.
  private func addScore(
    _ record: borrowing CSVRecord, _ mark: inout Mark, _ piece: inout MarkPiece
  ) {
    if let word = piece.decoder.with(status, record, { MarkWord.status($0) }) {
      if let word {
        mark.status = word
      } else {
        piece.decoder.report(.unknownValue(allowed: MarkWord.known), status, record)
      }
    }
    let decimalMark = piece.decoder.decimalMark
    guard
      let cell = piece.decoder.with(score, record, { MarkWord.cell($0, decimalMark: decimalMark) })
    else { return }
    switch cell {
    case .number(let number): mark.score = number
    case .status(let word): if mark.status == .none { mark.status = word }
    case .blank: break
    case .unreadable: piece.decoder.report(.badNumber, score, record)
    }
  }
}

/// What stands in score and status cells, apart from numbers.
enum MarkWord {
  enum Cell: Equatable {
    case number(Double)
    case status(Mark.Status)
    case blank
    case unreadable
  }

  static let known = Mark.Status.allCases.dropFirst().map(\.word)

  /// A canonical status word or one of the codes that gradebooks use; `nil` for any other.
  static func status(_ bytes: Span<UInt8>) -> Mark.Status? {
    for (name, status) in words where Words.matches(bytes, name) { return status }
    return nil
  }

  /// A score cell: a number, a blank sign, a code, or something a person must look at.
  static func cell(_ bytes: Span<UInt8>, decimalMark: UInt8 = UInt8(ascii: ".")) -> Cell {
    if let number = Decimal.value(bytes, mark: decimalMark) { return .number(number) }
    for blank in blanks where Words.matches(bytes, blank) { return .blank }
    return status(bytes).map(Cell.status) ?? .unreadable
  }

  /// `-` and `--` are nothing but separators, as is the empty word.
  private static let blanks = ["", "null", "none", "."]

  private static let words: [(String, Mark.Status)] =
    Mark.Status.allCases.dropFirst().map { ($0.word, $0) } + [
      ("ex", .excused), ("exempt", .excused), ("x", .excused), ("n/a", .notAssigned),
      ("na", .notAssigned), ("mis", .missing), ("m", .missing), ("inc", .incomplete),
      ("i", .incomplete), ("abs", .absent), ("t", .collected), ("l", .late), ("ch", .cheated),
      ("dr", .dropped),
    ]
}
