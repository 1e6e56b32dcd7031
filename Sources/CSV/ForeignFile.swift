/// A file that is no table, told by its first bytes: what it is, and what a person can do.
public struct ForeignFile: Hashable, Sendable {
  /// With its article: "a PDF".
  public let name: String
  public let remedy: String

  public init(
    _ name: String, remedy: String = "Open it where it comes from, and save it as CSV or XLSX."
  ) {
    self.name = name
    self.remedy = remedy
  }
}

extension ForeignFile {
  private static let image = ForeignFile(
    "an image", remedy: "Ask for the table itself, as CSV or XLSX; a picture has no cells.")
  private static let utf32 = ForeignFile("text in UTF-32", remedy: "Save it as UTF-8.")
  private static let word = ForeignFile(
    "a rich text document (RTF)", remedy: "Copy its table into a spreadsheet, and save that as CSV."
  )

  private static let signatures: [(bytes: [UInt8], file: ForeignFile)] = [
    ([0x50, 0x4B, 0x03, 0x04], ForeignFile("a workbook or zip archive")),
    ([0x50, 0x4B, 0x05, 0x06], ForeignFile("a workbook or zip archive")),
    (
      Array("%PDF-".utf8),
      ForeignFile("a PDF", remedy: "Export the table as CSV or XLSX where the PDF was made.")
    ),
    ([0x1F, 0x8B], ForeignFile("a gzip archive", remedy: "Unpack it, and read what it holds.")),
    (Array("SQLite format 3\0".utf8), ForeignFile("a database")),
    ([0x89, 0x50, 0x4E, 0x47], image), ([0xFF, 0xD8, 0xFF], image), (Array("GIF8".utf8), image),
    ([0x49, 0x49, 0x2A, 0], image), ([0x4D, 0x4D, 0, 0x2A], image),
    (Array("{\\rtf".utf8), word), ([0xFF, 0xFE, 0, 0], utf32), ([0, 0, 0xFE, 0xFF], utf32),
  ]

  /// By the bytes of a file; `nil` for text, also in UTF-16.
  init?(_ sample: ContiguousArray<UInt8>) {
    if sample.starts(with: ForeignFile.oldOffice) {
      self.init(oldOffice: sample)
      return
    }
    if let known = ForeignFile.signatures.first(where: { sample.starts(with: $0.bytes) }) {
      self = known.file
      return
    }
    if sample.starts(with: Array("RIFF".utf8)), sample.dropFirst(8).starts(with: "WEBP".utf8) {
      self = ForeignFile.image
      return
    }
    guard ForeignFile.isBinary(sample) else { return nil }
    self.init("a binary file")
  }

  private static func isBinary(_ sample: ContiguousArray<UInt8>) -> Bool {
    // Text in UTF-16 may have any byte; its mark is word enough.
    if sample.starts(with: TextEncoding.utf16LittleEndian.byteOrderMark)
      || sample.starts(with: TextEncoding.utf16BigEndian.byteOrderMark)
    {
      return false
    }
    var controls = 0
    var nuls = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte < 0x20 {
      switch byte {
      case 0: if index % 2 == 0 { nuls.even += 1 } else { nuls.odd += 1 }
      case 9...13, 26: break
      default: controls += 1
      }
    }
    // UTF-16 has its NUL bytes on one side; single stray ones are findings. Of random bytes, as of
    // anything packed, one in ten is a control character.
    let unexplained = controls + min(nuls.even, nuls.odd) * 2
    return unexplained > 8 && unexplained * 25 > sample.count
  }
}

// MARK: Old office files

extension ForeignFile {
  /// With what the files of old office programs begin, and new ones that need a password.
  public static let oldOffice: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

  /// Which of them it is, the names of its parts tell.
  public init(oldOffice bytes: some RandomAccessCollection<UInt8>) {
    let names = ForeignFile.partNames(Array(bytes))
    let kinds: [(part: String, file: ForeignFile)] = [
      (
        "EncryptedPackage",
        ForeignFile("a workbook with a password", remedy: "Save it without a password.")
      ),
      (
        "WordDocument",
        ForeignFile(
          "an old Word document",
          remedy: "Copy its table into a spreadsheet, and save that as CSV.")
      ),
      ("PowerPoint Document", ForeignFile("an old presentation")),
    ]
    let workbook = ForeignFile(
      "an old Excel workbook", remedy: "Open it in a spreadsheet, and save it as XLSX or CSV.")
    self = kinds.first { names.contains($0.part) }?.file ?? workbook
  }

  /// The first names of the list of parts, as [MS-CFB] 2.6 has it.
  private static func partNames(_ bytes: [UInt8]) -> Set<String> {
    guard bytes.count > 512 else { return [] }
    let sector = (0..<4).reduce(0) { $0 | Int(bytes[48 + $1]) << (8 * $1) }
    let start = (sector + 1) << min(Int(bytes[30]), 16)
    var names: Set<String> = []
    for entry in stride(from: start, to: min(start + 4_096, bytes.count - 127), by: 128) {
      let units = stride(from: entry, to: entry + 64, by: 2).map {
        UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8
      }
      names.insert(String(decoding: units.prefix { $0 != 0 }, as: UTF16.self))
    }
    return names
  }
}

// MARK: Markup

extension ForeignFile {
  private static let page = ForeignFile(
    "a web page",
    remedy: "Where it asks to sign in, do so, and download the file again; a table in it can be "
      + "opened in a spreadsheet and saved as CSV.")
  private static let oldSheet = ForeignFile(
    "an Excel workbook of 2003, in XML",
    remedy: "Open it in a spreadsheet, and save it as XLSX or CSV.")
  private static let xml = ForeignFile(
    "an XML file", remedy: "Open it in a spreadsheet, and save it as CSV or XLSX.")
  private static let json = ForeignFile(
    "a JSON file", remedy: "Choose CSV where it was exported.")

  /// By the first characters of a text; `nil` for a table.
  init?(text: ContiguousArray<UInt8>) {
    let content = text.drop { $0 <= 0x20 || TextEncoding.utf8.byteOrderMark.contains($0) }
    guard let first = content.first else { return nil }
    let start = String(decoding: content.prefix(4_096), as: UTF8.self).lowercased()
    switch first {
    case UInt8(ascii: "<"):
      guard let file = ForeignFile.markup(start) else { return nil }
      self = file
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard ForeignFile.isJSON(start) else { return nil }
      self = ForeignFile.json
    default: return nil
    }
  }

  private static func markup(_ start: String) -> ForeignFile? {
    let pages = ["<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<script", "<div"]
    if start.contains("urn:schemas-microsoft-com:office:spreadsheet"), !start.contains("<html") {
      return oldSheet
    }
    if pages.contains(where: start.hasPrefix) { return page }
    let isDeclared = ["<?xml", "<!--", "<!doctype"].contains { start.hasPrefix($0) }
    if isDeclared { return start.contains("<html") || start.contains("<table") ? page : xml }
    let name = start.dropFirst().prefix { $0.isLetter || $0.isNumber || "_:-.".contains($0) }
    let isElement = name.first?.isLetter == true && start.contains("</")
    return isElement ? xml : nil
  }

  /// A list or an object at once, whose first part is what such a part can be.
  private static func isJSON(_ start: String) -> Bool {
    let inner = start.dropFirst().drop(while: \.isWhitespace)
    if start.hasPrefix("{") {
      guard inner.first == "\"" else { return inner.first == "}" }
      let behind = inner.dropFirst().drop { $0 != "\"" }.dropFirst().drop(while: \.isWhitespace)
      return behind.first == ":"
    }
    return inner.first.map { "{[\"]".contains($0) } ?? false
  }
}
