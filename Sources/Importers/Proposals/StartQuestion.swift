/// Something to be decided, with the answer that the files speak for.
package struct StartQuestion: Hashable, Sendable {
  /// What an answer is given to.
  package let key: String
  package let text: String
  /// Why, in a few words.
  package let evidence: String
  /// The answer that Enter takes; empty where nothing speaks for any.
  package let proposal: String
  /// The answers that are understood; any text where there are none.
  package let choices: [String]
  /// What choices are called where their words are not those of people.
  package let labels: [String: String]
  /// What it is called to answer with none of the choices.
  package let nothing: String
  /// Whether the files alone decide it: `--accept` takes what is sure and leaves the rest open.
  package let isSure: Bool
  /// Whether its words name people: where nobody is asked they are not shown.
  package let isPersonal: Bool
  /// The questions that this one asks at once.
  package let parts: [StartQuestion]
  /// What goes into walkbook.yaml for an answer.
  private let entry: @Sendable (String) -> SettingsEntry?

  init(
    key: String, text: String, evidence: String, proposal: String, choices: [String],
    labels: [String: String] = [:], nothing: String = "none of these", isSure: Bool,
    isPersonal: Bool = false,
    parts: [StartQuestion] = [],
    entry: @escaping @Sendable (String) -> SettingsEntry?
  ) {
    self.key = key
    self.text = text
    self.evidence = evidence
    self.proposal = proposal
    self.choices = choices
    self.labels = labels
    self.nothing = nothing
    self.isSure = isSure
    self.isPersonal = isPersonal
    self.parts = parts
    self.entry = entry
  }

  /// The answer that asks for each of the parts by itself.
  package static let each = "each"

  /// Sure questions of yes and no as one, whose yes is the yes to all of them.
  ///
  /// - Parameter said: what one of them is about, in a few words.
  static func joined(
    _ questions: [StartQuestion], key: String, _ answers: [String: String],
    text: (Int) -> String, said: (StartQuestion) -> String
  ) -> [StartQuestion] {
    let asksEach = answers[key] == each
    let open = questions.filter {
      $0.isSure && $0.proposal == "yes" && (asksEach || answers[$0.key] == nil)
    }
    guard open.count > 1 else { return questions }
    let all = StartQuestion(
      key: key, text: text(open.count), evidence: open.map(said).joined(separator: "; "),
      proposal: "yes", choices: ["yes", "no", each], labels: [each: "ask each"], isSure: true,
      parts: open
    ) { answer in
      answer == "yes" ? .several(open.compactMap { $0.entry(for: answer) }) : nil
    }
    return [all] + questions.filter { asksEach || !open.contains($0) }
  }

  /// What goes into the settings for an answer; `nil` where it settles nothing there.
  package func entry(for answer: String) -> SettingsEntry? { entry(answer) }

  /// Whether an answer is no, or that nobody knows.
  package static func isNo(_ answer: String) -> Bool {
    ["", "no", "-"].contains(answer.lowercased())
  }

  /// What an answer is called.
  package func label(of answer: String) -> String { labels[answer] ?? answer }

  /// The choice that a text means, in whatever case, by its word or by what it is called.
  package func choice(_ text: String) -> String? {
    let folded = text.lowercased()
    return choices.first { $0.lowercased() == folded }
      ?? choices.first { labels[$0]?.lowercased() == folded }
  }

  package static func == (left: Self, right: Self) -> Bool { left.key == right.key }
  package func hash(into hasher: inout Hasher) { hasher.combine(key) }
}
