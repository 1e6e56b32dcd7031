import Documents
import Tables

/// The looks of a workbook, in one place.
enum SheetStyles {
  static let body = CellStyle()
  static let home = CellStyle(size: 9, ink: Palette.link)
  static let title = CellStyle(size: 18, isBold: true, ink: Palette.navy)
  static let subtitle = CellStyle(size: 11, ink: Palette.quiet)
  static let prose = CellStyle(vertical: .top, wraps: true)
  static let link = CellStyle(isUnderlined: true, ink: Palette.link)
  static let code = CellStyle(size: 9, font: "Courier New", fill: Palette.codeGround)
  static let caption = CellStyle(size: 11, isBold: true, ink: Palette.navy)
  static let note = CellStyle(size: 9, isItalic: true, ink: Palette.quiet, vertical: .top)
  static let empty = CellStyle(isItalic: true, ink: Palette.quiet)
  static let rule = CellStyle(bottom: .thin)

  static func heading(_ level: Int) -> CellStyle {
    CellStyle(size: level <= 1 ? 15 : level == 2 ? 13 : 11, isBold: true, ink: Palette.navy)
  }

  static func notice(_ kind: Notice.Kind) -> CellStyle {
    CellStyle(
      isBold: kind == .error, fill: Palette.ground(of: kind), vertical: .center, indent: 1,
      wraps: true)
  }

  /// The header of a column, on the side of its values; room for the filter's button.
  static func header(
    _ alignment: FigureColumn.Alignment, hasFilter: Bool
  ) -> CellStyle {
    CellStyle(
      isBold: true, ink: 0xFFFFFF, fill: Palette.navy, alignment: alignment,
      indent: alignment == .center ? 0 : hasFilter && alignment == .right ? 2 : 1, wraps: true)
  }

  /// The place of a value, before its row is looked at.
  static func value(
    of column: FigureColumn, type: ColumnType, role: ColumnRole, wraps: Bool, isOpen: Bool
  ) -> CellStyle {
    let alignment = column.alignment(for: type)
    var style = CellStyle(
      code: column.format.code == "General" ? nil : column.format.code, alignment: alignment,
      indent: alignment == .center ? 0 : 1, wraps: wraps, bottom: .thin)
    if isOpen {
      style.fill = Palette.entryGround
      style.sides = .thin
      style.top = .thin
      style.isUnlocked = true
      // Readers type numbers and days too; a text format would turn them into text. Identifiers
      // and the words of a list are text: `014` keeps its zero, and `1:1` is not a time.
      if style.code == ValueFormat.text.code, role != .identifier, column.choices.isEmpty {
        style.code = nil
      }
    }
    return style
  }

  /// The same place in a row that a condition picked out.
  static func value(_ base: CellStyle, in row: RowStyle?, isFirst: Bool) -> CellStyle {
    guard let row else { return base }
    var style = base
    style.fill = Palette.ground(of: row) ?? base.fill
    style.isBold = row.isBold
    if row == .muted {
      style.ink = Palette.quiet
      style.isItalic = true
    }
    if isFirst, let sign = row.sign { style.code = signed(base.code, sign) }
    return style
  }

  static func total(_ base: CellStyle, code: String) -> CellStyle {
    var style = base
    style.code = code
    style.isBold = true
    style.fill = Palette.totalGround
    style.top = .thin
    style.sides = .none
    style.bottom = .none
    style.ruleInk = Palette.navy
    style.isUnlocked = false
    return style
  }

  /// The sign belongs to the look, not to the value: filters and formulas see the value alone.
  private static func signed(_ code: String?, _ sign: String) -> String {
    let code = code ?? "General"
    guard !code.contains(";") else { return code }
    return code == "@" ? "\"\(sign) \"@" : "\"\(sign) \"\(code)"
  }
}
