import CSV
import Canonical
import Tables

/// What tells the rows of a file apart: their keys, where the kind has one that is given in full, else
/// all that they say.
struct RowPrints {
  private(set) var keys: Set<String> = []
  /// How many rows there are.
  private(set) var count = 0

  /// Whether these hold most rows of an earlier copy.
  func repeats(_ earlier: RowPrints) -> Bool {
    keys.intersection(earlier.keys).count * 2 >= earlier.keys.count
  }

  /// `nil` where the file cannot be read as a table.
  init?(of file: DataFolder.PlannedFile) {
    guard let head = file.head, let recognition = file.recognition else { return nil }
    let header = recognition.header
    let columns: [Int?]
    if recognition.profile.isCanonical {
      let kind = CanonicalFile.of(recognition.profile.kind)
      columns = kind.declared.filter { kind.key.contains($0.name) }.map { header.field($0).column }
    } else if recognition.form != nil {
      // The time of sending, then who was seen.
      columns = [0, 1]
    } else {
      columns = []
    }
    let places = columns.compactMap(\.self)
    let isKeyed = !columns.isEmpty && places.count == columns.count
    do throws(CSVError) {
      try head.file(file.name, skippingRecords: recognition.skipping).forEachRecord { record in
        let key = places.map { record.text($0) ?? "" }
        let isTold = isKeyed && !key.contains("")
        let print = isTold ? key : record.texts.map { $0 ?? "" }
        keys.insert(print.joined(separator: "\u{1F}"))
        count += 1
      }
    } catch {
      return nil
    }
  }
}
