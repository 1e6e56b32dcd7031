public import Documents

/// Writes a document in one format.
///
/// The file at `path` is whole or untouched: it is written under a temporary name beside it,
/// verified, then renamed. The same document gives the same bytes.
public protocol Exporter: Sendable {
  var format: OutputFormat { get }

  func write(_ document: Document, to path: String) async throws(ExportError)
}
