/// JSON in which other programs are told what our files may hold; the order of keys stays.
package indirect enum SchemaJSON: Sendable {
  case text(String)
  case whole(Int)
  case flag(Bool)
  case list([SchemaJSON])
  case object([(String, SchemaJSON)])

  /// The whole text of a file.
  package var file: String { written(indent: "") + "\n" }

  /// Lists of plain values on one line, all else on lines of its own.
  private func written(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .text(let text): return SchemaJSON.quoted(text)
    case .whole(let number): return String(number)
    case .flag(let flag): return flag ? "true" : "false"
    case .list(let parts):
      let texts = parts.map { $0.written(indent: inner) }
      return parts.allSatisfy(\.isPlain)
        ? "[" + texts.joined(separator: ", ") + "]"
        : "[\n" + texts.map { inner + $0 }.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let members):
      if members.isEmpty { return "{}" }
      let lines = members.map {
        "\(inner)\(SchemaJSON.quoted($0)): \($1.written(indent: inner))"
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  private var isPlain: Bool {
    switch self {
    case .text, .whole, .flag: true
    case .list, .object: false
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

/// The shapes of JSON Schema that our files in YAML need.
///
/// https://json-schema.org/draft/2020-12
extension SchemaJSON {
  package static func texts(_ texts: [String]) -> SchemaJSON { .list(texts.map(SchemaJSON.text)) }

  /// A single value: text stays as typed, also where YAML takes it for a number or yes and no.
  package static let scalar = SchemaJSON.object([
    ("type", texts(["string", "number", "boolean"]))
  ])

  package static let yesNo = SchemaJSON.object([
    ("enum", .list([.flag(true), .flag(false), .text("yes"), .text("no")]))
  ])

  package static func number(from least: Int? = nil, to most: Int? = nil) -> SchemaJSON {
    bounded("number", least, most)
  }

  package static func whole(from least: Int? = nil) -> SchemaJSON {
    bounded("integer", least, nil)
  }

  private static func bounded(_ type: String, _ least: Int?, _ most: Int?) -> SchemaJSON {
    var members: [(String, SchemaJSON)] = [("type", .text(type))]
    if let least { members.append(("minimum", .whole(least))) }
    if let most { members.append(("maximum", .whole(most))) }
    return .object(members)
  }

  /// One of a closed list of words.
  package static func words(_ words: [String]) -> SchemaJSON { .object([("enum", texts(words))]) }

  package static func pattern(_ pattern: String) -> SchemaJSON {
    .object([("type", .text("string")), ("pattern", .text(pattern))])
  }

  package static func either(_ shapes: SchemaJSON...) -> SchemaJSON {
    .object([("anyOf", .list(shapes))])
  }

  package static func list(of shape: SchemaJSON, least: Int? = nil, most: Int? = nil) -> SchemaJSON
  {
    var members: [(String, SchemaJSON)] = [("type", .text("array")), ("items", shape)]
    if let least { members.append(("minItems", .whole(least))) }
    if let most { members.append(("maxItems", .whole(most))) }
    return .object(members)
  }

  /// One value, or a list of such.
  package static func some(_ shape: SchemaJSON) -> SchemaJSON { either(shape, list(of: shape)) }

  /// Keys of the writer's own.
  package static func names(of shape: SchemaJSON) -> SchemaJSON {
    .object([("type", .text("object")), ("additionalProperties", shape)])
  }

  /// Keys that are known; no others may stand there.
  package static func keys(
    _ keys: [String], required: [String] = [], _ shape: (String) -> SchemaJSON
  ) -> SchemaJSON {
    var members: [(String, SchemaJSON)] = [
      ("type", .text("object")), ("properties", .object(keys.map { ($0, shape($0)) })),
      ("additionalProperties", .flag(false)),
    ]
    if !required.isEmpty { members.append(("required", texts(required))) }
    return .object(members)
  }

  /// The shape, or nothing after the key.
  package var orNothing: SchemaJSON {
    .either(self, .object([("type", .text("null"))]))
  }

  /// The shape with what it is for, which editors show.
  package func described(_ words: String) -> SchemaJSON {
    guard case .object(let members) = self else { return self }
    return .object([("description", .text(words))] + members)
  }

  /// A part that shapes can name, also its own.
  package static func part(_ name: String) -> SchemaJSON {
    .object([("$ref", .text("#/$defs/\(name)"))])
  }

  /// A whole schema.
  package func schema(
    title: String, parts: [(String, SchemaJSON)] = []
  ) -> SchemaJSON {
    guard case .object(let members) = self else { return self }
    return .object(
      [
        ("$schema", .text("https://json-schema.org/draft/2020-12/schema")), ("title", .text(title)),
      ] + members + (parts.isEmpty ? [] : [("$defs", .object(parts))]))
  }
}
