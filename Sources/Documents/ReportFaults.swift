import Tables

/// What is wrong with a report, gathered while it is read to its end.
///
/// What is at fault is left out of the report, and what names it is not blamed for that.
struct ReportFaults {
  private(set) var errors: [ReportError] = []
  /// Labels of blocks that could not be read.
  private(set) var unread: Set<String> = []

  /// The result of some work, or `nil` and one fault more.
  @discardableResult
  mutating func attempt<Result>(_ work: () throws(ReportError) -> Result) -> Result? {
    do throws(ReportError) {
      return try work()
    } catch {
      note(error)
      return nil
    }
  }

  mutating func note(_ error: ReportError) { errors.append(error) }

  mutating func leaveOut(_ label: String?) {
    if let label { unread.insert(label) }
  }

  /// Each fault once, in the order of lines.
  var sorted: [ReportError] {
    Set(errors).sorted { ($0.location, $0.sentence) < ($1.location, $1.sentence) }
  }
}
