/// One written output: its name and its bytes.
public struct WrittenFile: Sendable {
  public let name: String
  public let bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// The extension of the name, in small letters.
  var kind: String { name.split(separator: ".").last.map { $0.lowercased() } ?? "" }
}

/// For whom an output was written, from the most open to the closest reader.
public enum Reader: String, Sendable, Comparable, CaseIterable {
  case `public`, district, school, team, `class`

  private var rank: Int { Reader.allCases.firstIndex(of: self) ?? 0 }
  public static func < (left: Reader, right: Reader) -> Bool { left.rank < right.rank }

  /// Whether numbers are hidden from this reader.
  public var isGuarded: Bool { self < .team }
}

/// Outputs that went out together: a folder of them, or one file.
public struct Release: Sendable {
  public let name: String
  public let files: [WrittenFile]
  /// For whom it is; found in the outputs where it is not given.
  public var reader: Reader?
  /// The smallest group of students that the rules in force show, where that is known.
  public var smallestGroup: Int?
  /// Whether its tables hold all rows of what they show; an answer to a question need not.
  public var holdsAllRows = true

  public init(name: String, files: [WrittenFile], reader: Reader? = nil) {
    self.name = name
    self.files = files
    self.reader = reader
  }
}
