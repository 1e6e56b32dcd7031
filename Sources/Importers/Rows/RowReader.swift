import CSV
import Canonical
import Coaching

/// Reads the rows of one recognised file, whatever its profile.
enum RowReader {
  case plain(FileKind, Header)
  case walkthroughs(WalkthroughFile)
  case walkForm(WalkFormFile)
  case ratingForm(RatingFormFile)
  case canvas(CanvasGradebook)
  case iReady(IReadyLessons)

  init(_ recognition: Recognition, _ file: DataFolder.PlannedFile, _ intake: Intake) {
    switch recognition.profile {
    case .canvasGradebook:
      self = .canvas(
        CanvasGradebook(
          header: recognition.header, file: file.name, source: file.source,
          roster: intake.district.roster, aliases: intake.aliases))
    case .iReadyLessons: self = .iReady(IReadyLessons(header: recognition.header))
    case .canonical(let kind), .form(_, let kind), .mapped(_, let kind):
      if kind == .ratings, recognition.header.isForm {
        self = .ratingForm(RatingFormFile(recognition.header))
        return
      }
      guard kind == .walkthroughs else {
        self = .plain(kind, recognition.header)
        return
      }
      let walkthroughs = WalkthroughFile(
        header: recognition.header, frameworks: intake.district.frameworks,
        isForm: recognition.form != nil)
      self =
        recognition.header.isForm
        ? .walkForm(WalkFormFile(walkthroughs)) : .walkthroughs(walkthroughs)
    }
  }

  /// Looks through a file of which rows can be read only when all are known.
  mutating func prepare(_ csv: CSVFile) throws(CSVError) {
    guard case .canvas(var file) = self else { return }
    try csv.forEachRecord { file.prepare($0) }
    self = .canvas(file)
  }

  /// - Returns: whether the row was kept.
  mutating func add(
    _ record: borrowing CSVRecord, _ decoder: inout RowDecoder, _ intake: inout Intake
  ) -> Bool {
    switch self {
    case .plain(let kind, let header):
      return RowReader.add(kind, record, header, &decoder, &intake)
    case .walkthroughs(let file): return file.add(record, &decoder, &intake)
    case .walkForm(var file):
      defer { self = .walkForm(file) }
      return file.add(record, &decoder, &intake)
    case .ratingForm(var file):
      defer { self = .ratingForm(file) }
      return file.add(record, &decoder, &intake)
    case .canvas(var file):
      defer { self = .canvas(file) }
      return file.add(record, &decoder, &intake)
    case .iReady(let file): return file.add(record, &decoder, &intake)
    }
  }

  /// What can be said only when all rows are read.
  func finish(_ intake: inout Intake) {
    switch self {
    case .plain, .walkthroughs, .walkForm, .ratingForm, .iReady: break
    case .canvas(let file): file.finish(&intake)
    }
  }

  private static func add(
    _ kind: FileKind, _ record: borrowing CSVRecord, _ header: Header,
    _ decoder: inout RowDecoder, _ intake: inout Intake
  ) -> Bool {
    let record = copy record
    /// Reads the row with the columns of one table.
    func read<Table: CanonicalTable>(
      _ add: (inout CanonicalRow<Table>, inout Intake) -> Bool
    ) -> Bool {
      decoder.row(Table.self, record, header) { add(&$0, &intake) }
    }
    func readEntry<Table: RosterTable>(of table: Table.Type) -> Bool {
      read { (row: inout CanonicalRow<Table>, intake) in DeclaredFile.add(&row, &intake) }
    }
    func readPlain<Table: PlainTable>(of table: Table.Type) -> Bool {
      read { (row: inout CanonicalRow<Table>, intake) in DeclaredFile.add(&row, &intake) }
    }
    switch kind {
    case .aliases: return read(AliasFile.add)
    case .enrollments: return read(EnrollmentFile.add)
    case .windows: return read(CalendarFiles.addWindow)
    case .calendar: return read(CalendarFiles.addDay)
    case .pathways: return read(PathwayFile.add)
    case .workshops: return read(EventFiles.addWorkshop)
    case .conferences: return read(EventFiles.addConference)
    case .ratings: return read(RatingFile.add)
    case .actions: return read(EventFiles.addAction)
    default:
      let file = CanonicalFile.of(kind)
      if let table = file.roster { return readEntry(of: table) }
      if let table = file.plain { return readPlain(of: table) }
      return false
    }
  }
}
