import Documents
import Tables

extension PageWriter {
  /// A table with its caption, its totals and its note.
  mutating func write(_ table: ReportTable) {
    page += "<figure class=\"table\""
    if let label = table.label { page += " id=\"\(MarkupText.escaped(label))\"" }
    page += ">\n"
    if table.data.isEmpty {
      if let heading = table.heading {
        page += "<figcaption>\(MarkupText.escaped(heading))</figcaption>\n"
      }
      page += "<p class=\"empty\">\(MarkupText.escaped(table.emptyText))</p>\n"
    } else {
      writeTable(table)
    }
    if let note = table.note { page += "<p class=\"note\">\(MarkupText.escaped(note))</p>\n" }
    if let source = table.source {
      page += "<details><summary>\(table.words.say(.query))</summary><pre><code>"
      MarkupText.append(source, to: &page)
      page += "</code></pre></details>\n"
    }
    page += "</figure>\n"
  }

  /// A drawing with its title below and its data behind a fold.
  mutating func write(_ chart: Chart, number: Int) {
    page += "<figure class=\"\(chart.panels.isEmpty ? "chart" : "panels")\""
    if let label = chart.label { page += " id=\"\(MarkupText.escaped(label))\"" }
    page += ">\n"
    if chart.data.isEmpty {
      page += "<p class=\"empty\">\(chart.words.say(.noData))</p>\n"
    } else {
      page += "<div class=\"wide\">\n"
      for row in ChartDrawing.drawings(of: chart, id: "chart-\(number)", theme: theme) {
        page += row
      }
      page += "</div>\n<div class=\"narrow\">\n"
      for row in ChartDrawing.drawings(
        of: chart, id: "chart-\(number)-narrow", width: 360, theme: theme)
      {
        page += row
      }
      page += "</div>\n"
    }
    if let heading = chart.heading {
      page += "<figcaption>\(MarkupText.escaped(heading))</figcaption>\n"
    }
    if !chart.data.isEmpty {
      page += "<details><summary>\(chart.words.say(.dataOfThisChart))</summary>\n"
      var data = chart.dataTable()
      data.caption = nil
      writeTable(data)
      page += "</details>\n"
    }
    page += "</figure>\n"
  }

  private mutating func writeTable(_ table: ReportTable) {
    let shown = table.shownColumns
    let sides = shown.map { column in
      switch table.columns[column].alignment(for: table.data.columns[column].type) {
      case .left: ""
      case .center: "c"
      case .right: "n"
      }
    }
    let name = MarkupText.escaped(table.heading ?? table.words.say(.someTable))
    page += "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(name)\">"
    page += "<table>\n"
    if let heading = table.heading {
      page += "<caption>\(MarkupText.escaped(heading))</caption>\n"
    }
    page += "<thead><tr>"
    for (column, side) in zip(shown, sides) {
      let marks = [side, ground(PageWriter.room(for: column, of: table), of: "th")]
      page += "<th scope=\"col\""
      page +=
        PageWriter.attribute("class", marks.filter { !$0.isEmpty }.joined(separator: " ")) + ">"
      MarkupText.append(table.columns[column].title, to: &page)
      page += "</th>"
    }
    page += "</tr></thead>\n<tbody>\n"
    let grounds = shown.map { CellGrounds(table, column: $0, theme.palette) }
    var groups = table.groups[...]
    for row in 0..<table.data.count {
      page += "<tr" + PageWriter.attribute("class", table.rowStyles[row]?.rawValue ?? "") + ">"
      for (place, column) in shown.enumerated() {
        writeCell(table, row, column, side: sides[place], isFirst: place == 0, grounds[place])
      }
      page += "</tr>\n"
      if let group = groups.first, group.upperBound == row + 1 {
        groups.removeFirst()
        writeSubtotals(table, group, shown, sides)
      }
    }
    page += "</tbody>\n"
    if table.hasTotals { writeTotals(table, shown, sides) }
    page += "</table></div>\n"
  }

  /// The width that keeps the longest text of a column to three lines, if a desk has it.
  private static func room(for column: Int, of table: ReportTable) -> String {
    guard table.data.columns[column].type == .text else { return "" }
    let longest =
      (0..<table.data.count).map { row in
        TextWidth.pixels(table.text(row: row, column: column), size: 15)
      }.max() ?? 0
    let isOpen = table.isEntry && !table.columns[column].isLocked
    let least = isOpen ? min(220, (table.columns[column].width ?? 12) * 7) : 0
    let pixels = max(least, longest <= 110 ? longest : max(110, min(380, longest / 2.4)))
    return pixels > 60 ? "min-width:\(Int(pixels / 16) + 1)rem" : ""
  }

  private mutating func writeCell(
    _ table: ReportTable, _ row: Int, _ column: Int, side: String, isFirst: Bool,
    _ ground: CellGrounds
  ) {
    let isHead = isFirst && table.data.columns[column].type == .text
    let isOpen = table.isEntry && !table.columns[column].isLocked
    let marks = [side, isOpen ? "e" : "", self.ground(ground.style(row: row))]
    page += isHead ? "<th scope=\"row\"" : "<td"
    page += PageWriter.attribute("class", marks.filter { !$0.isEmpty }.joined(separator: " "))
    page += ">"
    if isFirst, let style = table.rowStyles[row], let sign = style.sign {
      let spoken = style.spoken.map { table.words.say($0) } ?? ""
      page += "<span role=\"img\" aria-label=\"\(spoken)\">\(sign)</span> "
    }
    MarkupText.append(table.text(row: row, column: column), to: &page)
    page += isHead ? "</th>" : "</td>"
  }

  private mutating func writeSubtotals(
    _ table: ReportTable, _ group: Range<Int>, _ shown: [Int], _ sides: [String]
  ) {
    page += "<tr class=\"strong\">"
    for (place, column) in shown.enumerated() {
      let isHead = place == 0 && table.columns[column].total == nil
      page += isHead ? "<th scope=\"row\"" : "<td"
      page += PageWriter.attribute("class", sides[place]) + ">"
      MarkupText.append(table.subtotalText(of: column, in: group), to: &page)
      page += isHead ? "</th>" : "</td>"
    }
    page += "</tr>\n"
  }

  private mutating func writeTotals(_ table: ReportTable, _ shown: [Int], _ sides: [String]) {
    page += "<tfoot><tr>"
    for (place, column) in shown.enumerated() {
      let label = place == 0 ? table.totalLabel : nil
      page += label == nil ? "<td" : "<th scope=\"row\""
      page += PageWriter.attribute("class", sides[place]) + ">"
      MarkupText.append(label ?? table.totalText(of: column), to: &page)
      page += label == nil ? "</td>" : "</th>"
    }
    page += "</tr></tfoot>\n"
  }

  /// An attribute, or nothing for an empty value.
  ///
  /// Values are ours, never data.
  private static func attribute(_ name: String, _ value: String) -> String {
    value.isEmpty ? "" : " \(name)=\"\(value)\""
  }
}

/// The grounds of the cells of one column: a color scale, or a bar as long as the value.
struct CellGrounds {
  private let values: [Double?]
  private let range: ClosedRange<Double>
  private let scale: [ThemeColor]
  private let bar: ThemeColor?
  private let palette: Palette

  init(_ table: ReportTable, column: Int, _ palette: Palette) {
    self.palette = palette
    let look = table.columns[column]
    scale = look.scale.count > 1 ? Array(look.scale.prefix(3)) : []
    bar = look.bar
    guard bar != nil || !scale.isEmpty else {
      values = []
      range = 0...1
      return
    }
    values = (0..<table.data.count).map { table.data[$0, column].double }
    let present = values.compactMap { $0 }
    range = look.scaleRange ?? (present.min() ?? 0)...(present.max() ?? 1)
  }

  /// The style of a cell, empty where it has no ground of its own.
  func style(row: Int) -> String {
    guard row < values.count, let value = values[row] else { return "" }
    if let bar {
      let longest = max(abs(range.lowerBound), abs(range.upperBound))
      guard longest > 0 else { return "" }
      let percent = SVG.digits(abs(value) / longest * 100)
      let color = Palette.hex(palette.tint(bar, 0.4))
      return "background-image:linear-gradient(90deg,\(color) \(percent)%,transparent \(percent)%)"
    }
    let spread = range.upperBound - range.lowerBound
    let share = spread > 0 ? (value - range.lowerBound) / spread : 0.5
    return "background:" + Palette.hex(mixed(share))
  }

  /// The color between those of the scale, all of them light.
  private func mixed(_ share: Double) -> Int {
    let colors = scale.map { palette.tint($0) }
    let position = share * Double(colors.count - 1)
    let index = min(colors.count - 2, Int(position))
    let part = position - Double(index)
    return [16, 8, 0].reduce(0) { mixed, shift in
      let low = Double((colors[index] >> shift) & 0xFF)
      let high = Double((colors[index + 1] >> shift) & 0xFF)
      return mixed | Int((low + (high - low) * part).rounded()) << shift
    }
  }
}
