import Coaching
import Importers
import Tables
import Testing

/// Walk-throughs in the long, the landed and the wide shape, and mixed.
@Suite struct WalkthroughShapeTests {
  private static let long = "walkthrough_id,date,teacher_id,model,phase,step,status"
  private static let landed = "walkthrough_id,date,teacher_id,model,landed_phase,landed_step"

  private static func mess(
    _ name: String, _ head: String, _ rows: [String], facts: [String], findings: [String] = []
  ) -> Mess {
    let text = ([head] + rows).joined(separator: "\n") + "\n"
    return Mess(
      name, ["walkthroughs.csv": text], facts: facts,
      findings: findings.map { $0.replacing(" :", with: " walkthroughs.csv:") })
  }

  @Test(arguments: ratings + landings + wide + states)
  func readsWalks(mess: Mess) async throws { try await mess.expectAsWanted() }

  private static let ratings = [
    mess(
      "words for statuses (R63)", long,
      [
        "In Place", "yes", "Y", "1", "✓", "TRUE", "x", "Emerging", "partly", "not yet", "N", "0",
        "Missed Opportunity", "n/a", "not observed",
      ].enumerated().map {
        let phase = $0 < 11 ? "foundation,\($0 + 1)" : "differentiated,\($0 - 10)"
        return "W1,2026-09-10,T1,flex,\(phase),\($1)"
      },
      facts: [
        "W1 T1 2026-09-10 1+ 2+ 3+ 4+ 5+ 6+ 7+ 8~ 9~ 10- 11- 12- 13- 14/ 15?"
      ]),
    mess(
      "an empty status and one that nobody knows", long,
      [
        "W1,2026-09-10,T1,flex,foundation,1,yes", "W1,2026-09-10,T1,flex,foundation,2,",
        "W1,2026-09-10,T1,flex,foundation,3,perhaps",
      ],
      facts: ["W1 T1 2026-09-10 1+"], findings: ["warning unknown-status :4 status"]),
    mess(
      "a step rated twice: the worse stands (R32)", long,
      [
        "W1,2026-09-10,T1,flex,foundation,1,yes", "W1,2026-09-10,T1,flex,foundation,1,no",
        "W1,2026-09-10,T1,flex,foundation,2,not observed", "W1,2026-09-10,T1,flex,foundation,2,yes",
      ],
      facts: ["W1 T1 2026-09-10 1- 2+"],
      findings: ["warning duplicate-rating :3 status", "warning duplicate-rating :5 status"]),
    mess(
      "a phase and a step that are not there (R67)", long,
      [
        "W1,2026-09-10,T1,flex,foundation,1,yes", "W1,2026-09-10,T1,flex,foundations,2,yes",
        "W1,2026-09-10,T1,flex,foundation,12,yes", "W1,2026-09-10,T1,flex,foundation,2.5,yes",
        "W1,2026-09-10,T1,flex,foundation,,yes", "W2,2026-09-10,T1,ev,foundation,1,yes",
      ],
      facts: ["W1 T1 2026-09-10 1+", "W2 T1 2026-09-10"],
      findings: [
        "error missing-value :6 step", "error step-outside-phase :4 step",
        "error step-outside-phase :5 step", "error unknown-phase :3 phase",
        "error unknown-phase :7 phase",
      ]),
    mess(
      "models by id and title, and none (R62)", long,
      [
        "W1,2026-09-10,T1,Flex,Foundation,1,yes",
        "W2,2026-09-10,T1,Enriched Virtual,personalized,1,yes",
        "W3,2026-09-10,T1,lr,foundation,1,yes", "W4,2026-09-10,T1,blend,foundation,1,yes",
        "W5,2026-09-10,T1,,foundation,1,yes",
      ],
      facts: ["W1 T1 2026-09-10 1+", "W2 T1 2026-09-10 1+"],
      findings: [
        "error missing-value :6 model", "error unknown-model :4 model",
        "error unknown-model :5 model",
      ]),
    mess(
      "rows that say different things of one walk: the first counts (R70)", long,
      ["W1,2026-09-10,T1,flex,foundation,1,yes", "W1,2026-09-11,T2,flex,foundation,2,yes"],
      facts: ["W1 T1 2026-09-10 1+ 2+"],
      findings: [
        "warning duplicate-key :3 date", "warning duplicate-key :3 teacher_id",
      ]),
    mess(
      "a row of another model is no rating of this one", long,
      ["W1,2026-09-10,T1,flex,foundation,1,yes", "W1,2026-09-10,T1,ev,personalized,2,yes"],
      facts: ["W1 T1 2026-09-10 1+", "W1-ev T1 2026-09-10 2+"],
      findings: ["warning duplicate-key :3 walkthrough_id"]),
    mess(
      "two people number their walks from 1, in one sheet",
      long.replacing("teacher_id", with: "teacher_id,observer_id"),
      [
        "1,2026-09-10,T1,O1,flex,foundation,1,yes", "1,2026-09-10,T1,O1,flex,foundation,2,no",
        "1,2026-09-14,T2,O2,flex,foundation,1,no", "1,2026-09-10,T1,O1,flex,foundation,3,yes",
      ],
      facts: ["1 T1 2026-09-10 1+ 2- 3+", "1-2 T2 2026-09-14 1-"],
      findings: ["warning duplicate-key :4 walkthrough_id"]),
  ]

  private static let landings = [
    mess(
      "the landed step is not yet, those before are in place (R29)", landed,
      ["W1,2026-09-10,T1,flex,foundation,3", "W2,2026-09-10,T1,flex,foundation,1"],
      facts: ["W1 T1 2026-09-10 1+ 2+ 3-", "W2 T1 2026-09-10 1-"]),
    mess(
      "step as people write it", landed,
      [
        "W1,2026-09-10,T1,flex,foundation,Step 2", "W2,2026-09-10,T1,flex,foundation,2 - own pace",
        "W3,2026-09-10,T1,flex,foundation,Not observed", "W4,2026-09-10,T1,flex,foundation,2.5",
      ],
      facts: [
        "W1 T1 2026-09-10 1+ 2-", "W2 T1 2026-09-10 1+ 2-", "W3 T1 2026-09-10", "W4 T1 2026-09-10",
      ], findings: ["error step-outside-phase :5 landed_step"]),
    mess(
      "an earlier start phase is in place too", landed + ",start_phase",
      [
        "W1,2026-09-10,T1,flex,differentiated,1,foundation",
        "W2,2026-09-10,T1,flex,differentiated,1,",
      ],
      facts: [
        "W1 T1 2026-09-10 " + (1...11).map { "\($0)+" }.joined(separator: " ") + " 12-",
        "W2 T1 2026-09-10 12-",
      ]),
    mess(
      "landed twice: the lower stands", landed,
      ["W1,2026-09-10,T1,flex,foundation,3", "W1,2026-09-10,T1,flex,foundation,2"],
      facts: ["W1 T1 2026-09-10 1+ 2-"], findings: ["warning duplicate-rating :3 landed_step"]),
    mess(
      "ratings win over the landed step", landed + ",phase,step,status",
      [
        "W1,2026-09-10,T1,flex,foundation,3,foundation,1,no",
        "W2,2026-09-10,T1,flex,foundation,2,,,",
      ],
      facts: ["W1 T1 2026-09-10 1-", "W2 T1 2026-09-10 1+ 2-"],
      findings: ["warning duplicate-rating :2 landed_step"]),
    mess(
      "a blank where it landed", landed, ["W1,2026-09-10,T1,flex,foundation,"],
      facts: ["W1 T1 2026-09-10"], findings: ["warning missing-value :2 landed_step"]),
  ]

  private static let wide = [
    mess(
      "headers of every kind",
      "walkthrough_id,date,teacher_id,model,foundation 1,Foundation [2. own pace],foundation-03,"
        + "flex.foundation.04",
      ["W1,2026-09-10,T1,flex,yes,no,partly,", "W2,2026-09-10,T1,flex,,,,x"],
      facts: ["W1 T1 2026-09-10 1+ 2- 3~", "W2 T1 2026-09-10 4+"]),
    mess(
      "several models in one file (R77)",
      "walkthrough_id,date,teacher_id,model,flex.foundation.01,ev.personalized.01",
      ["W1,2026-09-10,T1,flex,yes,", "W2,2026-09-10,T1,ev,,no", "W3,2026-09-10,T1,flex,yes,yes"],
      facts: ["W1 T1 2026-09-10 1+", "W2 T1 2026-09-10 1-", "W3 T1 2026-09-10 1+"],
      findings: ["warning step-outside-phase :4 ev.personalized.01"]),
    mess(
      "no ids: each row is a walk", "date,teacher_id,model,foundation 1",
      ["2026-09-10,T1,flex,yes", "2026-09-11,T1,flex,no"],
      facts: ["walkthroughs-2 T1 2026-09-10 1+", "walkthroughs-3 T1 2026-09-11 1-"]),
  ]

  private static let states = [
    mess(
      "drafts and archived rows are left out, one finding each", long + ",state",
      [
        "W1,2026-09-10,T1,flex,foundation,1,yes,draft",
        "W1,2026-09-10,T1,flex,foundation,2,yes,draft",
        "W2,2026-09-10,T1,flex,foundation,1,yes,archived",
        "W3,2026-09-10,T1,flex,foundation,1,yes,Published",
        "W4,2026-09-10,T1,flex,foundation,1,yes,final",
      ],
      facts: ["W3 T1 2026-09-10 1+"],
      findings: [
        "error unknown-value :6 state", "note archived :4 state", "note draft :2 state",
        "note draft :3 state",
      ]),
    mess(
      "starred cells (R68)", long,
      [
        ",2026-09-10,T1,flex,foundation,1,yes", "W2,,T1,flex,foundation,1,yes",
        "W3,2026-09-10,,flex,foundation,1,yes", "W4,10 o'clock,T1,flex,foundation,1,yes",
      ],
      facts: [],
      findings: [
        "error bad-date :5 date", "error missing-value :2 walkthrough_id",
        "error missing-value :3 date", "error missing-value :4 teacher_id",
      ]),
  ]

  /// Coaches who number their walks from 1 have files of their own (R70).
  @Test func tellsWalksOfTwoFilesApart() async throws {
    let rows = { (teacher: String, day: Int) in
      "\(Self.landed)\n1,2026-09-1\(day),\(teacher),flex,foundation,\(day)\n"
    }
    let intake = try await read([
      "walkthroughs-north.csv": rows("T1", 4), "walkthroughs-south.csv": rows("T2", 2),
    ])
    #expect(intake.district.walkthroughs.map(\.id) == ["1", "1-2"])
    #expect(intake.district.walkthroughs.map(\.date.description) == ["2026-09-14", "2026-09-12"])
    #expect(intake.found == ["warning duplicate-key walkthroughs-south.csv:2 walkthrough_id"])
  }

  /// R3, R70: what all rows of a walk share.
  @Test func readsWhatBelongsToTheVisit() async throws {
    let intake = try await read([
      "walkthroughs.csv": """
      walkthrough_id,visit_id,date,school_id,teacher_id,observer_id,source,declared_model,model,\
      start_phase,phase,step,status,evidence,minutes,feedback_on,state
      W1,V1,2026-09-10,S1,T1,O1,coach,Enriched Virtual,flex,differentiated,differentiated,1,no,\
      "two groups, one task",15,2026-09-12,published
      W2,,2026-09-10,,T1,,watcher,blend,flex,,foundation,1,yes,,brief,later,

      """
    ])
    let walks = intake.district.walkthroughs
    #expect(walks.map(\.visit) == ["V1", ""])
    #expect(walks.map(\.source) == [.coach, .observer])
    #expect(walks.map(\.observer) == ["O1", nil])
    #expect(walks.map(\.declaredModel) == ["ev", nil])
    #expect(walks.map(\.startPhase) == [1, nil])
    #expect(walks.map(\.minutes) == [15, nil])
    #expect(walks.map(\.feedbackOn) == [Day("2026-09-12"), nil])
    #expect(walks[0].evidence == [11: "two groups, one task"])
    #expect(
      intake.found == [
        "warning bad-date walkthroughs.csv:3 feedback_on",
        "warning bad-number walkthroughs.csv:3 minutes",
        "warning unknown-model walkthroughs.csv:3 declared_model",
        "warning unknown-value walkthroughs.csv:3 source",
      ])
  }

  @Test func readsTheWordsOfADistrict() async throws {
    let intake = try await read([
      "walkthroughs.csv": Self.long + "\nW1,2026-09-10,T1,flex,foundation,1,Solid\n",
      "walkbook.yaml": "statuses: {solid: inPlace}\n",
    ])
    #expect(intake.facts == ["W1 T1 2026-09-10 1+"])
  }
}
