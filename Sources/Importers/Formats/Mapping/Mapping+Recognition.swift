import Canonical
import Coaching
import Settings
import Tables

extension Mapping {
  /// A column that is an item.
  struct ItemColumn {
    var group: String
    var place: Int
    /// What the holes of its header's pattern took.
    var captures: [String: String]
  }

  /// The vendors' formats that come with Walkbook, by id.
  package static let shipped: [Mapping] = ShippedMapping.all.map(\.mapping)

  /// Reads a profile: its id is its file's name, and where a format has files of several kinds,
  /// each is a document with a name of its own after that.
  static func read(yaml: String, file: String) -> ([Mapping], [Finding]) {
    var reader = ProjectFileReader(file: file)
    var mappings: [Mapping] = []
    do throws(SettingError) {
      let id = file.replacing(".yaml", with: "")
      for root in try Setting.all(of: yaml, at: Location(file: file, line: 1, column: 1)) {
        mappings.append(profile(root, id: id, &reader))
      }
    } catch {
      reader.project.findings.append(
        Finding(setting: "not readable as YAML: \(error.sentence)", at: error.location))
    }
    return (mappings, reader.project.findings)
  }

  /// The keys that a profile has beside those of a file that walkbook.yaml describes.
  private static let profileKeys = ["part", "product", "files", "days", "titles", "scale"]

  private static func profile(
    _ root: Setting, id: String, _ reader: inout ProjectFileReader
  ) -> Mapping {
    var mapping = Mapping()
    mapping.id = id
    mapping.isShipped = true
    reader.each(
      root, "a profile", ProjectFileReader.mappingKeys + profileKeys
    ) {
      reader, key, node in
      switch key {
      case "part": mapping.id += "." + (reader.text(node) ?? "")
      case "product": mapping.product = reader.text(node) ?? ""
      case "files": mapping.files = reader.text(node)
      case "days": mapping.days = reader.word(node)
      case "titles": mapping.ownTitles = reader.list(node)
      case "scale":
        for (title, most) in reader.entries(node) {
          mapping.scales[title] = reader.text(most).flatMap { Int($0) }
        }
      default: reader.readMapping(key, node, into: &mapping)
      }
    }
    reader.readTables(into: &mapping)
    for place in mapping.items.indices {
      // Where rows below the header say what is work, its title need not.
      mapping.items[place].besides =
        mapping.isOfTests ? .results : mapping.bands.isEmpty ? .work : nil
    }
    mapping.taken = MentionedTitles(mapping.holes)
    return mapping
  }

  /// The quick part of whether this is the header of such a file, by which most formats are out.
  func hasHeaders(in names: TitleNames) -> Bool {
    headerNames.allSatisfy { $0.contains { names.place(of: $0) != nil } }
  }

  /// The rest of it, for a header that has them.
  ///
  /// - Parameter file: the file's name.
  func fits(_ titles: [String], folded: [String], file: String) -> Bool {
    let isNamed =
      files.map { FilePattern.matches($0.lowercased(), Mapping.name(of: file).lowercased()) }
      ?? true
    return isNamed && unfitKey(titles, folded) == nil
  }

  /// The key that a header with all the names does not fit.
  private func unfitKey(_ titles: [String], _ folded: [String]) -> String? {
    let names = TitleNames(titles)
    if without.contains(where: { names.place(of: $0) != nil }) { return "without" }
    if !ownTitles.isEmpty, !isOwn(titles) { return "titles" }
    if let first, folded.first != Words.folded(first) { return "first" }
    if let last, folded.last(where: { !$0.isEmpty }) != Words.folded(last) { return "last" }
    return hasItemColumns(in: titles) ? nil : "item-columns"
  }

  /// Whether a header is of a product with a fixed set of titles.
  ///
  /// A district adds columns of its own, but few, and none of work or its scores. Of a handful of titles that many products share, one
  /// more may make a list of something else: days missed, visits to a nurse.
  private func isOwn(_ titles: [String]) -> Bool {
    let own = MentionedTitles(ownTitles)
    let filled = titles.filter { !$0.isEmpty }
    let others = filled.filter { !own.contains($0) }
    if others.isEmpty { return true }
    let known = filled.count - others.count
    return known >= 5 && others.count * 2 <= known
      && !others.contains(where: ScoreTitles.speakOfWork)
  }

  /// Why none of a file's first rows is the header of such a file.
  enum Misfit {
    /// Columns that the likeliest row lacks.
    case columns([String])
    /// A key of the mapping that it does not fit.
    case key(String)
  }

  func misfit(in rows: [[String]]) -> Misfit? {
    let missing = rows.map { missingHeaders(in: $0) }
    guard let likeliest = missing.indices.min(by: { missing[$0].count < missing[$1].count })
    else { return nil }
    if !missing[likeliest].isEmpty { return .columns(missing[likeliest]) }
    let titles = rows[likeliest]
    return unfitKey(titles, titles.map(Words.folded)).map(Misfit.key)
  }

  /// A mapping of walkbook.yaml whose header is any that has the columns without which its rows
  /// mean nothing.
  var requiringWhatItNames: Mapping {
    guard headers.isEmpty else { return self }
    var mapping = self
    let given = Set(
      items.flatMap { $0.patterns.flatMap(\.names) } + names.flatMap(\.names)
        + named.map(\.name) + bands.map(\.name))
    for table in tables where !table.isDetail {
      for column in table.columns
      where CanonicalFile.of(table.kind).required.contains(column.name) {
        guard let name = column.source.plainColumn, !name.hasPrefix("@"), !name.contains("|"),
          !name.contains("{"),
          !given.contains(name), !name.hasSuffix(":"), !mapping.headers.contains(name)
        else { continue }
        mapping.headers.append(name)
      }
    }
    return mapping
  }

  /// Whether each kind of item column that the format cannot do without is there.
  func hasItemColumns(in titles: [String]) -> Bool {
    let groups = Set(itemColumns(of: titles).map(\.group))
    return items.allSatisfy { !$0.isRequired || groups.contains($0.name) }
  }

  /// How much a header must say to be recognised: of two formats that fit, the stricter is meant.
  var strictness: Int {
    headers.count + without.count + items.count(where: \.isRequired)
      + [first, last, files].compactMap(\.self).count
  }

  /// The headers that must be there, as people say them.
  var requiredTitles: [String] {
    headers.map { CellSource.alternatives($0).joined(separator: " or ") }
  }

  /// What a header lacks of those that must be there.
  func missingHeaders(in titles: [String]) -> [String] {
    let names = TitleNames(titles)
    return zip(requiredTitles, headerNames)
      .filter { title, any in !any.contains { names.place(of: $0) != nil } }.map(\.0)
  }

  /// Everything that the rows take: columns, and values from elsewhere.
  private var holes: [String] {
    named.flatMap(\.source.holes) + tables.flatMap { $0.columns.flatMap(\.source.holes) }
      + tables.flatMap { ($0.when + $0.unless).flatMap(\.source.holes) } + (exportDay?.holes ?? [])
  }

  /// The places of columns that the rows take something from.
  func columnsRead(of titles: [String]) -> Set<Int> {
    let titles = TitleNames.withoutTable(titles)
    let known = headers.flatMap(CellSource.alternatives) + holes + [first, last].compactMap(\.self)
    let mentioned = MentionedTitles(known)
    // A hole in a hole is a number or another part of the title.
    let patterns = holes.filter { $0.contains("{") }.compactMap { TextPattern($0) }
    let named = titles.indices.filter { place in
      mentioned.contains(titles[place])
        || patterns.contains { $0.match(titles[place]) != nil }
    }
    return Set(named).union(itemColumns(of: titles).map(\.place))
  }

  /// The columns that are items, in file order within each group.
  func itemColumns(of titles: [String]) -> [ItemColumn] {
    // Headers recognise a file, and may be items all the same.
    let mentioned = taken ?? MentionedTitles(holes)
    return items.flatMap { group in
      let start = group.after.flatMap { after in
        titles.firstIndex { Words.folded($0) == Words.folded(after) }
      }
      let columns = titles.enumerated().compactMap { place, title -> (ItemColumn, rank: Int)? in
        guard !title.isEmpty, start.map({ place > $0 }) ?? true,
          let found = group.match(title),
          group.isExact(found.rank) || !mentioned.contains(title)
        else { return nil }
        return (ItemColumn(group: group.name, place: place, captures: found.captures), found.rank)
      }
      let taken = group.once.map { Mapping.best(of: columns, by: $0) } ?? columns.map(\.0)
      return Mapping.toldApart(taken, by: titles)
    }
  }

  /// Of two columns of a gradebook with one title the later is other work: it has a number besides.
  private static func toldApart(_ columns: [ItemColumn], by titles: [String]) -> [ItemColumn] {
    guard Set(columns.map { titles[$0.place] }).count < columns.count else { return columns }
    let holes = ["item", "title"]
    var names = Set(columns.flatMap { column in holes.compactMap { column.captures[$0] } })
    var seen: Set<String> = []
    return columns.map { column in
      guard !seen.insert(titles[column.place]).inserted,
        let hole = holes.first(where: { column.captures[$0] != nil }),
        let name = column.captures[hole]
      else { return column }
      var (numbered, number) = (column, 2)
      while names.contains("\(name) (\(number))") { number += 1 }
      numbered.captures[hole] = "\(name) (\(number))"
      names.insert("\(name) (\(number))")
      return numbered
    }
  }

  /// Of the columns with one text in a hole, those whose pattern stands first.
  private static func best(of columns: [(ItemColumn, rank: Int)], by hole: String) -> [ItemColumn] {
    var ranks: [String: Int] = [:]
    for (column, rank) in columns {
      guard let text = column.captures[hole] else { continue }
      ranks[text] = min(ranks[text] ?? rank, rank)
    }
    return columns.filter { column, rank in
      column.captures[hole].map { ranks[$0] == rank } ?? true
    }.map(\.0)
  }

  /// Values of the file's name and of the rows above its header.
  ///
  /// - Parameter titles: the header; a label that is one of its titles is the header's own, in the
  ///   first of two records.
  func values(
    file: String, above records: some Sequence<[String?]>, titles: [String]
  ) -> [String: String] {
    var values: [String: String] = [:]
    let columns = TitleNames(titles)
    for record in records {
      // A label and what it says, such as `Teacher Name:` and a name.
      let cells = record.map { ($0 ?? "").trimmingBlanks }
      guard let place = cells.firstIndex(where: { !$0.isEmpty }),
        columns.place(of: cells[place]) == nil
      else { continue }
      values[cells[place]] = cells.dropFirst(place + 1).first { !$0.isEmpty } ?? ""
      // Or both in one cell, `Teacher: Ruiz, Elena`.
      for cell in cells {
        guard let (label, text) = RowLabels.labelled(cell), values[label] == nil else { continue }
        values[label] = text
      }
    }
    let name = Mapping.name(of: file)
    values.merge(Mapping.captures(of: names, in: name) ?? [:]) { _, named in named }
    let stem = Mapping.stem(of: name)
    values["@file"] = stem
    values["@folder"] = file.split(separator: "/").dropLast().last.map(String.init) ?? stem
    return values
  }

  /// What the holes of the first pattern take that a file's name has, without its extension or
  /// with it.
  static func captures(of patterns: [TextPattern], in name: String) -> [String: String]? {
    // A point in the name of a sheet, `#Ms. Ruiz`, ends nothing.
    let book = name.prefix { $0 != "#" }
    let plain = String(book[..<(book.lastIndex(of: ".") ?? book.endIndex)])
    return patterns.lazy.compactMap { $0.match(plain) ?? $0.match(name) }.first
  }

  /// A name without its extension; a sheet among several of a workbook is named after it.
  private static func stem(of name: String) -> String {
    let stem = name.split(separator: ".").first.map(String.init) ?? name
    guard let sheet = name.firstIndex(of: "#") else { return stem }
    return "\(stem) \(name[name.index(after: sheet)...])"
  }

  /// The name of a file without its folders.
  static func name(of file: String) -> String {
    file.split(separator: "/").last.map(String.init) ?? file
  }
}

extension Mapping.ItemColumns {
  /// What the first pattern that fits a title takes of it, and which it is.
  func match(_ title: String) -> (captures: [String: String], rank: Int)? {
    let plain = match(title, patterns, except)
    // A sign of a database at an end of what a hole took parts two words.
    let isWhole = plain?.captures.values.allSatisfy { !$0.hasSuffix("_") && !$0.hasPrefix("_") }
    if isWhole == true { return plain }
    return TitleNames.words(of: title).flatMap { match($0, databasePatterns, databaseExcept) }
      ?? plain
  }

  /// Whether a pattern takes no words but its own, so that a title it fits is an item, whatever else rows
  /// take from the column: `{reading:Lexile|Quantile} Measure`.
  func isExact(_ rank: Int) -> Bool { patterns[rank].openNames.isEmpty }

  private func match(
    _ title: String, _ patterns: [TextPattern], _ except: [TextPattern]
  ) -> (captures: [String: String], rank: Int)? {
    guard !except.contains(where: { $0.match(title) != nil }) else { return nil }
    let found = patterns.enumerated().lazy.compactMap { rank, pattern in
      pattern.match(title).map { (captures: $0, rank: rank) }
    }.first
    return found.flatMap { areBesides($0.captures, of: patterns[$0.rank]) ? nil : $0 }
  }

  /// Whether what the open holes of a pattern took is none of its items.
  ///
  /// Work may be called anything where signs of the vendor say that it is some: `Attendance (Real)`.
  private func areBesides(_ captures: [String: String], of pattern: TextPattern) -> Bool {
    guard let besides, besides == .results || !pattern.hasSigns else { return false }
    let texts = pattern.openNames.compactMap { captures[$0] }
    let isWhole = pattern.parts.count == 1
    if besides == .results,
      texts.contains(where: { BesideTitles.areOfAnother($0) || isWhole && BesideTitles.isLabel($0) }
      )
    {
      return true
    }
    return texts.first.map { BesideTitles.are($0, isWhole: isWhole) } ?? false
  }
}
