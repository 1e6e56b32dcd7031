import Testing

@testable import Audit

/// Hidden numbers that written tables tell, each in another way, and their twins that do not.
@Suite struct PlantedNumbersTests {
  struct Leak: Sendable, CustomTestStringConvertible {
    var name: String
    var reader = Reader.district
    var files: [String: String]
    /// The column that is told.
    var told: String
    var low: Int?
    var high: Int?
    /// A line of the files and what stands in its place where nothing is told.
    var instead: (String, String)
    var testDescription: String { name }
  }

  static let header = "enrolled,with_evidence,mastered,near,below,no_evidence"

  /// Somebody pauses at each of two actions.
  private static let moves = """
    window_id,model,phase,step,teachers
    fall,ev,personalized,1,n<3
    fall,ev,personalized,2,n<3
    """
  private static let threeTeachers = """
    window_id,model,phase,teachers
    fall,ev,personalized,3
    """

  static let leaks: [Leak] = [
    Leak(
      name: "two cells of a row, in the first window",
      files: [
        "a.csv": """
        window_id,school_id,eligible,walked,never_walked
        fall,S1,14,13,n<3
        winter,S1,14,12,n<3
        """
      ], told: "walk_coverage.never_walked", low: 1, high: 1,
      instead: ("S1,14,13", "S1,n<3,n<3")),
    Leak(
      name: "a part taken from its whole",
      files: ["a.csv": "section_id,target_id,\(header)\nS1-all,T1,30,25,13,12,0,n<10\n"],
      told: "mastery_rates.no_evidence", low: 5, high: 5, instead: ("T1,30,", "T1,comp.,")),
    Leak(
      name: "the one hidden part of a sum",
      files: ["a.csv": "target_id,\(header)\nT1,40,30,20,n<10,4,10\n"],
      told: "mastery_totals.near", low: 6, high: 6, instead: ("20,n<10", "comp.,n<10")),
    Leak(
      name: "a share of a known whole",
      files: [
        "a.csv": """
        section_id,target_id,needed,attended,needed_attended,coverage
        S1-all,T1,40,30,n<10,0.1
        """
      ], told: "workshop_match.needed_attended", low: 4, high: 4, instead: (",0.1", ",comp.")),
    Leak(
      name: "a share in whole percent of a known whole",
      files: [
        "a.html": Releases.page(
          "Table 1. Coverage by school, Fall",
          [["School", "Eligible", "Walked", "Coverage"], ["Elm", "12", "n<3", "17%"]])
      ], told: "walk_coverage.walked", low: 2, high: 2, instead: ("17%", "n<3")),
    Leak(
      name: "a share whose whole only one number fits", reader: .public,
      files: [
        "a.csv": """
        section_id,reason,sessions,share
        S1-all,cancelled,n<10,0.33
        S1-all,otherDuty,12,0.67
        """
      ], told: "conference_losses.sessions", low: 6, high: 6, instead: (",12,0.67", ",comp.,0.67")),
    Leak(
      name: "a multiple of a hidden number", reader: .public,
      files: [
        "a.csv": """
        window_id,school_id,eligible,walked,coverage,target,never_walked
        fall,S1,12,12,≥80%,24,0
        winter,S2,coded,coded,≥80%,26,n<10
        """
      ], told: "walk_coverage.never_walked", low: 0, high: 2, instead: ("≥80%,26", "comp.,26")),
    Leak(
      name: "all without the other rows",
      files: [
        "a.csv": """
        model,from_window,to_window,school_id,both,advanced,held,slipped
        flex,fall,winter,S1,9,6,3,0
        flex,fall,winter,S2,n<3,n<3,n<3,0
        flex,fall,winter,all,11,7,4,0
        """
      ], told: "movement_summary.both", low: 2, high: 2,
      instead: ("all,11,7,4", "all,n<3,n<3,n<3")),
    Leak(
      name: "a total beside its classes, in another file",
      files: [
        "rates.csv": """
        section_id,target_id,enrolled,no_evidence
        S1-all,T1,40,n<10
        S2-all,T1,40,12
        """, "totals.csv": "target_id,enrolled,no_evidence\nT1,80,21\n",
      ], told: "mastery_rates.no_evidence", low: 9, high: 9, instead: ("80,21", "80,comp.")),
    Leak(
      name: "all schools without the others",
      files: [
        "a.csv": """
        school_id,not_started,behind,on_pace,ahead,past_target,complete
        S1,0,20,30,n<10,0,12
        S2,0,20,30,14,0,12
        all,0,40,60,23,0,24
        """
      ], told: "pacing_totals.ahead", low: 9, high: 9, instead: ("60,23", "60,comp.")),
    Leak(
      name: "a school without its other playlists",
      files: [
        "sections.csv": """
        section_id,pathway_id,behind,on_pace
        S1-all,P1,n<10,30
        S1-all,P2,20,30
        """, "totals.csv": "school_id,behind,on_pace\nS1,29,60\nall,29,60\n",
      ], told: "section_pacing.behind", low: 9, high: 9, instead: ("20,30", "comp.,30")),
    Leak(
      name: "the four states of a class's students",
      files: [
        "a.csv": """
        section_id,school_id,students,never,on_track,due,overdue,logged
        S1-all,S1,60,n<10,40,10,8,yes
        """
      ], told: "conference_summary.never", low: 2, high: 2, instead: ("S1,60,", "S1,comp.,")),
    Leak(
      name: "conferences of all schools without the others",
      files: [
        "a.csv": """
        section_id,school_id,students,overdue,logged
        S1-all,S1,60,n<10,yes
        S2-all,S2,60,20,yes
        """, "b.csv": "classes,students,never,overdue\n4,120,0,24\n",
      ], told: "conference_summary.overdue", low: 4, high: 4, instead: ("0,24", "0,comp.")),
    Leak(
      name: "planned without held, beside the reasons",
      files: [
        "a.csv": "section_id,school_id,scheduled,delivered,logged\nS1-all,S1,100,80,yes\n",
        "b.csv": "section_id,reason,sessions\nS1-all,cancelled,n<10\nS1-all,otherDuty,16\n",
      ], told: "conference_losses.sessions", low: 4, high: 4, instead: ("S1,100,", "S1,comp.,")),
    Leak(
      name: "a phase that a progression does not have",
      files: [
        "a.csv": """
        window_id,model,phase,teachers
        fall,ev,foundation,n<3
        fall,ev,personalized,11
        fall,ev,complete,n<3
        fall,ev,undetermined,0
        """, "b.csv": "window_id,model,school_id,placements,undetermined\nfall,ev,all,12,0\n",
      ], told: "phase_distribution.teachers", low: 1, high: 1, instead: ("all,12,0", "all,n<3,0")),
    Leak(
      name: "the actions of a phase",
      files: [
        "a.csv": """
        window_id,model,phase,step,paused
        fall,flex,foundation,1,n<3
        fall,flex,foundation,2,7
        """, "b.csv": "window_id,model,phase,teachers\nfall,flex,foundation,9\n",
      ], told: "step_distribution.paused", low: 2, high: 2,
      instead: ("foundation,9", "foundation,n<3")),
    Leak(
      name: "one number under two names",
      files: [
        "a.csv": "window_id,model,phase,step,paused\nfall,flex,foundation,1,2\n",
        "b.csv": "window_id,model,phase,step,teachers\nfall,flex,foundation,1,n<3\n",
      ], told: "next_moves.teachers", low: 2, high: 2, instead: ("1,2", "1,n<3")),
    Leak(
      name: "one number in two tables", reader: .public,
      files: [
        "a.csv": "window_id,school_id,eligible,walked,median_step\nfall,S1,n<10,0,\n",
        "b.csv": "window_id,school_id,eligible,walked,never_walked\nfall,S1,8,0,comp.\n",
      ], told: "school_profile.eligible", low: 8, high: 8, instead: ("S1,8,", "S1,n<10,")),
    Leak(
      name: "a share of the rows of a group",
      files: [
        "a.csv": """
        window_id,model,phase,teachers,share
        fall,flex,foundation,18,0.9
        fall,flex,differentiated,n<3,comp.
        """
      ], told: "phase_distribution.teachers", low: 2, high: 2, instead: (",0.9", ",comp.")),
    Leak(
      name: "the levels of an indicator",
      files: [
        "a.csv": """
        window_id,framework,domain,indicator,level,rated,total
        fall,r,d,i,1,n<3,9
        fall,r,d,i,2,8,9
        """
      ], told: "level_distribution.rated", low: 1, high: 1, instead: ("2,8,9", "2,n<3,9")),
    Leak(
      name: "higher, the same and lower",
      files: [
        "a.csv": """
        framework,domain,indicator,from_window,to_window,both,higher,same,lower
        r,d,i,fall,winter,9,n<3,8,0
        """
      ], told: "level_change.higher", low: 1, high: 1, instead: ("winter,9,", "winter,n<3,")),
    Leak(
      name: "a change beside the other window",
      files: [
        "a.html": Releases.page(
          "In numbers",
          [
            ["Measure", "This window", "Last window", "Change"],
            ["Teachers walked", "comp.", "10", "+4"],
          ]),
        "b.csv": "window_id,school_id,walked,never_walked\nwinter,S1,n<3,0\nwinter,S2,12,0\n",
      ], told: "walk_coverage.walked", low: 2, high: 2, instead: ("+4", "comp.")),
    Leak(
      name: "a row of totals",
      files: [
        "a.html": Releases.page(
          "Coverage by school, Fall",
          [
            ["School", "Eligible", "Walked", "Never walked"], ["Elm", "12", "8", "n<3"],
            ["Fern", "14", "10", "4"], ["Total", "26", "18", "6"],
          ])
      ], told: "walk_coverage.never_walked", low: 2, high: 2,
      instead: ("18</td><td>6", "18</td><td>comp.")),
    Leak(
      name: "a table of Markdown",
      files: [
        "a.md": """
        **Table 1. Targets by section**

        | Section | Target | Enrolled | With evidence | No evidence |
        |---|---|--:|--:|--:|
        | Elm, all classes | T1 | 30 | 25 | n<10 |
        """
      ], told: "mastery_rates.no_evidence", low: 5, high: 5, instead: ("| 30 |", "| comp. |")),
    Leak(
      name: "an answer in JSON",
      files: [
        "a.json": """
        [{"target_id": "T1", "enrolled": 30, "with_evidence": 26, "no_evidence": "n<10"}]
        """
      ], told: "mastery_totals.no_evidence", low: 4, high: 4,
      instead: ("\"enrolled\": 30", "\"enrolled\": \"comp.\"")),
    Leak(
      name: "an answer in JSON Lines",
      files: [
        "a.jsonl": """
        {"target_id": "T1", "enrolled": 30, "with_evidence": 26, "no_evidence": "n<10"}
        """
      ], told: "mastery_totals.no_evidence", low: 4, high: 4,
      instead: ("\"enrolled\": 30", "\"enrolled\": \"comp.\"")),
    Leak(
      name: "an answer in TSV",
      files: ["a.tsv": "target_id\tenrolled\twith_evidence\tno_evidence\nT1\t30\t26\tn<10\n"],
      told: "mastery_totals.no_evidence", low: 4, high: 4, instead: ("\t30\t", "\tcomp.\t")),
    Leak(
      name: "a table of a Word document",
      files: [
        "a.docx": Releases.wordTable([
          ["Target", "Sections", "Enrolled", "Mastered", "Near", "Below", "No evidence"],
          ["T1", "4", "30", "20", "n<10", "0", "6"],
        ])
      ], told: "mastery_totals.near", low: 4, high: 4, instead: (">30<", ">comp.<")),
    Leak(
      name: "two unknowns in two equations",
      files: [
        "a.csv": """
        section_id,target_id,enrolled,with_evidence,no_evidence
        S1-all,T1,comp.,40,n<10
        S2-all,T1,52,50,n<10
        """, "b.csv": "target_id,enrolled,with_evidence,no_evidence\nT1,101,90,11\n",
      ], told: "mastery_rates.no_evidence", low: 9, high: 9, instead: ("52,50,", "comp.,50,")),
    Leak(
      name: "the median of three",
      files: [
        "steps.csv": """
        window_id,model,phase,step,paused
        fall,ev,personalized,1,n<3
        fall,ev,personalized,2,n<3
        """, "moves.csv": moves, "phases.csv": threeTeachers,
        "all.csv": """
        window_id,model,school_id,placements,median
        fall,ev,all,3,ev.personalized.02
        """,
      ], told: "step_distribution.paused", low: 1, high: 1,
      instead: ("ev.personalized.02", "coded")),
    Leak(
      name: "the sum of an indicator",
      files: [
        "steps.csv": """
        window_id,model,phase,step,paused,at_risk,in_place,assessed
        fall,ev,personalized,1,4,12,8,12
        fall,ev,personalized,2,4,5,n<3,n<3
        """,
        "rubric.csv": """
        window_id,rubric,domain,indicator,model,steps,in_place,assessed
        fall,r,d,planning,ev,2,10,20
        """,
        "frameworks.csv": "framework_id,phase,number,rubric_indicators\n"
          + "ev,personalized,1,planning\nev,personalized,2,planning;agency\n",
      ], told: "step_distribution.in_place", low: 2, high: 2,
      instead: ("ev,2,10,20", "ev,2,coded,coded")),
    Leak(
      name: "the commonest pause of a school",
      files: [
        "steps.csv": """
        window_id,model,phase,step,paused
        fall,ev,personalized,1,n<3
        fall,ev,personalized,2,n<3
        """, "moves.csv": moves, "phases.csv": threeTeachers,
        "all.csv": "window_id,model,school_id,placements,undetermined\nfall,ev,S1,3,0\n",
        "profile.csv": """
        window_id,school_id,walked,commonest_pause,commonest_share
        fall,S1,3,ev.personalized.01,0.6666666666666666
        """,
      ], told: "step_distribution.paused", low: 2, high: 2,
      instead: ("ev.personalized.01,0.6666666666666666", "coded,coded")),
    Leak(
      name: "who was in a phase in two windows",
      files: [
        "flows.csv": """
        model,from_window,to_window,from_phase,to_phase,teachers,row_share
        flex,fall,win,foundation,foundation,n<3,n<3
        flex,fall,win,foundation,differentiated,n<3,n<3
        flex,fall,win,differentiated,differentiated,4,1
        """,
        "panel.csv": """
        model,from_window,to_window,school_id,both,advanced,held,slipped,first_only,second_only,model_changed
        flex,fall,win,all,9,n<3,n<3,0,0,0,0
        """,
        "phases.csv": """
        window_id,model,phase,teachers
        fall,flex,foundation,5
        fall,flex,differentiated,4
        win,flex,foundation,4
        win,flex,differentiated,5
        """,
      ], told: "movement.teachers", low: 1, high: 1,
      instead: (
        "win,flex,foundation,4\nwin,flex,differentiated,5",
        "win,flex,foundation,n<3\nwin,flex,differentiated,n<3"
      )),
    Leak(
      name: "who went from phase to phase, side by side in a page",
      files: [
        "panel.csv": """
        model,from_window,to_window,school_id,both,advanced,held,slipped,first_only,second_only,model_changed
        flex,previous,latest,all,9,comp.,comp.,0,0,0,0
        """,
        "a.html": Releases.page(
          "From phase to phase",
          [
            ["From", "Foundation", "Differentiated"], ["Foundation (Flex)", "7", "comp."],
            ["Differentiated (Flex)", "", ""],
          ]),
      ], told: "movement.teachers", low: 2, high: 2, instead: ("all,9", "all,comp.")),
    Leak(
      name: "who was known in one window only",
      files: [
        "panel.csv": """
        model,from_window,to_window,school_id,both,advanced,held,slipped,first_only,second_only,model_changed
        flex,fall,win,S1,8,0,8,0,n<3,0,0
        """,
        "places.csv": """
        window_id,model,school_id,placements,undetermined
        fall,flex,S1,9,0
        win,flex,S1,8,0
        """,
      ], told: "movement_summary.first_only", low: 1, high: 1,
      instead: ("fall,flex,S1,9", "fall,flex,S1,n<3")),
    Leak(
      name: "bounds that are too close, not one number",
      files: [
        "a.csv": "target_id,\(header)\nT1,comp.,40,n<10,20,17,comp.\nT2,80,40,n<10,comp.,25,comp.\n"
      ],
      told: "mastery_totals.mastered", low: 3, high: 3, instead: ("20,17", "comp.,comp.")),
    Leak(
      name: "the weeks of all classes add up to what the classes say",
      files: [
        "weeks.csv": "section_id,week,eligible,met\nall,2026-09-07,60,50\nall,2026-09-14,60,n<10\n",
        "classes.csv":
          "section_id,school_id,students,student_weeks,met,logged\nS1-all,S1,60,120,54,yes\n",
      ], told: "conference_coverage.met", low: 4, high: 4, instead: ("120,54", "120,comp.")),
    Leak(
      name: "student-weeks without those of the other weeks",
      files: [
        "weeks.csv": "section_id,week,eligible\nall,2026-09-07,60\nall,2026-09-14,n<10\n",
        "classes.csv":
          "section_id,school_id,students,student_weeks,logged\nS1-all,S1,60,67,yes\n",
      ], told: "conference_coverage.eligible", low: 7, high: 7, instead: ("60,67", "60,comp.")),
    Leak(
      name: "all on a playlist without the other states",
      files: [
        "pace.csv":
          "section_id,pathway_id,not_started,behind,on_pace,ahead,past_target,complete\n"
          + "S1-all,P1,0,0,0,0,n<10,44\n",
        "progress.csv": "section_id,pathway_id,students\nS1-all,P1,51\n",
      ], told: "section_pacing.past_target", low: 7, high: 7, instead: ("P1,51", "P1,comp.")),
    Leak(
      name: "items, which are so many for each student",
      files: [
        "a.csv": """
        section_id,pathway_id,students,items,done
        S1-all,P1,51,357,200
        S2-all,P1,n<10,49,comp.
        """
      ], told: "playlist_progress.students", low: 7, high: 7, instead: (",49,", ",comp.,")),
    Leak(
      name: "a share of items, which are so many for each student",
      files: [
        "a.csv": """
        section_id,pathway_id,students,items,done,completion
        S1-all,P1,51,357,204,0.5714285714285714
        S2-all,P1,n<10,comp.,comp.,0.30612244897959184
        """
      ], told: "playlist_progress.students", low: 7, high: 7,
      instead: ("0.30612244897959184", "comp.")),
    Leak(
      name: "the share of a school in another table, of teachers",
      files: [
        "profile.csv": "window_id,school_id,eligible,walked,advanced_share\nwinter,S1,12,12,0.33\n",
        "moves.csv": """
        model,from_window,to_window,school_id,both,advanced,held,slipped
        flex,fall,winter,S1,3,n<3,n<3,0
        """,
      ], told: "movement_summary.advanced", low: 1, high: 1, instead: ("12,0.33", "12,n<3")),
    Leak(
      name: "the share of a school in another table, of students",
      files: [
        "profile.csv": "window_id,school_id,eligible,walked,on_pace_share\nfall,S1,12,12,0.14\n",
        "pace.csv": """
        school_id,not_started,behind,on_pace,ahead,past_target,complete
        S1,0,30,n<10,0,0,0
        """,
      ], told: "pacing_totals.on_pace", low: 5, high: 5, instead: ("12,0.14", "12,comp.")),
    Leak(
      name: "those of a model without those of its phases",
      files: [
        "mix.csv": "window_id,model,teachers_observed,mismatched\nfall,ev,12,0\n",
        "phases.csv": """
        window_id,model,phase,teachers
        fall,ev,personalized,10
        fall,ev,complete,n<3
        """,
      ], told: "phase_distribution.teachers", low: 2, high: 2, instead: ("ev,12", "ev,n<3")),
    Leak(
      name: "the two counts of a hidden share among all numbers",
      files: [
        "numbers.csv": """
        measure,window_id,entity,name,value,numerator,denominator
        workshop_match,,section_id=S1-all; target_id=T1,needed_attended,n<10,,
        workshop_match,,section_id=S1-all; target_id=T1,coverage,n<10,3,40
        """
      ], told: "workshop_match.needed_attended", low: 3, high: 3,
      instead: ("n<10,3,40", "n<10,n<10,40")),
    Leak(
      name: "classes that log, beside those that do not and a playlist of both",
      files: [
        "a.csv": """
        section_id,school_id,students,logged
        S1-all,S1,53,no
        S1-all,S1,n<10,yes
        """, "b.csv": "section_id,school_id,pathway_id,students\nS1-all,S1,P1,62\n",
      ], told: "conference_summary.students", low: 9, high: 9, instead: ("P1,62", "P1,comp.")),
    Leak(
      name: "student-weeks of students whose number is hidden",
      files: [
        "a.csv": """
        section_id,school_id,students,student_weeks,met,logged
        S1-all,S1,n<10,180,144,yes
        """
      ], told: "conference_summary.student_weeks", low: nil, high: nil,
      instead: ("180,144", "comp.,144")),
    Leak(
      name: "who needs a workshop is a student of the class",
      files: [
        "a.csv": "section_id,target_id,\(header)\nS1-all,T1,comp.,10,10,0,0,n<10\n",
        "b.csv": """
        section_id,target_id,needed,attended,needed_attended
        S1-all,T1,17,12,11
        """,
      ], told: "mastery_rates.no_evidence", low: 8, high: 9, instead: ("T1,17,12,11", "T1,11,12,11")
    ),
    Leak(
      name: "a target by its id, and with its title beside a chart",
      files: [
        "a.csv": "target_id,mastered,no_evidence\nT1,20,n<10\n",
        "b.html": Releases.page(
          "",
          [
            ["Target", "Mastered", "Near", "Below", "No evidence"],
            ["T1 · A Claim", "20", "6", "0", "4"],
          ]),
      ], told: "mastery_totals.no_evidence", low: 4, high: 4,
      instead: ("<td>4</td>", "<td>n&lt;10</td>")),
    Leak(
      name: "the same week as a sheet and as a page have it",
      files: [
        "a.csv": "section_id,week,eligible,met\nall,46251,39,n<10\n",
        "b.csv": "section_id,week,eligible,met,coverage\nall,2026-08-17,39,8,\n",
      ], told: "conference_coverage.met", low: 8, high: 8, instead: ("17,39,8,", "17,39,n<10,")),
    Leak(
      name: "all schools without the reader's own", reader: .school,
      files: [
        "a.csv": """
        section_id,target_id,enrolled,no_evidence
        ECO-1,T1,30,8
        ECO-2,T1,30,7
        S2-all,T1,comp.,n<10
        S3-all,T1,comp.,n<10
        """, "b.csv": "target_id,enrolled,no_evidence\nT1,comp.,23\n",
      ], told: "those of other schools", low: 8, high: 8, instead: ("T1,comp.,23", "T1,comp.,comp.")
    ),
  ]

  private func result(_ leak: Leak, isTold: Bool) -> AuditResult {
    let files = leak.files.sorted { $0.key < $1.key }.map { name, text in
      let text = isTold ? text : text.replacing(leak.instead.0, with: leak.instead.1)
      return WrittenFile(
        name: name, bytes: name.hasSuffix(".docx") ? Releases.word(text) : Array(text.utf8))
    }
    return Audit().run([Release(name: "out", files: files, reader: leak.reader)])
  }

  /// A student in two classes counts in each and once in the total (R111): no contradiction.
  @Test func readsTotalsBelowTheSumOfTheirClasses() {
    let rates = "section_id,target_id,enrolled,no_evidence\nS1-all,T1,40,12\nS2-all,T1,40,12\n"
    let totals = "target_id,enrolled,no_evidence\nT1,75,20\n"
    let files = [("rates.csv", rates), ("totals.csv", totals)].map {
      WrittenFile(name: $0.0, bytes: Array($0.1.utf8))
    }
    let result = Audit().run([Release(name: "out", files: files, reader: .district)])
    #expect(result.isClean, "found: \(result.findings)")
  }

  /// A table of several rows is not the one row of a table without keys.
  @Test func readsNoRowsAsTotals() {
    let playlists = Releases.page(
      "Playlists",
      [["Playlist", "Students", "Items done"], ["P1", "4", "55%"], ["P2", "19", "72%"]])
    let schools = "section_id,school_id,students,logged\nS1-all,S1,31,yes\n"
    let result = Audit().run([Releases.release(["a.html": playlists, "b.csv": schools])])
    #expect(!result.findings.contains { $0.kind == .contradiction }, "found: \(result.findings)")
  }

  /// A report of one's own titles columns by their names.
  @Test func readsTitlesMadeOfNames() {
    let page = Releases.page(
      "Own", [["Target", "Enrolled", "With evidence", "No evidence"], ["T1", "30", "25", "n<10"]])
    let result = Audit().run([Releases.release(["a.html": page])])
    #expect(result.findings.contains { $0.isTold && $0.low == 5 })
  }

  /// Where one code stands for small groups and others, `comp.` may be a few: no contradiction,
  /// and their number is found if a row tells it.
  @Test func readsCodesThatSayNothing() throws {
    let text = "target_id,enrolled,with_evidence,no_evidence\nT1,30,comp.,comp.\nT2,20,16,comp.\n"
    let release = Releases.release(["a.csv": text])
    let findings = Audit().run([release]).findings
    #expect(!findings.contains { $0.kind == .contradiction }, "found: \(findings)")
    let hidden = try #require(findings.first { $0.row == "t2" && $0.isTold })
    #expect(hidden.low == 4 && hidden.high == 4)
  }

  @Test func plantsThirty() { #expect(Self.leaks.count >= 30) }

  @Test(arguments: leaks)
  func findsWhatIsTold(leak: Leak) throws {
    let result = result(leak, isTold: true)
    let found = try #require(
      result.findings.first { $0.isTold && $0.column == leak.told },
      "found: \(result.findings)")
    #expect(found.low == leak.low)
    #expect(found.high == leak.high)
    #expect(!found.says.isEmpty)
    #expect(!result.isClean)
  }

  @Test(arguments: leaks)
  func keepsSilentWhereNothingIsTold(leak: Leak) {
    let findings = result(leak, isTold: false).findings
    #expect(!findings.contains { $0.isTold && $0.column == leak.told }, "found: \(findings)")
  }
}
