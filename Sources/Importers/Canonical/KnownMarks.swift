import CSV
import Coaching
import Tables

/// What the cells of a big file of marks were read as, so that a row of cells that were all read before is a
/// mark at once.
///
/// A row is remembered, cell by cell, where nothing had to be said of any of its cells. What may be odd in a row of
/// such cells, as a score above the points possible, is looked for in every row all the same.
struct KnownMarks: Sendable {
  /// What stands in the column of scores, of what need not be weighed against other cells.
  enum Score: Sendable {
    case number(Double)
    case status(Mark.Status)
    case blank
  }

  /// Where the cells of a row stand; a column that is not there is one without cells.
  struct Places: Sendable {
    static let none = Int.max

    var student = none
    var section = none
    var item = none
    var status = none
    var score = none
    var possible = none
    var submitted = none
    var assessed = none
    var attempt = none
    var overridden = none
    /// Columns whose cells must be missing, since they are rare.
    var others: [Int] = []
  }

  private let places: Places
  private let isUsed: Bool
  private var students = CellMemo<Reference<Student>>(bits: 12)
  private var sections = CellMemo<Reference<Section>?>(bits: 10)
  private var items = CellMemo<Reference<Item>>(bits: 12)
  private var statuses = CellMemo<Mark.Status>(bits: 5)
  private var scores = CellMemo<Score>(bits: 10)
  private var possible = CellMemo<Double?>(bits: 8)
  private var submitted = CellMemo<Stamp?>(bits: 11)
  private var assessed = CellMemo<Stamp?>(bits: 11)
  private var attempts = CellMemo<Int?>(bits: 6)
  private var overridden = CellMemo<Bool>(bits: 4)

  /// - Parameter places: `nil` where nothing is to be remembered.
  init(_ places: Places? = nil) {
    isUsed = places != nil
    self.places = places ?? Places()
  }

  /// The mark of a row all of whose cells are known; `nil` for any other.
  func mark(of record: borrowing CSVRecord) -> Mark? {
    guard isUsed, !record.isShort,
      let student = students.find(places.student, in: record),
      let item = items.find(places.item, in: record),
      let section = sections.find(places.section, in: record),
      let status = statuses.find(places.status, in: record),
      let score = scores.find(places.score, in: record),
      let possible = possible.find(places.possible, in: record),
      let submitted = submitted.find(places.submitted, in: record),
      let assessed = assessed.find(places.assessed, in: record),
      let attempt = attempts.find(places.attempt, in: record),
      let isOverridden = overridden.find(places.overridden, in: record),
      areMissing(in: record)
    else { return nil }
    var mark = Mark(student: student, item: item, status: status, line: record.line)
    mark.section = section
    (mark.submitted, mark.assessed) = (submitted?.day, assessed?.day)
    mark.attempt = attempt
    mark.second = (submitted ?? assessed)?.second
    mark.pointsPossible = possible
    mark.isOverridden = isOverridden
    switch score {
    case .number(let points): if mark.takes(points) { mark.score = points }
    case .status(let word): if status == .none { mark.status = word }
    case .blank: break
    }
    return mark
  }

  private func areMissing(in record: borrowing CSVRecord) -> Bool {
    for place in places.others where record.keyOrMissing(of: place) != .missing { return false }
    return true
  }

  /// Remembers the cells of a row of which nothing had to be said.
  ///
  /// - Parameters:
  ///   - mark: what the row became.
  ///   - status: what the column of statuses says.
  ///   - score: what the column of scores says.
  ///   - stamps: when it was handed in and when it was looked at.
  mutating func keep(
    _ mark: Mark, status: Mark.Status, score: Score, stamps: (Stamp?, Stamp?),
    of record: borrowing CSVRecord
  ) {
    guard isUsed, !record.isShort, areMissing(in: record) else { return }
    students.keep(mark.student, for: places.student, in: record)
    items.keep(mark.item, for: places.item, in: record)
    sections.keep(mark.section, for: places.section, in: record)
    statuses.keep(status, for: places.status, in: record)
    scores.keep(score, for: places.score, in: record)
    possible.keep(mark.pointsPossible, for: places.possible, in: record)
    submitted.keep(stamps.0, for: places.submitted, in: record)
    assessed.keep(stamps.1, for: places.assessed, in: record)
    attempts.keep(mark.attempt, for: places.attempt, in: record)
    overridden.keep(mark.isOverridden, for: places.overridden, in: record)
  }
}

extension CellMemo {
  /// What the cell of a row at some place was read as; of a missing cell what a missing one means.
  @inline(__always)
  fileprivate func find(_ place: Int, in record: borrowing CSVRecord) -> Value? {
    guard let key = record.keyOrMissing(of: place) else { return nil }
    return find(key)
  }

  fileprivate mutating func keep(_ value: Value, for place: Int, in record: borrowing CSVRecord) {
    if let key = record.keyOrMissing(of: place) { keep(value, for: key) }
  }
}

extension Mark {
  /// Whether a score counts beside the status: nobody scored 0 for work that was not handed in, the program put it
  /// there (R105).
  func takes(_ score: Double) -> Bool { status != .missing || score != 0 }
}
