import Foundation
import Yams

/// Holds YAML against a JSON Schema, as an editor does: the words of it that our schemas use.
struct SchemaCheck {
  private let schema: Shape

  init(_ text: String) throws {
    schema = try JSONDecoder().decode(Shape.self, from: Data(text.utf8))
  }

  /// Where the YAML is not as the schema asks, from the top; empty where it is.
  func faults(_ yaml: String) throws -> [String] {
    guard let node = try Yams.compose(yaml: yaml) else { return [] }
    return faults(of: node, schema, at: "")
  }

  /// A part of a schema; a word that it does not know ends the reading.
  private final class Shape: Decodable {
    var ref: String?
    var types: [String] = []
    var properties: [String: Shape] = [:]
    var other: Shape?
    var isClosed = false
    var required: [String] = []
    var words: [Word]?
    var pattern: String?
    var range: (least: Double?, most: Double?)
    var count: (least: Int?, most: Int?)
    var items: Shape?
    var choices: [Shape] = []
    var parts: [String: Shape] = [:]

    private enum Key: String, CodingKey, CaseIterable {
      case schema = "$schema", title, description, parts = "$defs", ref = "$ref", type, properties
      case additionalProperties, required, `enum`, pattern, minimum, maximum, items, minItems
      case maxItems, anyOf
    }

    private struct AnyKey: CodingKey {
      var stringValue: String
      var intValue: Int? { nil }
      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
      for key in try decoder.container(keyedBy: AnyKey.self).allKeys
      where Key(rawValue: key.stringValue) == nil {
        throw DecodingError.dataCorrupted(
          .init(codingPath: decoder.codingPath, debugDescription: "unknown \(key.stringValue)"))
      }
      let box = try decoder.container(keyedBy: Key.self)
      ref = try box.decodeIfPresent(String.self, forKey: .ref)
      types =
        (try? box.decode([String].self, forKey: .type))
        ?? (try? box.decode(String.self, forKey: .type)).map { [$0] } ?? []
      properties = try box.decodeIfPresent([String: Shape].self, forKey: .properties) ?? [:]
      isClosed = (try? box.decode(Bool.self, forKey: .additionalProperties)) == false
      other =
        isClosed ? nil : try box.decodeIfPresent(Shape.self, forKey: .additionalProperties)
      required = try box.decodeIfPresent([String].self, forKey: .required) ?? []
      words = try box.decodeIfPresent([Word].self, forKey: .enum)
      pattern = try box.decodeIfPresent(String.self, forKey: .pattern)
      range = (
        try box.decodeIfPresent(Double.self, forKey: .minimum),
        try box.decodeIfPresent(Double.self, forKey: .maximum)
      )
      count = (
        try box.decodeIfPresent(Int.self, forKey: .minItems),
        try box.decodeIfPresent(Int.self, forKey: .maxItems)
      )
      items = try box.decodeIfPresent(Shape.self, forKey: .items)
      choices = try box.decodeIfPresent([Shape].self, forKey: .anyOf) ?? []
      parts = try box.decodeIfPresent([String: Shape].self, forKey: .parts) ?? [:]
    }
  }

  /// A value of a closed list, with what it is.
  private enum Word: Decodable, Equatable {
    case flag(Bool)
    case whole(Int)
    case text(String)

    init(from decoder: any Decoder) throws {
      let box = try decoder.singleValueContainer()
      if let flag = try? box.decode(Bool.self) {
        self = .flag(flag)
      } else if let number = try? box.decode(Int.self) {
        self = .whole(number)
      } else {
        self = .text(try box.decode(String.self))
      }
    }
  }

  // MARK: Checking

  private func faults(of node: Node, _ shape: Shape, at path: String) -> [String] {
    if let name = shape.ref?.split(separator: "/").last {
      guard let part = schema.parts[String(name)] else { return ["\(path): no part \(name)"] }
      return faults(of: node, part, at: path)
    }
    if !shape.types.isEmpty, Self.types(of: node).isDisjoint(with: shape.types) {
      return ["\(path): no \(shape.types.joined(separator: ", "))"]
    }
    var faults: [String] = []
    if !shape.choices.isEmpty,
      !shape.choices.contains(where: { self.faults(of: node, $0, at: path).isEmpty })
    {
      faults.append("\(path): none of several shapes")
    }
    if let words = shape.words, !(Self.word(node).map(words.contains) ?? false) {
      faults.append("\(path): not among the words")
    }
    if let pattern = shape.pattern, let text = node.scalar?.string,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      faults.append("\(path): not like \(pattern)")
    }
    if let number = node.scalar.flatMap({ Double($0.string) }) {
      if let least = shape.range.least, number < least { faults.append("\(path): too low") }
      if let most = shape.range.most, number > most { faults.append("\(path): too high") }
    }
    return faults + self.faults(inside: node, shape, at: path)
  }

  private func faults(inside node: Node, _ shape: Shape, at path: String) -> [String] {
    var faults: [String] = []
    if let items = node.sequence {
      if let least = shape.count.least, items.count < least { faults.append("\(path): too few") }
      if let most = shape.count.most, items.count > most { faults.append("\(path): too many") }
      guard let each = shape.items else { return faults }
      for (place, item) in items.enumerated() {
        faults += self.faults(of: item, each, at: "\(path)[\(place)]")
      }
    }
    guard let mapping = node.mapping else { return faults }
    let names = Set(mapping.keys.map { $0.scalar?.string ?? "" })
    faults += shape.required.filter { !names.contains($0) }.map { "\(path): lacks \($0)" }
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      if let known = shape.properties[name] ?? shape.other {
        faults += self.faults(of: value, known, at: "\(path)/\(name)")
      } else if shape.isClosed {
        faults.append("\(path): knows no \(name)")
      }
    }
    return faults
  }

  private static func word(_ node: Node) -> Word? {
    guard let text = node.scalar?.string else { return nil }
    let types = types(of: node)
    if types.contains("boolean") { return .flag(text == "true") }
    if types.contains("integer") { return Int(text).map(Word.whole) }
    return types.contains("string") ? .text(text) : nil
  }

  /// What YAML 1.2 takes a node for.
  private static func types(of node: Node) -> Set<String> {
    guard let scalar = node.scalar else { return node.mapping == nil ? ["array"] : ["object"] }
    guard scalar.style == .plain || scalar.style == .any else { return ["string"] }
    switch scalar.string {
    case "", "~", "null": return ["null"]
    case "true", "false": return ["boolean"]
    case let text where Int(text) != nil: return ["integer", "number"]
    case let text where Double(text) != nil: return ["number"]
    default: return ["string"]
    }
  }
}
