import CSV
import Coaching
import Tables

/// Finds the one pattern in which a file writes its days.
enum DayColumns {
  private static let names = [
    "date", "begin", "end", "start", "day", "opens", "due", "submitted", "assessed", "assigned",
    "closed", "made_on", "feedback_on", "Completion Date",
  ]

  /// The pattern asked for, else the one that most days of the file fit.
  ///
  /// Where month and day can be exchanged in all of them, a finding asks, and none of them is read.
  static func pattern(
    of csv: CSVFile, head: CSVHead, _ recognition: Recognition, _ source: ProjectFile.Source?
  ) -> (DayPattern, Finding?) {
    if let days = source?.days { return (days, nil) }
    // The vendor writes month first.
    if recognition.profile == .iReadyLessons { return (.monthDayYear, nil) }
    let columns = names.compactMap { recognition.header.field($0).column }
    guard !columns.isEmpty else { return (.yearMonthDay, nil) }
    var survey = Survey(columns: columns)
    for record in head.records.dropFirst(recognition.skipping) { survey.add(record) }
    // Days that are written year first settle it at once; only other files are read twice.
    guard survey.first != nil || !survey.hasYearFirst else { return (.yearMonthDay, nil) }
    survey = Survey(columns: columns)
    _ = try? csv.forEachRecord { survey.add($0) }
    guard let first = survey.first else { return (.yearMonthDay, nil) }
    let fitting = survey.fitting
    if fitting.count == 1 { return (fitting[0], nil) }
    let kind = CanonicalFile.of(recognition.profile.kind)
    let isRequired = kind.required.contains { recognition.header.field($0).column == first.column }
    return (
      .yearMonthDay,
      Finding(
        .ambiguousDate, at: Position(file: csv.name, line: first.line),
        column: recognition.header.titles[first.column],
        severity: isRequired ? .error : .warning)
    )
  }

  /// How many of the days seen so far fit each pattern.
  private struct Survey {
    let columns: [Int]
    private var counts = Array(repeating: 0, count: DayPattern.allCases.count)
    /// The first day that is not written year first.
    private(set) var first: (line: Int, column: Int)?
    private(set) var hasYearFirst = false

    init(columns: [Int]) { self.columns = columns }

    /// The patterns that most days fit: a single slip does not turn all others around.
    var fitting: [DayPattern] {
      let most = counts.max() ?? 0
      return zip(DayPattern.allCases, counts).filter { $0.1 == most }.map(\.0)
    }

    mutating func add(_ record: borrowing CSVRecord) {
      for column in columns {
        let fits: [Bool]? = record.withField(column) { bytes in
          guard let bytes else { return nil }
          let cell = bytes.extracting(CellContent.range(in: bytes))
          if Day(iso: cell) != nil { return [] }
          return cell.isEmpty ? nil : DayPattern.allCases.map { $0.day(cell) != nil }
        }
        guard let fits else { continue }
        if fits.isEmpty { hasYearFirst = true }
        // A broken day fits nothing and says nothing of the others.
        guard fits.contains(true) else { continue }
        for index in fits.indices where fits[index] { counts[index] += 1 }
        if first == nil { first = (record.line, column) }
      }
    }
  }
}
