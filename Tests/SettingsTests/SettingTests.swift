import Settings
import Tables
import Testing

/// YAML read as it was typed, each value with its place.
struct SettingTests {
  private static let origin = Location(file: "walkbook.yaml", line: 1, column: 1)

  private func read(_ yaml: String) throws -> Setting {
    try #require(try Setting.reading(yaml, at: Self.origin))
  }

  @Test(arguments: ["014", "no", "yes", "1e3", "2026-09-30", "0x10", "~", "1_000"])
  func keepsTextAsTyped(text: String) throws {
    #expect(try read("school: \(text)")["school"]?.scalar == text)
  }

  @Test func keepsTheOrderOfListsAndMaps() throws {
    let root = try read("b: [2, 1]\na: {z: 1, y: 2}\n")
    #expect(root.mapping?.map(\.key.scalar) == ["b", "a"])
    #expect(root["b"]?.sequence?.map(\.scalar) == ["2", "1"])
    #expect(root["a"]?.mapping?.map(\.key.scalar) == ["z", "y"])
    #expect(root["c"] == nil && root.scalar == nil && root["b"]?.mapping == nil)
  }

  @Test func knowsThePlaceOfEachValue() throws {
    let root = try read("title: Cedar\nwalks:\n  cluster-size: \"4\"\n")
    let size = try #require(root["walks"]?["cluster-size"])
    #expect(size.location == Location(file: "walkbook.yaml", line: 3, column: 17))
    #expect(size.start == Location(file: "walkbook.yaml", line: 3, column: 18))
    let below = try #require(
      try Setting.reading("a: 1\nb: 2", at: Location(file: "plan.md", line: 7, column: 5)))
    #expect(below["b"]?.location == Location(file: "plan.md", line: 8, column: 8))
  }

  @Test(
    arguments: [
      ("school:", true), ("school: ~", true), ("school: null", true), ("school: ''", false),
      ("school: \"~\"", false), ("school: none", false), ("school: [~]", false),
    ])
  func knowsWhereNothingIsSaid(yaml: String, isEmpty: Bool) throws {
    #expect(try read(yaml)["school"]?.isEmpty == isEmpty)
  }

  @Test(arguments: ["", "\n\n", "# nothing is set\n"])
  func givesNothingForAFileWithoutAWord(yaml: String) throws {
    #expect(try Setting.reading(yaml, at: Self.origin) == nil)
  }

  @Test func readsEachDocumentOfAFile() throws {
    let parts = try Setting.all(of: "part: a\n---\npart: b\n", at: Self.origin)
    #expect(parts.map { $0["part"]?.scalar } == ["a", "b"])
  }

  @Test(
    arguments: [
      ("walks:\n\tcluster-size: 4\n", SettingProblem.tab, 2, 1),
      ("school: a\ntitle: b\nschool: c\n", .repeated(["school"]), 3, 1),
      ("choices: [:word]\n", .colon, 1, 11),
      ("school: a\n---\nschool: b\n", .unreadable("but found another document"), 2, 1),
    ])
  func saysWhatIsWrongAndWhere(
    yaml: String, problem: SettingProblem, line: Int, column: Int
  ) {
    #expect(
      throws: SettingError(problem, at: Location(file: "walkbook.yaml", line: line, column: column))
    ) {
      try Setting.reading(yaml, at: Self.origin)
    }
  }

  /// The sequence of documents ends silently at a mistake.
  @Test(arguments: ["a: 1\n---\nb: \"open\n", "a: \"open\n", "a: 1\na: 2\n"])
  func readsNoDocumentsBesideAMistake(yaml: String) {
    #expect(throws: SettingError.self) { try Setting.all(of: yaml, at: Self.origin) }
  }

  @Test func takesAKnownWordInAnyLetters() {
    let known = ["team", "school", "public"]
    #expect(Setting.word(" Public\u{A0}", among: known) == "public")
    #expect(Setting.word("pubic", among: known) == nil)
    #expect(Setting.word("", among: known) == nil)
  }
}
