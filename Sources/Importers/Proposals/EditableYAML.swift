import Settings
import Yams

/// A text of YAML as a person wrote it, into which lines are put where they belong; everything else
/// stays byte for byte.
///
/// The parser says where things stand, so that any way of writing is understood: blocks and braces,
/// lists with and without indentation, keys in quotes, comments, either kind of line ends.
struct EditableYAML {
  /// Lines with their ends.
  private var lines: [String]
  private let lineEnd: String

  init(_ text: String) {
    lines = EditableYAML.lines(of: text)
    lineEnd =
      lines.contains { $0.unicodeScalars.suffix(2).elementsEqual(["\r", "\n"]) } ? "\r\n" : "\n"
  }

  var text: String { lines.joined() }

  /// A node with what follows it.
  private struct Place {
    var node: Node
    /// The line before which it ends, and where the key that follows it stands there.
    var end: Int
    var next: Int?
    /// The key in front of it; `nil` of the whole file.
    var key: Mark?
  }

  /// Puts blocks of lines at the end of the group to which keys lead, and makes those that are not
  /// there.
  ///
  /// - Parameter asItems: whether the group is a list, and each block an entry of it.
  /// - Returns: whether the group is one to which anything can be added.
  mutating func insert(_ blocks: [[String]], below path: [String], asItems: Bool) -> Bool {
    guard let composed = try? Yams.compose(yaml: text) else {
      return append(EditableYAML.nested(path[...], blocks, asItems))
    }
    guard var place = whole(composed) else {
      return append(EditableYAML.nested(path[...], blocks, asItems))
    }
    for (depth, key) in path.enumerated() {
      guard place.node.mapping != nil else { return false }
      guard let value = child(key, of: place) else {
        return put([EditableYAML.nested(path[depth...], blocks, asItems)], asItems: false, place)
      }
      if EditableYAML.isEmpty(value.node) {
        return fill(value, EditableYAML.nested(path[(depth + 1)...], blocks, asItems))
      }
      place = value
    }
    return put(blocks, asItems: asItems, place)
  }

  /// Gives an entry of a list a key, in place of a comment that leaves it open or as a new line.
  ///
  /// - Returns: whether there is such an entry; one that has the key keeps its value.
  mutating func set(
    _ key: String, to value: String, where name: String, is text: String, in list: String
  )
    -> Bool
  {
    guard let composed = try? Yams.compose(yaml: self.text), let root = whole(composed),
      let entries = child(list, of: root),
      let entry = items(of: entries).first(where: { item in
        child(name, of: item)?.node.scalar?.string == text
      })
    else { return false }
    guard child(key, of: entry) == nil else { return true }
    guard let open = comment(on: key, in: entry) else {
      return put([["\(key): \(value)"]], asItems: false, entry)
    }
    lines[open] = lines[open].prefix { $0 == " " } + "\(key): \(value)" + lineEnd
    return true
  }

  /// The names of the entries of a list that leave a key open in a comment.
  func entries(of list: String, leaving key: String, named name: String) -> [String] {
    guard let composed = try? Yams.compose(yaml: text), let root = whole(composed),
      let entries = child(list, of: root)
    else { return [] }
    return items(of: entries).filter {
      child(key, of: $0) == nil && comment(on: key, in: $0) != nil
    }
    .compactMap { child(name, of: $0)?.node.scalar?.string }
  }

  /// The keys of the group to which a path leads, as they are written.
  func keys(below path: [String]) -> [String] {
    guard let composed = try? Yams.compose(yaml: text), var place = whole(composed) else {
      return []
    }
    for key in path {
      guard let value = child(key, of: place) else { return [] }
      place = value
    }
    return place.node.mapping?.keys.compactMap { $0.scalar?.string } ?? []
  }

  /// Lines with their ends, as YAML counts them.
  static func lines(of text: String) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if line.last == "\r", scalar != "\n" {
        lines.append(String(line))
        line = String.UnicodeScalarView()
      }
      line.append(scalar)
      guard ["\n", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar) else { continue }
      lines.append(String(line))
      line = String.UnicodeScalarView()
    }
    return line.isEmpty ? lines : lines + [String(line)]
  }
}

/// Finding the place.
extension EditableYAML {
  private func whole(_ root: Node?) -> Place? {
    root.map { Place(node: $0, end: lines.count, next: nil, key: nil) }
  }

  /// The value of a key, whose name may be written in any letters; `nil` where it is not there.
  private func child(_ name: String, of place: Place) -> Place? {
    let pairs = place.node.mapping.map { Array($0) } ?? []
    let wanted = name.lowercased()
    guard
      let index = pairs.firstIndex(where: { $0.key.scalar?.string.trimmed.lowercased() == wanted })
    else { return nil }
    var child = place
    child.node = pairs[index].value
    child.key = pairs[index].key.mark
    if index + 1 < pairs.count, let mark = pairs[index + 1].key.mark {
      (child.end, child.next) = (mark.line - 1, mark.column - 1)
    }
    return child
  }

  private func items(of place: Place) -> [Place] {
    let nodes = place.node.sequence.map { Array($0) } ?? []
    return nodes.indices.map { index in
      var item = place
      item.node = nodes[index]
      item.key = nil
      if index + 1 < nodes.count, let mark = nodes[index + 1].mark {
        (item.end, item.next) = (mark.line - 1, dash(before: mark))
      }
      return item
    }
  }

  /// The line of a comment that leaves a key of an entry open.
  private func comment(on key: String, in entry: Place) -> Int? {
    let first = (entry.node.mark?.line ?? 1) - 1
    return (first..<max(entry.end, first)).first { index in
      lines[index].drop { $0 == " " }.hasPrefix("# \(key):")
    }
  }

  /// Whether a key has no value.
  static func isEmpty(_ node: Node) -> Bool {
    guard let scalar = node.scalar, scalar.style == .plain || scalar.style == .any else {
      return false
    }
    return Setting.isNothing(scalar.string)
  }

  /// Where the dash of an entry stands in its line.
  private func dash(before mark: Mark) -> Int? {
    let line = lines[mark.line - 1].unicodeScalars.prefix(max(mark.column - 1, 0))
    return line.lastIndex(of: "-").map { line.distance(from: line.startIndex, to: $0) }
  }

  /// The line before which something is put at the end of a block, after which comments stand that
  /// belong to what follows.
  private func end(of place: Place, indentedBy depth: Int) -> Int {
    var end = place.end
    while end > 0 {
      let line = lines[end - 1]
      let content = line.drop { $0 == " " }
      let indent = line.count - content.count
      let isMark = place.end == lines.count && line.hasPrefix("...")
      let isOfNext = content.hasPrefix("#") && (indent < depth || indent <= place.next ?? -1)
      guard content.allSatisfy(\.isWhitespace) || isMark || isOfNext else { break }
      end -= 1
    }
    return end
  }
}

/// Putting lines there.
extension EditableYAML {
  /// Keys with blocks below them.
  private static func nested(
    _ path: ArraySlice<String>, _ blocks: [[String]], _ asItems: Bool
  ) -> [String] {
    guard let key = path.first else {
      return blocks.flatMap { asItems ? item($0) : $0 }
    }
    return ["\(key):"] + nested(path.dropFirst(), blocks, asItems).map { "  " + $0 }
  }

  private static func item(_ block: [String]) -> [String] {
    block.enumerated().map { ($0.offset == 0 ? "- " : "  ") + $0.element }
  }

  /// Fills a key that has no value yet.
  private mutating func fill(_ place: Place, _ block: [String]) -> Bool {
    guard let key = place.key, key.line <= lines.count else { return false }
    let mark = place.node.scalar?.mark
    if let mark, let word = place.node.scalar?.string, !word.isEmpty, mark.line <= lines.count {
      var line = Array(lines[mark.line - 1].unicodeScalars)
      let range = (mark.column - 1)..<(mark.column - 1 + word.unicodeScalars.count)
      guard mark.line == key.line, range.upperBound <= line.count else { return false }
      line.removeSubrange(range)
      lines[mark.line - 1] = String(String.UnicodeScalarView(line))
    }
    write(block, before: key.line, indentedBy: key.column + 1)
    return true
  }

  /// Puts blocks into a group that is there.
  private mutating func put(_ blocks: [[String]], asItems: Bool, _ place: Place) -> Bool {
    // What an alias stands for is written elsewhere, and meant for other places, too.
    if let key = place.key, let mark = place.node.mark,
      (mark.line, mark.column) < (key.line, key.column)
    {
      return false
    }
    switch place.node {
    case .mapping(let mapping) where !asItems:
      if let start = opening("{", place) { return insertFlow(blocks.flatMap(\.self), at: start) }
      guard let mark = mapping.first?.key.mark else { return false }
      let end = end(of: place, indentedBy: mark.column - 1)
      write(blocks.flatMap(\.self), before: end, indentedBy: mark.column - 1)
      return true
    case .sequence(let sequence) where asItems:
      let block = blocks.flatMap(EditableYAML.item)
      if let start = opening("[", place) { return insertFlow(block, at: start) }
      guard let mark = sequence.first?.mark, let depth = dash(before: mark) else { return false }
      write(block, before: end(of: place, indentedBy: depth), indentedBy: depth)
      return true
    default: return false
    }
  }

  private mutating func append(_ block: [String]) -> Bool {
    write(block, before: lines.count, indentedBy: 0)
    return true
  }

  private mutating func write(_ block: [String], before index: Int, indentedBy depth: Int) {
    if index > 0, lines[index - 1].last?.isNewline != true { lines[index - 1] += lineEnd }
    let indent = String(repeating: " ", count: depth)
    lines.insert(contentsOf: block.map { indent + $0 + lineEnd }, at: index)
  }

  /// Where the bracket stands with which a group begins, after its anchor and tag; `nil` where it is
  /// written as a block.
  private func opening(_ bracket: Unicode.Scalar, _ place: Place) -> Int? {
    guard let mark = place.node.mark, mark.line <= lines.count else { return nil }
    let start = lines.prefix(mark.line - 1).reduce(0) { $0 + $1.unicodeScalars.count }
    let rest = lines[mark.line - 1].unicodeScalars.dropFirst(mark.column - 1)
    guard let first = rest.first, "{[&!".unicodeScalars.contains(first) else { return nil }
    return rest.firstIndex(of: bracket).map {
      start + mark.column - 1 + rest.distance(from: rest.startIndex, to: $0)
    }
  }

  /// Puts a block between the braces or brackets of a group.
  private mutating func insertFlow(_ block: [String], at start: Int) -> Bool {
    var text = Array(self.text.unicodeScalars)
    guard let node = try? Yams.compose(yaml: block.joined(separator: "\n")),
      let end = FlowText.end(in: text, from: start)
    else { return false }
    let isFirst = ["{", "["].contains(text[end - 1])
    let gap = isFirst ? "" : text[end - 1] == "," ? " " : ", "
    text.insert(contentsOf: (gap + FlowText.inside(of: node)).unicodeScalars, at: end)
    lines = EditableYAML.lines(of: String(String.UnicodeScalarView(text)))
    return true
  }
}
