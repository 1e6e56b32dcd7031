import Coaching
import People
import Tables
import Testing
import Yams

@testable import Importers

/// What `walkbook start` adds to a `walkbook.yaml` that a person wrote in a way of their own.
@Suite struct SettingsTextTests {
  private static let entries: [SettingsEntry] = [
    .source(["files: \"Log.csv\"", "profile: walkbook.conferences", "columns:", "  \"When\": date"]
    ),
    .setting(path: ["words", "status"], key: "Somewhat", line: "\"Somewhat\": emerging"),
    .setting(path: ["words", "type"], key: "Mentor", line: "\"Mentor\": mentoring"),
    .setting(path: ["people"], key: "join", line: "join: [initial]   # 2 spellings"),
  ]

  /// Ways in which people write the file.
  private static let styles: [String] = [
    "",
    "# only a comment\n",
    "title: Oak",
    "title: Oak   # the title\n\n\n",
    "title: Oak\r\nwords:\r\n  type:\r\n    Goal chat: goal\r\n",
    "words: {status: {Partly there: notYet}, type: {Goal chat: goal}}\n",
    "words: {}\nsources: []\npeople: {}\n",
    "words:\nsources:\npeople:\n",
    "words: ~\nsources: null   # none yet\n",
    "words:\n  status: {Partly there: notYet}\n  type: {Goal chat: goal,}   # as said\n",
    "words: {\n  status: {Partly there: notYet},  # decided {in August}\n  type: {\"it's [so]\": goal}\n}\n",
    "\"words\":\n    'type':\n        'Goal chat': goal   # ours\n\n# The files.\n\"sources\":\n"
      + "- files: \"Walk.csv\"\n  profile: googleForms\n# The rest.\nconferences: {cadence: 5}\n",
    "sources:\n    -   files: Walk.csv\n        profile: googleForms\n        # not said: days\n"
      + "    -   files: More.csv\n        profile: googleForms\n\n# next\ntitle: Oak\n",
    "sources: [{files: Walk.csv, profile: googleForms}]   # one\nwords: {type: {it''s: goal}}\n",
    "title: |\n  Oak\n  # no comment\nWords:\n  Type:\n    Goal chat: goal\n",
    "---\ntitle: \"Oak\n\n  words: no\"\nwords:\n  type:\n  # nothing yet\n...\n",
    "{title: Oak, conferences: {cadence: 5}}\n",
  ]

  @Test(arguments: styles)
  func addsToWhateverAPersonWrote(style: String) throws {
    let before = ProjectFile(yaml: style)
    #expect(before.findings.isEmpty, "\(before.findings)")
    var text = SettingsText(style)
    #expect(text.closedGroups.isEmpty)
    text.add(Self.entries)
    #expect(!text.isIncomplete)
    let after = ProjectFile(yaml: text.text)
    #expect(after.findings.isEmpty, "\(text.text)\n\(after.findings)")
    #expect(after.sources.map(\.files) == before.sources.map(\.files) + ["Log.csv"])
    #expect(after.sources.last?.columns == ["When": "date"])
    #expect(after.title == before.title)
    #expect(after.knows("mentor", in: "type") && after.knows("somewhat", in: "status"))
    #expect(after.joins == [.initial])
    for word in ["Goal chat", "it's [so]", "it''s"] where before.knows(word, in: "type") {
      #expect(after.knows(word, in: "type"), "\(text.text)")
    }
    #expect(after.rules.cadence == before.rules.cadence)
    // Nothing of the person's own is gone or in another order.
    var rest = text.text.unicodeScalars[...]
    let isExplicit = style.contains("~") || style.contains("null")
    for scalar in style.unicodeScalars where !isExplicit {
      guard let place = rest.firstIndex(of: scalar) else {
        Issue.record("\(style) is not in \(text.text)")
        break
      }
      rest = rest[rest.index(after: place)...]
    }
    // A second time there is nothing to add.
    var again = SettingsText(text.text)
    again.add(Array(Self.entries.dropFirst()))
    #expect(again.text == text.text)
  }

  @Test func keepsLinesWhereTheyAre() {
    var text = SettingsText(
      """
      # Ours.
      sources:
      - files: "Walk.csv"   # the form
      # What words mean.
      words:
        type: {Goal chat: goal}   # said in August
      people: {join: [initial]}

      """)
    text.add(Self.entries)
    #expect(
      text.text == """
        # Ours.
        sources:
        - files: "Walk.csv"   # the form
        - files: "Log.csv"
          profile: walkbook.conferences
          columns:
            "When": date
        # What words mean.
        words:
          type: {Goal chat: goal, Mentor: mentoring}   # said in August
          status:
            "Somewhat": emerging
        people: {join: [initial]}

        """)
  }

  @Test func addsNoSecondMeaning() {
    let own = "words:\n  status:\n    SOMEWHAT: notYet\npeople: {join: []}\n"
    var text = SettingsText(own)
    text.add([Self.entries[1], Self.entries[3]])
    #expect(text.text == own)
  }

  /// What an alias stands for is meant for other places, too.
  @Test func saysWhatIsWrittenElsewhere() {
    #expect(SettingsText("words: &none {}\npeople: {}\n").closedGroups.isEmpty)
    #expect(SettingsText("words: &none {}\npeople: *none\n").closedGroups == ["words", "people"])
  }

  @Test(arguments: [
    "sources:\n- files: Form.csv\n  profile: googleForms\n  # unchecked: notYet   # or notObserved\n- files: b.csv\n",
    "sources:\n  - {files: Form.csv, profile: googleForms}\n  - {files: b.csv}\n",
    "sources: [{files: Form.csv, profile: googleForms}, {files: b.csv}]\n",
    "sources:\n  - profile: googleForms\n    files: \"Form.csv\"\n\n  # The other.\n  - files: b.csv\n",
  ])
  func answersWhatAnEntryLeavesOpen(style: String) {
    var text = SettingsText(style)
    text.add(.answer(files: "Form.csv", key: "unchecked", value: "notYet"))
    let project = ProjectFile(yaml: text.text)
    #expect(project.findings.isEmpty, "\(text.text)")
    #expect(project.sources.map(\.unchecked) == [.notYet, nil], "\(text.text)")
    let once = text.text
    text.add(.answer(files: "Form.csv", key: "unchecked", value: "notObserved"))
    #expect(text.text == once)
  }

  @Test func keepsInMindWhatWasDeclined() {
    let question = StartQuestion(
      key: "map:Log (1).csv", text: "Read it so?", evidence: "", proposal: "yes",
      choices: ["yes", "no"], isSure: true
    ) { _ in nil }
    var text = SettingsText("title: Oak")
    text.note(question, isDeclined: true)
    text.leaveOpen(["Which?"])
    #expect(
      text.text == """
        title: Oak
        # Answered with no at walkbook start; without its line a question is asked again:
        #   Read it so? (map:Log (1).csv)
        # Open questions of walkbook start:
        #   Which?

        """)
    var again = SettingsText(text.text)
    #expect(again.isDeclined(question.key) && !again.isDeclined("map:Log.csv"))
    again.note(question, isDeclined: false)
    again.leaveOpen([])
    #expect(again.text == "title: Oak\n")
  }
}
