/// The content of a cell: without the blanks around it, and without the `="…"` of `="00123"`, which
/// tells spreadsheets to keep digits as text.
enum CellContent {
  /// The place of the content in the bytes of a cell, which are valid UTF-8.
  static func range(in bytes: Span<UInt8>) -> Range<Int> {
    var (start, end) = (0, bytes.count)
    trim(bytes, &start, &end)
    if end - start >= 3, bytes[start] == UInt8(ascii: "="),
      bytes[start + 1] == UInt8(ascii: "\""), bytes[end - 1] == UInt8(ascii: "\"")
    {
      (start, end) = (start + 2, end - 1)
      trim(bytes, &start, &end)
    }
    return start..<end
  }

  /// Spaces, tabs, line ends and non-breaking spaces, as forms and spreadsheets leave them.
  private static func trim(_ bytes: Span<UInt8>, _ start: inout Int, _ end: inout Int) {
    while start < end {
      if bytes[start] <= 0x20 {
        start += 1
      } else if end - start >= 2, bytes[start] == 0xC2, bytes[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while start < end {
      if bytes[end - 1] <= 0x20 {
        end -= 1
      } else if end - start >= 2, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
        end -= 2
      } else {
        break
      }
    }
  }
}
