import Coaching

/// Where a cell of a canonical file comes from: a text with holes that the source file fills.
///
/// `{Last Name}, {First Name}` takes two columns; text between two holes stands only where both
/// have something. `{SIS User ID|ID}` takes the first that is not blank, and `{Student ID*}` the
/// first of those whose titles begin so. Text without holes is
/// the same in every row. A hole in a hole is a value: `{Completion Date ({number})}` takes the
/// column of the number at hand. Holes that begin with `@` are no columns: `{@file}` is the file's
/// name, `{@row}` the number of the row, `{@first}` its first cell, whose column may have no title, `{@cell}`, `{@column}` and `{@header}` the cell, the number
/// and the title of the column under way.
package struct CellSource: Hashable, Sendable {
  /// One way to fill the cell; the first that is not blank counts.
  struct Choice: Hashable, Sendable {
    var pieces: [Braces.Piece]
    /// What is to be written in place of these words, by their folded spelling; an empty text
    /// is a blank cell.
    var words: [String: String] = [:]
    /// Where words are given: whether any other word is a blank cell.
    var isClosed = false
    /// What is content and what is wrapping, such as `#{id}`; the hole `{value}`, else the first, is
    /// the content.
    var pattern: TextPattern?
    /// Where given, it counts only in files with one of these columns.
    var with: [String] = []
    /// How several are told apart where only one alone counts: of more the cell is blank.
    var single: ListCell?
  }

  /// The holes that are no columns.
  static let ownHoles = ["@file", "@folder", "@row", "@first", "@cell", "@column", "@header"]

  var choices: [Choice]

  init(choices: [Choice]) { self.choices = choices }

  /// `nil` where the braces do not match.
  init?(_ text: String) {
    guard let pieces = Braces.pieces(of: text) else { return nil }
    choices = [Choice(pieces: pieces)]
  }

  /// The names of columns and other values that it takes.
  var holes: [String] {
    choices.flatMap(\.pieces).flatMap { piece in
      if case .hole(let names) = piece { CellSource.alternatives(names) } else { [String]() }
    }
  }

  /// The one column that it takes as it is, where it is no more than that.
  var plainColumn: String? {
    guard choices.count == 1, choices[0].pieces.count == 1,
      case .hole(let name) = choices[0].pieces[0]
    else { return nil }
    return name
  }

  static func alternatives(_ hole: String) -> [String] {
    hole.split(separator: "|").map { String($0).trimmingBlanks }
  }
}
