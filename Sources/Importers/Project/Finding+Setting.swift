package import Tables

extension Finding {
  /// What is wrong with a setting.
  package init(setting reason: String, at location: Location, severity: Severity = .error) {
    self.init(.setting(reason, severity), at: location, severity: severity)
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
