import Tables
import Foundation

extension TextEncoding {
  /// The encoding of a file: its byte order mark, the pattern of its NUL bytes, strict UTF-8,
  /// else what its bytes beyond ASCII look like.
  ///
  /// - Parameters:
  ///   - blocks: what follows the sample, read only while everything is ASCII.
  ///   - scan: sees what is read.
  static func find(
    in sample: ContiguousArray<UInt8>, and blocks: inout FileBlocks, _ scan: inout FileScan
  ) throws(CSVError) -> TextEncoding {
    for encoding in [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian]
    where sample.starts(with: encoding.byteOrderMark) {
      return encoding
    }
    if let encoding = byNulBytes(sample) { return encoding }
    var block = sample
    var isASCII = true
    repeat {
      if !block.span.isASCII {
        isASCII = false
        // The end of the block may cut a character.
        let further = try blocks.next() ?? Data()
        if let encoding = byHighBytes(block + further) { return encoding }
      }
      if isASCII { scan.add(block.span) }
    } while try blocks.next(into: &block)
    scan.isWhole = isASCII
    return .utf8
  }

  /// UTF-16 without byte order mark: nearly every second byte of plain text is NUL.
  private static func byNulBytes(_ sample: ContiguousArray<UInt8>) -> TextEncoding? {
    var counts = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index % 2 == 0 { counts.even += 1 } else { counts.odd += 1 }
    }
    let many = max(sample.count / 6, 1)
    if counts.odd > many, counts.even * 10 < counts.odd { return .utf16LittleEndian }
    if counts.even > many, counts.odd * 10 < counts.even { return .utf16BigEndian }
    return nil
  }

  /// `nil` where all bytes are ASCII.
  private static func byHighBytes(_ block: ContiguousArray<UInt8>) -> TextEncoding? {
    guard let first = block.firstIndex(where: { $0 >= 0x80 }) else { return nil }
    let tally = UTF8Tally(block.span.extracting(first..<block.count))
    // Two programs may have written one file. Letters of UTF-8 are hardly ever there by chance, so
    // that what is not UTF-8 is settled line by line.
    if tally.stray <= max(tally.characters, tally.letters * 10) { return .utf8 }
    let windows = PlausibleText(.windows1252, block).score
    let mac = PlausibleText(.macRoman, block).score
    if max(windows, mac) > 0 { return mac > windows ? .macRoman : .windows1252 }
    return tally.stray <= 8 ? .utf8 : .latin1
  }
}

/// How many characters beyond ASCII a block holds as UTF-8, and how many sequences are none.
private struct UTF8Tally {
  private(set) var characters = 0
  /// Those among them that are letters of western languages or marks between words; in another
  /// encoding their first byte is a letter that no sign follows.
  private(set) var letters = 0
  private(set) var stray = 0

  init(_ bytes: Span<UInt8>) {
    var start = 0
    while start < bytes.count {
      do throws(Unicode.UTF8.ValidationError) {
        _ = try UTF8Span(validating: bytes.extracting(start..<bytes.count))
        count(bytes, start..<bytes.count)
        return
      } catch {
        let wrong = start + error.byteOffsets.lowerBound
        count(bytes, start..<wrong)
        // The end of the bytes may cut a character.
        let isLast = start + error.byteOffsets.upperBound == bytes.count
        if !(error.kind == .truncatedScalar && isLast && characters > 0) { stray += 1 }
        start += max(error.byteOffsets.upperBound, error.byteOffsets.lowerBound + 1)
      }
    }
  }

  private mutating func count(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    for place in range where bytes[place] >= 0xC0 {
      characters += 1
      let isMark = bytes[place] == 0xE2 && bytes[place + 1] == 0x80
      if bytes[place] == 0xC3 || isMark { letters += 1 }
    }
  }
}
