import Coaching
import Tables
import Templates
import Yams

extension Mapping {
  /// A column that is an item.
  struct ItemColumn {
    var group: String
    var place: Int
    /// What the holes of its header's pattern took.
    var captures: [String: String]
  }

  /// The vendors' formats that come with Walkbook, by id.
  public static let shipped: [Mapping] = Templates.profiles.flatMap { file, bytes in
    let (mappings, findings) = read(yaml: String(decoding: bytes, as: UTF8.self), file: file)
    precondition(findings.isEmpty, "the profile \(file) is in order: \(findings)")
    return mappings
  }

  /// Reads a profile: its id is its file's name, and where a format has files of several kinds,
  /// each is a document with a name of its own behind that.
  static func read(yaml: String, file: String) -> ([Mapping], [Finding]) {
    var reader = ProjectFileReader(file: file)
    var mappings: [Mapping] = []
    do {
      // Everything in a mapping is text, so nothing needs to be resolved to other types.
      for root in try Yams.compose_all(yaml: yaml, .basic) {
        mappings.append(profile(root, id: file.replacing(".yaml", with: ""), &reader))
      }
    } catch {
      reader.project.findings.append(
        Finding(.setting("not readable as YAML"), at: Position(file: file)))
    }
    return (mappings, reader.project.findings)
  }

  private static func profile(
    _ root: Node, id: String, _ reader: inout ProjectFileReader
  ) -> Mapping {
    var mapping = Mapping()
    mapping.id = id
    reader.each(root, "a profile", ProjectFileReader.mappingKeys + ["part", "files", "days"]) {
      reader, key, node in
      switch key {
      case "part": mapping.id += "." + (reader.text(node) ?? "")
      case "files": mapping.files = reader.text(node)
      case "days": mapping.days = reader.word(node)
      default: reader.readMapping(key, node, into: &mapping)
      }
    }
    return mapping
  }

  /// The quick part of whether this is the header of such a file, by which most formats are out.
  func hasHeaders(in folded: Set<String>) -> Bool { foldedHeaders.allSatisfy(folded.contains) }

  /// The rest of it, for a header that has them.
  ///
  /// - Parameter file: the file's name.
  func fits(_ titles: [String], folded: [String], file: String) -> Bool {
    guard !without.contains(where: { folded.contains(Words.folded($0)) }),
      first.map({ folded.first == Words.folded($0) }) ?? true,
      last.map({ folded.last { !$0.isEmpty } == Words.folded($0) }) ?? true,
      files.map({ FilePattern.matches($0.lowercased(), Mapping.name(of: file).lowercased()) })
        ?? true
    else { return false }
    return hasItemColumns(in: titles)
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

  /// What a header lacks of those that must be there.
  func missingHeaders(in titles: [String]) -> [String] {
    let folded = Set(titles.map(Words.folded))
    return headers.filter { !folded.contains(Words.folded($0)) }
  }

  /// Everything that the rows take: columns, and values from elsewhere.
  private var holes: [String] {
    named.flatMap(\.source.holes) + tables.flatMap { $0.columns.flatMap(\.source.holes) }
      + tables.flatMap { ($0.when + $0.unless).flatMap(\.source.holes) }
  }

  /// The places of columns that the rows take something from.
  func columnsRead(of titles: [String]) -> Set<Int> {
    let known = headers + holes + [first, last].compactMap(\.self)
    let folded = Set(known.map(Words.folded))
    // A hole in a hole is a number or another part of the title.
    let patterns = holes.filter { $0.contains("{") }.compactMap { TextPattern($0) }
    let named = titles.indices.filter { place in
      folded.contains(Words.folded(titles[place]))
        || patterns.contains { $0.match(titles[place]) != nil }
    }
    return Set(named).union(itemColumns(of: titles).map(\.place))
  }

  /// The columns that are items, in file order within each group.
  func itemColumns(of titles: [String]) -> [ItemColumn] {
    let mentioned = Set((headers + holes).map(Words.folded))
    return items.flatMap { group in
      let start = group.after.flatMap { after in
        titles.firstIndex { Words.folded($0) == Words.folded(after) }
      }
      return titles.enumerated().compactMap { place, title -> ItemColumn? in
        guard !title.isEmpty, start.map({ place > $0 }) ?? true,
          !mentioned.contains(Words.folded(title)),
          !group.except.contains(where: { $0.match(title) != nil })
        else { return nil }
        return group.patterns.lazy.compactMap { $0.match(title) }.first.map {
          ItemColumn(group: group.name, place: place, captures: $0)
        }
      }
    }
  }

  /// Values of the file's name and of the rows above its header.
  func values(file: String, above records: some Sequence<[String?]>) -> [String: String] {
    var values: [String: String] = [:]
    for record in records {
      // A label and what it says, such as `Teacher Name:` and a name.
      let cells = record.map { ($0 ?? "").trimmingBlanks }
      guard let place = cells.firstIndex(where: { !$0.isEmpty }) else { continue }
      values[cells[place]] = cells.dropFirst(place + 1).first { !$0.isEmpty } ?? ""
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
    let point = name.lastIndex(of: ".") ?? name.endIndex
    let plain = String(name[..<point])
    return patterns.lazy.compactMap { $0.match(plain) ?? $0.match(name) }.first
  }

  private static func stem(of name: String) -> String {
    name.split(separator: ".").first.map(String.init) ?? name
  }

  /// The name of a file without its folders.
  static func name(of file: String) -> String {
    file.split(separator: "/").last.map(String.init) ?? file
  }
}
