public import Documents
/// A document in a format of pandoc.
public struct PandocExporter: Exporter {
  public let format: ExportFormat
  /// A document whose styles are taken; ours where missing.
  public let reference: String?
  public init(_ format: ExportFormat, reference: String? = nil) {
    self.format = format
    self.reference = reference
  }
  public func write(_ document: Document, to path: String) async throws(ExportError) {
  }
}
