import CSV
import Canonical
import Coaching

/// Files that walkbook.yaml describes, and those of formats that are data.
struct MappedFormats: Importer {
  var profiles: [String] { ShippedMapping.all.map(\.id) }

  func identify(_ look: FileLook) -> Recognition? {
    let claims = Recognition.claims(look.records, file: look.file, source: look.source)
    guard let (index, meant) = claims, meant.count == 1 else { return nil }
    return Recognition(
      importer: self, profile: Profile(id: meant[0].id, kind: meant[0].kind),
      header: Header(titles: look.records[index].map { $0 ?? "" }), skipping: index + 1,
      mapping: meant[0])
  }

  func columnsRead(
    of file: Recognition, _ source: ProjectFile.Source?, frameworks: [Framework]
  ) -> Set<Int> {
    file.mapping?.columnsRead(of: file.header.titles) ?? []
  }

  func complete(
    _ export: inout Snapshots.File, of file: Recognition, _ head: CSVHead,
    _ source: ProjectFile.Source?
  ) {
    guard let mapping = file.mapping else { return }
    export.exported = mapping.exportText(head, file, file: export.csvName) ?? ""
    export.isTestByName = mapping.isTestByName
    export.isUndatedTest = mapping.isTestByName && !mapping.hasDays
    export.isLongGradebook = mapping.markColumns(in: file.header) != nil
    guard mapping.isUndatedGradebook else { return }
    let titles = file.header.titles
    export.items = Set(mapping.itemColumns(of: titles).map { titles[$0.place] })
  }
}

extension Mapping {
  /// Whether it has a column for each item, and no day that tells tries apart.
  fileprivate var isUndatedGradebook: Bool {
    tables.contains { $0.kind == .marks && $0.per != nil } && !hasDays
  }

  /// The columns that tell whose mark a row is and of which work, where it is a vendor's gradebook with
  /// a row for each; a district's own may call the work of every week alike.
  func markColumns(in header: Header) -> [Int]? {
    guard isShipped, !isOfTests, let table = tables.first(where: { $0.kind == .marks }),
      tables.allSatisfy({ $0.per == nil })
    else { return nil }
    var scope = MappingScope(header: header)
    scope.name(named)
    let columns = [GradebookMarks.student.name, GradebookMarks.item.name].compactMap { name in
      table.columns.first { $0.name == name }.flatMap { scope.origin(of: $0.source) }
    }
    return columns.count == 2 ? columns : nil
  }

  /// Whether a mark has a day.
  fileprivate var hasDays: Bool {
    let days: Set = [GradebookMarks.submitted.name, GradebookMarks.assessed.name]
    return tables.contains { table in
      table.kind == .marks && table.columns.contains { days.contains($0.name) }
    }
  }

  /// Whether its rows are results of a test that a district called as it called the file.
  fileprivate var isTestByName: Bool {
    guard !isShipped, isOfTests else { return false }
    return tables.contains { table in
      table.kind == .marks
        && table.columns.contains {
          $0.name == GradebookMarks.item.name && $0.source.holes.contains("@file")
        }
    }
  }

  /// Whether a file with the titles that the format asks for is somebody else's all the same.
  fileprivate func yields(
    to titles: [String], _ rows: some Sequence<[String?]>, file: String
  ) -> Bool {
    wouldLoseResults(of: titles) || isOfEverybody(titles, file: file)
      || !scales.allSatisfy { title, most in
        TitleNames(titles).place(of: title).map { Mapping.isScale(to: most, rows, $0) } ?? true
      }
  }

  /// Whether a list of people that has nothing of results would be made of a file with several columns
  /// of them: their reader is another.
  fileprivate func wouldLoseResults(of titles: [String]) -> Bool {
    guard kinds.contains(.students), !kinds.contains(where: \.isFact), files == nil else {
      return false
    }
    let read = columnsRead(of: titles)
    return titles.indices.count(where: {
      !read.contains($0) && ScoreTitles.speakOfResults(titles[$0])
    }) > 1
  }

  /// What the file says itself of the time of its export.
  func exportText(_ head: CSVHead, _ recognition: Recognition, file: String) -> String? {
    guard let exportDay else { return nil }
    let above = head.records.prefix(max(recognition.skipping - 1, 0)).map(\.texts)
    let scope = MappingScope(
      header: recognition.header,
      values: values(file: file, above: above, titles: recognition.header.titles))
    let first = head.records.dropFirst(recognition.skipping).first ?? CSVRecord(composingFrom: 1)
    let text = BoundCell(exportDay, in: scope).content(of: first, row: 1)
    return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
  }
}

extension Recognition {
  /// The formats that claim a file, and the record that is its header for them.
  ///
  /// Of several the strictest; where more than one is left, a person must say which is meant.
  static func claims(
    _ records: [[String?]], file: String, source: ProjectFile.Source?
  ) -> (header: Int, mappings: [Mapping])? {
    let given =
      source?.mapping.map { [$0] }
      ?? source?.profile.map { [ShippedMapping.named($0)].compactMap(\.self) }
    for (index, record) in records.prefix(30).enumerated()
    where given != nil || MappingIndex.shipped.mayKnow(record) {
      let titles = record.map { $0 ?? "" }
      let names = TitleNames(titles)
      let candidates = given ?? MappingIndex.shipped.mappings(for: names)
      guard candidates.contains(where: { $0.hasHeaders(in: names) }) else { continue }
      let folded = titles.map(Words.folded)
      let fitting = candidates.filter {
        $0.hasHeaders(in: names) && $0.fits(titles, folded: folded, file: file)
          && (given != nil || !$0.yields(to: titles, records.dropFirst(index + 1), file: file))
      }
      guard let strictest = fitting.map(\.strictness).max() else { continue }
      return (index, fitting.filter { $0.strictness == strictest })
    }
    return nil
  }
}
