import Documents

extension Document {
  /// The document with each table and its charts on a worksheet of their own, and what stands below
  /// tables on a sheet "Notes", as `layout: accessible` asks.
  ///
  /// Text keeps the sheet it was on; headings that are left without text go.
  var withATableEachSheet: Document {
    var sheets = AccessibleSheets(words: words, labels: Set(tables.compactMap(\.label)))
    var document = self
    document.blocks = sheets.texts(of: blocks, on: nil).withoutLoneHeadings
    document.blocks += sheets.groups.map(Block.group)
    if !sheets.notes.isEmpty {
      let header = [Phrase.someTable, .aNote].map { [Inline.text(words.say($0))] }
      document.blocks.append(
        .group(
          Group(
            id: AccessibleSheets.notesLabel, sheet: words.say(.notes),
            blocks: [
              .heading(level: 2, [.text(words.say(.notes))]),
              .grid(header: header, rows: sheets.notes),
            ])))
    }
    return document
  }
}

/// Parts the tables of a document from its text.
private struct AccessibleSheets {
  static let notesLabel = "sheet-notes"
  let words: Language
  /// Those of all tables.
  let labels: Set<String>
  /// Charts that stand above their tables.
  private var waiting: [Chart] = []
  private(set) var groups: [Group] = []
  /// The title of a table, and what stands below it.
  private(set) var notes: [[[Inline]]] = []
  /// The heading in whose part we are: the name of a table that has none.
  private var heading: String?

  init(words: Language, labels: Set<String>) {
    self.words = words
    self.labels = labels
  }

  /// What is left of some blocks when their tables have sheets of their own.
  mutating func texts(of blocks: [Block], on sheet: String?) -> [Block] {
    var texts: [Block] = []
    for block in blocks {
      switch block {
      case .heading(_, let inlines):
        heading = inlines.plain
        texts.append(block)
      case .table(let table): add(table, on: sheet)
      case .grid:
        let title = heading ?? sheet ?? words.say(.someTable)
        groups.append(Group(sheet: title, blocks: [.heading(level: 2, [.text(title)]), block]))
      case .chart(let chart):
        let place = groups.lastIndex { group in
          group.blocks.contains { block in
            if case .table(let table) = block { table.label == chart.tableLabel } else { false }
          }
        }
        if let place {
          groups[place].blocks.append(block)
        } else if labels.contains(chart.tableLabel) {
          waiting.append(chart)
        } else {
          texts.append(block)
        }
      case .group(let group): texts += self.texts(of: group, on: sheet)
      case .list(let isOrdered, let items):
        texts.append(
          .list(isOrdered: isOrdered, items: items.map { self.texts(of: $0, on: sheet) }))
      case .quote(let blocks): texts.append(.quote(self.texts(of: blocks, on: sheet)))
      case .paragraph, .code, .rule, .notice: texts.append(block)
      }
    }
    return texts
  }

  private mutating func texts(of group: Group, on sheet: String?) -> [Block] {
    guard let name = group.sheet else {
      var group = group
      group.blocks = texts(of: group.blocks, on: sheet)
      return group.blocks.isEmpty && group.id == nil ? [] : [.group(group)]
    }
    let place = groups.count
    heading = nil
    groups.append(group)
    groups[place].blocks = texts(of: group.blocks, on: name).withoutLoneHeadings
    heading = nil
    guard groups[place].blocks.isEmpty else { return [] }
    groups.remove(at: place)
    // Links to the section lead to its first table.
    if groups.indices.contains(place) { groups[place].id = groups[place].id ?? group.id }
    return []
  }

  private mutating func add(_ table: ReportTable, on sheet: String?) {
    let title = table.heading ?? heading ?? sheet ?? words.say(.someTable)
    var bare = table
    bare.caption = nil
    bare.number = nil
    bare.note = nil
    var blocks: [Block] = [.heading(level: 2, [.text(title)])]
    if let note = table.note {
      notes.append([[.text(title)], [.text(note)]])
      blocks.append(
        .paragraph([.link([.text(words.say(.notesOnTable))], target: "#\(Self.notesLabel)")]))
    }
    let name =
      table.number.map { words.say(.table, "\($0)") } ?? sheet ?? heading ?? words.say(.someTable)
    let charts = waiting.filter { $0.tableLabel == table.label }
    waiting.removeAll { $0.tableLabel == table.label }
    groups.append(
      Group(sheet: name, blocks: blocks + [.table(bare)] + charts.map(Block.chart)))
  }
}

extension [Block] {
  /// Nothing, where only headings are left.
  fileprivate var withoutLoneHeadings: [Block] {
    let hasText = flatMap(\.all).contains { block in
      switch block {
      case .heading, .group: false
      default: true
      }
    }
    return hasText ? self : []
  }
}
