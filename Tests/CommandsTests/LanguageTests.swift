import Archives
import Coaching
import Foundation
import TestSupport
import Tables
import Testing

@testable import Documents
@testable import Importers
@testable import Walkbook

/// Documents that are handed out are there in other languages, whole.
@Suite struct LanguageTests {
  private static let district = ExampleTests.folder.appending(path: "district").path
  /// What is handed to teachers, walk teams and the district team.
  private static let papers = [
    "coach-conversation", "classroom-progress", "debrief-agenda", "debrief-key", "district-reading",
    "pd-planning",
  ]

  private func spanish() throws -> Language { try #require(Language.shipped("es")) }

  // MARK: Words

  @Test func hasEveryWordOfTheProgram() throws {
    let spanish = try spanish()
    let codes: [Hiding] = [
      .fewer(than: 10), .fewer(than: 3), .complementary, .coded, .band("≥95%"),
    ]
    let meanings = codes.map { hiding in
      guard case .fewer(let least) = hiding else { return hiding.meaning }
      return hiding.meaning.replacing("\(least)", with: "%1")
    }
    for words in Phrase.allCases.map(\.rawValue) + meanings {
      let said = try #require(spanish[words], "'\(words)' is not there")
      for hole in ["%1", "%2"] { #expect(said.contains(hole) == words.contains(hole), "\(words)") }
    }
  }

  @Test(arguments: papers)
  func hasEveryWordOfThePaper(name: String) throws {
    let report = try ReportRun.report(name)
    #expect(report.said(in: try spanish()).missing == [])
  }

  /// What statements make for readers is said, too; the rest are words of closed lists.
  @Test(arguments: papers)
  func hasEveryWordOfStatements(name: String) throws {
    let spanish = try spanish()
    let report = try ReportRun.report(name)
    let literals = report.fragments.flatMap { SQLWords.all(in: $0.text) }.map(\.words)
    let missing = Set(literals.filter { spanish[$0] == nil })
    let closed: Set = [
      "inPlace", "emerging", "notYet", "notObserved", "complete", "undetermined", "noPlacement",
      "firm", "tentative", "weak", "tooFew", "noVariation", "model", "phase", "pause", "step",
      "studentAbsent", "teacherAbsent", "cancelled", "otherDuty", "unrecorded",
      "conference-coverage-any", "conference-coverage-goal", "conference-coverage-mentoring",
      "goals-followed-up", "student-led-share", "playlist-started", "workshop-coverage",
      "reattempt-share", "lockstep", "observer", "published", "on", "%02d", "-all", "of",
      "BCDFGHJKLMNPQRSTVWXZ", "all", "no-school", "coded", "%m-%d", "%Y-%m", "+6 days", "-6 days",
      "weekday 1",
    ]
    #expect(missing.subtracting(closed) == [])
  }

  /// A value that a sentence computes is computed in its translation.
  @Test func keepsWhatIsComputed() throws {
    for (english, said) in try spanish().all {
      #expect(Self.computed(in: english) == Self.computed(in: said), "\(english)")
      #expect(english.count(of: "\\_") == said.count(of: "\\_"), "\(english)")
    }
  }

  // MARK: Frameworks

  /// Titles of all that is shipped, and every text of what is walked.
  @Test func hasEveryTextOfTheFrameworks() throws {
    for language in Language.shipped {
      for framework in FrameworkReader.shipped {
        let walked = framework.facts.ordering == .sequential ? framework.steps : []
        let texts =
          [framework.facts.title] + framework.phases.map(\.title)
          + framework.steps.map(\.section) + walked.flatMap { [$0.label, $0.move, $0.lookFor] }
        for text in Set(texts) where !text.isEmpty {
          let said = try #require(language.framework(text), "\(framework.facts.id): \(text)")
          #expect(said != text && !said.isEmpty)
        }
      }
    }
  }

  @Test func saysWhatIsShippedAndKeepsWhatADistrictWrote() throws {
    let spanish = try spanish()
    let flex = try #require(FrameworkReader.shipped.first)
    let said = flex.said(in: spanish)
    #expect(said.facts.title == "Flexible" && said.phases[1].title == "Diferenciación")
    #expect(said.steps[14].label == "Alternar talleres con conversaciones de metas uno a uno")
    #expect(said.steps.map(\.id) == flex.steps.map(\.id))

    // A changed action stays whole, with what it has of ours; the others are said.
    var steps = flex.steps
    let old = steps[14]
    steps[14] = Step(
      id: old.id, section: "Our own", number: old.number, label: "Talk and teach by turns",
      move: old.move, lookFor: old.lookFor)
    let changed = Framework(facts: flex.facts, phases: flex.phases, steps: steps).said(in: spanish)
    #expect(changed.steps[14] == steps[14])
    #expect(changed.steps[15] == said.steps[15])

    // One of its own stays, also where words are ours.
    var facts = flex.facts
    facts.id = "own"
    let own = Framework(facts: facts, phases: flex.phases, steps: flex.steps).said(in: spanish)
    #expect(own.steps == flex.steps && own.phases == flex.phases && own.facts == facts)
  }

  @Test func saysActionsInSpanish() throws {
    let texts = try weave("coach-conversation", ["-P", "teacher=T001"], language: "es")
    let text = try #require(texts.values.first)
    let flex = try #require(FrameworkReader.shipped.first)
    let english =
      flex.steps.flatMap { [$0.label, $0.move, $0.lookFor] } + ["Foundation ", "Differentiated "]
    #expect(english.filter { !$0.isEmpty && text.contains($0) } == [])
    #expect(text.contains("Diferenciación "))
  }

  /// A report that has no words of the language has none of its actions, either, whatever comes before it.
  @Test func saysActionsAsItsReport() throws {
    let folder = try ScratchFolder()
    let report = "```{sql}\nselect title from models order by model\n```\n"
    try folder.write("---\nlang: es\n---\n\n" + report, to: "uno.md")
    try folder.write("# Our models\n\n" + report, to: "two.md")
    try folder.write("---\nlang: es-MX\n---\n\n" + report, to: "tres.md")
    for audience in ["team", "district"] {
      let out = folder.path(of: audience)
      let run = try Program.run(
        ["weave"] + ["uno.md", "two.md", "tres.md"].map(folder.path(of:))
          + ["--data", Self.district, "-o", out, "--to", "md", "--language", "es"]
          + ["--audience", audience])
      #expect(run.status == 0, "\(run.messages)")
      for (name, isSpanish) in [("uno", true), ("two", false), ("tres", true)] {
        let text = try folder.text(of: "\(audience)/\(name).md")
        #expect(text.contains("Rotación por estaciones") == (isSpanish && audience == "team"))
        #expect(text.contains("Station Rotation") == !(isSpanish && audience == "team"))
      }
    }
  }

  private static func computed(in text: String) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }
      .map { String($0.element.split(separator: " | ").first ?? "") }.sorted()
  }

  // MARK: Papers

  private func weave(
    _ name: String, _ options: [String], language: String
  ) throws -> [String: String] {
    let folder = try ScratchFolder()
    let run = try Program.run(
      ["weave", name, "--data", Self.district, "-o", folder.path, "--to", "md"] + options
        + ["--language", language])
    #expect(run.status == 0, "\(run.messages)")
    var texts: [String: String] = [:]
    for path in run.output.split(separator: "\n").map(String.init) {
      texts[String(path.dropFirst(folder.path.count + 1))] = try String(
        contentsOfFile: path, encoding: .utf8)
    }
    return texts
  }

  /// The titles of columns in the tables of a text.
  private static func titles(_ text: String) -> Set<String> {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return Set(
      zip(lines, lines.dropFirst()).filter { $0.1.hasPrefix("| --") || $0.1.hasPrefix("| :-") }
        .flatMap { $0.0.split(separator: "|") }
        .map { String($0.drop(while: \.isWhitespace).trimmingSuffix(while: \.isWhitespace)) }
        .filter { $0.contains(where: \.isLetter) })
  }

  @Test(arguments: [
    ("coach-conversation", ["-P", "school=S01"]), ("classroom-progress", ["-P", "school=S01"]),
    ("debrief-agenda", ["-P", "minutes=90"]), ("debrief-key", []), ("district-reading", []),
    ("pd-planning", []),
  ])
  func titlesNoColumnInEnglish(name: String, options: [String]) throws {
    let spanish = try spanish()
    let english = try weave(name, options, language: "en")
    let said = try weave(name, options, language: "es-MX")
    #expect(Set(english.keys) == Set(said.keys) && !said.isEmpty)
    let known = Set(english.values.flatMap(Self.titles))
    for (path, text) in said {
      let left = Self.titles(text).intersection(known).filter { spanish[$0] != $0 }
      #expect(left == [], "\(path)")
      #expect(!text.contains("Table 1"), "\(path)")
    }
  }

  /// The auditor knows what it judges by English titles.
  @Test func staysInEnglishWhereNumbersAreHidden() throws {
    let folder = try ScratchFolder()
    let run = try Program.run([
      "weave", "district-reading", "--data", Self.district, "-o", folder.path, "--to", "md",
      "--language", "es", "--audience", "district",
    ])
    #expect(run.messages.contains("stays in English for the audience 'district'"))
    #expect(try folder.text(of: "district-reading.md").contains("Table 1"))
  }

  @Test func saysDaysInSpanish() throws {
    let texts = try weave("classroom-progress", ["-P", "section=SEC-001"], language: "es")
    let text = try #require(texts.values.first)
    #expect(text.contains("al 22 de enero de 2027"), "\(text.prefix(300))")
    #expect(text.contains("21 sep 2026"))
    #expect(text.contains("Tabla 1. Listas de trabajo"))
  }

  @Test func staysInEnglishWhereWordsAreMissing() throws {
    let folder = try ScratchFolder()
    try folder.write("# Our schools\n\nAll of them.\n", to: "own.md")
    let run = try Program.run(
      [
        "weave", folder.path(of: "own.md"), "--data", Self.district, "-o", folder.path(of: "out"),
        "--language", "es",
      ])
    #expect(run.status == 0)
    #expect(
      run.messages.contains(
        "own.md: stays in English; 2 of its texts are not there in 'es', the first: “Our schools”"),
      "\(run.messages)")
    #expect(try folder.text(of: "out/own.html").contains("<html lang=\"en\">"))
  }

  /// A report of one's own in Spanish: the program says its own words so, in the signs of the region.
  @Test(arguments: [
    ("es", "1,234.5 · 12.5%"), ("es-MX", "1,234.5 · 12.5%"), ("es-ES", "1.234,5 · 12,5%"),
  ])
  func speaksTheLanguageOfTheReport(tag: String, numbers: String) throws {
    let folder = try ScratchFolder()
    try folder.write(
      """
      ---
      title: Escuelas
      lang: \(tag)
      ---

      Son `{sql} select 1234.5 | #,##0.0` · `{sql} select 0.125 | pct1`, el
      `{sql} select max(date) from walkthroughs | dddd d mmmm`.

      ```{sql tbl-schools}
      --| caption: Las escuelas
      --| limit: 1
      --| columns: {walks: {total: sum}}
      select s.name, max(w.date) as last, count(*) as walks
      from schools s join walkthroughs w using (school_id) group by s.name order by s.name
      ```
      """, to: "own.md")
    let run = try Program.run(
      [
        "weave", folder.path(of: "own.md"), "--data", Self.district, "-o", folder.path(of: "out"),
        "--to", "html,xlsx",
      ])
    #expect(run.status == 0, "\(run.messages)")
    let page = try folder.text(of: "out/own.html")
    #expect(page.contains("<html lang=\"\(tag)\">"))
    for words in [numbers, "enero", "Tabla 1. Las escuelas", "Las primeras 1 de ", ">Total<"] {
      #expect(page.contains(words), "\(words)")
    }
    let archive = try Archive([UInt8](try folder.bytes(of: "out/own.xlsx")))
    let part = try #require(archive.parts.first { $0.name == "xl/styles.xml" })
    let styles = String(decoding: try archive.bytes(of: part), as: UTF8.self)
    #expect(styles.contains("[$-80A]d mmm yyyy"))
  }

  @Test(arguments: ["fr", "es-", "spanish", "es-MX-x"])
  func refusesWhatItDoesNotSpeak(tag: String) throws {
    let run = try Program.run(["weave", "debrief-key", "--language", tag])
    #expect(run.status == 64)
    #expect(run.messages.contains("--language: expected one of en, es"), "\(run.messages)")
  }
}

extension String {
  fileprivate func count(of text: String) -> Int {
    split(separator: text, omittingEmptySubsequences: false).count - 1
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while isOut: (Character) -> Bool) -> Substring {
    var text = self
    while let last = text.last, isOut(last) { text.removeLast() }
    return text
  }
}
