import CLibCSV
import Glibc

/// libcsv's incremental parser, in its lenient mode.
///
/// It keeps its state between calls, so the reader feeds one physical line a call and looks at
/// the state in between: line numbers, open quotes and blank lines come from that. libcsv trims
/// blanks around unquoted fields and drops blank lines; it never fails but for want of memory.
/// Its buffer belongs to it and is freed by `csv_free`, also after a failure.
@safe struct CSVParser: ~Copyable {
  private let parser: UnsafeMutablePointer<csv_parser>
  private let quote: UInt8

  /// The longest field; libcsv grows its buffer no further.
  static let maximumFieldBytes = 16 << 20

  /// A byte that valid UTF-8 never holds, so that no character of the text is a quote.
  private static let noQuote: UInt8 = 0xFF

  init(delimiter: UInt8, quote: UInt8?) {
    self.quote = quote ?? CSVParser.noQuote
    unsafe parser = .allocate(capacity: 1)
    unsafe csv_init(parser, UInt8(CSV_EMPTY_IS_NULL))
    unsafe csv_set_delim(parser, delimiter)
    unsafe csv_set_quote(parser, self.quote)
    unsafe csv_set_blk_size(parser, 4096)
    unsafe csv_set_realloc_func(parser, growField)
  }

  deinit {
    unsafe csv_free(parser)
    unsafe parser.deallocate()
  }

  /// Where the parser stands after the bytes fed so far.
  enum State {
    case betweenRecords, betweenFields, insideField, insideQuote
    /// Behind a quote that may end the field, or may be the first of two.
    case behindQuote
  }

  var state: State {
    switch unsafe parser.pointee.pstate {
    case 0: .betweenRecords
    case 1: .betweenFields
    case 2: unsafe parser.pointee.quoted == 1 ? .insideQuote : .insideField
    default: .behindQuote
    }
  }

  /// Whether a quoted field is open.
  var isInsideQuote: Bool {
    unsafe parser.pointee.pstate == 2 && parser.pointee.quoted == 1
  }

  /// Whether blanks stand between a closing quote and the present place.
  var hasBlanks: Bool { unsafe parser.pointee.spaces > 0 }

  /// Forgets what was fed, to begin a record again.
  mutating func reset() {
    unsafe parser.pointee.pstate = 0
    unsafe parser.pointee.quoted = 0
    unsafe parser.pointee.spaces = 0
    unsafe parser.pointee.entry_pos = 0
  }

  /// What the next bytes mean, where it differs from the usual.
  struct Reading: OptionSet {
    let rawValue: Int
    /// Quotes are ordinary text.
    static let quotesAsText = Reading(rawValue: 1)
    /// CR is ordinary text.
    static let returnsAsText = Reading(rawValue: 2)
    /// Blanks around unquoted fields belong to them.
    static let blanksAsText = Reading(rawValue: 4)
  }

  mutating func use(_ reading: Reading) {
    unsafe csv_set_quote(parser, reading.contains(.quotesAsText) ? CSVParser.noQuote : quote)
    unsafe csv_set_term_func(parser, reading.contains(.returnsAsText) ? isLineFeed : nil)
    unsafe csv_set_space_func(parser, reading.contains(.blanksAsText) ? isNeverBlank : nil)
  }

  /// Parses a line of `text` or a part of one, and adds its fields to `record`.
  ///
  /// The part ends at most one record. Returns `false` where a field is too long; the record is
  /// then lost.
  mutating func feed(
    _ text: borrowing ContiguousArray<UInt8>, _ range: Range<Int>, into record: inout CSVRecord
  ) -> Bool {
    let line = text.span.extracting(range)
    let pending = unsafe Int(parser.pointee.entry_pos)
    record.makeRoom(for: line.count, pending: pending)
    let parser = unsafe self.parser
    var count = record.count
    var byteCount = record.byteCount
    var isComplete = record.isComplete
    let consumed = unsafe record.bytes.withUnsafeMutableBufferPointer { bytes in
      unsafe record.marks.withUnsafeMutableBufferPointer { marks in
        unsafe line.withUnsafeBufferPointer { line in
          guard let bytes = bytes.baseAddress, let marks = marks.baseAddress else { return 0 }
          var sink = unsafe FieldSink(
            bytes: bytes, byteCount: byteCount, marks: marks, count: count)
          let consumed = unsafe withUnsafeMutablePointer(to: &sink) { sink in
            unsafe csv_parse(parser, line.baseAddress, line.count, onField, onRecordEnd, sink)
          }
          count = unsafe sink.count
          byteCount = unsafe sink.byteCount
          isComplete = unsafe isComplete || sink.isComplete
          return consumed
        }
      }
    }
    record.count = count
    record.byteCount = byteCount
    record.isComplete = isComplete
    return consumed == line.count
  }

  /// Parses bytes of which only the parser's state matters; `false` where it refuses one.
  mutating func skim(_ text: borrowing ContiguousArray<UInt8>, _ range: Range<Int>) -> Bool {
    let part = text.span.extracting(range)
    return unsafe part.withUnsafeBufferPointer { part in
      let base = part.baseAddress
      return unsafe csv_parse(parser, base, part.count, nil, nil, nil) == part.count
    }
  }

  /// Whether all quotes of a record stand where RFC 4180 has them.
  static func isWellFormed(
    _ text: borrowing ContiguousArray<UInt8>, _ range: Range<Int>, _ dialect: CSVDialect
  ) -> Bool {
    var strict = CSVParser(delimiter: dialect.delimiter, quote: dialect.quote)
    _ = unsafe csv_set_opts(strict.parser, UInt8(CSV_STRICT))
    return strict.skim(text, range)
  }
}

/// Where the callbacks put fields: the record's buffers, which have room for the line.
@unsafe private struct FieldSink {
  var bytes: UnsafeMutablePointer<UInt8>
  var byteCount: Int
  var marks: UnsafeMutablePointer<Int>
  var count: Int
  var isComplete = false
}

@inline(__always)  // into the thunk that C calls, once a field
private func onField(
  _ bytes: UnsafeMutableRawPointer?, _ count: Int, _ context: UnsafeMutableRawPointer?
) {
  guard let sink = unsafe context?.assumingMemoryBound(to: FieldSink.self) else { return }
  let place = unsafe sink.pointee.count
  unsafe sink.pointee.count = place + 1
  // Fields beyond the limit are counted for the finding, and not kept.
  guard place < CSVRecord.maximumFields else { return }
  if let bytes = unsafe bytes {
    unsafe memcpy(sink.pointee.bytes + sink.pointee.byteCount, bytes, count)
    unsafe sink.pointee.byteCount += count
    unsafe sink.pointee.marks[place] = sink.pointee.byteCount << 1
  } else {
    unsafe sink.pointee.marks[place] = sink.pointee.byteCount << 1 | 1
  }
}

private func onRecordEnd(_ terminator: Int32, _ context: UnsafeMutableRawPointer?) {
  guard let sink = unsafe context?.assumingMemoryBound(to: FieldSink.self) else { return }
  unsafe sink.pointee.isComplete = true
}

/// Grows libcsv's buffer up to the limit; `nil` makes `csv_parse` stop.
private func growField(_ field: UnsafeMutableRawPointer?, _ size: Int) -> UnsafeMutableRawPointer? {
  size > CSVParser.maximumFieldBytes ? nil : unsafe realloc(field, size)
}

private func isLineFeed(_ byte: UInt8) -> Int32 { byte == 10 ? 1 : 0 }
private func isNeverBlank(_ byte: UInt8) -> Int32 { 0 }

extension Span<UInt8> {
  /// The first place at or after `start` that holds `byte`, or `count`.
  func firstIndex(of byte: UInt8, from start: Int = 0) -> Int {
    precondition((0...count).contains(start), "the search begins inside the bytes")
    return unsafe withUnsafeBufferPointer { bytes in
      guard start < bytes.count, let base = bytes.baseAddress,
        let found = unsafe memchr(base + start, Int32(byte), bytes.count - start)
      else { return bytes.count }
      return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
  }

  /// How often `byte` occurs.
  func count(of byte: UInt8) -> Int {
    var count = 0
    var place = firstIndex(of: byte)
    while place < self.count {
      count += 1
      place = firstIndex(of: byte, from: place + 1)
    }
    return count
  }
}

/// The parser of CSV that the program was built with.
public enum CSVLibrary {
  /// The version of libcsv.
  public static var version: String { "\(CSV_MAJOR).\(CSV_MINOR).\(CSV_RELEASE)" }
}
