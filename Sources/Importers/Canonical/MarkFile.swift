import CSV
import Canonical
import Coaching
import Tables

/// Reads the long gradebook: one row for each mark.
///
/// It is the largest file of a district.
///
/// Rows of a piece go into a ``MarkPiece``; pieces are merged in file order, so that reading on
/// all cores gives what reading on one gives.
struct MarkFile: Sendable {
  private let student, section, item, score, possible, level, status: Field
  private let submitted, assessed, attempt, overridden, state: Field

  init(header: Header) {
    student = header.field(GradebookMarks.student)
    section = header.field(GradebookMarks.section)
    item = header.field(GradebookMarks.item)
    score = header.field(GradebookMarks.score)
    possible = header.field(GradebookMarks.pointsPossible)
    level = header.field(GradebookMarks.level)
    status = header.field(GradebookMarks.status)
    submitted = header.field(GradebookMarks.submitted)
    assessed = header.field(GradebookMarks.assessed)
    attempt = header.field(GradebookMarks.attempt)
    overridden = header.field(GradebookMarks.overridden)
    state = header.field(GradebookMarks.state)
  }

  /// The places of the cells; `nil` where a cell may stand in several.
  var places: KnownMarks.Places? {
    let fields = [
      student, section, item, score, possible, level, status, submitted, assessed, attempt,
      overridden, state,
    ]
    guard fields.allSatisfy({ $0.later.isEmpty }) else { return nil }
    let place = { (field: Field) in field.column ?? KnownMarks.Places.none }
    return KnownMarks.Places(
      student: place(student), section: place(section), item: place(item), status: place(status),
      score: place(score), possible: place(possible), submitted: place(submitted),
      assessed: place(assessed), attempt: place(attempt), overridden: place(overridden),
      others: [level, state].compactMap(\.column))
  }

  func add(_ record: borrowing CSVRecord, to piece: inout MarkPiece) {
    piece.read += 1
    if let mark = piece.knownMark(of: record) {
      let oddities = piece.append(mark)
      if !oddities.isEmpty { report(oddities, record, &piece.decoder) }
      return
    }
    read(record, into: &piece)
  }

  /// Reads a row cell by cell.
  private func read(_ record: borrowing CSVRecord, into piece: inout MarkPiece) {
    let line = record.line
    let reported = piece.decoder.reportCount
    // A row that is left out adds no teacher and no student.
    guard !state.isGiven || piece.decoder.isPublished(state, record) else { return }
    let knownItem = piece.knownItem(item, record)
    if knownItem == nil {
      guard item.hasID(in: record) else { return piece.decoder.reportMissingID(item, record) }
      guard item.withContent(of: record, { IDContent.hasLostDigits($0) }) != true else {
        return piece.decoder.report(.lostDigits, item, record, severity: .error)
      }
    }
    guard
      let studentReference = piece.student(student, record),
      let itemReference = knownItem ?? piece.item(item, record)
    else { return reportMissingStudent(record, &piece) }
    var mark = Mark(student: studentReference, item: itemReference, line: line)
    mark.file = piece.known.file
    mark.section = piece.section(section, record)
    if mark.section == nil { piece.decoder.reportUnreadID(section, record) }
    piece.noteNewNames(
      line: line, student: studentReference, studentField: student, section: mark.section,
      sectionField: section, item: itemReference, itemField: item)
    let handedIn = piece.decoder.stamp(submitted, record)
    let looked = piece.decoder.stamp(assessed, record)
    (mark.submitted, mark.assessed) = (handedIn?.day, looked?.day)
    if attempt.isGiven, let number = piece.decoder.whole(attempt, record) {
      if number < 0 { piece.decoder.report(.badNumber, attempt, record) }
      mark.attempt = number
    }
    mark.second = (handedIn ?? looked)?.second
    mark.pointsPossible = possible.isGiven ? piece.decoder.number(possible, record) : nil
    mark.isOverridden = overridden.isGiven && piece.decoder.yesNo(overridden, record) == true
    let status = readStatus(record, &piece)
    mark.status = status
    let (text, cell) = addScore(record, &mark, &piece)
    if piece.decoder.reportCount == reported, text == nil, let known = cell.known {
      piece.known(mark, status: status, score: known, stamps: (handedIn, looked), record)
    }
    report(piece.append(mark, level: text), record, &piece.decoder)
  }

  private func report(
    _ oddities: MarkPiece.Oddities, _ record: borrowing CSVRecord, _ decoder: inout RowDecoder
  ) {
    if oddities.contains(.scaleMismatch) {
      decoder.report(.scaleMismatch, possible.isGiven ? possible : score, record)
    }
    if oddities.contains(.scoreAbovePossible) {
      decoder.report(.scoreAbovePossible, score, record)
    }
    if oddities.contains(.notEnrolled) { decoder.report(.notEnrolled, student, record) }
  }

  /// The word in the column of statuses.
  private func readStatus(
    _ record: borrowing CSVRecord, _ piece: inout MarkPiece
  ) -> Mark.Status {
    guard let word = piece.status(status, record) else { return .none }
    if let word { return word }
    if status.withContent(of: record, { MarkCodes.isBlank($0) }) != true {
      piece.decoder.report(.unknownValue(allowed: MarkCodes.known), status, record)
    }
    return .none
  }

  private func reportMissingStudent(_ record: borrowing CSVRecord, _ piece: inout MarkPiece) {
    if !student.hasID(in: record) { piece.decoder.reportMissingID(student, record) }
    if piece.decoder.text(student, record).map(MarkPiece.isTotal) == true {
      piece.decoder.report(.labelLine, Field?.none, record, severity: .note)
    }
    piece.decoder.reportLostDigits(student, record, severity: .error)
  }

  /// Score and status: apart in canonical files; a status word in the column of scores counts, too.
  ///
  /// - Returns: a level in words, of its own column or in the score's place; and what the cell holds.
  private func addScore(
    _ record: borrowing CSVRecord, _ mark: inout Mark, _ piece: inout MarkPiece
  ) -> (level: String?, cell: ScoreCell) {
    let text = level.isGiven ? text(of: level, record, piece) : nil
    let cell = piece.decoder.score(score, record) ?? .blank
    if case .status(let word) = cell, mark.status == .none { mark.status = word }
    add(cell, record, &mark, &piece)
    if cell == .levelWithoutScale { return (text ?? self.text(of: score, record, piece), cell) }
    // A level of the file's scale is worth what the scale says, where nothing else is a score.
    if cell == .blank, let text, let scale = piece.decoder.scale,
      let points = scale.points(of: text)
    {
      add(.share(points, of: scale.pointsPossible), record, &mark, &piece)
    }
    return (text, cell)
  }

  private func add(
    _ cell: ScoreCell, _ record: borrowing CSVRecord, _ mark: inout Mark, _ piece: inout MarkPiece
  ) {
    let possible = mark.pointsPossible
    guard let points = cell.points(possible: possible ?? piece.known.points(of: mark.item)) else {
      return
    }
    guard mark.takes(points.score) else { return }
    mark.score = points.score
    switch cell {
    case .number, .either: return
    default: break
    }
    mark.pointsPossible = points.possible
    if case .share = cell, piece.decoder.scale != nil { piece.scaledItems.insert(mark.item) }
    if let possible, possible != points.possible {
      piece.decoder.report(.scaleMismatch, score, record)
    }
  }

  /// The words of a cell; `nil` where they say that nothing is known.
  private func text(
    of field: Field, _ record: borrowing CSVRecord, _ piece: MarkPiece
  ) -> String? {
    guard field.withContent(of: record, { NothingWord.matches($0) }) == false else { return nil }
    return piece.decoder.text(field, record)
  }
}

extension ScoreCell {
  /// What is the same in every row; `nil` where other cells decide what the mark becomes.
  fileprivate var known: KnownMarks.Score? {
    switch self {
    case .number(let number): .number(number)
    case .status(let word): .status(word)
    case .blank: .blank
    default: nil
    }
  }
}

extension Finding.Problem {
  static let scoreAbovePossible = Self(
    .scoreAbovePossible, "score above the points possible",
    advice: "The score was kept. Check it, unless it is extra credit.")

  static let scaleMismatch = Self(
    .scaleMismatch, "expected the points possible of the item",
    advice: "Counted as done, not as evidence. Correct the points possible.")
}
