/// Something to be decided, with the answer that the files speak for.
package struct StartQuestion: Hashable, Sendable {
  /// What an answer is given to.
  package let key: String
  package let text: String
  /// Why, in a few words.
  package let evidence: String
  /// The answer that Enter takes.
  package let proposal: String
  /// The answers that are understood; any text where there are none.
  package let choices: [String]
  /// Whether the files alone decide it: `--accept` takes what is sure and leaves the rest open.
  package let isSure: Bool
  /// What goes into walkbook.yaml for an answer.
  let entry: @Sendable (String) -> SettingsEntry?

  /// What goes into the settings for an answer; `nil` where it settles nothing there.
  package func entry(for answer: String) -> SettingsEntry? { entry(answer) }

  package static func == (left: Self, right: Self) -> Bool { left.key == right.key }
  package func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

/// Something to be written into walkbook.yaml.
package enum SettingsEntry: Hashable, Sendable {
  /// An entry of `sources`, as lines without the dash.
  case source([String])
  /// A line within a group of settings, such as `words` and there `type`.
  case setting(path: [String], line: String)
  /// A row of a canonical file beside it, such as a window, under its header.
  case row(file: String, header: String, line: String)
  /// Several at once.
  case several([SettingsEntry])
  /// The answer to a question that an entry of `sources` leaves open in a comment.
  case answer(files: String, key: String, value: String)
}
