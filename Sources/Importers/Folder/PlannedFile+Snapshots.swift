import Tables
import CSV
import Canonical
import Coaching

extension DataFolder.PlannedFile {
  /// What tells whether it is one export among several.
  var export: Snapshots.File {
    var export = Snapshots.File(name: name, csvName: input.csvName)
    export.days = source?.days
    guard let recognition, let head else { return export }
    export.layout = recognition.profile.id
    export.holdsMarks = recognition.profile.kind == .marks
    export.grows = [.conferences, .walkthroughs].contains(recognition.profile.kind)
    recognition.importer.complete(&export, of: recognition, head, source)
    return export
  }

  /// What tells its rows apart; `nil` where it cannot be read as a table.
  var rowPrints: RowPrints? {
    guard let head, let recognition else { return nil }
    let header = recognition.header
    let columns: [Int?]
    if recognition.profile.isCanonical {
      let kind = CanonicalFile.of(recognition.profile.kind)
      columns = kind.declared.filter { kind.key.contains($0.name) }.map { header.field($0).column }
    } else if recognition.form != nil {
      // The time of sending, then who was seen.
      columns = [0, 1]
    } else {
      columns = recognition.mapping?.markColumns(in: header) ?? []
    }
    let places = columns.compactMap(\.self)
    let isKeyed = !columns.isEmpty && places.count == columns.count
    var prints = RowPrints()
    do throws(CSVError) {
      try head.file(name, skippingRecords: recognition.skipping).forEachRecord { record in
        let key = places.map { record.text($0) ?? "" }
        let isTold = isKeyed && !key.contains("")
        prints.add(isTold ? key : record.texts.map { $0 ?? "" })
      }
    } catch {
      return nil
    }
    return prints
  }
}
