package import Tables
import Yams

/// Where a key or a value of `walkbook.yaml` stands, both numbers counted from 1.
package struct SettingPlace: Hashable, Sendable {
  var line: Int
  var column: Int

  package init(line: Int, column: Int = 0) {
    self.line = line
    self.column = column
  }

  init(_ node: Node) { self.init(line: node.mark?.line ?? 0, column: node.mark?.column ?? 0) }
}

extension Finding {
  /// What is wrong with a setting; its character stands where others have a column.
  package init(
    setting reason: String, at place: SettingPlace, in file: String, severity: Severity = .error
  ) {
    self.init(
      .setting(reason, severity), at: Location(file: file, line: place.line),
      column: place.column == 0 ? nil : "\(place.column)", severity: severity)
  }
}

extension Finding.Problem {
  /// A setting that means nothing, or one that changes nothing.
  static func setting(_ reason: String, _ severity: Severity) -> Self {
    let consequence =
      severity == .error
      ? "Nothing is shown or written before. Correct it in walkbook.yaml."
      : "It changes nothing. Correct or remove it."
    return Self(.setting, reason, advice: consequence)
  }
}
