package import Tables

/// What is found in the text of a file, before anybody knows what it tells of.
extension Finding.Problem {
  package static func fieldCount(found: Int, expected: Int) -> Self {
    Self(
      .fieldCount, "expected \(expected) fields, found \(found)",
      advice: found < expected
        ? "Scores, and cells that may have moved, were left out. Correct the row."
        : "Read as far as it fits. Correct the row.",
      isOfCell: true)
  }

  static let openQuote = Self(
    .openQuote, "a quote here does not enclose its cell",
    advice: "Read as an ordinary character. Close the quote, or remove it.")

  /// A quote inside a quoted cell, such as `"A"x"B"`, that should be two.
  static let innerQuote = Self(
    .openQuote, "a quote inside a cell is not doubled",
    advice: "Read as text of the cell. Look whether two cells have become one, or double the quote."
  )

  /// The header again, as in downloads that were put below each other.
  static let repeatedHeader = Self(
    .shape, "the header again", advice: "The line was left out. Nothing need be done.")

  /// The sign with which DOS ended files.
  static let endSign = Self(
    .shape, "the old sign for the end of a file",
    advice: "The line was left out. Nothing need be done.")

  package static func encoding(used: String) -> Self {
    Self(
      .encoding, "not UTF-8; read as \(used)",
      advice: "The text was kept. Check accented letters, or save the file as UTF-8.")
  }

  /// Text that another program has read in the wrong encoding, and saved so.
  static let misread = Self(
    .encoding, "read in the wrong encoding once, by the program that made the file",
    advice:
      "The text was kept. Where names matter, export again as UTF-8 from where they are right.")
}
