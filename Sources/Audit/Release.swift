/// One written output: its name and its bytes.
package struct WrittenFile: Sendable {
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// The extension of the name, in small letters.
  var kind: String { name.split(separator: ".").last.map { $0.lowercased() } ?? "" }

  /// Whether files of its kind are read back: an archive that is neither a workbook nor a DOCX is not.
  package var isJudged: Bool { !["pptx", "odt"].contains(kind) }
}

/// For whom an output was written, from the most open to the closest reader.
package enum Reader: String, Sendable, Comparable, CaseIterable {
  case `public`, district, school, team, `class`

  private var rank: Int { Reader.allCases.firstIndex(of: self) ?? 0 }
  package static func < (left: Reader, right: Reader) -> Bool { left.rank < right.rank }

  /// Whether numbers are hidden from this reader.
  package var isGuarded: Bool { self < .team }
}

/// Outputs that went out together: a folder of them, or one file.
package struct Release: Sendable {
  package let name: String
  package let files: [WrittenFile]
  /// For whom it is; found in the outputs where it is not given.
  package var reader: Reader?
  /// The smallest group of students that the rules in force show, where that is known.
  package var smallestGroup: Int?
  /// Whether its tables hold all rows of what they show; an answer to a question need not.
  package var holdsAllRows = true

  package init(name: String, files: [WrittenFile], reader: Reader? = nil) {
    self.name = name
    self.files = files
    self.reader = reader
  }
}
