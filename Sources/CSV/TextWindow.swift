import Tables
import Foundation

/// A window of valid UTF-8 that slides over the physical lines of a file.
///
/// It holds the record under way from its first byte, so that a record can be read again, and
/// as many whole lines after it as the last block brought. Memory is bounded by the block, the
/// longest line and the limits on an open quote.
struct TextWindow {
  private(set) var bytes: ContiguousArray<UInt8> = []
  /// The number of the next line, counted from 1.
  private(set) var line: Int
  private var blocks: FileBlocks
  private var transcoder: Transcoder?
  private let name: String
  private let returnsEndLines: Bool
  private let feedsEndLines: Bool
  private let startOffset: Int

  private var recordStart = 0
  private var recordLine = 1
  private var position = 0
  /// Bytes before this place are whole lines and repaired.
  private var completeEnd = 0
  private var isAtEnd = false
  // The line ends found last, to search each byte once where one of the two kinds is rare.
  private var nextFeed = -1
  private var nextReturn = -1
  private var nextQuote = -1
  /// Whether a line feed is always a line end, and a blank never a separator.
  private let splitsPlainLines: Bool
  /// A byte that the text may hold; 0, which it never does, without quotes.
  private let quote: UInt8
  /// Whether text was found that another program has read in the wrong encoding.
  private var isMisread = false
  /// Lines in the window that held bytes that are not text.
  private var damage: [DamagedLine] = []

  static let maximumLineBytes = 16 << 20
  /// Fields of longer lines may be longer than libcsv takes.
  private static let longestPlainLine = 1 << 20
  private static let endSign: UInt8 = 0x1A
  /// Whether the sign for the end stands behind text of its line, which was cut before it.
  private var isCutBeforeEndSign = false

  /// Begins at `offset`, where line number `line` begins.
  init(_ file: CSVFile, from offset: Int, line: Int, to softEnd: Int?) throws(CSVError) {
    self.line = line
    name = file.name
    returnsEndLines = file.dialect.lineEnd.includesLoneReturn
    feedsEndLines = file.dialect.lineEnd.includesFeed
    quote = file.dialect.quote ?? 0
    splitsPlainLines = feedsEndLines && file.dialect.delimiter != UInt8(ascii: " ")
    blocks = try FileBlocks(file, from: offset, to: softEnd)
    try blocks.skipByteOrderMark(of: file.dialect.encoding)
    startOffset = blocks.offset
    if file.dialect.encoding != .utf8 { transcoder = Transcoder(file.dialect.encoding) }
  }

  /// Where one physical line stands in the window.
  struct Line {
    var start: Int
    /// Where its line end begins.
    var contentEnd: Int
    /// After its line end.
    var end: Int
    /// Whether it holds a CR that does not end it.
    var hasLoneReturn: Bool
    /// Whether nothing but separators and blanks needs care, so that libcsv need not be asked.
    var isPlain = false
  }

  /// The next line, and goes after it; `nil` at the end of the file.
  mutating func nextLine() throws(CSVError) -> Line? {
    if position == completeEnd {
      guard try fill() else { return nil }
    }
    if nextFeed < position {
      nextFeed =
        feedsEndLines ? bytes.span.firstIndex(of: LineByte.feed, from: position) : bytes.count
    }
    if nextReturn < position {
      nextReturn = bytes.span.firstIndex(of: LineByte.return, from: position)
    }
    if nextQuote < position { nextQuote = bytes.span.firstIndex(of: quote, from: position) }
    var found = Line(
      start: position, contentEnd: nextFeed, end: nextFeed + 1, hasLoneReturn: false)
    if nextReturn < nextFeed {
      if returnsEndLines {
        found.contentEnd = nextReturn
        let isPair = nextFeed == nextReturn + 1 && nextFeed < bytes.count
        found.end = nextReturn + (isPair ? 2 : 1)
      } else {
        while found.contentEnd > position, bytes[found.contentEnd - 1] == LineByte.return {
          found.contentEnd -= 1
        }
        found.hasLoneReturn = nextReturn < found.contentEnd
      }
    }
    found.isPlain =
      splitsPlainLines && nextQuote >= found.end && !found.hasLoneReturn
      && found.end - found.start <= TextWindow.longestPlainLine
    position = found.end
    line += 1
    return found
  }

  /// Goes after the next line and returns where its text stands, where that is whole, plain and in the window;
  /// does nothing and returns `nil` for any other line.
  mutating func nextPlainLine() -> Range<Int>? {
    guard position < completeEnd, splitsPlainLines else { return nil }
    if nextFeed < position { nextFeed = bytes.span.firstIndex(of: LineByte.feed, from: position) }
    if nextQuote < position { nextQuote = bytes.span.firstIndex(of: quote, from: position) }
    if nextReturn < position {
      nextReturn = bytes.span.firstIndex(of: LineByte.return, from: position)
    }
    let hasReturn = nextReturn < nextFeed
    guard nextFeed < completeEnd, nextQuote > nextFeed, !hasReturn || nextReturn == nextFeed - 1,
      nextFeed - position < TextWindow.longestPlainLine
    else { return nil }
    let found = position..<(hasReturn ? nextReturn : nextFeed)
    position = nextFeed + 1
    line += 1
    return found
  }

  /// Whether nothing of the lines passed over is still to be said.
  var isUndamaged: Bool { damage.isEmpty }

  /// The first place of a byte in a line.
  func firstPlace(of byte: UInt8?, in line: Line) -> Int? {
    guard let byte else { return nil }
    return bytes[line.start..<line.contentEnd].firstIndex(of: byte)
  }

  // MARK: The record under way

  /// A record begins with the next line.
  mutating func beginRecord() {
    recordStart = position
    recordLine = line
  }

  /// Goes back to the first line of the record under way.
  mutating func rewind() {
    position = recordStart
    line = recordLine
    (nextFeed, nextReturn, nextQuote) = (-1, -1, -1)
  }

  /// Goes back over the one line that has been read of the record under way.
  mutating func stepBack() {
    position = recordStart
    line = recordLine
  }

  /// The place of the record's first byte; other places in it are counted from here, because the
  /// window may slide.
  var recordOffset: Int { recordStart }

  /// The bytes from the beginning of the record up to the next line.
  var recordRange: Range<Int> { recordStart..<position }

  /// Whether a byte occurs in the record under way.
  func recordContains(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    let record = bytes.span.extracting(recordRange)
    return record.firstIndex(of: byte) < record.count
  }

  /// The physical line of a place in the record under way.
  func line(at offset: Int) -> Int {
    recordLine + lineCount(recordStart..<recordStart + offset)
  }

  /// The line of the file where a record of this line stands: a sign for the end has none of its own
  /// where its line was cut before it.
  func lineOfFile(_ line: Int) -> Int {
    isCutBeforeEndSign && position == bytes.count ? line - 1 : line
  }

  /// Where the physical line ends that holds a place of the record under way.
  func lineEnd(after offset: Int) -> Int {
    let rest = bytes[recordStart + offset..<position]
    let end = rest.firstIndex {
      ($0 == LineByte.feed && feedsEndLines) || ($0 == LineByte.return && returnsEndLines)
    }
    return (end ?? position) - recordStart
  }

  /// The lines up to the next that held stray or NUL bytes, each once.
  mutating func takeDamage() -> [DamagedLine] {
    guard !damage.isEmpty else { return [] }
    let count = damage.prefix { $0.line < line }.count
    defer { damage.removeFirst(count) }
    return Array(damage.prefix(count))
  }

  private func lineCount(_ range: Range<Int>) -> Int {
    let text = bytes.span.extracting(range)
    guard returnsEndLines else { return text.count(of: LineByte.feed) }
    var count = 0
    for place in text.indices {
      switch text[place] {
      case LineByte.feed where feedsEndLines: count += 1
      case LineByte.return:
        let isPair = feedsEndLines && place + 1 < text.count && text[place + 1] == LineByte.feed
        if !isPair { count += 1 }
      default: break
      }
    }
    return count
  }

  // MARK: Filling

  /// Reads on until one more line is whole; `false` at the end of the file.
  private mutating func fill() throws(CSVError) -> Bool {
    slide()
    while !isAtEnd {
      let from = bytes.count
      let hasMore =
        if transcoder == nil {
          try blocks.append(to: &bytes, atMost: FileBlocks.nearby)
        } else {
          try transcode()
        }
      if !hasMore {
        isAtEnd = true
        transcoder?.finish(into: &bytes)
        endLastLine()
      }
      let end = wholeLinesEnd(searchingFrom: from)
      if end > completeEnd {
        completeEnd = repair(completeEnd..<end)
        return true
      }
      guard bytes.count - completeEnd <= TextWindow.maximumLineBytes else {
        throw CSVError(.lineTooLong(limitInMegabytes: 16), file: name, line: line)
      }
    }
    return false
  }

  /// Reads a block in another encoding; `false` at the end of the file.
  private mutating func transcode() throws(CSVError) -> Bool {
    guard let block = try blocks.next() else { return false }
    transcoder?.decode(block.span, into: &bytes)
    return true
  }

  /// Forgets what lies before the record under way.
  private mutating func slide() {
    bytes.removeSubrange(0..<recordStart)
    position -= recordStart
    completeEnd -= recordStart
    recordStart = 0
    (nextFeed, nextReturn, nextQuote) = (-1, -1, -1)
  }

  private mutating func endLastLine() {
    guard let last = bytes.last, bytes.count > completeEnd else { return }
    // The old sign for the end is a record of its own, which the reader leaves out.
    if last == TextWindow.endSign, bytes.count - completeEnd > 1,
      !isLineEnd(bytes[bytes.count - 2])
    {
      bytes.insert(feedsEndLines ? LineByte.feed : LineByte.return, at: bytes.count - 1)
      isCutBeforeEndSign = true
    }
    if isLineEnd(last) { return }
    bytes.append(feedsEndLines ? LineByte.feed : LineByte.return)
  }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == LineByte.feed && feedsEndLines || byte == LineByte.return && returnsEndLines
  }

  /// After the last line end in the window; a CR at the very end waits for its LF.
  private func wholeLinesEnd(searchingFrom start: Int) -> Int {
    if isAtEnd { return bytes.count }
    var place = bytes.count
    // The byte before the new block may be a CR that now knows what follows it.
    while place > max(start - 1, completeEnd) {
      place -= 1
      if bytes[place] == LineByte.feed, feedsEndLines { return place + 1 }
      if returnsEndLines, bytes[place] == LineByte.return, place + 1 < bytes.count {
        return place + 1
      }
    }
    return completeEnd
  }

  /// Replaces what is not text in a range of whole lines; the range's new end.
  private mutating func repair(_ range: Range<Int>) -> Int {
    let text = TextState(bytes.span.extracting(range))
    if text == .ascii { return range.upperBound }
    let firstLine = line + lineCount(position..<range.lowerBound)
    if text == .utf8 {
      if !isMisread, let place = Misreading.firstPlace(in: bytes.span.extracting(range)) {
        isMisread = true
        let line = firstLine + lineCount(range.lowerBound..<range.lowerBound + place)
        damage.append(DamagedLine(line: line, isMisread: true))
      }
      return range.upperBound
    }
    var repair = TextRepair(
      line: firstLine, returnsEndLines: returnsEndLines,
      offset: blocks.offset - (bytes.count - range.lowerBound), isUTF8: transcoder == nil)
    repair.repair(bytes.span.extracting(range))
    if let transcoder {
      repair.locate(transcoder.firstStrayOffset.map { startOffset + $0 })
    }
    damage += repair.damage
    bytes.replaceSubrange(range, with: repair.text)
    return range.lowerBound + repair.text.count
  }
}
