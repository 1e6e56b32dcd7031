package import Archives

/// Why a workbook, or one of its sheets, is not read.
package enum WorkbookError: Error, Hashable, Sendable, CustomStringConvertible {
  case archive(ArchiveError)
  /// A part that is missing, or that is not the XML it should be.
  case damaged(part: String)
  /// A workbook of another kind: its name, as "an OpenDocument spreadsheet".
  case otherKind(String)
  /// Rows or cells that do not follow one another.
  case outOfOrder(row: Int)
  case tooLarge(limitInMegabytes: Int)

  package var description: String {
    switch self {
    case .archive(let error): "\(error)"
    case .damaged(let part): "the workbook is damaged in '\(part)'"
    case .otherKind(let name): "expected an XLSX workbook, found \(name)"
    case .outOfOrder(let row): "row \(row) stands in the wrong place"
    case .tooLarge(let limit): "expected at most \(limit) MB of text"
    }
  }
}
