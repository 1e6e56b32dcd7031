import Coaching
import Tables
import TestSupport
import Testing

@testable import Analytics

/// What logs say beside what observers saw (M53, R92).
struct EvidenceCheckTests {
  /// One teacher of two classes, walked on a progression whose first step carries a link.
  private func builder(
    _ link: String, _ statuses: String, in district: District? = nil
  ) throws -> ConferenceBuilder {
    var builder = ConferenceBuilder(asOf: "2026-09-18")
    let plain = try #require(builder.district.progression("flex"))
    if let district { builder.district = district }
    var steps = plain.steps
    steps[0].links = [try #require(EvidenceLink(link))]
    builder.district.frameworks = [
      .progression(Progression(facts: plain.facts, phases: plain.phases, steps: steps))
    ]
    builder.base.window("W1", "2026-09-07", "2026-10-30")
    builder.base.walk("T1", on: "2026-09-10", statuses, school: "E1")
    builder.section("A", teacher: "T1")
    builder.section("B", teacher: "T1")
    builder.section("C", teacher: "T2")
    return builder
  }

  private func check(_ builder: ConferenceBuilder) -> [String] {
    lines(
      Measure.evidenceCheck.table(builder.study), "phase", "step", "status", "value", "agrees")
  }

  @Test func poolsCoverageOverTheWeeksOfTheWindow() throws {
    var builder = try builder("conference-coverage-any>=0.8", "I N")
    builder.enroll("S1", "S2", in: "A", from: "2026-08-31")
    builder.enroll("S3", in: "B", from: "2026-08-31")
    builder.enroll("S4", in: "C", from: "2026-08-31")
    for date in ["2026-08-31", "2026-09-07", "2026-09-14"] { builder.confer("S1", on: date) }
    builder.confer("S3", on: "2026-09-10", in: "B")
    builder.confer("S4", on: "2026-09-10", in: "C")
    #expect(
      lines(Measure.evidenceCheck.table(builder.study)) == [
        "W1,T1,E1,flex,foundation,1,inPlace,conference-coverage-any,0.5,0.8,no"
      ])
  }

  @Test(arguments: [
    ("I", "0.5", "yes"), ("N", "0.5", "no"), ("E", "0.5", ""), ("I", "0.51", "no"),
    ("N", "0.51", "yes"),
  ])
  func agreesWhereStatusAndLogsSayTheSame(
    status: String, threshold: String, agrees: String
  ) throws {
    var builder = try builder("conference-coverage-goal>=\(threshold)", status)
    builder.enroll("S1", "S2", in: "A", from: "2026-08-31")
    for date in ["2026-09-07", "2026-09-14"] {
      builder.confer("S1", on: date) {
        $0.kind = .goal
        $0.format = .oneToOne
      }
      builder.confer("S2", on: date) {
        $0.kind = .goal
        $0.format = .group
      }
    }
    #expect(
      lines(Measure.evidenceCheck.table(builder.study), "value", "agrees") == ["0.5,\(agrees)"])
  }

  @Test func leavesOutStepsThatNobodyAssessed() throws {
    #expect(check(try builder("conference-coverage-any>=0.8", "? I")).isEmpty)
    #expect(check(try builder("conference-coverage-any>=0.8", "o I")).isEmpty)
  }

  /// A denominator of 0 leaves value and agrees missing.
  @Test(arguments: EvidenceLink.Measure.allCases)
  func hasNoValueWhereNothingIsLogged(measure: EvidenceLink.Measure) throws {
    let builder = try builder("\(measure.rawValue)>=0.5", "I")
    #expect(check(builder) == ["foundation,1,inPlace,,"])
  }

  @Test func poolsGoalsAndLeadsAsOfTheDay() throws {
    var followed = try builder("goals-followed-up>=0.5", "I")
    for (student, section) in [("S1", "A"), ("S2", "B")] {
      followed.confer(student, on: "2026-09-01", in: section) { $0.goalSet = true }
    }
    followed.confer("S1", on: "2026-09-02", in: "A") { $0.goalMet = false }
    #expect(check(followed) == ["foundation,1,inPlace,0.5,yes"])
    var led = try builder("student-led-share>=0.5", "N")
    led.confer("S1", on: "2026-09-01", in: "A") {
      $0.kind = .goal
      $0.leader = .student
    }
    for _ in 0..<3 { led.confer("S1", on: "2026-09-01", in: "B") { $0.kind = .goal } }
    #expect(check(led) == ["foundation,1,notYet,0.25,yes"])
  }

  /// Two classes of one teacher on one pathway; the second has one student only.
  private var gradebook: District {
    var book = GradebookBuilder(asOf: "2026-09-18")
    book.pathway(
      "P", [.init("a", .check, target: "T", possible: 4), .init("b", .practice)],
      sections: ["A", "B"])
    book.enroll("S1", "S2", "S3", "S4", "S5", "S6", in: "A")
    book.enroll("S7", in: "B")
    for (student, scores) in [
      ("S1", [4.0]), ("S2", [1, 2]), ("S3", [1]), ("S4", [1, 4]), ("S5", [1]), ("S7", [1]),
    ] {
      for (attempt, score) in scores.enumerated() {
        book.mark(student, "a", score, on: "2026-09-1\(attempt)", attempt: attempt + 1)
      }
    }
    for student in ["S1", "S2", "S3", "S7"] { book.workshop(student, "T", on: "2026-09-14") }
    return book.study.district
  }

  @Test(arguments: [
    // Six of seven students did something.
    ("playlist-started>=0.8", 6.0 / 7.0),
    // Three of five pause at the same item; the class of one student is left out.
    ("lockstep<=0.5", 0.6),
    // Two of the five who did not master it at first tried again.
    ("reattempt-share>=0.5", 0.4),
    // Three of the five who needed the workshop came.
    ("workshop-coverage>=0.6", 0.6),
  ])
  func poolsWorkOverTheClassesOfTheTeacher(link: String, value: Double) throws {
    let study = try builder(link, "I", in: gradebook).study
    let table = Measure.evidenceCheck.table(study)
    #expect(table.values(of: "value") == [.number(value)])
  }

  @Test func supportsByLowValuesWhereTheLinkIsAnUpperLimit() throws {
    let link = try #require(EvidenceLink("lockstep<=0.5"))
    #expect(link.isMet(by: 0.5) && link.isMet(by: 0.2) && !link.isMet(by: 0.6))
  }

  @Test func obeysTheLaws() throws {
    var builder = try builder("conference-coverage-any>=0.8", "I N")
    builder.base.walk("T0", on: "2026-09-11", "N")
    builder.confer("S1", on: "2026-09-10")
    let study = builder.study
    expectSummaryLaws(EvidenceCheck(study), study.placements)
  }
}
