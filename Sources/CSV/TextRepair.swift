/// A line that held bytes that are not text.
struct DamagedLine: Hashable, Sendable {
  var line: Int
  /// Sequences of bytes that are no character in the file's encoding.
  var strayBytes = 0
  var nulBytes = 0
  /// The encoding of its characters that are not UTF-8, where they look like text in it.
  var readAs: TextEncoding?
  /// Whether another program has read its text in the wrong encoding before.
  var isMisread = false
  /// Where in the file the first of them stood.
  var firstOffset: Int?
}

/// What some bytes are, as far as one look tells.
enum TextState {
  case ascii, utf8
  /// Not UTF-8, or with NUL.
  case damaged

  init(_ bytes: Span<UInt8>) {
    let isText = bytes.firstIndex(of: 0) == bytes.count
    if isText, bytes.isASCII {
      self = .ascii
    } else {
      self = isText && (try? UTF8Span(validating: bytes)) != nil ? .utf8 : .damaged
    }
  }
}

/// Replaces bytes that are not text with U+FFFD, and remembers where they were.
///
/// NUL counts as such: it is a character, but no program we write for can show it.
struct TextRepair {
  private(set) var text: ContiguousArray<UInt8> = []
  private(set) var damage: [DamagedLine] = []
  private var line: Int
  private let returnsEndLines: Bool
  private let offset: Int
  private let isUTF8: Bool
  /// How the bytes of the line under way are read that are not UTF-8; `nil` where they are stray.
  private var lineEncoding: TextEncoding?
  private var lineEnd = 0

  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Begins at the beginning of a line, which stands at `offset` in the file.
  ///
  /// - Parameter isUTF8: whether the file is UTF-8, so that a stray byte may be of another encoding.
  init(line: Int, returnsEndLines: Bool, offset: Int, isUTF8: Bool) {
    self.isUTF8 = isUTF8
    self.line = line
    self.returnsEndLines = returnsEndLines
    self.offset = offset
  }

  mutating func repair(_ bytes: Span<UInt8>) {
    var start = 0
    while start < bytes.count {
      do throws(Unicode.UTF8.ValidationError) {
        _ = try UTF8Span(validating: bytes.extracting(start..<bytes.count))
        copy(bytes, start..<bytes.count)
        return
      } catch {
        let stray = start + error.byteOffsets.lowerBound
        copy(bytes, start..<stray)
        let end = start + max(error.byteOffsets.upperBound, error.byteOffsets.lowerBound + 1)
        if stray >= lineEnd { beginLine(bytes, around: stray) }
        if let encoding = lineEncoding {
          var transcoder = Transcoder(encoding)
          transcoder.decode(bytes.extracting(stray..<end), into: &text)
          note(at: stray) { $0.readAs = encoding }
        } else {
          // One character of replacement for each sequence that cannot be decoded.
          text.append(contentsOf: TextRepair.replacement)
          note(at: stray) { $0.strayBytes += 1 }
        }
        start = end
      }
    }
  }

  /// Settles how the bytes of a line are read that are not UTF-8: two programs may have written one
  /// file, each in its own encoding.
  private mutating func beginLine(_ bytes: Span<UInt8>, around place: Int) {
    var start = place
    while start > 0, !TextRepair.endsLine(bytes[start - 1]) { start -= 1 }
    lineEnd = place
    while lineEnd < bytes.count, !TextRepair.endsLine(bytes[lineEnd]) { lineEnd += 1 }
    lineEncoding = nil
    guard isUTF8 else { return }
    let line = ContiguousArray((start..<lineEnd).map { bytes[$0] })
    let stray = TextRepair.strayPlaces(in: line)
    let windows = PlausibleText(.windows1252, line, at: stray).score
    let mac = PlausibleText(.macRoman, line, at: stray).score
    // A capital by itself is a name or its beginning: odd signs must look right to win against it.
    let areCapitals = TextRepair.areCapitals(line, stray)
    guard max(windows, mac) > 0 || areCapitals else { return }
    let isMac = mac > windows && (mac > 1 || !areCapitals)
    let encoding = isMac ? TextEncoding.macRoman : .windows1252
    let letters = encoding.upperHalf
    if stray.allSatisfy({ letters[Int(line[$0]) - 0x80] != 0 }) { lineEncoding = encoding }
  }

  /// Whether the bytes are capital letters of Windows-1252, each by itself.
  private static func areCapitals(_ line: ContiguousArray<UInt8>, _ places: [Int]) -> Bool {
    let isLetter = { (place: Int) in
      line.indices.contains(place) && (97...122).contains(line[place] | 0x20)
    }
    return places.allSatisfy { place in
      let scalar = UnicodeScalar(TextEncoding.windows1252.upperHalf[Int(line[place]) - 0x80])
      return scalar?.properties.isUppercase == true && !isLetter(place - 1) && !isLetter(place + 1)
    }
  }

  private static func endsLine(_ byte: UInt8) -> Bool {
    byte == LineByte.feed || byte == LineByte.return
  }

  /// The places of bytes that are part of no character.
  private static func strayPlaces(in line: ContiguousArray<UInt8>) -> [Int] {
    var places: [Int] = []
    var start = 0
    while start < line.count {
      do throws(Unicode.UTF8.ValidationError) {
        _ = try UTF8Span(validating: line.span.extracting(start..<line.count))
        return places
      } catch {
        let stray = start + error.byteOffsets.lowerBound
        let end = start + max(error.byteOffsets.upperBound, error.byteOffsets.lowerBound + 1)
        places += stray..<end
        start = end
      }
    }
    return places
  }

  /// Gives the first damaged line an offset that the transcoder knows better.
  mutating func locate(_ offset: Int?) {
    for index in damage.indices { damage[index].firstOffset = index == 0 ? offset : nil }
  }

  private mutating func copy(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    for place in range {
      let byte = bytes[place]
      if byte == 0 {
        text.append(contentsOf: TextRepair.replacement)
        note(at: place) { $0.nulBytes += 1 }
        continue
      }
      if byte == LineByte.feed {
        line += 1
      } else if byte == LineByte.return, returnsEndLines,
        place + 1 == bytes.count || bytes[place + 1] != LineByte.feed
      {
        line += 1
      }
      text.append(byte)
    }
  }

  private mutating func note(at place: Int, _ change: (inout DamagedLine) -> Void) {
    if damage.last?.line != line {
      damage.append(DamagedLine(line: line, firstOffset: offset + place))
    }
    change(&damage[damage.count - 1])
  }
}
