import Tables
import Testing

@testable import Documents

/// A theme: what it may say, and what is refused.
@Suite struct ThemeTests {
  private func errors(of theme: String) -> [String] {
    Report.reading("---\ntheme: mine.yaml\n---\n", file: "r.md") { name in
      name == "mine.yaml" ? theme : nil
    }.errors.map(\.description)
  }

  @Test func takesWhatItSays() throws {
    let report = try Report("---\ntheme: looks/mine.yaml\n---\n", file: "r.md") { _ in
      """
      name: Riverbend
      colors: {heading: "#14532D", blue: "#1d6f42"}
      fonts: {text: Source Sans 3, code: Fira Code}
      reference: looks/letter.docx
      """
    }
    let theme = try #require(report.theme)
    #expect(theme.name == "Riverbend")
    #expect(theme.palette[.heading] == 0x14532D)
    #expect(theme.palette.rgb(.blue) == 0x1D6F42)
    #expect(theme.palette.rgb(.red) == ThemeColor.red.rgb)
    #expect(theme.textFont == "Source Sans 3")
    #expect(theme.codeFont == "Fira Code")
    #expect(theme.reference == "looks/letter.docx")
  }

  /// The standard colors, which nobody gave, pass their own check.
  @Test func isReadableByItself() {
    for pair in Palette.standard.pairs {
      #expect(pair.ratio >= Palette.Pair.least, "\(pair.ink) on \(pair.ground)")
    }
  }

  @Test(arguments: [
    ("colour: {}", "mine.yaml:1:1: unknown theme key 'colour' (did you mean 'colors'?)"),
    (
      "colors: {headng: \"#000000\"}",
      "mine.yaml:1:10: unknown color 'headng' (did you mean 'heading'?)"
    ),
    (
      "logo: logo.svg",
      "mine.yaml:1:7: expected the name of a .png file beside the report or below its folder"
    ),
    ("colors: {white: \"#000000\"}", "mine.yaml:1:10: unknown color 'white'"),
    ("colors: {heading: navy}", "mine.yaml:1:19: expected a color in quotes, as \"#16425B\""),
    (
      "colors: {heading: \"#+12345\"}", "mine.yaml:1:19: expected a color in quotes, as \"#16425B\""
    ),
    ("fonts: {txt: Arial}", "mine.yaml:1:9: unknown font 'txt' (did you mean 'text'?)"),
    (
      "fonts: {text: \"A\\\"B\"}",
      "mine.yaml:1:15: expected the name of a font, of letters and digits"
    ),
    (
      "reference: ../a.docx",
      "mine.yaml:1:12: expected the name of a .docx file beside the report or below its folder"
    ),
    ("name: \"\"", "mine.yaml:1:7: expected a name of 1 to 100 characters on one line"),
    ("colors: [red]", "mine.yaml:1:9: expected names with values: color: value"),
  ])
  func refuses(theme: String, error: String) {
    #expect(errors(of: theme) == [error])
  }

  /// A pair that fails is refused with its figure, at the color that was given.
  @Test(arguments: [
    ("{quiet: \"#999999\"}", "1:17", "quiet and white; it is 2.84"),
    ("{link: \"#56B4E9\"}", "1:16", "link and white; it is 2.3"),
    ("{total: \"#333333\"}", "1:17", "text and total; it is 1.16"),
    ("{purple: \"#000000\"}", "1:18", "text and light purple; it is"),
  ])
  func refusesWhatCannotBeRead(colors: String, location: String, words: String) {
    let found = errors(of: "colors: \(colors)")
    #expect(found.count == 1, "\(found)")
    #expect(
      found.first?.hasPrefix(
        "mine.yaml:\(location): expected a contrast of 4.5 to 1 or more between ")
        ?? false, "\(found)")
    #expect(found.first?.contains(words) ?? false, "\(found)")
  }

  @Test(arguments: [
    ("evergren", "r.md:2:8: unknown theme 'evergren' (did you mean 'evergreen'?)"),
    (
      "mine.yml",
      "r.md:2:8: expected the name of a .yaml file beside the report or below its folder"
    ),
    (
      "../mine.yaml",
      "r.md:2:8: expected the name of a .yaml file beside the report or below its folder"
    ),
    ("none.yaml", "r.md:2:8: file 'none.yaml' missing"),
  ])
  func refusesNames(name: String, error: String) {
    let found = Report.reading(
      "---\ntheme: \(name)\n---\n", file: "r.md", themes: ["evergreen", "slate"])
    #expect(found.errors.map(\.description) == [error])
  }
}
