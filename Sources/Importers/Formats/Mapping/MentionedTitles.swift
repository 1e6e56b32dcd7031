import Coaching

/// Titles that are named somewhere, as they are compared with those of a file.
struct MentionedTitles: Sendable {
  private let folded, letters: Set<String>
  /// Those that end with `*`, without it.
  private let beginnings: [TitleNames.Name]

  init(_ names: [String]) {
    beginnings = names.filter { $0.hasSuffix("*") }.map { TitleNames.Name(String($0.dropLast())) }
    let names = names.map(TitleNames.Name.init)
    folded = Set(names.map(\.folded))
    letters = Set(names.map(\.letters))
  }

  func contains(_ title: String) -> Bool {
    let name = TitleNames.Name(title)
    return folded.contains(name.folded)
      || TitleNames.isOfDatabase(title) && letters.contains(name.letters)
      || beginnings.contains { $0.begins(name) }
  }
}
