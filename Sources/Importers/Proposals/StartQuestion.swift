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
