import CSV
import Canonical
import Coaching
import Tables

extension DataFolder.PlannedFile {
  /// What tells whether it is one export among several.
  var export: Snapshots.File {
    var export = Snapshots.File(name: name, csvName: input.csvName)
    guard let recognition, let head else { return export }
    export.layout = recognition.profile.id
    export.holdsMarks = recognition.profile.kind == .marks
    let last = name.split(separator: "/").last.map(String.init) ?? name
    export.stamp.ofName = ExportTime(in: last).stamp
    recognition.importer.complete(&export, of: recognition, head, source)
    return export
  }

  /// Whether it holds most rows of an earlier download: those with the same key, where the kind has
  /// one that is given in full, else those that are equal.
  func repeats(_ earlier: DataFolder.PlannedFile) -> Bool {
    guard let before = earlier.fingerprints, let now = fingerprints else { return false }
    guard !before.isEmpty else { return true }
    return before.intersection(now).count * 2 >= before.count
  }

  /// What tells the rows of a file apart.
  private var fingerprints: Set<String>? {
    guard let head, let recognition else { return nil }
    let header = recognition.header
    let columns: [Int?]
    if recognition.profile.isCanonical {
      let file = CanonicalFile.of(recognition.profile.kind)
      columns = file.declared.filter { file.key.contains($0.name) }.map { header.field($0).column }
    } else if recognition.form != nil {
      // The time of sending, then who was seen.
      columns = [0, 1]
    } else {
      columns = []
    }
    let places = columns.compactMap(\.self)
    let isKeyed = !columns.isEmpty && places.count == columns.count
    var prints: Set<String> = []
    do throws(CSVError) {
      try head.file(name, skippingRecords: recognition.skipping).forEachRecord { record in
        let key = places.map { record.text($0) ?? "" }
        let isTold = isKeyed && !key.contains("")
        prints.insert((isTold ? key : record.texts.map { $0 ?? "" }).joined(separator: "\u{1F}"))
      }
    } catch {
      return nil
    }
    return prints
  }
}
