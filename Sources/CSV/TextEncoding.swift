/// How a file writes characters as bytes.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  case utf8, utf16LittleEndian, utf16BigEndian, windows1252, macRoman, latin1

  /// The name people know it by.
  public var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16 LE"
    case .utf16BigEndian: "UTF-16 BE"
    case .windows1252: "Windows-1252"
    case .macRoman: "Mac OS Roman"
    case .latin1: "Latin-1"
    }
  }

  /// Whether each byte is one character and its meaning had to be guessed.
  public var isGuessed: Bool {
    self == .windows1252 || self == .macRoman || self == .latin1
  }

  /// The bytes that announce it at the beginning of a file.
  var byteOrderMark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    case .windows1252, .macRoman, .latin1: []
    }
  }
}
