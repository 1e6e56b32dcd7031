import CSV
import Canonical
import Coaching
import Foundation
import Provenance
import Tables

extension DataFolder {
  /// Reads the whole folder: dimensions first, then facts, each kind in the order of names.
  ///
  /// Bad cells and bad files are findings; nothing that can be read is lost.
  ///
  /// Where rows call people by names, a first reading finds out who is who, and a second counts them
  /// by it (R100).
  package func read() async -> Intake {
    var first = await read(knowing: PeopleDirectory())
    let people = PeopleDirectory(first)
    guard people.joinsAnybody else {
      first.people = people
      return first
    }
    return await read(knowing: people)
  }

  private func read(knowing people: PeopleDirectory) async -> Intake {
    // A framework that was named like any other file has been read.
    let frameworkFiles = Set(frameworkRows.map(\.file))
    let files = files.filter { !frameworkFiles.contains($0.input.file) }
    let paths =
      files.map { path + "/" + $0.input.file } + frameworkRows.map { path + "/" + $0.file }
    async let digests = FileDigest.all(of: paths)
    var intake = Intake(frameworks: frameworks, project: project, people: people)
    intake.pieceSize = pieceSize
    intake.findings += findings
    if !frameworkRows.isEmpty { intake.district.given.insert(.frameworks) }
    var rows = files.map { SourceRow(file: $0.name) }
    intake.snapshots = Snapshots(files.map(\.export))
    let latestFirst = intake.snapshots.order
    var mapped: [(place: Int, file: MappedFile)] = []
    for place in latestFirst {
      let file = files[place]
      if let opened = await intake.open(file, &rows[place]) { mapped.append((place, opened)) }
    }
    for kind in FileKind.allCases where kind != .frameworks {
      // What a vendor's roster lists comes before the district's own files, which may correct it;
      // pathways of a gradebook are for items that pathways.csv does not have.
      if kind != .pathways { intake.addFragments(of: kind) }
      for place in latestFirst
      where files[place].profile?.kind == kind && files[place].recognition?.mapping == nil {
        rows[place] = await intake.read(files[place])
      }
      if kind == .pathways { intake.addFragments(of: kind) }
      for (place, file) in mapped where kind.isFact { intake.read(file, kind, &rows[place]) }
      if kind == .aliases { intake.closeAliases() }
      if kind == .enrollments { intake.closeEnrollments() }
      if kind == .marks { intake.studentsBeforeLogs = intake.district.roster.students.count }
    }
    for (place, file) in files.enumerated()
    where file.profile == nil || file.profile == .canonical(.frameworks) {
      intake.reportUnread(file)
      rows[place].encoding = file.encoding
      rows[place].delimiter = file.delimiter
      rows[place].shape = file.head?.unusualShape
    }
    rows += frameworkRows
    for (place, digest) in await digests.enumerated() {
      rows[place].digest = digest.map { String($0.prefix(16)) }
    }
    intake.sources = rows.sorted { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }
    intake.close()
    return intake
  }
}

extension DataFolder.PlannedFile {
  /// What tells whether it is one export of a gradebook among several.
  fileprivate var export: Snapshots.File {
    var export = Snapshots.File(name: name)
    guard let recognition, recognition.profile.kind == .marks else { return export }
    export.layout = recognition.profile.id
    // Other files tell their items by their rows, and when they were made by nothing.
    guard recognition.profile == .canvasGradebook else { return export }
    let course = CanvasHeader.course(of: name)
    export.items = Set(
      CanvasHeader.assignments(recognition.header, source, Aliases(), course: course).map(\.item))
    if CanvasHeader.day(of: name) != nil, let file = name.split(separator: "/").last {
      export.stamp = String(file.prefix { $0 != "_" })
    }
    return export
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
    guard let head = file.head, let recognition = file.recognition else { return row }
    let missing = missingColumns(recognition)
    guard missing.isEmpty else {
      findings += missing.map {
        Finding(.missingColumn, at: Position(file: file.name), column: $0, severity: .error)
      }
      return row
    }
    findings += recognition.header.repeatedColumns(of: CanonicalFile.of(recognition.profile.kind))
      .map { Finding(.repeatedColumn, at: Position(file: file.name), column: $0) }
    let isFurther = !district.given.insert(recognition.profile.kind).inserted
    let csv = head.file(
      file.name, skippingRecords: recognition.skipping, fields: recognition.header.titles.count)
    if head.dialect.encoding.isGuessed {
      findings.append(
        Finding(.encoding(used: head.dialect.encoding.name), at: Position(file: file.name)))
    }
    do throws(CSVError) {
      if recognition.profile == .canonical(.marks) {
        (row.read, row.kept) = try await readMarks(csv, head: head, file, recognition)
      } else {
        (row.read, row.kept) = try await readRows(csv, head: head, file, recognition)
      }
    } catch {
      findings.append(Finding(error))
    }
    // A file without rows, such as a blank one, does not say that there is nobody.
    if row.read == 0, !isFurther { district.given.remove(recognition.profile.kind) }
    return row
  }

  /// Required columns that the file lacks altogether.
  private func missingColumns(_ recognition: Recognition) -> [String] {
    switch recognition.profile {
    case .canvasGradebook, .iReadyLessons, .mapped: return []
    case .canonical, .form: break
    }
    if recognition.profile.kind == .walkthroughs {
      return WalkthroughFile(
        header: recognition.header, frameworks: district.frameworks,
        isForm: recognition.form != nil
      ).missingColumns
    }
    let file = CanonicalFile.of(recognition.profile.kind)
    return file.asked.filter { !recognition.header.has($0) }.map(\.name)
  }

  /// The decoder of a file: how it writes numbers and days, and what its words mean.
  private func decoder(
    _ csv: CSVFile, head: CSVHead, _ file: DataFolder.PlannedFile, _ recognition: Recognition
  ) async throws(CSVError) -> RowDecoder {
    var decoder = RowDecoder(file: file.name, source: file.source)
    decoder.words = project.words
    decoder.numbers = try await NumberColumns(
      of: csv, head: head, skipping: recognition.skipping)
    decoder.days = DayColumns(
      of: csv, head: head, recognition, file.source, vendor: recognition.profile.days)
    decoder.days.zone = zone
    return decoder
  }

  private mutating func readRows(
    _ csv: CSVFile, head: CSVHead, _ file: DataFolder.PlannedFile, _ recognition: Recognition
  ) async throws(CSVError) -> (read: Int, kept: Int) {
    var decoder = try await decoder(csv, head: head, file, recognition)
    findings += decoder.days.findings
    var rows = RowReader(recognition, file, self)
    let csv = rows.whole(csv, decoder)
    try rows.prepare(csv)
    var (read, kept) = (0, 0)
    var responses = ResponseRows(recognition)
    let summary = try csv.forEachRecord { record in
      read += 1
      responses.take(record, &decoder) { row, decoder in
        if rows.add(row, &decoder, &self) { kept += 1 }
      }
    }
    rows.finish(&self)
    take(decoder)
    take(summary, head, csv.name)
    return (read + summary.recordsLeftOut, kept)
  }

  private mutating func readMarks(
    _ csv: CSVFile, head: CSVHead, _ file: DataFolder.PlannedFile, _ recognition: Recognition
  ) async throws(CSVError) -> (read: Int, kept: Int) {
    let rows = MarkFile(header: recognition.header)
    var empty = emptyMarkPiece(file: file.name)
    empty.decoder = try await decoder(csv, head: head, file, recognition)
    findings += empty.decoder.days.findings
    let csv = csv.leavingOutShortMarks(recognition.header, empty.decoder)
    let (pieces, summary) = try await csv.forEachRecordInParallel(
      from: empty, pieceSize: pieceSize
    ) { piece, record in rows.add(record, to: &piece) }
    var (read, kept) = (summary.recordsLeftOut, 0)
    for piece in pieces {
      read += piece.read
      kept += piece.marks.count
      merge(piece)
    }
    take(summary, head, csv.name)
    return (read, kept)
  }

  /// Adds what was noticed while the records of a file were read.
  mutating func take(_ summary: CSVReadSummary, _ head: CSVHead, _ file: String) {
    findings += summary.findings
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
    findings.append(Finding(.lostCharacters, at: Position(file: file)))
  }

  /// A file that no profile recognises is a note, one that cannot be read an error (R33).
  mutating func reportUnread(_ file: DataFolder.PlannedFile) {
    if let failure = file.failure {
      findings.append(Finding(failure, in: file.name))
    } else if file.head?.isEmpty == true {
      findings.append(
        Finding(
          .unreadable(reason: "the file is empty", remedy: "Export it again, or remove it."),
          at: Position(file: file.name), severity: .note))
    } else if file.profile == .canonical(.frameworks) {
      findings.append(
        Finding(.framework("expected in the folder frameworks"), at: Position(file: file.name)))
    } else if let form = file.form, file.source?.mapping == nil {
      findings.append(
        Finding(
          .unmappedForm(host: form.host.title), at: Position(file: file.name), severity: .note))
    } else {
      reportLayout(of: file)
    }
  }

  /// Why no layout was found: the file is not as walkbook.yaml describes it, or two formats fit.
  private mutating func reportLayout(of file: DataFolder.PlannedFile) {
    let position = Position(file: file.name)
    let records = file.head?.records.map(\.texts) ?? []
    let asked = file.source.flatMap { source in
      source.mapping ?? Mapping.shipped.first { $0.id == source.profile }
    }
    if let source = file.source, let mapping = asked,
      let misfit = mapping.misfit(in: records.prefix(30).map { $0.map { $0 ?? "" } })
    {
      switch misfit {
      case .columns(let columns):
        findings += columns.map {
          Finding(.missingColumn, at: position, column: $0, severity: .error)
        }
      case .key(let key):
        let reason = "'\(key)' of its entry in walkbook.yaml does not fit the header"
        let remedy = "Correct the entry at line \(source.line) of walkbook.yaml."
        findings.append(Finding(.unreadable(reason: reason, remedy: remedy), at: position))
      }
    } else if let claims = Recognition.claims(records, file: file.name, source: file.source) {
      findings.append(Finding(.severalLayouts(claims.mappings.map(\.id)), at: position))
    } else {
      findings.append(Finding(.unrecognised, at: position, severity: .note))
    }
  }
}
