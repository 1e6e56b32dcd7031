import Tables
package import Documents

/// A finished document with what was found while weaving it.
package struct WeaveResult: Sendable {
  package var document: Document
  /// Every check, top to bottom, also those passed.
  package var checks: [CheckResult]
  /// What a writer should mend though the document could be woven.
  package var remarks: [WeaveError] = []
  /// The blocks that failed and stand as notices in the document; empty unless asked to go on.
  package var failures: [WeaveError]
  /// Those of them that do not come of others, each once, in the order of lines.
  package var causes: [WeaveError] = []
}

extension Document {
  /// Takes what the report says of one format.
  package mutating func take(_ output: Report.Output?) {
    hasContents = output?.hasContents ?? false
    layout = output?.layout ?? .standard
  }
}
