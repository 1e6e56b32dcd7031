package import Tables

/// Reads written outputs back and tries to work out what they hide.
///
/// It shares nothing with the code that hides: what it knows of the tables stands in its own
/// description, the equations are its own, and so are the readers of the files. For each audience
/// it takes everything that reaches this audience together: its own outputs and those of more open
/// ones, since who sees the district's workbook has read the public's.
package struct Audit: Sendable {
  private let titles: Titles
  private let people: [Reader: PersonSearch]
  private let published = Published.shipped

  /// - Parameters:
  ///   - titles: which titles in reports stand for which ids.
  ///   - people: who must not be named, for each reader; `nil` where no data were given.
  package init(titles: Titles = Titles(), people: [Reader: PersonSearch] = [:]) {
    self.titles = titles
    self.people = people
  }

  /// What was found in the releases together.
  package func run(_ releases: [Release]) -> AuditResult {
    let read = releases.map { release in
      var read = ReadRelease(release)
      read.tables = read.tables.map(published.lengthened)
      return read
    }
    let readers = Readers(releases, read)
    var result = AuditResult()
    result.unsaid = zip(releases, readers.areSaid).filter { !$1 }.map(\.0.name)
    for (index, parts) in read.enumerated() where readers.of[index].isGuarded {
      result.findings += parts.parts
      result.findings += named(parts, readers.of[index])
    }
    let reading = reading(read)
    result.findings += unread(read, reading, readers)
    for reader in Set(readers.of).sorted() where reader.isGuarded {
      let reached = releases.indices.filter { readers.of[$0] <= reader }
      let own = Set(reached.filter { readers.of[$0] == reader })
      var table = cells(of: reached, read, reading, readers)
      // What an earlier release says of itself holds on, whatever the rules say today.
      if own.contains(where: { releases[$0].smallestGroup != nil }),
        let size = own.lazy.compactMap({ releases[$0].smallestGroup ?? read[$0].smallestGroup })
          .max()
      {
        table.know(smallestGroup: size, reader)
      }
      table.completeSmallest(for: reader)
      let complete = reached.filter { releases[$0].holdsAllRows }.flatMap { index in
        reading[index].flatMap { $0.rows.rows.map(\.table) }
      }
      let context = SumContext(
        days: Set(reached.map { readers.days[$0] }).sorted(), latestWindow: windows(read).last,
        complete: Set(complete), hasRest: reader == .school, signs: signs(read))
      let audit = ReaderAudit(
        reader, table, own: own, context: context,
        firstWindow: firstWindow(read, releases, reading),
        multiples: multiples(read))
      result.findings += audit.results
      result.unsolved += audit.unsolved
    }
    return result
  }

  /// The cells of all tables that reach a reader.
  private func cells(
    of reached: [Int], _ read: [ReadRelease], _ reading: [[(place: Int, rows: TableReading)]],
    _ readers: Readers
  ) -> CellTable {
    var table = CellTable(published)
    for index in reached {
      for (place, rows) in reading[index] {
        let printed = read[index].tables[place]
        for row in rows.rows {
          table.add(
            row, release: index, file: printed.file, place: printed.place,
            day: readers.days[index], isRounded: readers.of[index] == .public)
        }
        if let total = rows.total { table.add(total, over: rows.rows) }
      }
    }
    return table
  }

  private func reading(_ read: [ReadRelease]) -> [[(place: Int, rows: TableReading)]] {
    var reader = TableReader(published: published, titles: titles, windows: windows(read))
    reader.known = Set(read.flatMap(\.tables).compactMap(reader.certainTable))
    return read.map { release in
      release.tables.indices.compactMap { place in
        reader.read(release.tables[place]).map { (place, $0) }
      }
    }
  }

  /// The walk windows in order, where some output lists them.
  private func windows(_ read: [ReadRelease]) -> [String] {
    for table in read.flatMap(\.tables) {
      let header = table.header.map { $0.lowercased() }
      guard
        header.first == "window" && header.contains("from")
          || header.starts(with: ["window_id", "title", "start"])
      else { continue }
      return table.rows.compactMap { $0.first }.map {
        titles.key($0.text, in: "window_id", published.words)
      }
    }
    return []
  }

  /// The first walk window: of a list of them, else the first row of a whole table of several.
  private func firstWindow(
    _ read: [ReadRelease], _ releases: [Release],
    _ reading: [[(place: Int, rows: TableReading)]]
  ) -> String? {
    if let first = windows(read).first { return first }
    for (index, tables) in reading.enumerated() where releases[index].holdsAllRows {
      for (place, rows) in tables where rows.rows.first?.table == "walk_coverage" {
        if read[index].tables[place].header.contains("window_id") {
          return rows.rows.first?.key["window_id"]
        }
      }
    }
    return nil
  }

  /// Which steps are signs of which indicators, where an output lists the steps of models.
  private func signs(_ read: [ReadRelease]) -> [String: [String: Set<String>]] {
    var signs: [String: [String: Set<String>]] = [:]
    for table in read.flatMap(\.tables) {
      let columns = ["framework_id", "phase", "number", "rubric_indicators"].compactMap {
        table.header.firstIndex(of: $0)
      }
      guard columns.count == 4 else { continue }
      for row in table.rows where columns.allSatisfy({ $0 < row.count }) {
        let words = columns.map { row[$0].text.lowercased().trimmed }
        for indicator in words[3].split(separator: ";").map(\.trimmed) {
          signs[words[0], default: [:]][indicator, default: []].insert("\(words[1]).\(words[2])")
        }
      }
    }
    return signs
  }

  /// Factors that the table of rules gives.
  private func multiples(_ read: [ReadRelease]) -> [String: Double] {
    for table in read.flatMap(\.tables) where table.header.starts(with: ["Rule", "Setting"]) {
      for row in table.rows where row.first?.text == "Walks per teacher" && row.count > 1 {
        if let number = Double(row[1].text) { return ["walk_coverage.target": number] }
      }
    }
    return [:]
  }

  /// Tables with codes in them that nothing is known of.
  private func unread(
    _ read: [ReadRelease], _ reading: [[(place: Int, rows: TableReading)]], _ readers: Readers
  ) -> [AuditFinding] {
    var findings: [AuditFinding] = []
    for (index, release) in read.enumerated() where readers.of[index].isGuarded {
      findings += reading[index].flatMap { place, rows in
        // A school sees its own people one by one.
        rows.oddities.filter { $0.isTold || readers.of[index] != .school }.map { odd in
          AuditFinding(
            kind: odd.isTold ? .part : .unread, file: release.tables[place].file,
            place: release.tables[place].place, cell: odd.cell, column: odd.column,
            isTold: odd.isTold, says: odd.says)
        }
      }
      let known = Set(reading[index].map(\.place))
      for (place, table) in release.tables.enumerated() where !known.contains(place) {
        let codes = table.rows.joined().count { PrintedValue.Code($0.text) != nil }
        guard codes > 0, !table.header.contains("Code"), !table.header.contains("code") else {
          continue
        }
        findings.append(
          AuditFinding(
            kind: .unread, file: table.file, place: table.place, isTold: false,
            says: "no published table has these columns: \(codes) hidden values were not judged"))
      }
    }
    return findings
  }

  private func named(_ release: ReadRelease, _ reader: Reader) -> [AuditFinding] {
    guard let search = people[reader] else { return [] }
    var counts: [String: (file: String, place: String, count: Int)] = [:]
    for text in release.texts
    where text.isProperty
      ? search.finds(inProperty: text.text) : search.finds(in: text.text, isNumber: text.isNumber)
    {
      let key = "\(text.file)\u{1F}\(text.place)"
      counts[key, default: (text.file, text.place, 0)].count += 1
    }
    return counts.sorted { $0.key < $1.key }.map { _, found in
      AuditFinding(
        kind: .person, file: found.file, place: found.place, isTold: true,
        says:
          "a name, id or address of a person, \(found.count) \(found.count == 1 ? "time" : "times")"
      )
    }
  }
}

/// What an audit came to.
package struct AuditResult: Sendable {
  package var findings: [AuditFinding] = []
  /// Hidden numbers that only intervals were computed for.
  package var unsolved = 0
  /// Releases that do not say for whom they are.
  package var unsaid: [String] = []

  /// Whether everything was judged: every table is known, every file is read, and no numbers are unlike
  /// what their definitions say.
  package var isWhole: Bool {
    !findings.contains { $0.kind == .unread || $0.kind == .contradiction }
  }

  /// Whether anything is told that must not be.
  package var isClean: Bool { !findings.contains(where: \.isTold) }

  /// One row for each finding and each hidden number, what is told first.
  package var table: Table {
    let columns: [Column] = [
      .label("verdict"), .label("kind"), .label("file"), .label("place"), .label("cell"),
      .label("row"), .label("column"), .label("code"), .count("low"), .count("high"),
      .label("says"),
    ]
    let rows = findings.enumerated().sorted { left, right in
      left.element.isTold == right.element.isTold
        ? left.offset < right.offset : left.element.isTold
    }
    return Table(
      columns: columns,
      rows: rows.map { _, finding in
        [
          .text(finding.verdict), .text(finding.kind.rawValue), .text(finding.file),
          .text(finding.place), .text(finding.cell), .text(finding.row), .text(finding.column),
          .text(finding.code), Value(finding.low), Value(finding.high), .text(finding.says),
        ]
      })
  }
}

extension AuditFinding {
  var verdict: String {
    if isTold { return "told" }
    return kind == .number ? "kept" : "not judged"
  }
}

/// For whom each release is, and as of which day.
struct Readers {
  private(set) var of: [Reader] = []
  private(set) var days: [String] = []
  /// Whether the outputs tell it of themselves; the others are taken to be as close as these, or for the
  /// district.
  private(set) var areSaid: [Bool] = []

  init(_ releases: [Release], _ read: [ReadRelease]) {
    let found = zip(releases, read).map { release, parts in
      release.reader ?? Readers.told(parts, "audience").flatMap { Reader(rawValue: $0) }
        ?? Readers.named(parts.texts.lazy.map(\.text)) ?? Readers.guessed(parts)
    }
    let rest = found.compactMap(\.self).max() ?? .district
    of = found.map { $0 ?? rest }
    let days = read.map {
      Readers.told($0, "as_of") ?? Readers.day($0.texts.lazy.map(\.text))
    }
    areSaid = found.map { $0 != nil }
    let known = days.compactMap(\.self).max() ?? ""
    self.days = days.map { $0 ?? known }
  }

  /// What the table `about` says, which is written beside measures.
  private static func told(_ parts: ReadRelease, _ column: String) -> String? {
    for table in parts.tables where table.header.contains("audience_says") {
      guard let place = table.header.firstIndex(of: column), let row = table.rows.first,
        place < row.count
      else { continue }
      return row[place].text
    }
    return nil
  }

  /// `Audience: district.`, as reports say it; in a page the word may stand in a text of its own.
  private static func named(_ texts: some Sequence<String>) -> Reader? {
    for text in texts {
      guard let range = text.firstRange(of: "Audience: ") else { continue }
      let word = text[range.upperBound...].prefix { $0.isLetter }
      if let reader = Reader(rawValue: String(word)) { return reader }
    }
    return nil
  }

  /// By its codes: only the public has bands, only the district groups under 3.
  private static func guessed(_ parts: ReadRelease) -> Reader? {
    let values = parts.tables.lazy.flatMap(\.rows).joined().map(PrintedValue.init)
    for value in values {
      if case .band = value { return .public }
      if case .hidden(.fewer(let size)) = value, size < 5 { return .district }
    }
    return nil
  }

  private static func day(_ texts: some Sequence<String>) -> String? {
    for text in texts {
      guard let range = text.firstRange(of: "As of ") else { continue }
      let day = text[range.upperBound...].prefix {
        $0 != "." && $0 != ";" && $0 != "," && $0 != "\n"
      }
      if day.count < 24, day.contains(where: \.isNumber) { return String(day) }
    }
    return nil
  }
}
