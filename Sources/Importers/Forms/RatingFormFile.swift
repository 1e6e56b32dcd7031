import CSV
import Coaching

/// Reads forms of ratings that come back: ratings whose first row says for all what they share.
///
/// Where the day, the teacher, the school or the rater changes, the next form begins
/// (``SharedCells``). A row without a level is passed over: nobody rated the indicator.
struct RatingFormFile: Sendable {
  private let header: Header
  private var shared = SharedCells(
    RatingForm.shared, keys: ["date", "teacher_id", "school_id", "rater_id"])

  init(_ header: Header) { self.header = header }

  mutating func add(
    _ record: borrowing CSVRecord, _ decoder: inout RowDecoder, _ intake: inout Intake
  ) -> Bool {
    // Rows of other origin may stand in the same file.
    guard decoder.text(header.field("form"), record) == RatingForm.mark else {
      return RatingFile.add(record, header, &decoder, &intake)
    }
    shared.add(record, header, decoder)
    guard decoder.text(header.field("level"), record) != nil else { return true }
    return RatingFile.add(record, shared.filling(header), &decoder, &intake)
  }
}
