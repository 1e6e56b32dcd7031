/// Something to be written into walkbook.yaml.
package enum SettingsEntry: Hashable, Sendable {
  /// An entry of `sources`, as lines without the dash; the first names its files.
  case source([String])
  /// A line within a group of settings, such as `words` and there `type`, and the key that it gives.
  case setting(path: [String], key: String, line: String)
  /// A row of a canonical file beside it, such as a window, under its header.
  case row(file: String, header: String, line: String)
  /// A cell of a row of a canonical file beside it, found by the first column of its key.
  case cell(file: String, key: String, column: String, value: String)
  /// Several at once.
  case several([SettingsEntry])
  /// The answer to a question that an entry of `sources` leaves open.
  case answer(files: String, key: String, value: String)

  /// The single entries of it.
  var parts: [SettingsEntry] {
    if case .several(let entries) = self { entries.flatMap(\.parts) } else { [self] }
  }
}
