/// Text as a cell can hold it.
enum CellText {
  /// Legal characters only, line ends as LF, `_x0041_` kept as it reads, and no longer than Excel
  /// takes: 32,767 UTF-16 units, cut between characters.
  static func safe(_ text: String) -> String {
    let clean = escaped(MarkupText.clean(text))
    guard clean.utf8.count > PackageCheck.longestText else { return clean }
    return SheetNames.prefix(clean, PackageCheck.longestText)
  }

  /// Whether a cell cannot hold all of it.
  static func isTooLong(_ text: String) -> Bool {
    guard text.utf8.count > PackageCheck.longestText / 3 else { return false }
    return escaped(MarkupText.clean(text)).utf16.count > PackageCheck.longestText
  }

  /// Excel reads `_x0041_` as "A"; the underscore written as `_x005F_` keeps the text.
  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16)
    for index in bytes.indices {
      if isEscape(bytes, at: index) { result += Array("_x005F".utf8) }
      result.append(bytes[index])
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isEscape(_ bytes: [UInt8], at index: Int) -> Bool {
    guard bytes[index] == UInt8(ascii: "_"), index + 6 < bytes.count,
      bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_")
    else { return false }
    return bytes[index + 2...index + 5].allSatisfy {
      switch $0 {
      case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
      default: false
      }
    }
  }
}
