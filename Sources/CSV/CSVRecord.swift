/// One record of a file, lent by the reader: the bytes of all fields in one buffer, and where
/// each ends.
///
/// The bytes are always valid UTF-8. The reader uses the same buffers for the next record, so
/// copy out what stays. A field is *missing* where nothing was written between two delimiters
/// (blanks do not count) or the record ends before it; `""` is an empty text, not missing.
public struct CSVRecord: Sendable {
  /// The physical line on which the record begins, counted from 1.
  public private(set) var line = 1
  /// How many fields the record has.
  public internal(set) var count = 0
  /// Whether it has fewer fields than it should, so that no score is taken from it (R102).
  public internal(set) var isShort = false
  /// How many of its columns, from the first, hold what they should; later ones may have moved and
  /// are missing.
  public internal(set) var certainColumns = Int.max

  // Both buffers are kept at a size that the next line cannot overflow, and only partly used:
  // so the parser stores through a pointer, without growing an array for each field.
  @usableFromInline var bytes: ContiguousArray<UInt8> = []
  /// Twice the end of each field in `bytes`, plus 1 where the field is missing.
  @usableFromInline var marks: ContiguousArray<Int> = []
  /// How much of `bytes` belongs to the fields.
  var byteCount = 0
  /// Whether the end of the record has been seen.
  var isComplete = false

  init() {}

  /// Lends the bytes of a field, `nil` where it is missing or the record ends before it.
  @inlinable
  public func withField<R, E: Error>(
    _ index: Int, _ body: (Span<UInt8>?) throws(E) -> R
  ) throws(E) -> R {
    guard let range = range(of: index) else { return try body(nil) }
    return try body(bytes.span.extracting(range))
  }

  /// The text of a field, `nil` where it is missing or the record ends before it.
  public func text(_ index: Int) -> String? {
    guard let range = range(of: index) else { return nil }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// The texts of all fields.
  public var texts: [String?] { (0..<count).map(text) }

  /// Whether no field holds anything.
  public var isBlank: Bool { byteCount == 0 }

  /// The first byte of what the record holds.
  var firstByte: UInt8? { byteCount > 0 ? bytes[0] : nil }

  /// Whether every field is missing, as in a line of separators only.
  var isMissing: Bool {
    !(0..<count).contains { marks[$0] & 1 == 0 }
  }

  /// The same of the fields before a column.
  func isMissing(before column: Int) -> Bool {
    !(0..<min(count, column)).contains { marks[$0] & 1 == 0 }
  }

  /// Makes fields missing that hold nothing or only blanks.
  mutating func missEmptyFields() {
    var start = 0
    for field in 0..<count {
      let end = marks[field] >> 1
      let isEmpty = bytes[start..<end].allSatisfy {
        $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t")
      }
      if isEmpty { marks[field] |= 1 }
      start = end
    }
  }

  /// Whether there are only blanks in the fields, if anything.
  var isWhitespace: Bool {
    bytes[..<byteCount].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  /// Whether there is nothing but the sign with which DOS ended files.
  var isEndSign: Bool { count == 1 && byteCount == 1 && bytes[0] == 0x1A }

  @inlinable func range(of index: Int) -> Range<Int>? {
    precondition(index >= 0, "fields are counted from 0")
    guard index < count, marks[index] & 1 == 0 else { return nil }
    return (index == 0 ? 0 : marks[index - 1] >> 1)..<(marks[index] >> 1)
  }
}

extension CSVRecord {
  /// How many fields of one record are kept; the file format of spreadsheets has no more.
  static let maximumFields = 16_384

  /// Forgets the fields, for the record that begins on `line`.
  mutating func begin(line: Int) {
    self.line = line
    count = 0
    isShort = false
    certainColumns = .max
    byteCount = 0
    isComplete = false
  }

  /// Makes room for what `length` more bytes of input, with `pending` bytes before them in an
  /// unfinished field, can add.
  mutating func makeRoom(for length: Int, pending: Int) {
    // After the last field stand 16 bytes more, which keys of cells may look at.
    let needed = byteCount + pending + length + 16
    if bytes.count < needed {
      bytes = grown(bytes, to: max(needed, 2048) * 2)
    }
    let fields = min(count + length + 1, CSVRecord.maximumFields)
    if marks.count < fields {
      marks = grown(marks, to: min(max(fields, 64) * 2, CSVRecord.maximumFields))
    }
  }

  private func grown<N: BinaryInteger>(
    _ array: ContiguousArray<N>, to size: Int
  ) -> ContiguousArray<N> {
    array + ContiguousArray(repeating: 0, count: size - array.count)
  }

  /// Removes a byte order mark that was written inside the quotes of the first field.
  mutating func dropByteOrderMark() {
    let mark = TextEncoding.utf8.byteOrderMark
    guard count > 0, marks[0] >> 1 >= mark.count, bytes.starts(with: mark) else { return }
    bytes.removeFirst(mark.count)
    byteCount -= mark.count
    for index in 0..<count { marks[index] -= 2 * mark.count }
  }
}
