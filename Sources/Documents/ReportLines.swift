public import Tables

/// A fence such as ```` ```sql ````, without the braces that make it run.
public struct Listing: Hashable, Sendable {
  /// The word after the fence.
  public var kind: String
  public var location: Location
}

/// A report cut into prose, blocks that run, and the borders of containers.
///
/// What runs and what contains begins at the left margin; everything else, listings too, is
/// prose and left to the Markdown parser.
struct ReportLines {
  enum Piece {
    case prose(String, Location)
    case fence(Fence)
    /// `::: {…}`, with the text in the braces; `nil` where it cannot be read.
    case open(String?, Location)
    case close(Location)
    /// The heading at the start of the prose that follows: it ends sections of its level, and with
    /// attributes begins one.
    case heading(SectionHeading)
  }

  /// A block that runs.
  struct Fence {
    /// The word in the braces.
    var kind: String
    /// The word after it.
    var label: String?
    var body: String
    /// Of the word in the braces.
    var location: Location
    /// Of the first line of ``body``.
    var bodyLocation: Location
  }

  /// The words in the braces of a block that runs.
  static let kinds = ["sql", "chart", "check", "entry"]

  private let lines: [Substring]
  private let file: String
  private var index: Int
  private(set) var pieces: [Piece] = []
  /// Listings of what would run, were its word in braces.
  private(set) var listings: [Listing] = []
  private var prose: [Substring] = []
  /// Whether headings end sections: whether some heading before has begun one.
  private var hasSections = false

  private init(_ lines: [Substring], from index: Int, file: String) {
    self.lines = lines
    self.index = index
    self.file = file
  }

  /// A report cut up, from a line on, counted from 0.
  static func read(
    _ lines: [Substring], from index: Int, file: String, _ faults: inout ReportFaults
  ) -> ReportLines {
    var reader = ReportLines(lines, from: index, file: file)
    while reader.index < lines.count {
      faults.attempt { () throws(ReportError) in try reader.next() }
    }
    reader.endProse()
    return reader
  }

  private func location(_ index: Int, column: Int = 1) -> Location {
    Location(file: file, line: index + 1, column: column)
  }

  private mutating func endProse() {
    if prose.contains(where: { !$0.allSatisfy(\.isWhitespace) }) {
      pieces.append(.prose(prose.joined(separator: "\n") + "\n", location(index - prose.count)))
    }
    prose = []
  }

  /// Reads what begins at the line, which is after it afterwards also where it is at fault.
  private mutating func next() throws(ReportError) {
    let line = lines[index]
    if let border = Border(line) {
      try readFence(border)
    } else if line.hasPrefix(":::") {
      endProse()
      let start = index
      index += 1
      let colons = line.prefix { $0 == ":" }.count
      let rest = line.dropFirst(colons).trimmed
      if rest.isEmpty {
        pieces.append(.close(location(start)))
      } else {
        guard rest.first == "{", rest.last == "}" else {
          pieces.append(.open(nil, location(start)))
          throw ReportError(.expected("::: {…} or ::: alone"), at: location(start))
        }
        let column = line.distance(from: line.startIndex, to: rest.startIndex) + 2
        pieces.append(.open(String(rest.dropFirst().dropLast()), location(start, column: column)))
      }
    } else {
      readProse(line)
      try refuseBorder(line)
    }
  }

  /// A border of a container that would be printed as it stands: set in, or with a colon too few.
  private func refuseBorder(_ line: Substring) throws(ReportError) {
    let indent = line.prefix { $0 == " " }.count
    let body = line.dropFirst(indent)
    let colons = body.prefix { $0 == ":" }.count
    let rest = body.dropFirst(colons).trimmed
    guard colons > 1, indent < 4, rest.isEmpty || rest.first == "{" else { return }
    throw ReportError(
      .expected(colons > 2 ? "::: at the left margin" : "three colons: :::"),
      at: location(index - 1, column: indent + 1))
  }

  private mutating func readProse(_ line: Substring) {
    let heading = SectionHeading(line, at: location(index))
    if let heading, hasSections || heading.attributes != nil {
      endProse()
      pieces.append(.heading(heading))
      hasSections = true
    }
    prose.append(heading?.line ?? line)
    index += 1
  }

  private mutating func readFence(_ border: Border) throws(ReportError) {
    let start = index
    let end = lines[(start + 1)...].firstIndex(where: border.isClosed)
    let runs = border.info.first == "{" && border.indent == 0
    guard runs else {
      let word = border.info.prefix { !$0.isWhitespace }.lowercased()
      if Self.kinds.contains(word) {
        listings.append(Listing(kind: word, location: location(start)))
      }
      let last = end ?? lines.count - 1
      prose += lines[start...last]
      index = last + 1
      return
    }
    endProse()
    index = end.map { $0 + 1 } ?? lines.count
    guard border.info.last == "}" else {
      throw ReportError(
        .expected("{sql}, {sql label}, {chart}, {check} or {entry}"), at: location(start))
    }
    guard let end else { throw ReportError(.neverClosed("the block"), at: location(start)) }
    let words = border.info.dropFirst().dropLast().split(separator: " ")
    guard (1...2).contains(words.count) else {
      throw ReportError(
        .expected("one word and at most a label in the braces"), at: location(start))
    }
    pieces.append(
      .fence(
        Fence(
          kind: String(words[0]), label: words.count > 1 ? String(words[1]) : nil,
          body: lines[(start + 1)..<end].joined(separator: "\n"),
          location: location(start, column: border.length + 2), bodyLocation: location(start + 1))))
  }

  /// The first line of fenced code.
  private struct Border {
    let sign: Character
    let length: Int
    let indent: Int
    let info: Substring

    init?(_ line: Substring) {
      indent = line.prefix { $0 == " " }.count
      let body = line.dropFirst(indent)
      guard indent <= 3, let sign = body.first, sign == "`" || sign == "~" else { return nil }
      length = body.prefix { $0 == sign }.count
      info = body.dropFirst(length).trimmed
      self.sign = sign
      guard length >= 3, !(sign == "`" && info.contains("`")) else { return nil }
    }

    func isClosed(by line: Substring) -> Bool {
      let body = line.drop { $0 == " " }
      let run = body.prefix { $0 == sign }
      return run.count >= length && body.dropFirst(run.count).allSatisfy(\.isWhitespace)
    }
  }
}

extension Substring {
  /// Without white space around it.
  var trimmed: Substring {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
