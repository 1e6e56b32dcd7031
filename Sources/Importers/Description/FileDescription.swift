package import CSV
package import Coaching
package import Tables

/// What a file is, as far as one look at every row tells; it streams, whatever the file's size.
package struct FileDescription: Sendable {
  package let name: String
  package let byteCount: Int
  /// `nil` where no format is recognised.
  package let profile: Profile?
  /// Whose form it is, also where nothing says what its questions ask for.
  package let form: (any FormHost)?
  /// What its rows become; empty where no format is recognised, or nothing in it is used.
  package let becomes: [FileKind]
  package let head: CSVHead
  package let rows: Int
  package let columns: [ColumnDescription]
  /// What was noticed about each column.
  let sketches: [ColumnSketch]
  /// What looks odd about the file, as sentences.
  package let remarks: [String]
  package let findings: [Finding]
  /// Whether its format has anything that Walkbook needs; a manifest has nothing.
  package var isNeeded: Bool { !becomes.isEmpty || profile == nil }
  /// The titles of columns from which a recognised file gives nothing.
  package let columnsNotRead: [String]
  /// Those of them that look like scores.
  package let scoresNotRead: [String]
  /// What lines of totals and of points are called, which are no rows.
  let labels: RowLabels
  /// What would make a file of ours of it, where it is not recognised.
  package let suggestion: ProfileSuggestion?

  /// What it looks like where it is nothing that is read unless somebody asks for it.
  package var likeness: String? {
    if let likeness = suggestion?.likeness { return likeness }
    guard profile == nil, form != nil else { return nil }
    let levels = sketches.map(ColumnEvidence.init).count(where: RubricLevels.fill)
    return levels > 1 && !columns.contains { isOfTeachers($0.title) } ? "a survey" : nil
  }

  private func isOfTeachers(_ title: String) -> Bool {
    let words = ScoreColumn.words(of: title)
    return words.contains { ScoreTitles.teachers.contains($0) } && words.count < 4
  }

  /// Reads the file through.
  ///
  /// - Parameters:
  ///   - name: as the user named it.
  ///   - showsValues: whether the most frequent texts of each column are kept.
  package init(
    _ file: DataFolder.PlannedFile, name: String, showsValues: Bool = false
  ) throws(CSVError) {
    guard let head = file.head else {
      throw CSVError(.unreadable(reason: file.failure?.reason ?? "nothing there"), file: name)
    }
    self.name = name
    byteCount = head.byteCount
    profile = file.profile
    form = file.formHost
    becomes = file.becomes
    self.head = head
    columnsNotRead = file.columnsNotRead(frameworks: FrameworkReader.shipped)
    scoresNotRead = file.recognition?.scoresNotRead(in: head) ?? []
    let skipping =
      file.recognition?.skipping ?? file.form?.skipping ?? head.shape.recordsBeforeData
    let titles = FileDescription.titles(of: file, head)
    var reading = FileReading(titles, keepsCells: file.profile == nil)
    if file.profile == nil {
      for record in head.records.prefix(max(skipping - 1, 0)) { reading.note(above: record) }
    }
    let fields =
      file.recognition?.header.titles.count ?? file.form?.titles.count
      ?? head.shape.titles(in: head.records).count
    var csv = head.file(name, skippingRecords: skipping, fields: fields > 0 ? fields : nil)
    csv.keepsMisfits = true
    let summary = try csv.forEachRecord { reading.add($0) }
    rows = summary.records
    sketches = reading.columns
    findings = summary.findings
    var columns = reading.sketches(delimiter: head.dialect.delimiter).enumerated().map {
      ColumnDescription($1, place: $0 + 1, showsValues: showsValues)
    }
    FileDescription.noteTitles(&columns)
    self.columns = columns
    remarks = reading.remarks(summary)
    labels = reading.labels
    guard file.profile == nil, !head.isEmpty else {
      suggestion = nil
      return
    }
    suggestion =
      file.form.map { ProfileSuggestion($0, reading.columns, file: name) }
      ?? ProfileSuggestion(
        columns, reading.sketches(delimiter: head.dialect.delimiter), labels: reading.labels,
        file: name)
  }

  private static func titles(of file: DataFolder.PlannedFile, _ head: CSVHead) -> [String] {
    let found =
      file.recognition?.header.titles ?? file.form?.titles ?? head.shape.titles(in: head.records)
    let width = max(found.count, head.shape.fieldCount)
    return (0..<width).map { $0 < found.count ? found[$0] : "" }
  }

  private static func noteTitles(_ columns: inout [ColumnDescription]) {
    var places: [String: Int] = [:]
    for index in columns.indices {
      let folded = Words.folded(columns[index].title)
      if folded.isEmpty {
        columns[index].remarks.insert("has no title", at: 0)
      } else if let first = places[folded] {
        columns[index].remarks.insert("has the title of column \(first)", at: 0)
      } else {
        places[folded] = columns[index].place
      }
    }
  }
}

extension DataFolder.PlannedFile {
  /// What its rows become; empty where nothing recognizes it, or nothing in it is used.
  package var becomes: [FileKind] {
    recognition?.mapping?.kinds ?? (profile.map { [$0.kind] } ?? [])
  }
}

/// The rows of a file as they stream by.
private struct FileReading {
  var columns: [ColumnSketch]
  private let titles: [String]
  private(set) var labels = RowLabels()
  private var totals = Lines()
  private var repeated = Lines()
  private var comments = Lines()

  /// Rows of one sort: how many, and where the first is.
  private struct Lines {
    var count = 0
    var first = 0

    mutating func add(_ line: Int) {
      if count == 0 { first = line }
      count += 1
    }

    func remark(_ what: String) -> [String] {
      switch count {
      case 0: []
      case 1: ["line \(first) \(what)"]
      default: ["\(count) rows, the first on line \(first), each of which \(what)"]
      }
    }
  }

  init(_ titles: [String], keepsCells: Bool) {
    self.titles = titles
    columns = titles.map { ColumnSketch(title: $0, keepsCells: keepsCells) }
  }

  /// Totals, headers among the rows and comments say nothing about the columns.
  mutating func add(_ record: borrowing CSVRecord) {
    guard isRow(record), !hasTooMany(record) else { return }
    for index in columns.indices {
      record.withField(index) { columns[index].add($0, line: record.line) }
    }
  }

  /// Whether cells stand behind the last column: they have moved, and say nothing of the columns.
  private func hasTooMany(_ record: borrowing CSVRecord) -> Bool {
    record.count > columns.count
      && (columns.count..<record.count).contains { place in
        record.text(place)?.trimmingBlanks.isEmpty == false
      }
  }

  /// Takes note of a record above the header.
  mutating func note(above record: CSVRecord) { labels.note(band: record.texts) }

  /// The columns, each with the style of its numbers.
  func sketches(delimiter: UInt8) -> [ColumnSketch] {
    let numbers = NumberColumns(columns.map(\.evidence), delimiter: delimiter)
    return columns.enumerated().map { place, column in
      var column = column
      column.style = numbers.style(in: place)
      return column
    }
  }

  private mutating func isRow(_ record: borrowing CSVRecord) -> Bool {
    if isLabel(record) || labels.note(below: record) { return false }
    guard let first = record.text(0) else { return true }
    if first == titles.first, !first.isEmpty, record.count > 1, record.text(1) == titles[1] {
      repeated.add(record.line)
      return false
    } else if first.hasPrefix("#"), record.count < titles.count {
      comments.add(record.line)
      return false
    }
    labels.note(first)
    guard TotalWords.isTotal(first) else { return true }
    totals.add(record.line)
    return false
  }

  /// A total or the title of a month, which leaves most columns blank.
  private func isLabel(_ record: borrowing CSVRecord) -> Bool {
    var filled: [Int] = []
    for place in 0..<record.count {
      let isFilled = record.withField(place) { bytes in
        if let bytes { !CellContent.range(in: bytes).isEmpty } else { false }
      }
      if isFilled { filled.append(place) }
      if filled.count * 2 > titles.count || filled.count > 3 { return false }
    }
    return LogLines.isLabel(filled.compactMap { record.text($0)?.trimmingBlanks })
  }

  func remarks(_ summary: CSVReadSummary) -> [String] {
    var remarks = repeated.remark("repeats the header")
    remarks += totals.remark("looks like a total or an average")
    remarks += comments.remark("looks like a comment")
    // Where they are no rule, each is a finding at its line.
    let isSaid = summary.findings.contains { $0.problem.rule == .fieldCount }
    if summary.shortRecords > 0, !isSaid {
      remarks.append("rows that end before the last column: \(summary.shortRecords)")
    }
    if summary.separatorLines > 0 {
      remarks.append(
        "lines of separators only, which are left out: \(summary.separatorLines)")
    }
    return remarks
  }
}
