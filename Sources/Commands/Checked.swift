import ArgumentParser
import Documents
import Tables

/// What a check has found, in data and in reports.
struct Checked {
  var findings: [Finding] = []
  var faults: [ReportFault] = []
  /// The paths of the data files that were read.
  var inputs: [String] = []
  /// Why nothing can come of the folder, where nothing can.
  var emptiness: String?

  var hasErrors: Bool {
    emptiness != nil || faults.contains { $0.severity == .error }
      || Terminal.exitStatus(for: findings) != .success
  }

  /// Errors first, equal findings as one, each with what to do.
  var text: String {
    let last = emptiness.map { $0 + "\n" } ?? ""
    guard !findings.isEmpty || !faults.isEmpty else {
      return emptiness == nil ? "nothing to correct\n" : last
    }
    let errors = faults.filter { $0.severity == .error }.map(\.text)
    let notes = faults.filter { $0.severity != .error }.map(\.text)
    let ofData = Finding.groups(of: findings).map(Checked.text)
    return (errors + ofData + notes).joined() + last
  }

  private static func text(of group: FindingGroup) -> String {
    let wrong = "\(group.sentence) [\(group.rule.rawValue)]"
    if group.count == 1, let location = group.places.first {
      return "\(group.severity.rawValue): \(location): \(wrong)\n    \(group.action)\n"
    }
    let places = group.places.map { "    \($0)\n" }.joined()
    let more = group.further > 0 ? "    and \(group.further) more; -f csv lists them all\n" : ""
    return "\(group.severity.rawValue): \(group.count) × \(wrong)\n\(places)\(more)"
      + "    \(group.action)\n"
  }

  /// The columns of the `findings` table; the column of a fault in a report is its character.
  var table: Table {
    var table = Finding.table(of: findings)
    for fault in faults {
      table.append([
        .text(fault.severity.rawValue), .text("report"), .text(fault.location.file),
        .integer(fault.location.line),
        fault.location.column == 0 ? .missing : .text("\(fault.location.column)"),
        .text(fault.sentence), .text(fault.action),
      ])
    }
    return table
  }
}

/// One fault of a report, and where it stands.
struct ReportFault {
  let location: Location
  /// What is wrong, lower case and without a full stop.
  let sentence: String
  let severity: Severity
  let action: String
  /// The line of the report, with a mark where it stands.
  private let excerpt: Excerpt?

  var text: String {
    let lines = excerpt.map { "\($0)\n" } ?? ""
    return "\(severity.rawValue): \(location): \(sentence) [report]\n\(lines)    \(action)\n"
  }

  init(
    _ error: LocatedError<some LocatedProblem>, severity: Severity = .error, in report: Report
  ) {
    location = error.location
    sentence = error.sentence
    excerpt = report.excerpt(at: location)
    self.severity = severity
    let allowed = error.allowed
    let more = allowed.count > 20 ? " and \(allowed.count - 20) more" : ""
    action =
      allowed.isEmpty
      ? severity == .error
        ? "Correct the report; it cannot be woven so." : "Correct the report; it is woven as it is."
      : "Correct the report; here may stand: \(allowed.prefix(20).joined(separator: ", "))\(more)."
  }

  /// What looks like a block that runs and is none; it may be meant to be read only.
  init(_ listing: Listing, in report: Report) {
    location = listing.location
    excerpt = report.excerpt(at: listing.location)
    sentence = "a listing of \(listing.kind), which does not run"
    severity = .note
    action = "To run it, put the word in braces: ```{\(listing.kind)}."
  }
}
