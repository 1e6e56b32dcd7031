/// Where a link of a workbook leads.
enum LinkTarget: Hashable {
  case page(String)
  case place(sheet: String, Cell)

  /// The text that the library takes.
  var workbookText: String {
    switch self {
    case .page(let address): address
    case .place(let sheet, let cell):
      "internal:" + SheetReference.quoted(sheet) + "!" + cell.name
    }
  }

  /// Whether a link may leave the document: to pages and to mail, nowhere else.
  static func isAllowed(_ address: String) -> Bool {
    let start = address.prefix(8).lowercased()
    return ["http://", "https://", "mailto:"].contains { start.hasPrefix($0) }
      && address.utf8.count <= 2_000
      && address.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
  }
}

/// References between sheets as formulas write them.
enum SheetReference {
  /// The name of a sheet in a formula: `'At a Glance'`.
  static func quoted(_ sheet: String) -> String {
    "'" + sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
      + "'"
  }

  /// The cells of a sheet in a formula: `'Lists'!$A$1:$A$4`.
  static func absolute(_ range: SheetRange) -> String {
    let corners = [range.range.first, range.range.last].map {
      "$\(Cell.letters($0.column))$\($0.row + 1)"
    }
    return quoted(range.sheet) + "!" + corners.joined(separator: ":")
  }
}
