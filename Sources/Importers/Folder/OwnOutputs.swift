import Provenance
import Tables

/// Files of a data folder that Walkbook wrote and that are no data of their own: answers and reports,
/// and plain copies of tables that are in the folder, too.
///
/// Read as data they would count everything twice. What was written to be read again is read: files of
/// `import` and `collect`, and a copy whose table is elsewhere.
struct OwnOutputs {
  /// The others, in the order given.
  private(set) var names: [String] = []
  private(set) var findings: [Finding] = []

  /// - Parameter names: files below `folder`.
  init(_ all: [String], in folder: String) {
    let marks = all.map { OutputMark(of: folder + "/" + $0) }
    let hasCopies = marks.contains { $0?.source != nil }
    let digests = hasCopies ? all.map { FileDigest.sha256(of: folder + "/" + $0) } : []
    for (place, (name, mark)) in zip(all, marks).enumerated() {
      if mark?.kind == .report {
        findings.append(OwnOutputs.finding(name))
      } else if let source = mark?.source,
        digests.enumerated().contains(where: { $0.offset != place && $0.element == source })
      {
        pass(name, "a copy that Walkbook wrote of a table beside it")
      } else {
        names.append(name)
      }
    }
  }

  private mutating func pass(_ name: String, _ reason: String) {
    findings.append(
      Finding(
        .unreadable(reason: reason, remedy: "Nothing need be done."), at: Location(file: name),
        severity: .note))
  }

  /// What is said of a file that Walkbook wrote for people.
  static func finding(_ name: String) -> Finding {
    Finding(
      .unreadable(
        reason: "an answer or a report that Walkbook wrote", remedy: "Nothing need be done."),
      at: Location(file: name), severity: .note)
  }
}
