/// Where something stands in what was read: data, settings, a report, a statement.
public struct Location: Hashable, Sendable, CustomStringConvertible {
  /// The file as the user named it, those of a data folder relative to it; empty for a text that is
  /// no file, as a statement on the command line.
  public var file: String
  /// The physical line, counted from 1; 0 where the whole file is meant.
  public var line: Int
  /// Counted from 1 in characters; 0 where the whole line is meant.
  public var column: Int

  public init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// `plan.md:7:3`, `marks.csv:7` for the whole line, `marks.csv` for the whole file; `line 7, column 3`
  /// of a text that is no file.
  public var description: String {
    if file.isEmpty { return line == 0 ? "" : "line \(line), column \(column)" }
    if line == 0 { return file }
    return "\(file):\(line)" + (column == 0 ? "" : ":\(column)")
  }

  /// The location of line and column, both counted from 1, of a text that begins here.
  ///
  /// - Parameter margin: whether later lines of the text begin in the same column.
  public func advanced(toLine line: Int, column: Int, margin: Bool = false) -> Location {
    guard line > 0 else { return self }
    let shift = (line == 1 || margin) ? max(self.column, 1) - 1 : 0
    return Location(file: file, line: self.line + line - 1, column: column + shift)
  }
}

extension Location: Comparable {
  /// By file, line and column.
  public static func < (left: Location, right: Location) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}
