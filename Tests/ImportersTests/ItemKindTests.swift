import Coaching
import Importers
import Tables
import Testing

/// What students do in an item, by its title.
@Suite struct ItemKindTests {
  private static let titles: [(title: String, kind: PathwayItem.Kind?)] = [
    ("Ratios Pre-assessment", .pre), ("Pretest: Ratios", .pre), ("Lesson 3", .lesson),
    ("Mini-lesson: Rates", .lesson), ("Practice 2", .practice), ("Practice test", .practice),
    ("Checkpoint 1", .check), ("Exit tickets", .check), ("Check for understanding", .check),
    ("Workshop: Rates", .workshop), ("Bridge project", .project), ("Unit 2 Post-Assessment", .post),
    ("Evaluaci\u{F3}n inicial", .pre), ("Lecciones 1-3", .lesson),
    ("Taller de fracciones", .workshop),
    ("PROYECTO", .project), ("\u{C9}valuation diagnostique", .pre), ("Le\u{E7}on 4", .lesson),
    ("Exercices", .practice), ("Atelier", .workshop), ("Vortest Br\u{FC}che", .pre),
    ("U\u{308}bung 3", .practice), ("Lernkontrolle", .check), ("Abschlusstest", .post),
    ("Project workshop", nil), ("Ratios", nil), ("Practical guide", nil), ("Lessons quiz", nil),
    ("Checklist", nil), ("Exit slip", nil), ("", nil),
  ]

  private static func canvas(_ titles: [String]) -> String {
    let columns = titles.enumerated().map { "\"\($1) (\(501 + $0))\"" }.joined(separator: ",")
    let points = titles.map { _ in "10" }.joined(separator: ",")
    let scores = titles.map { _ in "8" }.joined(separator: ",")
    return "Student,ID,SIS User ID,SIS Login ID,Section,\(columns)\n"
      + "    Points Possible,,,,,\(points)\n\"Abara, Nia\",11,1,na,P1,\(scores)\n"
  }

  private func kinds(_ intake: Intake) -> [PathwayItem.Kind?] {
    let pathways = intake.district.curriculum.pathways
    return pathways.references.flatMap { pathways[$0].items.map(\.kind) }
  }

  @Test func readsTitlesOfGradebooks() async throws {
    let titles = Self.titles.filter { !$0.title.isEmpty }
    let intake = try await read(["g.csv": Self.canvas(titles.map(\.title))])
    #expect(kinds(intake) == titles.map(\.kind))
    let moodle = """
      First name,Last name,ID number,Email address,Quiz: Rates (Real),Assignment: Bridge project (Real)
      Nia,Abara,1,na@example.org,8,9

      """
    #expect(kinds(try await read(["Grades.csv": moodle])) == [.check, .project])
  }

  /// A district's words come before ours, and what a list of items says before both.
  @Test func followsWhoKnowsBetter() async throws {
    let titles = ["Exit slip", "Practice 1", "Lesson 1"]
    let words = "words:\n  item_kind: {exit slip: check, Practice: check}\n"
    let own = try await read(["g.csv": Self.canvas(titles), "walkbook.yaml": words])
    #expect(kinds(own) == [.check, .check, .lesson])
    let list = "pathway_id,position,item_id,item_kind\nP,1,501,project\nP,2,502,\nP,3,503,check\n"
    let listed = try await read(["g.csv": Self.canvas(titles), "pathways.csv": list])
    #expect(kinds(listed) == [.project, nil, .check])
    let wrong = try await read(["walkbook.yaml": "words:\n  item_kind: {Drill: practise}\n"])
    #expect(wrong.found == ["error setting walkbook.yaml:2 2:15"] || !wrong.findings.isEmpty)
  }
}
