/// A line that held bytes that are not text.
struct DamagedLine: Hashable, Sendable {
  var line: Int
  /// Sequences of bytes that are no character in the file's encoding.
  var strayBytes = 0
  var nulBytes = 0
  /// Where in the file the first of them stood.
  var firstOffset: Int?
}

/// Whether bytes are valid UTF-8 without NUL.
func isText(_ bytes: Span<UInt8>) -> Bool {
  guard (try? UTF8Span(validating: bytes)) != nil else { return false }
  return bytes.firstIndex(of: 0) == bytes.count
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

  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Begins at the beginning of a line, which stands at `offset` in the file.
  init(line: Int, returnsEndLines: Bool, offset: Int) {
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
        // One character of replacement for each sequence that cannot be decoded.
        let stray = start + error.byteOffsets.lowerBound
        copy(bytes, start..<stray)
        text.append(contentsOf: TextRepair.replacement)
        note(at: stray) { $0.strayBytes += 1 }
        start += max(error.byteOffsets.upperBound, error.byteOffsets.lowerBound + 1)
      }
    }
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
