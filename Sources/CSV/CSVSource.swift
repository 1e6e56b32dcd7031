/// Where the bytes of a CSV file are.
public enum CSVSource: Hashable, Sendable {
  case file(path: String)
  /// In memory already: a table built into the program, a part of an archive, a sheet.
  case memory([UInt8])
}
