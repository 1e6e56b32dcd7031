/// The address of a cell, counted from 0.
struct Cell: Hashable {
  var row: Int
  var column: Int

  init(_ row: Int, _ column: Int) {
    self.row = row
    self.column = column
  }

  /// The address as people write it: `B7`.
  var name: String { Cell.letters(column) + String(row + 1) }

  /// `A` to `Z`, `AA` and so on.
  static func letters(_ column: Int) -> String {
    let last = String(Unicode.Scalar(UInt8(ascii: "A") + UInt8(column % 26)))
    return column < 26 ? last : letters(column / 26 - 1) + last
  }
}

/// A block of cells, corners included.
struct CellRange: Hashable {
  var first: Cell
  var last: Cell

  init(_ first: Cell, _ last: Cell) {
    precondition(
      first.row <= last.row && first.column <= last.column, "a range runs right and down")
    self.first = first
    self.last = last
  }

  /// One column, from a row to another.
  init(column: Int, rows: ClosedRange<Int>) {
    self.init(Cell(rows.lowerBound, column), Cell(rows.upperBound, column))
  }

  /// The corners as people write them: `B7:B12`.
  var name: String { first.name + ":" + last.name }
}

/// What a cell holds.
///
/// Data is never a formula: formulas come from this target alone.
enum CellContent: Hashable {
  case blank
  case text(String)
  case number(Double)
  /// A formula with the value it has now, for programs that do not calculate.
  case formula(String, value: Double)
  /// A formula that has no value yet.
  case blankFormula(String)
}

/// A run of text inside a cell with its look.
struct CellRun: Hashable {
  var text: String
  var style: CellStyle
}

/// A name for a sheet that Excel takes: 1 to 31 characters, none of `[]:*?/\`, no apostrophe at
/// either end, not `History`, and no name twice, whatever the case.
struct SheetNames {
  private var taken: Set<String> = []

  /// The name itself where it can be had, else the nearest that is free.
  mutating func claim(_ wanted: String) -> String {
    var plain = ""
    for scalar in MarkupText.clean(wanted).unicodeScalars {
      let isAllowed = scalar.value >= 0x20 && !"[]:*?/\\".unicodeScalars.contains(scalar)
      plain.unicodeScalars.append(isAllowed ? scalar : " ")
    }
    plain = plain.split(separator: " ").joined(separator: " ")
    plain = String(trimmed(plain))
    if plain.isEmpty { plain = "Sheet" }
    if plain.lowercased() == "history" { plain += " 1" }
    var name = trimmed(SheetNames.prefix(plain, 31))
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      let ending = " \(number)"
      name = trimmed(SheetNames.prefix(plain, 31 - ending.utf16.count)) + ending
      number += 1
    }
    return name
  }

  private func trimmed(_ name: String) -> String {
    var rest = Substring(name)
    while let first = rest.first, first == "'" || first == " " { rest.removeFirst() }
    while let last = rest.last, last == "'" || last == " " { rest.removeLast() }
    return String(rest)
  }

  /// At most `length` UTF-16 units, cut between characters.
  static func prefix(_ text: String, _ length: Int) -> String {
    guard text.utf16.count > length else { return text }
    var result = ""
    var count = 0
    for character in text {
      count += character.utf16.count
      guard count <= length else { break }
      result.append(character)
    }
    return result
  }
}
