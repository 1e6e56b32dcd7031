import CSV
import Tables

/// Finds the one pattern in which a file writes its days.
enum DayColumns {
  private static let names = [
    "date", "begin", "end", "start", "day", "opens", "due", "submitted", "assessed", "assigned",
    "closed", "made_on", "feedback_on", "Completion Date",
  ]

  /// The pattern asked for, else the one that all days of the file fit. Where month and day can
  /// be exchanged in all of them, a finding asks, and no day is read.
  static func pattern(
    of csv: CSVFile, head: CSVHead, _ recognition: Recognition, _ source: ProjectFile.Source?
  ) -> (DayPattern, Finding?) {
    if let days = source?.days { return (days, nil) }
    // The vendor writes month first.
    if recognition.profile == .iReadyLessons { return (.monthDayYear, nil) }
    let columns = names.compactMap { recognition.header.field($0).column }
    var survey = Survey(columns: columns)
    for record in head.records.dropFirst(recognition.skipping) { survey.add(record) }
    // Days that are written year first settle it at once; only other files are read twice.
    guard survey.first != nil else { return (.yearMonthDay, nil) }
    survey = Survey(columns: columns)
    _ = try? csv.forEachRecord { survey.add($0) }
    guard survey.fits.count > 1, let first = survey.first else {
      return (DayPattern.allCases.first { survey.fits.contains($0) } ?? .yearMonthDay, nil)
    }
    let column = recognition.header.titles[first.column]
    return (
      .yearMonthDay,
      Finding(.ambiguousDate, at: Position(file: csv.name, line: first.line), column: column)
    )
  }

  /// Which patterns the days seen so far fit.
  private struct Survey {
    let columns: [Int]
    var fits = Set(DayPattern.allCases)
    /// The first day that is not written year first.
    var first: (line: Int, column: Int)?

    mutating func add(_ record: borrowing CSVRecord) {
      for column in columns {
        let fitting: Set<DayPattern>? = record.withField(column) { bytes in
          guard let bytes, !bytes.isEmpty, Day(iso: bytes) == nil else { return nil }
          return Set(DayPattern.allCases.filter { $0.day(bytes) != nil })
        }
        // A broken day fits nothing and says nothing of the others.
        guard let fitting, !fitting.isEmpty, !fitting.isDisjoint(with: fits) else { continue }
        fits.formIntersection(fitting)
        if first == nil { first = (record.line, column) }
      }
    }
  }
}
