/// Where something stands in a report.
public struct Place: Hashable, Sendable, CustomStringConvertible {
  /// The file as the user named it.
  public var file: String
  /// Counted from 1.
  public var line: Int
  /// Counted from 1 in characters; 0 where the whole line is meant.
  public var column: Int

  public init(file: String, line: Int, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// `plan.md:7:3`, or `plan.md:7` for the whole line.
  public var description: String { "\(file):\(line)" + (column == 0 ? "" : ":\(column)") }

  /// The place of line and column, both counted from 1, of a text that begins here.
  ///
  /// - Parameter margin: whether later lines of the text begin in the same column.
  public func advanced(toLine line: Int, column: Int, margin: Bool = false) -> Place {
    guard line > 0 else { return self }
    let shift = (line == 1 || margin) ? max(self.column, 1) - 1 : 0
    return Place(file: file, line: self.line + line - 1, column: column + shift)
  }
}
