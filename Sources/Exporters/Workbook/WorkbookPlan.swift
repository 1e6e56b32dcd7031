import Documents
import Tables

/// A whole workbook with every place known, before anything is written: so that charts and links
/// may point anywhere.
struct WorkbookPlan {
  let sheets: [SheetLayout]
  let styles: SheetStyles
  /// Where the table of a label stands.
  let tables: [String: TableLayout]
  /// The words of the drop-downs, each list once; they stand on a hidden sheet.
  let choices: [[String]]
  let choicesSheet: String
  private let entriesSheet: String
  private let places: [String: LinkTarget]
  private let tableNames: [String: String]

  /// The window that the workbook is about.
  private let walk: String?

  init(_ document: Document) {
    styles = SheetStyles(document.theme)
    walk = document.walk
    var outlines = SheetOutline.sheets(of: document)
    var names = SheetNames()
    for index in outlines.indices { outlines[index].name = names.claim(outlines[index].name) }
    choicesSheet = names.claim("Lists")
    entriesSheet = names.claim("Entries")
    let contents = outlines.dropFirst().map { (name: $0.name, summary: $0.summary) }
    sheets = outlines.enumerated().map { index, outline in
      SheetLayout(outline, contents: index == 0 ? contents : [])
    }
    var tables: [String: TableLayout] = [:]
    var places: [String: LinkTarget] = [:]
    for sheet in sheets {
      for case let place? in sheet.placed.map(\.table) {
        if let label = place.table.label, tables[label] == nil { tables[label] = place }
      }
      for (label, cell) in sheet.anchors where places[label] == nil {
        places[label] = .place(sheet: sheet.name, cell)
      }
    }
    self.tables = tables
    tableNames = WorkbookPlan.tableNames(sheets)
    self.places = places
    var choices: [[String]] = []
    for column in document.tables.filter(\.isEntry).flatMap(\.columns)
    where !column.choices.isEmpty && !choices.contains(column.choices) {
      choices.append(column.choices)
    }
    self.choices = choices
  }

  /// The name of a table in formulas: `tbl_risk`.
  func tableName(of place: TableLayout) -> String {
    tableNames[WorkbookPlan.key(place)] ?? "Table_0"
  }

  private static func key(_ place: TableLayout) -> String { "\(place.sheet)!\(place.headerRow)" }

  /// Names from labels: letters, digits and underscores, no two alike, none like a cell.
  private static func tableNames(_ sheets: [SheetLayout]) -> [String: String] {
    var names: [String: String] = [:]
    var taken: Set<String> = []
    for case let place? in sheets.flatMap(\.placed).map(\.table) {
      var plain = "Table_\(names.count + 1)"
      if let label = place.table.label {
        let word = String(
          label.unicodeScalars.prefix(200).map { scalar in
            scalar.isASCII && (scalar.properties.isAlphabetic || "0"..."9" ~= scalar)
              ? Character(scalar) : "_"
          })
        // `tbl1` is a cell of a wide sheet, and a name must not begin with a digit.
        plain = word.contains("_") && word.first?.isNumber == false ? word : "t_" + word
      }
      var name = plain
      var number = 2
      while !taken.insert(name.lowercased()).inserted {
        name = "\(plain)_\(number)"
        number += 1
      }
      names[key(place)] = name
    }
    return names
  }

  /// Where a link of the document leads in the workbook; `nil` where it leads nowhere we go.
  func target(of link: String) -> LinkTarget? {
    if link.hasPrefix("#") { return places[String(link.dropFirst())] }
    return LinkTarget.isAllowed(link) ? .page(link) : nil
  }

  /// The cells that hold the words of a drop-down.
  func place(of words: [String]) -> SheetRange? {
    guard let column = choices.firstIndex(of: words) else { return nil }
    return SheetRange(
      sheet: choicesSheet, range: CellRange(column: column, rows: 0...words.count - 1))
  }

  func write(to workbook: inout Workbook) throws(ExportError) {
    workbook.written.isCounting = sheets.contains { $0.hasEntries }
    for sheet in sheets {
      let id = try workbook.addSheet(named: sheet.name)
      let writer = SheetWriter(plan: self, sheet: sheet, id: id)
      try writer.write(to: &workbook)
      if sheet.isStart { workbook.open(at: id) }
    }
    try writeChoices(to: &workbook)
    let records = EntryRecord.rows(
      of: sheets, digests: workbook.written.digests, walk: walk)
    workbook.written.isCounting = false
    if !records.isEmpty { try writeHidden(records, named: entriesSheet, to: &workbook) }
  }

  private func writeChoices(to workbook: inout Workbook) throws(ExportError) {
    guard !choices.isEmpty else { return }
    let id = try workbook.addSheet(named: choicesSheet)
    let style = try workbook.style(styles.body)
    for (column, words) in choices.enumerated() {
      for (row, word) in words.enumerated() {
        try workbook.write(.text(word), at: Cell(row, column), on: id, style: style)
      }
    }
    workbook.hide(id)
  }

  private func writeHidden(
    _ rows: [[CellContent]], named name: String, to workbook: inout Workbook
  ) throws(ExportError) {
    let id = try workbook.addSheet(named: name)
    let style = try workbook.style(styles.body)
    for (row, cells) in rows.enumerated() {
      for (column, content) in cells.enumerated() {
        try workbook.write(content, at: Cell(row, column), on: id, style: style)
      }
    }
    workbook.hide(id)
  }
}
