public import Documents

/// A finished document with what was found while weaving it.
public struct Woven: Sendable {
  public var document: Document
  /// Every check, top to bottom, also those passed.
  public var checks: [CheckResult]
  /// What a writer should mend though the document could be woven.
  public var remarks: [WeaveError] = []
  /// The blocks that failed and stand as notices in the document; empty unless asked to go on.
  public var failures: [WeaveError]
}
