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
    /// After a quote that may end the field, or may be the first of two.
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

  /// Whether no record is under way.
  var isBetweenRecords: Bool { unsafe parser.pointee.pstate == 0 }

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

  /// Splits a line without quotes as libcsv would, which is not asked for it: several times faster.
  ///
  /// Without a quote nothing depends on what stands before: fields end at separators, blanks around
  /// them are trimmed, a line of blanks is no record. `CSVPlainLineTests` holds it against libcsv.
  ///
  /// - Precondition: no record is under way; the line holds no quote and no line end.
  mutating func split(
    _ text: borrowing ContiguousArray<UInt8>, _ range: Range<Int>, into record: inout CSVRecord
  ) {
    let line = text.span.extracting(range)
    record.makeRoom(for: line.count, pending: 0)
    let delimiter = unsafe parser.pointee.delim_char
    var count = record.count
    var byteCount = record.byteCount
    unsafe record.bytes.withUnsafeMutableBufferPointer { bytes in
      unsafe record.marks.withUnsafeMutableBufferPointer { marks in
        unsafe line.withUnsafeBufferPointer { line in
          guard let bytes = bytes.baseAddress, let marks = marks.baseAddress,
            let start = line.baseAddress
          else { return }
          var sink = unsafe FieldSink(
            bytes: bytes, byteCount: byteCount, marks: marks, count: count)
          unsafe sink.split(start, line.count, delimiter)
          count = unsafe sink.count
          byteCount = unsafe sink.byteCount
        }
      }
    }
    record.count = count
    record.byteCount = byteCount
    record.isComplete = count > 0
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

/// All bits of each byte but the highest.
private let lowBits: UInt64 = 0x7f7f_7f7f_7f7f_7f7f

/// Where the callbacks put fields: the record's buffers, which have room for the line.
@unsafe private struct FieldSink {
  var bytes: UnsafeMutablePointer<UInt8>
  var byteCount: Int
  var marks: UnsafeMutablePointer<Int>
  var count: Int
  var isComplete = false

  /// Adds the fields of a line without quotes; none where it holds blanks only.
  mutating func split(_ line: UnsafePointer<UInt8>, _ length: Int, _ delimiter: UInt8) {
    // A store through a pointer may change `self`, as far as the compiler knows: what is needed for each
    // field is kept in variables.
    var sink = unsafe self
    unsafe sink.splitFields(line, length, delimiter)
    unsafe self = sink
  }

  @inline(__always)
  private mutating func splitFields(
    _ line: UnsafePointer<UInt8>, _ length: Int, _ delimiter: UInt8
  ) {
    let pattern = UInt64(delimiter) &* 0x0101_0101_0101_0101
    var (start, place) = (0, 0)
    // Eight bytes at a time: a byte of `found` has its high bit set where a separator stands.
    while place + 8 <= length {
      let word = unsafe UnsafeRawPointer(line).loadUnaligned(
        fromByteOffset: place, as: UInt64.self)
      var found = equalBytes(UInt64(littleEndian: word), pattern)
      while found != 0 {
        let end = place + found.trailingZeroBitCount >> 3
        unsafe add(line, start, end, length)
        start = end + 1
        found &= found &- 1
      }
      place += 8
    }
    while place < length {
      if unsafe line[place] == delimiter {
        unsafe add(line, start, place, length)
        start = place + 1
      }
      place += 1
    }
    if unsafe count == 0, unsafe isBlank(line, length) { return }
    unsafe add(line, start, length, length)
  }

  /// Adds the field between two places of a line, without the blanks around it.
  @inline(__always)
  private mutating func add(
    _ line: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ length: Int
  ) {
    let place = unsafe count
    unsafe count = place + 1
    guard place < CSVRecord.maximumFields else { return }
    var (start, end) = (start, end)
    while start < end, unsafe isBlank(line[start]) { start += 1 }
    while start < end, unsafe isBlank(line[end - 1]) { end -= 1 }
    if end - start <= 16, start + 16 <= length {
      // The record has room for 16 bytes after its last field: most fields are copied at once.
      let (low, high) = unsafe UnsafeRawPointer(line + start).loadUnaligned(
        as: (UInt64, UInt64).self)
      unsafe UnsafeMutableRawPointer(bytes + byteCount).storeBytes(
        of: (low, high), as: (UInt64, UInt64).self)
    } else {
      unsafe memcpy(bytes + byteCount, line + start, end - start)
    }
    unsafe byteCount += end - start
    unsafe marks[place] = byteCount << 1 | (start == end ? 1 : 0)
  }

  private func isBlank(_ line: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    for place in 0..<length where unsafe !isBlank(line[place]) { return false }
    return true
  }

  @inline(__always)
  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
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

extension ContiguousArray<UInt8> {
  /// Appends what a file holds from where it stands, at most `size` bytes: straight from the system, without a
  /// buffer between.
  ///
  /// - Returns: how many bytes came, 0 at the end of the file; `nil` where the system refuses.
  mutating func append(from descriptor: Int32, atMost size: Int) -> Int? {
    var result = 0
    append(addingCapacity: size) { room in
      unsafe room.withUnsafeMutableBufferPointer { room, count in
        result = unsafe read(descriptor, room.baseAddress, Swift.min(size, room.count))
        count += Swift.max(result, 0)
      }
    }
    return result < 0 ? nil : result
  }
}

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
    let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
    var count = 0
    let rest = forEachWord { word in count += equalBytes(word, pattern).nonzeroBitCount }
    for place in rest where self[place] == byte { count += 1 }
    return count
  }

  /// Whether all bytes are ASCII.
  var isASCII: Bool {
    var all: UInt64 = 0
    let rest = forEachWord { all |= $0 }
    return all & ~lowBits == 0 && rest.allSatisfy { self[$0] < 0x80 }
  }

  /// Visits eight bytes at a time.
  ///
  /// - Returns: the places of the rest.
  @inline(__always)
  private func forEachWord(_ body: (UInt64) -> Void) -> Range<Int> {
    let end = count & ~7
    unsafe withUnsafeBytes { bytes in
      for place in stride(from: 0, to: end, by: 8) {
        body(unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      }
    }
    return end..<count
  }
}

/// The highest bit of each byte that is the same in two words.
@inline(__always)
private func equalBytes(_ word: UInt64, _ pattern: UInt64) -> UInt64 {
  let difference = word ^ pattern
  return ~(((difference & lowBits) &+ lowBits) | difference | lowBits)
}

extension CSVRecord {
  /// The same with a key of their own for missing fields.
  @inlinable @inline(__always)
  package func keyOrMissing(of index: Int) -> CellKey? {
    index < count && marks[index] & 1 == 0 ? key(of: index) : .missing
  }

  /// The bytes of a field as one number, to tell whether two are the same; `nil` where it is missing or
  /// longer than 15 bytes.
  @inlinable @inline(__always)
  package func key(of index: Int) -> CellKey? {
    guard let range = range(of: index), range.count <= CellKey.longest,
      range.lowerBound + 16 <= bytes.count
    else { return nil }
    let raw = unsafe bytes.span.bytes
    let low = unsafe raw.unsafeLoadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self)
    let high = unsafe raw.unsafeLoadUnaligned(fromByteOffset: range.lowerBound + 8, as: UInt64.self)
    return CellKey(UInt64(littleEndian: low), UInt64(littleEndian: high), count: range.count)
  }
}

/// The parser of CSV that the program was built with.
public enum CSVLibrary {
  /// The version of libcsv.
  public static var version: String { "\(CSV_MAJOR).\(CSV_MINOR).\(CSV_RELEASE)" }
}
