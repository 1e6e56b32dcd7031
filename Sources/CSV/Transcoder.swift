/// Turns the blocks of a file into UTF-8, whatever the file's encoding.
///
/// A character may be cut by the end of a block; its first bytes wait for the next. What cannot
/// be decoded becomes a byte that is never valid in UTF-8, so that one place, the repair of
/// stray bytes, counts and replaces all of them.
struct Transcoder {
  let encoding: TextEncoding
  /// How many bytes were taken in.
  private(set) var byteCount = 0
  /// Where the first undecodable byte stood; for UTF-8 the repair knows it.
  private(set) var firstStrayOffset: Int?
  private var waitingByte: UInt8?
  private var waitingSurrogate: UInt32?
  private let upperHalf: [UInt16]

  static let stray: UInt8 = 0xFF

  init(_ encoding: TextEncoding) {
    self.encoding = encoding
    upperHalf = encoding.upperHalf
  }

  mutating func decode(_ block: Span<UInt8>, into text: inout ContiguousArray<UInt8>) {
    switch encoding {
    case .utf8: preconditionFailure("UTF-8 needs no transcoding")
    case .utf16LittleEndian, .utf16BigEndian:
      for place in block.indices { decodeHalf(block[place], into: &text) }
    case .windows1252, .macRoman, .latin1:
      for place in block.indices {
        let byte = block[place]
        byteCount += 1
        if byte < 0x80 {
          text.append(byte)
        } else {
          append(UInt32(upperHalf[Int(byte) - 0x80]), to: &text)
        }
      }
    }
  }

  /// Ends the text; half a character at the end of the file is stray.
  mutating func finish(into text: inout ContiguousArray<UInt8>) {
    if waitingSurrogate != nil { appendStray(to: &text) }
    if waitingByte != nil { appendStray(to: &text) }
    (waitingSurrogate, waitingByte) = (nil, nil)
  }

  private mutating func decodeHalf(_ byte: UInt8, into text: inout ContiguousArray<UInt8>) {
    byteCount += 1
    guard let first = waitingByte else {
      waitingByte = byte
      return
    }
    waitingByte = nil
    let (high, low) = encoding == .utf16LittleEndian ? (byte, first) : (first, byte)
    let unit = UInt32(high) << 8 | UInt32(low)
    if let surrogate = waitingSurrogate {
      waitingSurrogate = nil
      if (0xDC00..<0xE000).contains(unit) {
        append(0x10000 + (surrogate - 0xD800) << 10 + (unit - 0xDC00), to: &text)
        return
      }
      appendStray(to: &text)
    }
    switch unit {
    case 0xD800..<0xDC00: waitingSurrogate = unit
    case 0xDC00..<0xE000: appendStray(to: &text)
    default: append(unit, to: &text)
    }
  }

  private mutating func append(_ number: UInt32, to text: inout ContiguousArray<UInt8>) {
    switch number {
    case 0 where encoding.isGuessed: appendStray(to: &text)
    case 0..<0x80: text.append(UInt8(number))
    case 0x80..<0x800:
      text.append(UInt8(0xC0 | number >> 6))
      text.append(UInt8(0x80 | number & 0x3F))
    case 0x800..<0x1_0000:
      text.append(UInt8(0xE0 | number >> 12))
      text.append(UInt8(0x80 | number >> 6 & 0x3F))
      text.append(UInt8(0x80 | number & 0x3F))
    default:
      text.append(UInt8(0xF0 | number >> 18))
      text.append(UInt8(0x80 | number >> 12 & 0x3F))
      text.append(UInt8(0x80 | number >> 6 & 0x3F))
      text.append(UInt8(0x80 | number & 0x3F))
    }
  }

  private mutating func appendStray(to text: inout ContiguousArray<UInt8>) {
    firstStrayOffset = firstStrayOffset ?? byteCount - 1
    text.append(Transcoder.stray)
  }
}
