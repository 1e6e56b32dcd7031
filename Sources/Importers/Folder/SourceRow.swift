import Canonical
import Coaching
package import Tables

/// One input file, as the `sources` table shows it.
package struct SourceRow: TableRow, Hashable {
  package var file: String
  /// The first 16 hexadecimal digits of SHA-256 of the file (R94).
  package var digest: String?
  package var profile: String?
  package var encoding: String?
  package var delimiter: String?
  /// What is unusual about its shape: lines above the header, a header of several records, a
  /// second table that was left out.
  package var shape: String?
  package var read = 0
  package var kept = 0
  /// Why rows were not kept, with a count for each reason.
  package var reasons: String?
  /// Items with scores of which neither a pathway nor a row says what they are out of.
  package var itemsWithoutPoints = 0
  /// Columns that no table needs, by their titles.
  package var columnsNotRead: [String] = []

  /// The first few of many titles.
  package static func list(_ titles: [String], limit: Int = 10) -> String? {
    guard !titles.isEmpty else { return nil }
    let more = titles.count > limit ? [" and \(titles.count - limit) more"] : []
    return titles.prefix(limit).joined(separator: ", ") + more.joined()
  }

  package init(file: String) { self.file = file }

  package static let columns: [Column] = [
    .identifier("file"), .identifier("digest"), .identifier("profile"), .label("encoding"),
    .label("delimiter"), .count("rows_read"), .count("rows_kept"), .count("rows_skipped"),
    .label("reasons"), .count("items_without_points"), .label("columns_not_read"), .label("shape"),
  ]

  package var values: [Value] {
    [
      .text(file), Value(digest), Value(profile), Value(encoding), Value(delimiter),
      .integer(read), .integer(kept), .integer(read - kept), Value(reasons),
      .integer(itemsWithoutPoints),
      Value(SourceRow.list(columnsNotRead)),
      Value(shape),
    ]
  }
}

extension Intake {
  /// Says of each file why rows were not kept.
  mutating func explainSkippedRows() {
    var rules: [String: [Int: Finding.Rule]] = [:]
    for finding in findings where finding.position.line > 0 && finding.leavesOutARow {
      let line = finding.position.line
      if rules[finding.position.file]?[line] == nil {
        rules[finding.position.file, default: [:]][line] = finding.problem.rule
      }
    }
    for place in sources.indices {
      let skipped = sources[place].read - sources[place].kept
      guard skipped > 0 else { continue }
      let found = rules[sources[place].file]?.values.map(\.rawValue) ?? []
      let counts = Dictionary(found.map { ($0, 1) }, uniquingKeysWith: +)
      var reasons = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .map { "\($0.value) \($0.key)" }
      // Titles again, points, totals, rows without a fact: nothing is lost with them.
      let rest = skipped - found.count
      if rest > 0 { reasons.append("\(rest) without data") }
      sources[place].reasons = reasons.joined(separator: ", ")
    }
  }
}

extension Intake {
  /// Counts, for each file, items whose scores are a share of nothing known.
  mutating func countItemsWithoutPoints() {
    let curriculum = district.curriculum
    var hasPoints = Array(repeating: false, count: curriculum.items.count)
    for pathway in curriculum.pathways.references {
      for row in curriculum.pathways[pathway].items where row.pointsPossible != nil {
        hasPoints[Int(row.item.index)] = true
      }
    }
    var items: [Int16: Set<Reference<Item>>] = [:]
    district.marks.forEach { mark in
      guard mark.score != nil, mark.pointsPossible == nil, !hasPoints[Int(mark.item.index)] else {
        return
      }
      items[mark.file, default: []].insert(mark.item)
    }
    let counts = Dictionary(
      items.map { (district.marks.files[Int($0.key)], $0.value.count) }, uniquingKeysWith: +)
    for place in sources.indices {
      sources[place].itemsWithoutPoints = counts[sources[place].file] ?? 0
    }
  }
}

extension Finding {
  /// Whether it is the reason why a row was left out.
  fileprivate var leavesOutARow: Bool {
    severity == .error || problem.rule == .draft || problem.rule == .archived
  }
}

extension DataFolder.PlannedFile {
  /// The titles of columns of a recognised file from which nothing is read.
  func columnsNotRead(frameworks: [Framework]) -> [String] {
    recognition?.columnsNotRead(source, frameworks: frameworks) ?? []
  }
}

extension Recognition {
  /// The titles of columns from which nothing is read.
  ///
  /// - Parameter source: what walkbook.yaml says of the file.
  func columnsNotRead(_ source: ProjectFile.Source?, frameworks: [Framework]) -> [String] {
    let titles = header.titles
    let read: Set<Int>
    switch profile {
    case .iReadyLessons: read = Set(titles.indices.filter { IReadyLessons.reads(titles[$0]) })
    case .canvasGradebook: read = CanvasHeader.columnsRead(header, source)
    case .mapped: read = mapping?.columnsRead(of: titles) ?? []
    case .canonical(let kind), .form(_, let kind):
      var names = Set(CanonicalFile.of(kind).names.map(Words.folded))
      var places: Set<Int> = []
      if kind == .walkthroughs {
        names.insert("form")
        places = Set(
          WalkthroughFile(header: header, frameworks: frameworks).stepColumns
            .compactMap(\.field.column))
      }
      if case .form(let host, _) = profile {
        places.formUnion(titles.indices.filter { host.isOwn(Words.folded(titles[$0])) })
      }
      read = places.union(
        header.names.indices.filter { names.contains(Words.folded(header.names[$0])) })
    }
    return titles.indices.filter { !titles[$0].isEmpty && !read.contains($0) }.map { titles[$0] }
  }
}
