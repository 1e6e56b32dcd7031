import TestSupport
import Testing

/// What `walkbook start --accept` makes of the words by which actions are rated: one scale.
@Suite struct StartScaleTests {
  /// Eleven walks of three actions whose answers are the words in turn.
  private static func form(_ words: [String], file: String = "Walk form.csv") -> [String: String] {
    let rows = (0..<11).map { row in
      let cells = (0..<3).map { words[(row + $0) % words.count] }.joined(separator: ",")
      return "9/\(14 + row)/2026 10:00:01,Ann Lee,Flex,\(cells)"
    }
    let titles = (1...3).map { "Flex Foundation [\($0). action]" }.joined(separator: ",")
    return [file: (["Timestamp,Teacher,Model,\(titles)"] + rows).joined(separator: "\n")]
  }

  private static func open(_ word: String) -> String {
    "open: '\(word)' as what was seen of actions"
  }

  /// Words of which a person must say what they mean, whatever they mean elsewhere.
  static let asked: [StartCase] = [
    ("signs of which one is unknown", ["+", "✓", "-"], 1),
    ("letters of which one is unknown", ["Y", "P", "N"], 1),
    ("signs that would mean one thing", ["✓", "x"], 1),
    ("a word, and what it is without", ["Observed", "Partially observed", "Not observed"], 1),
    ("a lowest word that may be none", ["In place", "Partial", "Not seen"], 0),
    ("a lowest sign that may be none", ["Yes", "Somewhat", "-"], 0),
    ("a word nobody knows among others", ["Rarely", "Sometimes", "Often"], 1),
  ].map { description, words, status in
    let open = words.filter { !["In place", "Partial", "Yes", "Somewhat"].contains($0) }
    return StartCase(
      testDescription: description, files: form(words), status: Int32(status),
      says: open.map(StartScaleTests.open))
  }

  /// Scales of which every word says by itself what it means.
  static let known: [StartCase] = [
    ["Yes", "Somewhat", "Not yet"], ["Consistently", "Sometimes", "Never"], ["Y", "N"], ["1", "0"],
    ["Yes", "No", "Not observed"], ["Evident", "Partially evident", "Not evident"],
    ["Yes", "No", "-"],
  ].map { words in
    StartCase(
      testDescription: words.joined(separator: " "), files: form(words), status: 0,
      hides: ["as what was seen of actions"])
  }

  /// What a scale gives once a person has said it.
  static let answered: [StartCase] = [
    StartCase(
      testDescription: "signs",
      files: [
        "f.csv": """
        Timestamp,Teacher,Model,Flex Foundation [1. a],Flex Foundation [2. b],Flex Foundation [3. c]
        9/14/2026 10:00:01,Ann Lee,Flex,+,✓,-
        9/15/2026 10:00:01,Bo Kim,Flex,+,+,-
        9/16/2026 10:00:01,Cy Wu,Flex,-,✓,+
        """
      ],
      answers: [
        (
          "select teacher_id, step from placements order by 1",
          "teacher_id,step\nAnn Lee,2\nBo Kim,3\nCy Wu,1\n"
        )
      ],
      options: [
        "--answer", "word:status:+=inPlace", "--answer", "word:status:✓=emerging", "--answer",
        "word:status:-=notYet",
      ], status: 0),
    StartCase(
      testDescription: "a sign that walkbook.yaml explains leaves the others what they are",
      files: [
        "walkbook.yaml": "words: {status: {\"~\": emerging}}",
        "f.csv": """
        Timestamp,Teacher,Model,Flex Foundation [1. a],Flex Foundation [2. b],Flex Foundation [3. c]
        9/14/2026 10:00:01,Ann Lee,Flex,✓,✓,~
        9/15/2026 10:00:01,Bo Kim,Flex,✓,~,✓
        """,
      ],
      answers: [
        (
          "select teacher_id, step from placements order by 1",
          "teacher_id,step\nAnn Lee,3\nBo Kim,2\n"
        )
      ], status: 0),
  ]

  @Test(arguments: asked) func asksForAScaleAsAWhole(item: StartCase) throws { try item.run() }
  @Test(arguments: known) func takesWhatSaysItself(item: StartCase) throws { try item.run() }
  @Test(arguments: answered) func readsAScaleAsAnswered(item: StartCase) throws { try item.run() }
}
