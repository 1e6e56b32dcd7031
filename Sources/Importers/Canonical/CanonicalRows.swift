import CSV
import Canonical
import Coaching

/// Reads the rows of a canonical file, each by itself.
struct CanonicalRows: FileRows {
  let kind: FileKind
  let header: Header

  /// The reader of a kind's rows, which may be those of a form of ours.
  ///
  /// - Parameter isForm: whether a row is the response to a form of others.
  static func of(
    _ kind: FileKind, _ header: Header, _ intake: Intake, isForm: Bool
  ) -> any FileRows {
    if kind == .ratings, header.isForm { return RatingFormFile(header) }
    guard kind == .walkthroughs else { return CanonicalRows(kind: kind, header: header) }
    let file = WalkthroughFile(
      header: header, frameworks: intake.district.frameworks, isForm: isForm)
    return header.isForm ? WalkFormFile(file) : file
  }

  func shortRows(_ decoder: RowDecoder) -> ShortRows { ShortRows(of: kind, header, decoder) }

  func add(
    _ record: borrowing CSVRecord, _ decoder: inout RowDecoder, _ intake: inout Intake
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
    // Named here, so that the compiler makes code for the one roster of which there are very many.
    case .students: return readEntry(of: Students.self)
    default:
      let file = CanonicalFile.of(kind)
      if let table = file.roster { return readEntry(of: table) }
      if let table = file.plain { return readPlain(of: table) }
      return false
    }
  }
}
