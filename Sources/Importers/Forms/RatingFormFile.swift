import CSV
import Canonical
import Coaching

/// Reads forms of ratings that come back: ratings whose first row says for all what they share.
///
/// Where the day, the teacher, the school or the rater changes, the next form begins
/// (``SharedCells``). A row without a level is passed over: nobody rated the indicator.
struct RatingFormFile: FileRows, Sendable {
  private let header: Header
  private var shared = SharedCells(
    RatingForm.sharedColumns,
    keys: [
      Ratings.date.facts, Ratings.teacher.facts, Ratings.school.facts, Ratings.rater.facts,
    ])

  init(_ header: Header) { self.header = header }

  mutating func add(
    _ record: borrowing CSVRecord, _ decoder: inout RowDecoder, _ intake: inout Intake
  ) -> Bool {
    // Rows of other origin may stand in the same file.
    guard decoder.text(header.form, record) == RatingForm.mark else {
      return add(record, header, &decoder, &intake)
    }
    shared.add(record, header, decoder)
    guard decoder.text(header.field(Ratings.level), record) != nil else { return true }
    return add(record, shared.filling(header), &decoder, &intake)
  }

  private func add(
    _ record: borrowing CSVRecord, _ header: Header, _ decoder: inout RowDecoder,
    _ intake: inout Intake
  ) -> Bool {
    decoder.row(Ratings.self, record, header) { RatingFile.add(&$0, &intake) }
  }
}
