package import Tables

/// What is found in one cell, whichever file it stands in.
extension Finding.Problem {
  package static let missingValue = Self(
    .missingValue, "value missing", advice: "The row was left out. Fill the cell.")

  /// A cell that others need, in a row that stands without it.
  static let missingDetail = Self(
    .missingValue, "value missing",
    advice: "The row was kept. Fill the cell; tables that need it lack the row.")

  static func unknownValue(allowed: [String]) -> Self {
    Self(
      .unknownValue, "expected one of \(allowed.joined(separator: ", "))",
      advice: "The cell was left out. Use one of the listed words.", isOfCell: true)
  }

  /// Commas inside brackets, in a cell whose parts have commas between them.
  static let commasInBrackets = Self(
    .unknownValue, "commas inside brackets, in answers that commas part",
    advice: "They part nothing. Where they should, list the answers as options in walkbook.yaml.")

  package static let badDate = Self(
    .badDate, "expected a day such as 2026-09-30",
    advice: "The day was left out. Write it as yyyy-mm-dd.", isOfCell: true)

  /// `#N/A` in place of a day.
  static let errorForDay = Self(
    .badDate, "expected a day; a spreadsheet could not compute it",
    advice: "The day was left out. Correct the formula, or write the day.", isOfCell: true)

  static let badNumber = Self(
    .badNumber, "expected a number", advice: "The number was left out. Write digits with a point.",
    isOfCell: true)

  /// Numbers whose sign before three digits may part decimals or thousands.
  package static let untoldNumber = Self(
    .badNumber,
    "expected numbers that tell their decimal mark; the sign before three digits may be either",
    advice: "The numbers were left out. Write decimals with a point, and nothing between thousands."
  )

  /// A day in place of a number: a spreadsheet has made one of `7/10`.
  package static let dayForNumber = Self(
    .badNumber, "expected a number; a spreadsheet has made a day of it, as of 7/10",
    advice: "The number was left out. Export the file again; do not save it in a spreadsheet.",
    isOfCell: true)

  /// `#N/A`, `#DIV/0!`: a spreadsheet could not compute the number.
  static let errorForNumber = Self(
    .badNumber, "expected a number; a spreadsheet could not compute it",
    advice: "The number was left out. Correct the formula, or write the number.", isOfCell: true)

  static let negativeScore = Self(
    .badNumber, "expected a score of 0 or more",
    advice: "The score was left out. Leave the cell blank where there is none.", isOfCell: true)

  /// A letter or a level word in place of a score, in a file without a scale.
  package static let levelWithoutScale = Self(
    .badNumber, "expected a number; letters and level words need a scale",
    advice: "The scores were left out. Give a scale in walkbook.yaml and name it for the file.")

  /// `#N/A` in place of an id.
  static let errorForID = Self(
    .missingValue, "expected an id; a spreadsheet could not compute it",
    advice: "The id was left out. Correct the formula, or write the id.", isOfCell: true)

  /// An id such as `1.2E+11`, which may be another's.
  static let lostDigits = Self(
    .lostZeros, "expected an id; a spreadsheet has cut off its last digits",
    advice: "The id was left out. Export the file again with ids as text.", isOfCell: true)
}
