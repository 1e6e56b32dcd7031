import CSV
import Canonical
import Coaching

/// Reads walk forms that come back: walk-throughs whose first row says for all what they share.
///
/// Where the day, the teacher, the observer or the walk-through changes, the next visit begins
/// (``SharedCells``). A visit without an id has that of its first row. A row without status and
/// evidence is passed over: nobody assessed the action.
struct WalkFormFile: FileRows, Sendable {
  private var file: WalkthroughFile
  /// As in the file, before a row passes its cells on.
  private let header: Header
  private var shared = SharedCells(
    WalkForm.sharedColumns,
    keys: [
      Walkthroughs.id.facts, Walkthroughs.date.facts, Walkthroughs.teacher.facts,
      Walkthroughs.observer.facts,
    ])

  init(_ file: WalkthroughFile) {
    self.file = file
    header = file.header
  }

  mutating func add(
    _ record: borrowing CSVRecord, _ decoder: inout RowDecoder, _ intake: inout Intake
  ) -> Bool {
    // Rows of other origin may stand in the same file.
    guard decoder.text(header.form, record) == WalkForm.mark else {
      file.header = header
      return file.add(record, &decoder, &intake)
    }
    shared.add(record, header, decoder)
    file.header = shared.filling(header)
    file.formLine = shared[Walkthroughs.id.name] == nil ? shared.firstLine : nil
    defer { file.formLine = nil }
    let isSeen = [Walkthroughs.status, Walkthroughs.evidence].contains {
      decoder.text(header.field($0), record) != nil
    }
    return isSeen ? file.add(record, &decoder, &intake) : true
  }
}
