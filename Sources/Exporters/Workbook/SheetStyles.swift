import Documents
import Tables

/// The looks of a workbook, in one place.
struct SheetStyles {
  /// Those without a theme: sizes are the same in all.
  static let standard = SheetStyles(.standard)

  let theme: Theme

  init(_ theme: Theme) { self.theme = theme }

  private var palette: Palette { theme.palette }

  /// The text of cells: what every other look begins with.
  var body: CellStyle {
    CellStyle(font: theme.textFont, ink: palette[.text], ruleInk: palette[.rule])
  }

  var home: CellStyle { styled(size: 9, ink: .link) }
  var title: CellStyle { styled(size: 18, isBold: true, ink: .heading) }
  var subtitle: CellStyle { styled(size: 11, ink: .quiet) }
  var link: CellStyle { styled(ink: .link).with { $0.isUnderlined = true } }
  var caption: CellStyle { styled(size: 11, isBold: true, ink: .heading) }
  var empty: CellStyle { styled(ink: .quiet).with { $0.isItalic = true } }
  var rule: CellStyle { body.with { $0.bottom = .thin } }

  var prose: CellStyle {
    body.with {
      $0.vertical = .top
      $0.wraps = true
    }
  }

  var code: CellStyle {
    styled(size: 9).with {
      $0.font = theme.codeFont
      $0.fill = palette[.code]
    }
  }

  var note: CellStyle {
    styled(size: 9, ink: .quiet).with {
      $0.isItalic = true
      $0.vertical = .top
    }
  }

  func heading(_ level: Int) -> CellStyle {
    styled(size: level <= 1 ? 15 : level == 2 ? 13 : 11, isBold: true, ink: .heading)
  }

  /// The look of a link or of code inside a text.
  func dressed(_ base: CellStyle, as run: TextRun) -> CellStyle {
    base.with {
      $0.isBold = $0.isBold || run.isStrong
      $0.isItalic = $0.isItalic || run.isEmphasized
      if run.isCode { $0.font = theme.codeFont }
      if run.target != nil { $0 = linked($0) }
    }
  }

  func linked(_ base: CellStyle) -> CellStyle {
    base.with {
      $0.isUnderlined = true
      $0.ink = palette[.link]
    }
  }

  private func styled(
    size: Double = 10, isBold: Bool = false, ink: Palette.Role = .text
  ) -> CellStyle {
    body.with {
      $0.size = size
      $0.isBold = isBold
      $0.ink = palette[ink]
    }
  }

  func notice(_ kind: Notice.Kind) -> CellStyle {
    body.with {
      $0.isBold = kind == .error
      $0.fill = Palette.ground(of: kind)
      $0.indent = 1
      $0.wraps = true
    }
  }

  /// The header of a column, on the side of its values; room for the filter's button.
  func header(
    _ alignment: ReportColumn.Alignment, hasFilter: Bool
  ) -> CellStyle {
    body.with {
      $0.isBold = true
      $0.ink = 0xFFFFFF
      $0.fill = palette[.heading]
      $0.alignment = alignment
      $0.indent = alignment == .center ? 0 : hasFilter && alignment == .right ? 2 : 1
      $0.wraps = true
    }
  }

  /// The place of a value, before its row is looked at.
  func value(
    of column: ReportColumn, type: ColumnType, role: ColumnRole, wraps: Bool, isOpen: Bool
  ) -> CellStyle {
    let alignment = column.alignment(for: type)
    var style = body
    style.code = column.format.code == "General" ? nil : column.format.workbookCode
    style.alignment = alignment
    style.indent = alignment == .center ? 0 : 1
    style.wraps = wraps
    style.bottom = .thin
    if isOpen {
      style.fill = palette[.entry]
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
  func value(_ base: CellStyle, in row: RowStyle?, isFirst: Bool) -> CellStyle {
    guard let row else { return base }
    var style = base
    style.fill = Palette.ground(of: row) ?? base.fill
    style.isBold = row.isBold
    if row == .muted {
      style.ink = palette[.quiet]
      style.isItalic = true
    }
    if isFirst, let sign = row.sign { style.code = signed(base.code, sign) }
    return style
  }

  func total(_ base: CellStyle, code: String) -> CellStyle {
    var style = base
    style.code = code
    style.isBold = true
    style.fill = palette[.total]
    style.top = .thin
    style.sides = .none
    style.bottom = .none
    style.ruleInk = palette[.heading]
    style.isUnlocked = false
    return style
  }

  /// The sign belongs to the look, not to the value: filters and formulas see the value alone.
  private func signed(_ code: String?, _ sign: String) -> String {
    let code = code ?? "General"
    guard !code.contains(";") else { return code }
    return code == "@" ? "\"\(sign) \"@" : "\"\(sign) \"\(code)"
  }
}
