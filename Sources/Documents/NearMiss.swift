import Tables

/// Plain text that was meant for a label, a reference or a value, and would be printed as it stands.
struct NearMiss {
  /// In characters from the start of the text.
  let offset: Int
  let problem: ReportProblem

  /// The words that begin an inline expression.
  static let inlineWords = ["value", "sql", "table"]

  /// All of a text of Markdown, or of a title, caption or note, in their order.
  ///
  /// - Parameter isHeading: whether it stands in a heading, which has its label behind its words.
  static func all(in text: String, isHeading: Bool = false) -> [NearMiss] {
    var found: [NearMiss] = []
    var before: Character?
    for (offset, index) in text.indices.enumerated() {
      let rest = text[index...]
      if let problem = problem(rest, behind: before, isHeading: isHeading) {
        found.append(NearMiss(offset: offset, problem: problem))
      }
      before = text[index]
    }
    return found
  }

  private static func problem(
    _ rest: Substring, behind before: Character?, isHeading: Bool
  ) -> ReportProblem? {
    switch rest.first {
    case "@":
      if before.map({ $0.isLetter || $0.isNumber }) ?? false { return nil }
      return reference(rest.dropFirst())
    case "{": return braces(rest.dropFirst(), behind: before, isHeading: isHeading)
    default: return nil
    }
  }

  /// What each kind of label is called by those who know it from elsewhere.
  private static let kinds = [
    "tbl": "tbl", "table": "tbl", "tab": "tbl", "fig": "fig", "figure": "fig", "chart": "fig",
    "ent": "ent", "entry": "ent", "sec": "sec", "section": "sec", "chk": "", "check": "",
  ]

  /// The label that a name is a slip of where it is to name a block of a kind: `tbl-a` for `table-a`.
  static func label(_ name: String, of kind: String) -> String? {
    let word = name.prefix { $0.isLetter }
    let rest = name.dropFirst(word.count)
    guard let prefix = ["sql": "tbl", "chart": "fig", "entry": "ent"][kind],
      let meant = kinds[word.lowercased()], ["tbl", "fig", "ent"].contains(meant),
      let sign = rest.first, "-_".contains(sign)
    else { return nil }
    let right = "\(prefix)-\(rest.dropFirst())"
    return right == name ? nil : right
  }

  /// Whether a text in braces begins as a label does.
  static func isLabel(_ text: some StringProtocol) -> Bool { label(Substring(text)) != nil }

  /// `@Tbl-a`, `@tbl:a` and `@table-1` in place of `@tbl-a`.
  private static func reference(_ text: Substring) -> ReportProblem? {
    if text.hasPrefix("ref(") { return .expected("a reference such as @tbl-a or @fig-a") }
    let word = text.prefix { $0.isLetter }
    let rest = text.dropFirst(word.count)
    guard let kind = kinds[word.lowercased()], let sign = rest.first, "-_:".contains(sign) else {
      return nil
    }
    let name = rest.dropFirst().prefix(while: isOfName)
    guard name.first.map({ $0.isLetter || $0.isNumber }) ?? false else { return nil }
    if kind.isEmpty { return .unsupported("a reference to a check", instead: "it has no number") }
    guard word != kind || sign != "-" else { return nil }
    return .unknown(
      kind: "reference", name: "@\(word)\(sign)\(name)", nearest: "@\(kind)-\(name)")
  }

  /// `{value} tbl-a.n` without backticks, and labels in braces where none can stand.
  private static func braces(
    _ text: Substring, behind before: Character?, isHeading: Bool
  ) -> ReportProblem? {
    let inner = text.prefix { $0 != "}" && $0 != "{" }
    let isClosed = text.dropFirst(inner.count).first == "}"
    if isClosed, inlineWords.contains(String(inner)) {
      return .expected("backticks around it: `{\(inner)} …`")
    }
    if let problem = foreign(text, inner, behind: before, isClosed: isClosed) { return problem }
    let words = inner.trimmed
    if isHeading {
      guard let label = label(words) else { return nil }
      let isRight = isClosed && inner == "#\(label)"
      return isRight ? nil : .expected("{#\(label)} behind the words of the heading")
    }
    guard words.first == "#", isClosed, label(words) != nil else { return nil }
    return .unsupported(
      "a label in the text", instead: "give it as 'label:' of a block, or behind a heading")
  }

  /// What Quarto and Evidence have in braces, and how it is said here.
  private static func foreign(
    _ text: Substring, _ inner: Substring, behind before: Character?, isClosed: Bool
  ) -> ReportProblem? {
    if text.hasPrefix("{<") {
      return .unsupported("a shortcode", instead: "name files under 'include' of the front matter")
    }
    guard isClosed else { return nil }
    if before == "]", inner.first == "." {
      return .unsupported("a class on words", instead: "write **strong** or *emphasis*")
    }
    let word = inner.dropFirst().prefix { $0.isLetter }
    if let sign = inner.first, "#/:".contains(sign), ["each", "if", "else"].contains(word) {
      return .unsupported(
        "{\(sign)\(word)}", instead: "write ::: {each=\"tbl-a\" as=\"a\"} or ::: {if=\"…\"}")
    }
    let isValue =
      inner.hasPrefix("params.") || (inner.first != "#" && isLabel(inner) && inner.contains("."))
    return isValue ? .expected("`{value} \(inner)` in backticks") : nil
  }

  /// The label that somebody meant by `sec-a`, `#sec-a`, `#Sec_a` in braces.
  private static func label(_ text: Substring) -> String? {
    let bare = text.drop { $0 == "#" || $0.isWhitespace }
    let word = bare.prefix { $0.isLetter }
    guard let kind = kinds[word.lowercased()], !kind.isEmpty,
      let sign = bare.dropFirst(word.count).first, "-_:".contains(sign)
    else { return nil }
    let name = bare.dropFirst(word.count + 1).prefix(while: isOfName)
    return name.isEmpty ? nil : "\(kind)-\(name)"
  }

  private static func isOfName(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-" || character == "_"
  }
}
