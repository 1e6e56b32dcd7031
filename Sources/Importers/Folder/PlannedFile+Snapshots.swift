import CSV
import Canonical
import Coaching
import Tables

extension DataFolder.PlannedFile {
  /// What tells whether it is one export among several.
  var export: Snapshots.File {
    var export = Snapshots.File(name: name)
    guard let recognition, let head else { return export }
    export.layout = recognition.profile.id
    export.holdsMarks = recognition.profile.kind == .marks
    let last = name.split(separator: "/").last.map(String.init) ?? name
    export.stamp.ofName = ExportTime(in: last).stamp
    if recognition.profile == .canvasGradebook {
      export.items = Set(
        CanvasHeader.assignments(
          recognition.header, source, Aliases(), course: CanvasHeader.course(of: name)
        ).map(\.item))
    } else if let mapping = recognition.mapping {
      export.stamp.own = mapping.exportText(head, recognition, file: input.csvName) ?? ""
      if mapping.isUndatedGradebook {
        export.items = Set(
          mapping.itemColumns(of: recognition.header.titles)
            .map { recognition.header.titles[$0.place] })
      }
    }
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
    if case .canonical(let kind) = recognition.profile {
      let file = CanonicalFile.of(kind)
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

extension Mapping {
  /// Whether it has a column for each item, and no day that tells tries apart.
  fileprivate var isUndatedGradebook: Bool {
    let days: Set = [GradebookMarks.submitted.name, GradebookMarks.assessed.name]
    let marks = tables.filter { $0.kind == .marks }
    return marks.contains { $0.per != nil }
      && !marks.contains { $0.columns.contains { days.contains($0.name) } }
  }

  /// What the file says itself of the time of its export.
  func exportText(_ head: CSVHead, _ recognition: Recognition, file: String) -> String? {
    guard let exportDay else { return nil }
    let above = head.records.prefix(max(recognition.skipping - 1, 0)).map(\.texts)
    let scope = MappingScope(header: recognition.header, values: values(file: file, above: above))
    let first = head.records.dropFirst(recognition.skipping).first ?? CSVRecord(composingFrom: 1)
    let text = BoundCell(exportDay, in: scope).content(of: first, row: 1)
    return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
  }
}
