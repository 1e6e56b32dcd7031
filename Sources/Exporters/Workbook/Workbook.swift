import CXLSXWriter
import Documents
import Tables

/// A style of the workbook that is being written, by its place.
struct StyleID: Hashable { fileprivate var index: Int }

/// A sheet of the workbook that is being written, by its place.
struct SheetID: Hashable { var index: Int }

/// The library's own workbook.
///
/// `workbook_close` frees it, also when it fails; `deinit` for everyone who does not get there.
@safe private struct WorkbookHandle: ~Copyable {
  let pointer: UnsafeMutablePointer<lxw_workbook>

  init(_ pointer: UnsafeMutablePointer<lxw_workbook>) { unsafe self.pointer = pointer }

  deinit { unsafe lxw_workbook_free(pointer) }

  consuming func close() -> lxw_error {
    let code = unsafe workbook_close(pointer)
    discard self
    return code
  }
}

/// An XLSX file being written.
///
/// Close it, or no file appears. The only place where libxlsxwriter is spoken to. Sheets and styles are numbers outside, so that
/// no handle can outlive the workbook. Every defect of version 1.1.4 is kept out here: text goes
/// through ``CellText``, numbers are finite, formulas carry their value, lists point at cells.
@safe struct Workbook: ~Copyable {
  private let workbook: WorkbookHandle
  private(set) var sheets: [UnsafeMutablePointer<lxw_worksheet>]
  private var names: [String] = []
  private var formats: [UnsafeMutablePointer<lxw_format>]
  private var styles: [CellStyle: StyleID] = [:]
  /// Cells that could not hold all of their text.
  let cut = CutCells()
  /// What stands in it, where somebody asks.
  let written = WrittenCells()

  /// The version of the library, as `1.1.4`.
  static var libraryVersion: String { unsafe String(cString: lxw_version()) }

  init(
    path: String, temporaryFolder: String, body: CellStyle = CellStyle()
  ) throws(ExportError) {
    let pointer = unsafe temporaryFolder.withCString { folder in
      var options = unsafe lxw_workbook_options()
      unsafe options.tmpdir = UnsafeMutablePointer(mutating: folder)  // copied by the library
      return unsafe workbook_new_opt(path, &options)
    }
    guard let pointer = unsafe pointer else {
      throw .refused(operation: "create the workbook", reason: "out of memory")
    }
    // The first format is the workbook's own: its font is the measure of column widths.
    if let own = unsafe pointer.pointee.formats.pointee.stqh_first {
      unsafe body.apply(to: own)
    }
    unsafe workbook = WorkbookHandle(pointer)
    unsafe sheets = []
    unsafe formats = []
  }

  /// Writes the file and ends the workbook.
  consuming func close() throws(ExportError) {
    try checked("write the workbook", workbook.close())
  }

  /// Title and day of making; never a person's name.
  ///
  /// The keywords tell a report from a form, so that a report in a data folder is not read as data.
  func describe(title: String, day: Day, isReport: Bool) throws(ExportError) {
    let code = unsafe CellText.safe(title).withCString { title in
      unsafe (isReport ? "walkbook report" : "walkbook form").withCString { keywords in
        var properties = unsafe lxw_doc_properties()
        unsafe properties.title = UnsafeMutablePointer(mutating: title)
        unsafe properties.keywords = UnsafeMutablePointer(mutating: keywords)
        unsafe properties.created = Int(day.number) * 86_400
        return unsafe workbook_set_properties(workbook.pointer, &properties)
      }
    }
    try checked("describe the workbook", code)
  }

  mutating func addSheet(named name: String) throws(ExportError) -> SheetID {
    try checked("add sheet '\(name)'", unsafe workbook_validate_sheet_name(workbook.pointer, name))
    guard let sheet = unsafe workbook_add_worksheet(workbook.pointer, name) else {
      throw .refused(operation: "add sheet '\(name)'", reason: "out of memory")
    }
    unsafe sheets.append(sheet)
    names.append(name)
    return SheetID(index: names.count - 1)
  }

  /// The place of a style, made once.
  mutating func style(_ style: CellStyle) throws(ExportError) -> StyleID {
    if let known = styles[style] { return known }
    guard let format = unsafe workbook_add_format(workbook.pointer) else {
      throw .refused(operation: "add a style", reason: "out of memory")
    }
    unsafe style.apply(to: format)
    unsafe formats.append(format)
    let id = StyleID(index: styles.count)
    styles[style] = id
    return id
  }

  func write(
    _ content: CellContent, at cell: Cell, on sheet: SheetID, style: StyleID
  ) throws(ExportError) {
    written.note(content, at: cell, on: sheet.index)
    let row = UInt32(cell.row)
    let column = UInt16(cell.column)
    let page = unsafe sheets[sheet.index]
    let format = unsafe formats[style.index]
    let code: lxw_error
    switch content {
    case .blank:
      code = unsafe worksheet_write_blank(page, row, column, format)
    case .text(let text):
      if CellText.isTooLong(text) { cut.note(cell, on: names[sheet.index]) }
      code = unsafe worksheet_write_string(page, row, column, CellText.safe(text), format)
    case .number(let number):
      guard number.isFinite else { throw .notFinite(sheet: names[sheet.index], cell: cell.name) }
      code = unsafe worksheet_write_number(page, row, column, number, format)
    case .formula(let formula, let value):
      guard value.isFinite else { throw .notFinite(sheet: names[sheet.index], cell: cell.name) }
      code = unsafe worksheet_write_formula_num(page, row, column, formula, format, value)
    case .blankFormula(let formula):
      code = unsafe worksheet_write_formula_str(page, row, column, formula, format, "")
    }
    try checked("write cell \(cell.name) of sheet '\(names[sheet.index])'", code)
  }

  /// Text of several looks in one cell.
  func write(
    _ runs: [(text: String, style: StyleID)], at cell: Cell, on sheet: SheetID, style: StyleID
  ) throws(ExportError) {
    written.note(runs.map(\.text).joined(), at: cell, on: sheet.index)
    var parts = unsafe runs.map { run in
      unsafe lxw_rich_string_tuple(
        format: formats[run.style.index], string: strdup(CellText.safe(run.text)))
    }
    let code = unsafe withList(of: &parts) { list in
      unsafe worksheet_write_rich_string(
        sheets[sheet.index], UInt32(cell.row), UInt16(cell.column), list, formats[style.index])
    }
    unsafe parts.forEach { part in unsafe free(part.string) }
    try checked("write cell \(cell.name) of sheet '\(names[sheet.index])'", code)
  }

  /// A link; the target is one that ``LinkTarget`` let through.
  func link(
    _ text: String, to target: LinkTarget, at cell: Cell, on sheet: SheetID, style: StyleID
  ) throws(ExportError) {
    written.note(text, at: cell, on: sheet.index)
    let code = unsafe worksheet_write_url_opt(
      sheets[sheet.index], UInt32(cell.row), UInt16(cell.column), target.workbookText,
      formats[style.index], CellText.safe(text), nil)
    try checked("link cell \(cell.name) of sheet '\(names[sheet.index])'", code)
  }

  /// Joins the cells of a range; one cell alone stays as it is.
  func merge(_ range: CellRange, on sheet: SheetID, style: StyleID) throws(ExportError) {
    guard range.first != range.last else { return }
    let code = unsafe worksheet_merge_range(
      sheets[sheet.index], UInt32(range.first.row), UInt16(range.first.column),
      UInt32(range.last.row), UInt16(range.last.column), "", formats[style.index])
    try checked("merge \(range.name) of sheet '\(names[sheet.index])'", code)
  }

  // MARK: Rows, columns, sheets

  func setRow(
    _ row: Int, height: Double, level: UInt8 = 0, on sheet: SheetID
  ) throws(ExportError) {
    var options = lxw_row_col_options()
    options.level = level
    let code = unsafe worksheet_set_row_opt(
      sheets[sheet.index], UInt32(row), height, nil, &options)
    try checked("set row \(row + 1) of sheet '\(names[sheet.index])'", code)
  }

  func setColumn(
    _ column: Int, width: Double, isHidden: Bool, on sheet: SheetID
  ) throws(ExportError) {
    var options = lxw_row_col_options()
    options.hidden = isHidden ? 1 : 0
    let code = unsafe worksheet_set_column_opt(
      sheets[sheet.index], UInt16(column), UInt16(column), width, nil, &options)
    try checked("set column \(Cell.letters(column)) of sheet '\(names[sheet.index])'", code)
  }

  /// On letter paper, one page wide, numbered.
  func setUp(_ sheet: SheetID, as setup: SheetSetup) throws(ExportError) {
    let page = unsafe sheets[sheet.index]
    unsafe worksheet_set_default_row(page, setup.rowHeight, 0)
    unsafe worksheet_gridlines(page, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    if !setup.isUpright { unsafe worksheet_set_landscape(page) }
    unsafe worksheet_set_paper(page, 1)
    unsafe worksheet_set_margins(page, 0.4, 0.4, 0.5, 0.6)
    if let columns = setup.repeatedColumns {
      unsafe worksheet_set_print_scale(page, UInt16(PaperScale.usual * 100))
      let code = unsafe worksheet_repeat_columns(page, 0, UInt16(columns - 1))
      try checked("repeat columns", code)
    } else {
      unsafe worksheet_fit_to_pages(page, 1, setup.isOnePage ? 1 : 0)
    }
    try checked("set the footer", unsafe worksheet_set_footer(page, setup.footer))
    if let rows = setup.repeatedRows {
      let code = unsafe worksheet_repeat_rows(
        page, UInt32(rows.lowerBound), UInt32(rows.upperBound))
      try checked("repeat rows", code)
    }
    if let last = setup.printed {
      let code = unsafe worksheet_print_area(page, 0, 0, UInt32(last.row), UInt16(last.column))
      try checked("set the printed cells", code)
    }
    if !setup.breaks.isEmpty {
      var rows = setup.breaks.prefix(1_000).map(UInt32.init) + [0]
      try checked("break pages", unsafe worksheet_set_h_pagebreaks(page, &rows))
    }
    if let cell = setup.frozen {
      unsafe worksheet_freeze_panes(page, UInt32(cell.row), UInt16(cell.column))
    }
    if let color = setup.tabColor { unsafe worksheet_set_tab_color(page, UInt32(color)) }
  }

  /// The sheet that is in sight when the workbook is opened.
  func open(at sheet: SheetID) { unsafe worksheet_activate(sheets[sheet.index]) }

  func hide(_ sheet: SheetID) { unsafe worksheet_hide(sheets[sheet.index]) }

  /// Numbers stored as text are meant: identifiers keep their zeros.
  func allowDigitsAsText(_ ranges: [CellRange], on sheet: SheetID) throws(ExportError) {
    guard !ranges.isEmpty else { return }
    let code = unsafe worksheet_ignore_errors(
      sheets[sheet.index], UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue),
      ranges.map(\.name).joined(separator: " "))
    try checked("allow digits as text", code)
  }

  // MARK: Tables, rules, charts

  func add(_ table: NativeTable, on sheet: SheetID) throws(ExportError) {
    for (offset, title) in table.titles.enumerated() {
      let first = table.range.first
      written.note(title, at: Cell(first.row, first.column + offset), on: sheet.index)
    }
    var columns = unsafe zip(table.titles, table.headerStyles).map { title, style in
      var column = unsafe lxw_table_column()
      unsafe column.header = strdup(CellText.safe(title))
      unsafe column.header_format = formats[style.index]
      return unsafe column
    }
    let code = unsafe withList(of: &columns) { list in
      unsafe table.name.withCString { name in
        var options = unsafe lxw_table_options()
        unsafe options.name = UnsafeMutablePointer(mutating: name)
        unsafe options.columns = list
        unsafe options.no_autofilter = table.hasFilter ? 0 : 1
        unsafe options.no_banded_rows = 1
        unsafe options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
        unsafe options.style_type_number = 0
        return unsafe worksheet_add_table(
          sheets[sheet.index], UInt32(table.range.first.row), UInt16(table.range.first.column),
          UInt32(table.range.last.row), UInt16(table.range.last.column), &options)
      }
    }
    unsafe columns.forEach { column in unsafe free(column.header) }
    try checked("add table '\(table.name)'", code)
  }

  func insert(
    _ chart: NativeChart, at cell: Cell, offset: Double, on sheet: SheetID
  ) throws(ExportError) {
    guard
      let native = unsafe workbook_add_chart(workbook.pointer, UInt8(chart.libraryType.rawValue))
    else {
      throw .refused(operation: "add a chart", reason: "out of memory")
    }
    unsafe chart.apply(to: native)
    let code = unsafe CellText.safe(chart.alternative).withCString { alternative in
      var options = unsafe lxw_chart_options()
      unsafe options.x_scale = chart.width / 480  // the library's own size is 480 by 288
      unsafe options.y_scale = chart.height / 288
      unsafe options.x_offset = Int32(offset)
      unsafe options.y_offset = 3  // clear of a page that ends above
      unsafe options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
      unsafe options.description = UnsafeMutablePointer(mutating: alternative)
      return unsafe worksheet_insert_chart_opt(
        sheets[sheet.index], UInt32(cell.row), UInt16(cell.column), native, &options)
    }
    try checked("add a chart", code)
  }
}

/// Turns the library's code into an error, its words copied at once.
func checked(
  _ operation: @autoclosure () -> String, _ code: lxw_error
) throws(ExportError) {
  guard code == LXW_NO_ERROR else {
    throw .refused(operation: operation(), reason: unsafe String(cString: lxw_strerror(code)))
  }
}

/// Lends the elements as the library wants lists: pointers to them, then a null.
func withList<Element, Result>(
  of elements: inout [Element],
  _ body: (UnsafeMutablePointer<UnsafeMutablePointer<Element>?>?) -> Result
) -> Result {
  unsafe elements.withUnsafeMutableBufferPointer { elements in
    var list: [UnsafeMutablePointer<Element>?] = unsafe elements.indices.map {
      unsafe elements.baseAddress?.advanced(by: $0)
    }
    unsafe list.append(nil)
    return unsafe list.withUnsafeMutableBufferPointer { unsafe body($0.baseAddress) }
  }
}

extension CellStyle {
  fileprivate func apply(to format: UnsafeMutablePointer<lxw_format>) {
    unsafe format_set_font_name(format, font)
    unsafe format_set_font_size(format, size)
    unsafe format_set_font_color(format, UInt32(ink))
    if isBold { unsafe format_set_bold(format) }
    if isItalic { unsafe format_set_italic(format) }
    if isUnderlined { unsafe format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if let code { unsafe format_set_num_format(format, code) }
    if let fill {
      unsafe format_set_pattern(format, 1)
      unsafe format_set_fg_color(format, UInt32(fill))
      unsafe format_set_bg_color(format, UInt32(fill))
    }
    if let side = alignment {
      let align =
        switch side {
        case .left: LXW_ALIGN_LEFT
        case .center: LXW_ALIGN_CENTER
        case .right: LXW_ALIGN_RIGHT
        }
      unsafe format_set_align(format, UInt8(align.rawValue))
    }
    let vertical =
      vertical == .top ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER
    unsafe format_set_align(format, UInt8(vertical.rawValue))
    if indent > 0 { unsafe format_set_indent(format, UInt8(indent)) }
    if wraps { unsafe format_set_text_wrap(format) }
    unsafe format_set_top(format, top.libraryValue)
    unsafe format_set_bottom(format, bottom.libraryValue)
    unsafe format_set_left(format, sides.libraryValue)
    unsafe format_set_right(format, sides.libraryValue)
    if top != .none { unsafe format_set_top_color(format, UInt32(ruleInk)) }
    if bottom != .none { unsafe format_set_bottom_color(format, UInt32(ruleInk)) }
    if sides != .none {
      unsafe format_set_left_color(format, UInt32(ruleInk))
      unsafe format_set_right_color(format, UInt32(ruleInk))
    }
    if isUnlocked { unsafe format_set_unlocked(format) }
  }
}

extension CellStyle.Rule {
  fileprivate var libraryValue: UInt8 {
    let border =
      switch self {
      case .none: LXW_BORDER_NONE
      case .hair: LXW_BORDER_HAIR
      case .thin: LXW_BORDER_THIN
      case .medium: LXW_BORDER_MEDIUM
      }
    return UInt8(border.rawValue)
  }
}
