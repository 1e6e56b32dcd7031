import Coaching
import Testing

/// The test vectors of the pause: I in place, E emerging, N not yet, ? not assessed, o not
/// observable, - not applicable.
@Suite struct PauseTests {
  @Test(arguments: [
    ("I I N ?", Placement.paused(2)), ("I I ? N", .undetermined(2)),
    ("I I I I", .complete), ("? ? ? ?", .none), ("I E I I", .paused(1)), ("N I I I", .paused(0)),
    ("I o I I", .undetermined(1)), ("I - N I", .undetermined(1)), ("o ? ? ?", .undetermined(0)),
  ])
  func stopsAtTheFirstActionNotInPlace(ratings: String, expected: Placement) {
    #expect(progression().placement(of: statuses(ratings)) == expected)
  }

  @Test func passesOverAnOptionalActionThatDoesNotApply() {
    #expect(progression(optional: [2]).placement(of: statuses("I - N I")) == .paused(2))
  }

  @Test func countsPositionsAlongTheChain() {
    let progression = progression()
    #expect(Placement.paused(2).position(in: progression) == 3)
    #expect(Placement.complete.position(in: progression) == 5)
    #expect(Placement.undetermined(2).position(in: progression) == nil)
  }

  @Test func beginsInThePhaseWhereObserversBegan() {
    #expect(progression().placement(of: statuses("? ? I N"), startingIn: 1) == .paused(3))
  }

  @Test(arguments: [
    ("In Place", StepStatus.inPlace), ("in-place", .inPlace), ("YES", .inPlace), ("✓", .inPlace),
    ("✔", .inPlace), ("☑", .inPlace),
    ("x", .inPlace), ("partial", .emerging), ("missed opportunity", .notYet), ("0", .notYet),
    ("N/A", .notApplicable), ("not observed", .notObservable), ("", .notAssessed),
  ])
  func readsTheSynonymsOfAStatus(word: String, status: StepStatus) {
    #expect(StepStatus(word) == status)
  }

  @Test(arguments: ["maybe", "inplaces", "2", "?"])
  func knowsNoOtherWord(word: String) {
    #expect(StepStatus(word) == nil)
  }

  @Test(arguments: [
    ("I I N", StepStatus.inPlace), ("I N", .notYet), ("I E", .emerging), ("I E N", .notYet),
    ("? o", .notObservable), ("? -", .notApplicable), ("? ?", .notAssessed), ("I ?", .inPlace),
  ])
  func joinsObserversByMajorityElseTheLowest(ratings: String, consensus: StepStatus) {
    #expect(StepStatus.consensus(of: statuses(ratings)) == consensus)
  }

  @Test(arguments: [
    ("I N", StepStatus.notYet), ("? I", .inPlace), ("o N", .notYet), ("- o", .notObservable),
    ("? -", .notApplicable),
  ])
  func keepsTheWorseOfTwoRatingsOfAWalk(ratings: String, joined: StepStatus) {
    let both = statuses(ratings)
    #expect(StepStatus.joined(both[0], both[1]) == joined)
    #expect(StepStatus.joined(both[1], both[0]) == joined)
  }

  private func statuses(_ text: String) -> [StepStatus] {
    text.split(separator: " ").map { mark in
      switch mark {
      case "I": .inPlace
      case "E": .emerging
      case "N": .notYet
      case "o": .notObservable
      case "-": .notApplicable
      default: .notAssessed
      }
    }
  }

  /// Two phases of two actions.
  private func progression(optional: Set<Int> = []) -> Progression {
    Progression(
      facts: FrameworkFacts(
        id: "demo", title: "Demo", ordering: .sequential, version: "1", source: ""),
      phases: [
        Phase(id: "first", title: "First", steps: 0..<2),
        Phase(id: "second", title: "Second", steps: 2..<4),
      ],
      steps: (1...4).map { number in
        Step(
          id: "demo.\(number)", section: "All", number: (number - 1) % 2 + 1,
          label: "Action \(number)", isOptional: optional.contains(number))
      })
  }
}
