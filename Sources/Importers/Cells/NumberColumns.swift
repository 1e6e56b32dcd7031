import Tables
import CSV

/// The one style in which each column of a file writes numbers.
///
/// All rows settle it. A column whose numbers do not tell follows the others of its file.
struct NumberColumns: Sendable {
  private var styles: [NumberStyle?] = []
  private(set) var common = NumberStyle.point

  /// Decimals with a point.
  init() {}

  /// - Parameters:
  ///   - evidence: what each column tells.
  ///   - delimiter: what stands between fields: who writes commas in numbers often writes
  ///     semicolons between fields.
  init(_ evidence: [NumberEvidence], delimiter: UInt8) {
    styles = evidence.map(\.style)
    // A column is one voice, whatever the number of its rows.
    let points = styles.count { $0 == .point }
    let commas = styles.count { $0 == .comma }
    let untold: NumberStyle = delimiter == UInt8(ascii: ";") ? .doubtful : .unknown
    common =
      points == commas ? (points == 0 ? untold : .doubtful) : points > commas ? .point : .comma
  }

  /// Looks through a file: at its first records, and at all of them where those do not tell.
  init(of csv: CSVFile, head: CSVHead, skipping: Int) async throws(CSVError) {
    var survey = NumberSurvey()
    let delimiter = csv.dialect.delimiter
    // Without a comma in any number, only semicolons make points doubtful.
    var isSettled = head.holdsAllRecords
    if !isSettled, delimiter != UInt8(ascii: ";") {
      isSettled = !(try csv.mayHoldCommasInNumbers())
    }
    if isSettled {
      for record in head.records.dropFirst(skipping) { survey.add(record) }
    } else {
      let (parts, _) = try await csv.forEachRecordInParallel(from: survey) { survey, record in
        survey.add(record)
      }
      for part in parts { survey.merge(part) }
    }
    self.init(survey.columns, delimiter: delimiter)
  }

  /// The same for rows made of this file's columns.
  ///
  /// - Parameter places: for each column of such a row the one it comes from.
  func moved(to places: [Int?]) -> NumberColumns {
    var moved = self
    moved.styles = places.map { $0.flatMap { $0 < styles.count ? styles[$0] : nil } }
    return moved
  }

  /// Whether the column itself tells its style.
  func isTold(in column: Int?) -> Bool {
    guard let column, column < styles.count else { return false }
    return styles[column] != nil
  }

  func style(in column: Int?) -> NumberStyle {
    guard let column, column < styles.count else { return common }
    return styles[column] ?? common
  }
}

/// What the numbers of each column of a file tell so far.
struct NumberSurvey: Sendable {
  private(set) var columns: [NumberEvidence] = []

  mutating func add(_ record: borrowing CSVRecord) {
    while columns.count < record.count { columns.append(NumberEvidence()) }
    for column in 0..<record.count {
      record.withField(column) { bytes in
        guard let bytes, bytes.count > 1 else { return }
        columns[column].add(bytes.extracting(CellContent.range(in: bytes)))
      }
    }
  }

  mutating func merge(_ other: NumberSurvey) {
    while columns.count < other.columns.count { columns.append(NumberEvidence()) }
    for (place, evidence) in other.columns.enumerated() { columns[place].merge(evidence) }
  }
}
