import Documents
import Tables

/// One thing on a sheet, in reading order.
enum SheetBlock {
  /// The picture of the district.
  case logo(Logo)
  /// The way back to the first sheet.
  case home(String)
  case title(String)
  case subtitle(String)
  case heading(level: Int, [TextRun])
  case prose([TextRun], indent: Int)
  case code(String)
  case rule
  case grid(header: [[Inline]], rows: [[[Inline]]])
  case table(ReportTable)
  case chart(Chart)
  case notice(Notice)
  /// The list of the other sheets.
  case contents
  /// A name for the block that follows.
  case anchor(String)
  /// Where a new page begins in print.
  case page
}

/// What goes on which sheet, before anything has a place.
struct SheetOutline {
  var name: String
  var isUpright = false
  /// Whether the document begins here, and so the workbook is opened here.
  var isStart = false
  /// Whether it is laid out for programs that read aloud: no cell is merged, no row is blank.
  var isAccessible = false
  /// What outputs say around what stands on it.
  var words = Language.english
  var blocks: [SheetBlock]

  /// The words that open the sheet, for the list of sheets.
  var summary: String {
    for block in blocks {
      switch block {
      case .table(let table):
        if let caption = table.caption { return caption }
      case .chart(let chart):
        if let title = chart.title { return title }
      case .title(let title) where isAccessible: return title
      default: continue
      }
    }
    for case .prose(let runs, _) in blocks { return runs.plain }
    if blocks.contains(where: { if case .code = $0 { true } else { false } }) {
      return words.say(.queriesBehind)
    }
    return ""
  }

  /// A first sheet for what belongs to no other, then the sheets in the order of the document.
  ///
  /// A sheet called Read Me is the first, wherever a page has it.
  static func sheets(of document: Document) -> [SheetOutline] {
    let isAccessible = document.layout == .accessible
    let laidOut = isAccessible ? document.withATableEachSheet : document
    return sheets(asWritten: laidOut).map { sheet in
      var sheet = sheet
      sheet.words = document.words
      guard isAccessible else { return sheet }
      sheet.isAccessible = true
      // What is read first is what the sheet is about.
      let title = sheet.blocks.firstIndex { if case .title = $0 { true } else { false } }
      if let title, case .home? = sheet.blocks.first {
        sheet.blocks.insert(sheet.blocks.removeFirst(), at: title)
      }
      return sheet
    }
  }

  private static func sheets(asWritten document: Document) -> [SheetOutline] {
    var collector = SheetCollector(document)
    var loose: [SheetBlock] = []
    collector.collect(document.blocks, into: &loose)
    var groups = collector.groups
    var opening: [SheetBlock] = document.logo.map { [.logo($0)] } ?? []
    opening.append(.title(document.title))
    if let subtitle = document.subtitle { opening.append(.subtitle(subtitle)) }
    let firstName = document.words.say(.readMe).lowercased()
    let readMe = groups.firstIndex { $0.name.lowercased() == firstName }
    let isOwnFirst = readMe != nil
    let needsFirst = !loose.isEmpty || groups.count != 1 || document.layout == .accessible
    var names = SheetNames()
    guard needsFirst || isOwnFirst else {
      groups[0].blocks = opening + groups[0].blocks
      groups[0].name = names.claim(groups[0].name)
      return groups + collector.appendices(&names, of: document)
    }
    let own = readMe.map { groups.remove(at: $0).blocks } ?? []
    if readMe != 0, loose.isEmpty, !groups.isEmpty { groups[0].isStart = true }
    let lead = loose.prefix(while: \.isLead)
    let contents: [SheetBlock] = groups.isEmpty ? [] : [.contents]
    let first = SheetOutline(
      name: names.claim(
        groups.isEmpty && !isOwnFirst ? document.title : document.words.say(.readMe)),
      blocks: opening + lead + contents + loose.dropFirst(lead.count) + own)
    for index in groups.indices {
      groups[index].name = names.claim(groups[index].name)
      groups[index].blocks =
        [.home(document.title)] + groups[index].opened(under: groups[index].name)
    }
    return [first] + groups + collector.appendices(&names, of: document)
  }

  /// The blocks with the sheet's title first: its own first heading, else its name.
  private func opened(under name: String) -> [SheetBlock] {
    let start = blocks.firstIndex { block in
      switch block {
      case .anchor, .page: false
      default: true
      }
    }
    guard let start, case .heading(_, let runs) = blocks[start] else {
      return [.title(name)] + blocks
    }
    var result = blocks
    result[start] = .title(runs.plain)
    return result
  }
}

extension SheetBlock {
  /// Whether it may stand before the list of sheets.
  fileprivate var isLead: Bool {
    switch self {
    case .prose, .anchor, .page, .notice: true
    default: false
    }
  }
}

/// Lays the tree of a document flat, sheet by sheet.
private struct SheetCollector {
  /// Every table of the document.
  let tables: [ReportTable]
  /// Whether parts of one name share a sheet; each table has its own where programs read aloud.
  private let sharesSheets: Bool
  /// The sheets whose parts are being laid flat, the innermost last.
  private var open: [Int] = []
  var groups: [SheetOutline] = []
  private var sources: [(title: String, source: String)] = []
  /// What charts show whose table is nowhere in the workbook.
  private(set) var chartData: [ReportTable] = []

  init(_ document: Document) {
    tables = document.tables
    sharesSheets = document.layout != .accessible
  }

  mutating func collect(_ blocks: [Block], into sheet: inout [SheetBlock], indent: Int = 0) {
    for block in blocks {
      switch block {
      case .heading(let level, let inlines):
        sheet.append(.heading(level: level, TextRun.runs(inlines)))
      case .paragraph(let inlines): sheet.append(.prose(TextRun.runs(inlines), indent: indent))
      case .list(let isOrdered, let items):
        for (index, item) in items.enumerated() {
          collect(item, marked: isOrdered ? "\(index + 1). " : "• ", into: &sheet, indent: indent)
        }
      case .quote(let blocks): collect(blocks, into: &sheet, indent: indent + 1)
      case .code(let text, _): sheet.append(.code(text))
      case .rule: sheet.append(.rule)
      case .grid(let header, let rows): sheet.append(.grid(header: header, rows: rows))
      case .table(let table): collect(table, into: &sheet)
      case .chart(let chart): collect(chart, into: &sheet)
      case .notice(let notice): sheet.append(.notice(notice))
      case .group(let group): collect(group, into: &sheet, indent: indent)
      }
    }
  }

  private mutating func collect(_ table: ReportTable, into sheet: inout [SheetBlock]) {
    if let source = table.source {
      sources.append((table.heading ?? table.label ?? table.words.say(.query), source))
    }
    sheet.append(.table(table))
  }

  /// A chart whose table is nowhere in the workbook brings its data along.
  private mutating func collect(_ chart: Chart, into sheet: inout [SheetBlock]) {
    if !chart.panels.isEmpty, let heading = chart.heading {
      sheet.append(.prose([TextRun(text: heading, isStrong: true)], indent: 0))
    }
    // Programs that read aloud have a table for each chart, on its own sheet.
    var chart = sharesSheets ? chart.withDaysInWords : chart
    // Among subtotals the rows of a chart are no one range.
    let table = tables.first { $0.label == chart.tableLabel && $0.group == nil }?.data
    guard !(table?.holds(chart) ?? false) else {
      sheet.append(.chart(chart))
      return
    }
    chart.tableLabel = "chart-data-\(chartData.count + 1)"
    sheet.append(.chart(chart))
    if !chart.data.isEmpty { chartData.append(chart.dataTable(label: chart.tableLabel)) }
  }

  private mutating func collect(
    _ item: [Block], marked mark: String, into sheet: inout [SheetBlock], indent: Int
  ) {
    guard case .paragraph(let inlines)? = item.first else {
      collect(item, into: &sheet, indent: indent + 1)
      return
    }
    let runs = TextRun.runs([.text(mark)] + inlines)
    sheet.append(.prose(runs, indent: indent + 1))
    collect(Array(item.dropFirst()), into: &sheet, indent: indent + 2)
  }

  private mutating func collect(_ group: Group, into sheet: inout [SheetBlock], indent: Int) {
    let anchor: [SheetBlock] = group.id.map { [.anchor($0)] } ?? []
    let opening = group.startsPage ? [.page] + anchor : anchor
    guard let name = group.sheet else {
      sheet += opening
      collect(group.blocks, into: &sheet, indent: indent)
      return
    }
    let known = groups.firstIndex { sharesSheets && $0.name.lowercased() == name.lowercased() }
    if let known, known == open.last {
      sheet += opening
      collect(group.blocks, into: &sheet, indent: indent)
      return
    }
    let place = known.flatMap { open.contains($0) ? nil : $0 } ?? groups.count
    let isNew = place == groups.count
    if isNew {
      groups.append(SheetOutline(name: name, isUpright: group.isUpright, blocks: []))
    }
    open.append(place)
    var own = isNew ? anchor : opening
    collect(group.blocks, into: &own)
    open.removeLast()
    groups[place].blocks += own
  }

  /// The last sheets: what charts show that stands in no table, and the queries if they are shown.
  func appendices(_ names: inout SheetNames, of document: Document) -> [SheetOutline] {
    let opening: [SheetBlock] = [.home(document.title)]
    var sheets: [SheetOutline] = []
    if !chartData.isEmpty {
      let tables = chartData.map(SheetBlock.table)
      sheets.append(
        SheetOutline(
          name: names.claim(document.words.say(.chartData)),
          blocks: opening + [.title(document.words.say(.dataOfCharts))] + tables))
    }
    guard !sources.isEmpty else { return sheets }
    var blocks = opening + [.title(document.words.say(.queries))]
    for (title, source) in sources {
      blocks.append(.heading(level: 3, [TextRun(text: title)]))
      blocks.append(.code(source))
    }
    return sheets
      + [SheetOutline(name: names.claim(document.words.say(.queries)), blocks: blocks)]
  }
}

extension Table {
  /// Whether the rows of a chart stand at the top of this table.
  fileprivate func holds(_ chart: Chart) -> Bool {
    guard chart.data.count <= count else { return false }
    return (chart.keys + chart.series).allSatisfy { place in
      guard let column = index(of: chart.data.columns[place].name) else { return false }
      return (0..<chart.data.count).allSatisfy { self[$0, column] == chart.data[$0, place] }
    }
  }
}
