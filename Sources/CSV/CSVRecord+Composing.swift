extension CSVRecord {
  /// A record that is composed field by field instead of being read, for what stands on `line`.
  public init(composingFrom line: Int) {
    begin(line: line)
  }

  /// Forgets the fields, to compose another record from `source`.
  public mutating func restart(from source: borrowing CSVRecord) {
    begin(line: source.line)
    isShort = source.isShort
  }

  /// Adds bytes of valid UTF-8 to the field under way.
  public mutating func append(_ text: Span<UInt8>) {
    makeRoom(for: text.count, pending: 0)
    for index in text.indices { bytes[byteCount + index] = text[index] }
    byteCount += text.count
  }

  /// Ends the field under way; one to which nothing was added is missing.
  public mutating func endField() {
    makeRoom(for: 0, pending: 0)
    let start = count == 0 ? 0 : marks[count - 1] >> 1
    marks[count] = byteCount << 1 | (byteCount == start ? 1 : 0)
    count += 1
  }
}
