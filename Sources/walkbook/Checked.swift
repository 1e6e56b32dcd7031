import ArgumentParser
import Documents
import Tables

/// What a check has found, in data and in reports.
struct Checked {
  var findings: [Finding] = []
  var faults: [ReportFault] = []

  var hasErrors: Bool {
    !faults.isEmpty || Terminal.exitStatus(for: findings) != .success
  }

  /// Errors first, equal findings as one, each with what to do.
  var text: String {
    guard !findings.isEmpty || !faults.isEmpty else { return "nothing to correct\n" }
    let ofReports = faults.map { "error: \($0.place): \($0.sentence) [report]\n    \($0.action)\n" }
    return ofReports.joined() + Finding.groups(of: findings).map(Checked.text).joined()
  }

  private static func text(of group: FindingGroup) -> String {
    let wrong = "\(group.sentence) [\(group.rule.rawValue)]"
    if group.count == 1, let place = group.places.first {
      return "\(group.severity.rawValue): \(place): \(wrong)\n    \(group.action)\n"
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
        .text(Severity.error.rawValue), .text("report"), .text(fault.place.file),
        .integer(fault.place.line),
        fault.place.column == 0 ? .missing : .text("\(fault.place.column)"),
        .text(fault.sentence), .text(fault.action),
      ])
    }
    return table
  }
}

/// One fault of a report, and where it stands.
struct ReportFault {
  let place: Place
  /// What is wrong, lower case and without a full stop.
  let sentence: String

  var action: String { "Correct the report; it cannot be woven so." }
}
