import Yams

/// YAML between braces and brackets.
enum FlowText {
  /// The entries of a list or group, as they stand between its brackets.
  static func inside(of node: Node) -> String {
    switch node {
    case .scalar(let scalar): text(of: scalar.string)
    case .mapping(let mapping):
      mapping.map { "\(whole($0.key)): \(whole($0.value))" }.joined(separator: ", ")
    case .sequence(let sequence): sequence.map(whole).joined(separator: ", ")
    case .alias: ""
    }
  }

  private static func whole(_ node: Node) -> String {
    switch node {
    case .scalar, .alias: inside(of: node)
    case .mapping: "{\(inside(of: node))}"
    case .sequence: "[\(inside(of: node))]"
    }
  }

  private static func text(of scalar: String) -> String {
    let isPlain =
      scalar.first?.isLetter == true
      && scalar.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || "0123456789._-".unicodeScalars.contains($0))
      }
    return isPlain ? scalar : YAMLText.quoted(scalar)
  }

  /// The place after the last sign in the group that begins at or after a place, before its closing
  /// bracket.
  static func end(in text: [Unicode.Scalar], from start: Int) -> Int? {
    var (depth, last, place) = (0, start, start)
    var quote: Unicode.Scalar?
    // A quote within a word is none.
    var isAtStart = true
    while place < text.count {
      let scalar = text[place]
      if let open = quote {
        let isDoubled =
          open == "'" && scalar == "'" && place + 1 < text.count && text[place + 1] == "'"
        if isDoubled || open == "\"" && scalar == "\\" {
          place += 1
        } else if scalar == open {
          quote = nil
        }
      } else if scalar == "#", place == 0 || text[place - 1].properties.isWhitespace {
        while place < text.count, !["\n", "\r"].contains(text[place]) { place += 1 }
        continue
      } else if scalar == "{" || scalar == "[" {
        depth += 1
      } else if scalar == "}" || scalar == "]" {
        depth -= 1
        if depth == 0 { return last }
      } else if scalar == "\"" || scalar == "'", isAtStart {
        quote = scalar
      }
      if !scalar.properties.isWhitespace {
        last = place + 1
        isAtStart = quote == nil && ["{", "[", ",", ":"].contains(scalar)
      }
      place += 1
    }
    return nil
  }
}
