/// What a person says about the bytes and the shape of a file; what is left out is found.
///
/// The same settings are options of `describe` and `import --raw` and keys of a source in
/// `walkbook.yaml`.
public struct CSVHints: Hashable, Sendable {
  public var encoding: TextEncoding?
  public var delimiter: UInt8?
  public var quote: Quote?
  /// How many physical lines stand before the header, or before the data where there is none.
  public var skippedLines: Int?
  /// How many records the header takes; 0 where the file has none.
  public var headerRecords: Int?
  /// Whether everything to the end of the file belongs to the table, also after a gap.
  public var readsAllTables = false

  /// The byte around fields that hold delimiters or line ends, or that there is none.
  public enum Quote: Hashable, Sendable {
    case none
    case byte(UInt8)

    var byte: UInt8? { if case .byte(let byte) = self { byte } else { nil } }
  }

  public init() {}
}

extension CSVHints {
  /// The delimiter of a name such as `comma` or `tab`, or of one character; `nil` for others.
  public static func delimiter(_ text: String) -> UInt8? {
    switch text.lowercased() {
    case "comma": UInt8(ascii: ",")
    case "semicolon": UInt8(ascii: ";")
    case "tab", "\\t": UInt8(ascii: "\t")
    case "bar", "pipe": UInt8(ascii: "|")
    case "colon": UInt8(ascii: ":")
    case "blank", "space": UInt8(ascii: " ")
    default: character(text)
    }
  }

  /// The quote of a name (`double`, `single`, `none`) or of one character; `nil` for others.
  public static func quote(_ text: String) -> Quote? {
    switch text.lowercased() {
    case "none": Quote.none
    case "double": .byte(UInt8(ascii: "\""))
    case "single": .byte(UInt8(ascii: "'"))
    default: character(text).map(Quote.byte)
    }
  }

  /// An ASCII character that is no letter, digit or line end.
  private static func character(_ text: String) -> UInt8? {
    guard text.utf8.count == 1, let byte = text.utf8.first, byte < 0x7F,
      byte >= 0x20 || byte == UInt8(ascii: "\t")
    else { return nil }
    let isWord = (48...57).contains(byte) || (97...122).contains(byte | 0x20)
    return isWord ? nil : byte
  }
}

extension TextEncoding {
  /// The encoding of a name as people write it: `UTF-8`, `utf-16le`, `cp1252`, `macintosh`.
  public init?(named name: String) {
    let folded = name.lowercased().filter { $0.isLetter || $0.isNumber }
    switch folded {
    case "utf8", "utf8bom", "utf8sig": self = .utf8
    case "utf16", "utf16le", "utf16littleendian", "unicode": self = .utf16LittleEndian
    case "utf16be", "utf16bigendian": self = .utf16BigEndian
    case "windows1252", "cp1252", "ansi", "windows": self = .windows1252
    case "macosroman", "macroman", "macintosh", "mac": self = .macRoman
    case "latin1", "iso88591": self = .latin1
    default: return nil
    }
  }
}

extension CSVHints {
  /// These hints, and where they say nothing, others.
  public func merging(_ others: CSVHints) -> CSVHints {
    var hints = self
    hints.encoding = encoding ?? others.encoding
    hints.delimiter = delimiter ?? others.delimiter
    hints.quote = quote ?? others.quote
    hints.skippedLines = skippedLines ?? others.skippedLines
    hints.headerRecords = headerRecords ?? others.headerRecords
    hints.readsAllTables = readsAllTables || others.readsAllTables
    return hints
  }
}
