extension Finding {
  /// The closed list of what can be found (R93), by codes that scripts rely on.
  ///
  /// Several problems may have one rule: a person who looks for bad dates looks for all of them.
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    case unknownStatus = "unknown-status"
    case unknownValue = "unknown-value"
    case stepOutsidePhase = "step-outside-phase"
    case unknownPhase = "unknown-phase"
    case unknownModel = "unknown-model"
    case duplicateKey = "duplicate-key"
    case duplicateRating = "duplicate-rating"
    case unknownID = "unknown-id"
    case badDate = "bad-date"
    case ambiguousDate = "ambiguous-date"
    case badNumber = "bad-number"
    case missingValue = "missing-value"
    case scoreAbovePossible = "score-above-possible"
    case scaleMismatch = "scale-mismatch"
    /// Totals that a gradebook gives and its scores do not make.
    case totalsDiffer = "totals-differ"
    case draft
    case archived
    case outsideWindows = "outside-windows"
    case overlappingWindows = "overlapping-windows"
    case notEnrolled = "not-enrolled"
    case fieldCount = "field-count"
    case openQuote = "open-quote"
    /// Lines that are none of the table.
    case shape
    case encoding
    case unknownColumn = "unknown-column"
    case nearMatch = "near-match"
    /// A log that nobody kept up to the day of the study (R101).
    case logEnds = "log-ends"
    case lostZeros = "lost-zeros"
    case framework
    case setting
    /// A file that no profile recognises, or that cannot be read as text (R33).
    case unreadableFile = "unreadable-file"

    /// The severity of R93; a bad cell that is not starred is a warning (`Finding.init`).
    public var severity: Severity {
      switch self {
      case .stepOutsidePhase, .unknownPhase, .unknownModel, .framework, .setting,
        .unreadableFile:
        .error
      case .draft, .archived, .scoreAbovePossible, .totalsDiffer, .nearMatch, .logEnds,
        .encoding, .shape:
        .note
      default: .warning
      }
    }
  }
}
