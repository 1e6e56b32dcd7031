import Settings
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

  /// What settings say, with a fault for each mistake in them.
  ///
  /// - Returns: `nil` where some of what is meant cannot be known.
  mutating func reading<Result>(
    _ setting: Setting, _ read: (Setting) throws(ReportError) -> Result
  ) -> Result? {
    mended(setting, read).flatMap { $0.isWhole ? $0.result : nil }
  }

  /// The same with what is known, and whether it is all.
  mutating func mended<Result>(
    _ setting: Setting, _ read: (Setting) throws(ReportError) -> Result
  ) -> (result: Result, isWhole: Bool)? {
    var mending = Mending(setting)
    // Each round takes something out; the bound is for a mistake that no change of settings mends.
    for _ in 0..<500 {
      do throws(ReportError) {
        return (try read(mending.setting), mending.isWhole)
      } catch {
        if mending.isReal(error) { note(error) }
        guard mending.mend(error) else { return nil }
      }
    }
    return nil
  }

  /// The same of a part of the front matter, which is left out where it cannot be known.
  mutating func reading<Result>(
    _ setting: Setting, as name: String, _ read: (Setting) throws(ReportError) -> Result
  ) -> Result? {
    let result = reading(setting, read)
    if result == nil { leaveOut(name) }
    return result
  }

  /// What stands in for something that is missing has no place, and is nobody's mistake.
  mutating func note(_ error: ReportError) {
    if !error.location.file.isEmpty { errors.append(error) }
  }

  mutating func leaveOut(_ label: String?) {
    if let label { unread.insert(label) }
  }

  /// Each fault once, in the order of lines.
  var sorted: [ReportError] {
    Set(errors).sorted { ($0.location, $0.sentence) < ($1.location, $1.sentence) }
  }
}
