public import Tables

/// The name of an output with parameters in braces: `pd-plan-{school}`.
public struct FileName: Hashable, Sendable {
  private enum Part: Hashable {
    case text(String)
    case parameter(String)
  }

  private let parts: [Part]
  public let location: Location

  init(_ text: String, at location: Location) throws(ReportError) {
    var parts: [Part] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}") else {
        throw ReportError(.neverClosed("the brace"), at: location)
      }
      parts.append(.text(String(rest[..<open])))
      parts.append(.parameter(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    parts.append(.text(String(rest)))
    self.parts = parts
    self.location = location
    guard !text.contains("/"), !text.contains("\\"), text.first != "." else {
      throw ReportError(.expected("a name without folders"), at: location)
    }
  }

  /// The parameters in the braces.
  public var parameters: [String] {
    parts.compactMap { if case .parameter(let name) = $0 { name } else { nil } }
  }

  /// The name with the values filled in, safe on every system.
  ///
  /// Other characters become dashes, and 200 bytes are kept.
  public func text(_ values: [String: Value]) -> String {
    let name = parts.map { part in
      switch part {
      case .text(let text): text
      case .parameter(let name): (values[name] ?? .missing).plain
      }
    }.joined()
    return FileName.safe(name)
  }

  /// A name that every system takes: letters, digits, dot, dash, underscore and blank.
  public static func safe(_ name: String) -> String {
    var text = ""
    for character in name {
      let isKept = character.isLetter || character.isNumber || "._- ".contains(character)
      text.append(isKept ? character : "-")
      guard text.utf8.count <= 200 else {
        text.removeLast()
        break
      }
    }
    while text.first == "." || text.first == " " { text.removeFirst() }
    while text.last == "." || text.last == " " { text.removeLast() }
    let stem = text.prefix { $0 != "." }.uppercased()
    return text.isEmpty || devices.contains(stem) ? "_" + text : text
  }

  /// Names that Windows keeps for devices.
  private static let devices =
    ["CON", "PRN", "AUX", "NUL"] + (1...9).flatMap { ["COM\($0)", "LPT\($0)"] }
}
