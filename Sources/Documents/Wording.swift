/// A title, caption, note or sheet name: words with insets.
public struct Wording: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case text(String)
    case inset(Inset)
  }

  let parts: [Part]
  public let place: Place

  init(_ text: String, at place: Place) throws(ReportError) {
    var parts: [Part] = []
    var rest = Substring(text)
    var column = 0
    while let open = rest.firstIndex(of: "`") {
      let behind = rest[rest.index(after: open)...]
      guard let close = behind.firstIndex(of: "`") else { break }
      let code = String(behind[..<close])
      column += rest.distance(from: rest.startIndex, to: open) + 1
      if rest.startIndex < open { parts.append(.text(String(rest[..<open]))) }
      let inset = try Inset(code: code, at: place.advanced(toLine: 1, column: column + 1))
      parts.append(inset.map(Part.inset) ?? .text(code))
      column += code.count + 1
      rest = behind[behind.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    self.parts = parts
    self.place = place
    for case .inset(let inset) in parts {
      if case .table = inset.source {
        throw ReportError(.expected("{table} in a paragraph of its own"), at: inset.place)
      }
    }
  }

  public var insets: [Inset] {
    parts.compactMap { if case .inset(let inset) = $0 { inset } else { nil } }
  }

  /// The words with every inset filled.
  public func filled<Failure: Error>(
    _ fill: (Inset) throws(Failure) -> String
  ) throws(Failure) -> String {
    var text = ""
    for part in parts {
      switch part {
      case .text(let words): text += words
      case .inset(let inset): text += try fill(inset)
      }
    }
    return text
  }
}
