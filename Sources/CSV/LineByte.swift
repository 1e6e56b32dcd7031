/// The bytes that end lines.
enum LineByte {
  static let feed = UInt8(ascii: "\n")
  static let `return` = UInt8(ascii: "\r")
}
