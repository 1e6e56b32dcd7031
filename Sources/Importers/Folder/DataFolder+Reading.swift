import CSV
import Canonical
import Coaching
import Provenance
package import Tables

extension DataFolder {
  /// Reads the whole folder: dimensions first, then facts, each kind in the order of names.
  ///
  /// Bad cells and bad files are findings; nothing that can be read is lost.
  ///
  /// Where rows call people by names, a first reading finds out who is who, and a second counts them
  /// by it (R100).
  package func read() async -> Intake {
    var first = await read(knowing: PeopleDirectory())
    let match = RosterMatch(first)
    let aliases = match.aliases + SchoolMatch.aliases(first.district.roster)
    if !aliases.isEmpty {
      // Who is who is known only when a roster's student and a gradebook's are one.
      var people = PeopleDirectory()
      people.aliases = aliases
      first = await read(knowing: people)
    }
    var people = PeopleDirectory(first, named: match.names)
    people.aliases = aliases
    guard people.joinsAnybody || !people.findings.isEmpty else {
      first.people = people
      return first
    }
    return await read(knowing: people)
  }

  private func read(knowing people: PeopleDirectory) async -> Intake {
    var reading = FolderReading(self, people)
    let paths = reading.files.map(\.input.file) + frameworkRows.map(\.file)
    let known = reading.files.map(\.input.digest) + frameworkRows.map { _ in nil }
    async let digests = FileDigest.all(
      of: digestsFiles ? paths.map { path + "/" + $0 } : [], knowing: digestsFiles ? known : [])
    await reading.openMapped()
    for kind in FileKind.allCases where kind != .frameworks { await reading.read(kind) }
    reading.reportUnread()
    return await reading.finish(digests)
  }
}

extension DataFolder.PlannedFile {
  /// The titles of columns of a recognised file from which nothing is read.
  func columnsNotRead(frameworks: [Framework]) -> [String] {
    recognition?.columnsNotRead(source, frameworks: frameworks) ?? []
  }
}

extension Intake {
  /// Reads one recognised file.
  mutating func read(_ file: DataFolder.PlannedFile) async -> SourceRow {
    var row = SourceRow(file: file.name)
    row.profile = file.profile?.id
    row.encoding = file.encoding
    row.delimiter = file.delimiter
    row.shape = file.head?.unusualShape
    row.columnsNotRead = file.columnsNotRead(frameworks: district.frameworks)
    guard let head = file.head, var recognition = file.recognition,
      let importer = recognition.importer as? any RowImporter
    else { return row }
    recognition.header = recognition.header.settled
    let missing = importer.missingColumns(of: recognition, frameworks: district.frameworks)
    let besideColumn = recognition.besideColumn(
      in: head,
      read: importer.columnsRead(
        of: recognition, file.source, frameworks: district.frameworks))
    reportMeantColumns(of: row, recognition, before: besideColumn, file.source)
    if recognition.profile.kind == .students { reportResultsNotRead(row) }
    guard missing.isEmpty else {
      findings += missing.map {
        Finding(.missingColumn, at: Location(file: file.name), column: $0, severity: .error)
      }
      return row
    }
    findings += recognition.header.repeatedColumns(of: CanonicalFile.of(recognition.profile.kind))
      .map { Finding(.repeatedColumn, at: Location(file: file.name), column: $0) }
    let isFurther = !district.given.insert(recognition.profile.kind).inserted
    ownFiles.insert(recognition.profile.kind)
    var csv = head.file(
      file.name, skippingRecords: recognition.skipping, fields: recognition.header.titles.count)
    csv.besideColumn = besideColumn
    if head.dialect.encoding.isGuessed {
      findings.append(
        Finding(.encoding(used: head.dialect.encoding.name), at: Location(file: file.name)))
    }
    do throws(CSVError) {
      let recognised = RecognisedFile(
        name: file.name, recognition: recognition, source: file.source, head: head, csv: csv)
      (row.read, row.kept) = try await importer.read(recognised, &self)
    } catch {
      findings.append(Finding(error))
    }
    // A file without rows, such as a blank one, does not say that there is nobody.
    if row.read == 0, !isFurther { district.given.remove(recognition.profile.kind) }
    return row
  }

  /// Columns of a list of people that look like results, and of which nothing is read.
  mutating func reportResultsNotRead(_ row: SourceRow) {
    findings += row.columnsNotRead.filter(ScoreTitles.speakOfResults).map {
      Finding(.resultsNotRead, at: Location(file: row.file), column: $0, severity: .note)
    }
  }

  /// Columns that nothing reads and that mean those of a canonical file, which lacks them.
  ///
  /// - Parameter end: the column from which on something else stands beside the table.
  private mutating func reportMeantColumns(
    of row: SourceRow, _ recognition: Recognition, before end: Int?, _ source: ProjectFile.Source?
  ) {
    guard recognition.profile.isCanonical, recognition.form == nil else { return }
    let file = CanonicalFile.of(recognition.profile.kind)
    let lacking = file.lacking(in: recognition.header)
    let beside = Set(end.map { recognition.header.titles[$0...] } ?? [])
    let titles = row.columnsNotRead.filter { !beside.contains($0) }
    let meant = MeantColumns(lacking: lacking.map(\.name)).columns(of: titles)
    findings += meant.map {
      Finding(.misspelledColumn(nearest: $0.column), at: Location(file: row.file), column: $0.title)
    }
    // Who maps columns knows which are left.
    guard source?.columns.isEmpty ?? true else { return }
    let others = titles.filter { title in !meant.contains { $0.title == title } }
    let isBare = file.declared.allSatisfy { $0.isRequired || !recognition.header.has($0) }
    guard isBare, !others.isEmpty, lacking.contains(where: { !$0.isRequired }) else { return }
    findings.append(
      Finding(
        .nothingElseRead(others, file: "\(file.kind.rawValue).csv"), at: Location(file: row.file)))
  }

  /// The same for a file that has the name of a canonical one, and is none by its columns.
  private mutating func reportMisspelledColumns(ofUnknown file: DataFolder.PlannedFile) {
    let stem = Mapping.name(of: file.input.csvName).lowercased().split(separator: ".").first
    guard let head = file.head, let kind = stem.flatMap({ FileKind(rawValue: String($0)) }) else {
      return
    }
    let slips = MeantColumns(lacking: CanonicalFile.of(kind).names)
      .columns(of: head.shape.titles(in: head.records), slipsOnly: true)
    findings += slips.map {
      Finding(
        .misspelledColumn(nearest: $0.column), at: Location(file: file.name), column: $0.title)
    }
  }

  /// Adds what was noticed while the records of a file were read.
  ///
  /// - Parameter isRagged: whether its rows are short by design, so that none is below them.
  mutating func take(
    _ summary: CSVReadSummary, _ head: CSVHead, _ file: String, isRagged: Bool = false
  ) {
    findings += summary.findings
    if let line = head.shape.endLine {
      findings.append(Finding(.secondTable, at: Location(file: file, line: line)))
    }
    if head.shape.endLine == nil, let line = head.shape.footLine, !isRagged {
      findings.append(
        Finding(.belowTable(head.shape.footLines), at: Location(file: file, line: line)))
    }
    reportLostCharacters(head, file, unless: summary)
  }

  /// Says once that a file came with U+FFFD; what our own reading puts there is said by line.
  ///
  /// Only the first records are looked at: a program that loses characters loses them early.
  private mutating func reportLostCharacters(
    _ head: CSVHead, _ file: String, unless summary: CSVReadSummary
  ) {
    let isOurs = summary.findings.contains { $0.problem.rule == .encoding }
    let isLost = head.records.contains { record in
      record.texts.contains { $0?.unicodeScalars.contains("\u{FFFD}") == true }
    }
    guard isLost, !isOurs else { return }
    findings.append(Finding(.lostCharacters, at: Location(file: file)))
  }

  /// A file that no profile recognises is a note, one that cannot be read an error (R33).
  mutating func reportUnread(_ file: DataFolder.PlannedFile) {
    if let failure = file.failure {
      findings.append(Finding(failure, in: file.name))
    } else if file.head?.isEmpty == true {
      findings.append(
        Finding(
          .unreadable(reason: "the file is empty", remedy: "Export it again, or remove it."),
          at: Location(file: file.name), severity: .note))
    } else if file.profile == .canonical(.frameworks) {
      findings.append(
        Finding(.framework("expected in the folder frameworks"), at: Location(file: file.name)))
    } else if let form = file.form, file.source?.mapping == nil {
      findings.append(
        Finding(
          .unmappedForm(host: form.host.title), at: Location(file: file.name), severity: .note))
    } else {
      reportLayout(of: file)
    }
  }

  /// Why no layout was found: the file is not as walkbook.yaml describes it, or two formats fit.
  private mutating func reportLayout(of file: DataFolder.PlannedFile) {
    let location = Location(file: file.name)
    let records = file.head?.records.map(\.texts) ?? []
    let asked = file.source.flatMap { source in
      source.mapping ?? source.profile.flatMap(ShippedMapping.named)
    }
    if let source = file.source, let mapping = asked,
      let misfit = mapping.misfit(in: records.prefix(30).map { $0.map { $0 ?? "" } })
    {
      switch misfit {
      case .columns(let columns):
        findings += columns.map {
          Finding(.missingColumn, at: location, column: $0, severity: .error)
        }
      case .key(let key):
        let reason = "'\(key)' of its entry in walkbook.yaml does not fit the header"
        let remedy = "Correct the entry at line \(source.line) of walkbook.yaml."
        findings.append(Finding(.unreadable(reason: reason, remedy: remedy), at: location))
      }
    } else if let claims = Recognition.claims(records, file: file.name, source: file.source) {
      findings.append(Finding(.severalLayouts(claims.mappings.map(\.id)), at: location))
    } else {
      findings.append(Finding(.unrecognised, at: location, severity: .note))
      reportMisspelledColumns(ofUnknown: file)
    }
  }
}

extension Recognition {
  /// Where a column without a title and without cells parts what is read of a table from what stands beside
  /// it.
  fileprivate func besideColumn(in head: CSVHead, read: Set<Int>) -> Int? {
    let titles = header.titles
    guard let last = read.max(),
      let gap = titles.indices.first(where: { $0 > last && titles[$0].isEmpty }),
      titles[gap...].contains(where: { !$0.isEmpty }),
      head.records.dropFirst(skipping).allSatisfy({ ($0.text(gap) ?? "").trimmingBlanks.isEmpty })
    else { return nil }
    return gap
  }
}

extension Finding.Problem {
  /// Below a gap, with a header of its own.
  static let secondTable = Self(
    .shape, "a second table begins here", advice: "It was left out. Put it into a file of its own.")

  /// Totals, remarks and the like below the table: how many lines.
  static func belowTable(_ lines: Int) -> Self {
    Self(
      .shape, lines == 1 ? "a line below the table" : "\(lines) lines below the table",
      advice: "They are none of its rows and were left out. Nothing need be done.")
  }

  /// A file that lacks a column without which its rows mean nothing (R68).
  static let missingColumn = Self(
    .missingValue, "the column is missing",
    advice: "The file was left out. Add the column, or name in walkbook.yaml what fills it.")

  /// A column with the name of one before it.
  static let repeatedColumn = Self(
    .unknownColumn, "a second column of this name",
    advice: "The first was read. Rename or remove the other.")

  /// A column that is almost one of the file's kind, and which that is.
  package static func misspelledColumn(nearest: String) -> Self {
    Self(
      .unknownColumn, "no column of this file; did you mean '\(nearest)'?",
      advice: "The column was left out. Call it \(nearest), or say in walkbook.yaml what it is.")
  }

  /// U+FFFD in the file itself: another program has lost characters before.
  static let lostCharacters = Self(
    .encoding, "characters were lost before the file was made; U+FFFD stands for them",
    advice: "The text was kept. Where names matter, export again from the program they come from.")

  package static let unrecognised = Self(
    .unreadableFile, "no known layout",
    advice: "The file was left out. Run walkbook describe, or name its columns.")

  /// Responses of a form of whose questions nobody has said what they ask for.
  package static func unmappedForm(host: String) -> Self {
    Self(
      .unreadableFile, "responses from \(host), whose questions nothing maps",
      advice:
        "The file was left out. Add a source to walkbook.yaml with columns: the title of a question "
        + "and teacher_id, another and model, or student_id; walkbook describe writes it.")
  }

  /// A file that two formats claim alike.
  static func severalLayouts(_ names: [String]) -> Self {
    Self(
      .unreadableFile, "fits several layouts: \(names.joined(separator: ", "))",
      advice: "The file was left out. Name the profile in walkbook.yaml.")
  }
}
