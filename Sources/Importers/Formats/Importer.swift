import CSV
import Canonical
import Coaching
import Tables

/// A format of input files: it knows a file of its own by the header, and says how it is to be read.
///
/// ``Formats`` lists them; nothing else names one.
protocol Importer: Sendable {
  /// The names of its profiles, which walkbook.yaml may ask for.
  var profiles: [String] { get }
  /// What people look up of a format that is code; `nil` for others.
  var page: FormatPage? { get }
  /// How the vendor writes days, unless walkbook.yaml says otherwise.
  var days: DayPattern? { get }
  /// Whether titles of its columns are those of items.
  var hasColumnsOfItems: Bool { get }

  /// What the file is, where it is one of this format.
  func identify(_ look: FileLook) -> Recognition?
  /// Columns without which a file that it knows cannot be read.
  func missingColumns(of file: Recognition, frameworks: [Framework]) -> [String]
  /// The places of columns from which something is read.
  ///
  /// - Parameter source: what walkbook.yaml says of the file.
  func columnsRead(
    of file: Recognition, _ source: ProjectFile.Source?, frameworks: [Framework]
  ) -> Set<Int>
  /// Columns that may hold days besides those of canonical files.
  func dayFields(of header: Header) -> [Field]
  /// Adds what tells one export of a gradebook among several.
  func complete(
    _ export: inout Snapshots.File, of file: Recognition, _ head: CSVHead,
    _ source: ProjectFile.Source?)
}

extension Importer {
  var page: FormatPage? { nil }
  var days: DayPattern? { nil }
  var hasColumnsOfItems: Bool { false }

  func missingColumns(of file: Recognition, frameworks: [Framework]) -> [String] { [] }
  func dayFields(of header: Header) -> [Field] { [] }
  func complete(
    _ export: inout Snapshots.File, of file: Recognition, _ head: CSVHead,
    _ source: ProjectFile.Source?
  ) {}
}

/// A format whose rows are read one by one; those that are data make canonical rows first.
protocol RowImporter: Importer {
  /// The reader of one file's rows.
  func rows(of file: RecognisedFile, _ intake: Intake) -> any FileRows
  /// Reads the whole file.
  func read(
    _ file: RecognisedFile, _ intake: inout Intake
  ) async throws(CSVError) -> (read: Int, kept: Int)
}

extension RowImporter {
  func read(
    _ file: RecognisedFile, _ intake: inout Intake
  ) async throws(CSVError) -> (read: Int, kept: Int) {
    try await intake.readRows(file, rows(of: file, intake))
  }
}

/// Reads the rows of one file; what is to be known until its end is kept here.
protocol FileRows {
  /// Which rows that are cut short still mean what they say; all, unless a format says otherwise.
  func shortRows(_ decoder: RowDecoder) -> ShortRows
  /// Looks through a file of which rows can be read only when all are known.
  mutating func prepare(_ csv: CSVFile, _ project: ProjectFile) throws(CSVError)
  /// - Returns: whether the row was kept.
  mutating func add(
    _ record: borrowing CSVRecord, _ decoder: inout RowDecoder, _ intake: inout Intake
  ) -> Bool
  /// What can be said only when all rows are read.
  mutating func finish(_ intake: inout Intake)
}

extension FileRows {
  func shortRows(_ decoder: RowDecoder) -> ShortRows { ShortRows(deciding: []) }
  mutating func prepare(_ csv: CSVFile, _ project: ProjectFile) throws(CSVError) {}
  mutating func finish(_ intake: inout Intake) {}
}

/// A file that a format knows, open for reading.
struct RecognisedFile: Sendable {
  let name: String
  let recognition: Recognition
  /// What walkbook.yaml says of it.
  let source: ProjectFile.Source?
  let head: CSVHead
  let csv: CSVFile
}

/// What is said of a format on its page.
struct FormatPage: Sendable {
  var name: String
  /// The product whose file it is.
  var product: String
  var title: String
  /// The titles by which it is known.
  var headers: String
  /// What is read of it.
  var read: String
}

/// What a file was recognised as, and where its header stands.
struct Recognition: Sendable {
  var importer: any Importer
  var profile: Profile
  var header: Header
  /// Records up to and including the header.
  var skipping: Int
  /// What its rows become, where the profile is data.
  var mapping: Mapping?
  /// Whose form it is, where the rows are responses.
  var form: FormHeader?

  /// The titles of columns from which nothing is read.
  ///
  /// - Parameter source: what walkbook.yaml says of the file.
  func columnsNotRead(_ source: ProjectFile.Source?, frameworks: [Framework]) -> [String] {
    let titles = header.titles
    let read = importer.columnsRead(of: self, source, frameworks: frameworks)
    return titles.indices.filter { !titles[$0].isEmpty && !read.contains($0) }.map { titles[$0] }
  }

  /// Where the file may hold days, and what walkbook.yaml or else the vendor says of them: any
  /// canonical column, and a vendor's own.
  func days(_ source: ProjectFile.Source?, vendor: DayPattern?) -> DayColumns.Layout {
    DayColumns.Layout(
      header: header, skipping: skipping, kind: profile.kind,
      fields: CanonicalFile.dayFacts.map { header.field($0) } + importer.dayFields(of: header),
      vendor: vendor, whole: source?.days, pattern: { source?.pattern(ofDaysIn: $0) })
  }
}
