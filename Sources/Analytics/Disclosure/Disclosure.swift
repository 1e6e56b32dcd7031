import Tables

/// What a table tells of people, so that audiences beyond the team see no more than they may (B9).
///
/// It stands beside the measure, as data: which columns count people, which are made from those
/// counts, and whether a row is one person, one class or a group.
struct Disclosure: Sendable {
  /// Of whom the counts are: students under the law, teachers as a matter of trust (M15).
  enum Subject: Sendable { case students, teachers }

  enum Rows: Sendable {
    /// A row is a person or a few of them: for those who work with them.
    case persons
    /// A row is a class; beyond the school, classes are pooled, apart by further columns.
    case classes(apart: [String], bySchool: Bool)
    /// A row is a group already.
    case groups
  }

  /// A quotient of two columns: `name = part ÷ whole`.
  struct Share: Sendable {
    var name: String
    var part: String
    /// `nil`: the sum of the parts over the rows that ``within`` puts together.
    var whole: String?
    var within: [String] = []
    /// The people whom it is about, where the whole counts something else.
    var people: String?

    init(_ name: String, _ part: String, of whole: String, people: String? = nil) {
      self.name = name
      self.part = part
      self.whole = whole
      self.people = people
    }

    init(_ name: String, _ part: String, within: [String]) {
      self.name = name
      self.part = part
      self.within = within
    }

    /// The columns that it is made from or that stand for its size.
    var bases: [String] { [part, whole, people].compactMap(\.self) }
  }

  var subject: Subject
  var rows: Rows
  /// Columns that count people, or what single people did.
  var counts: [String] = []
  var shares: [Share] = []
  /// Other columns that tell of a group, and the counts they are hidden with.
  var followers: [String: [String]] = [:]
  /// Means over classes with the counts they are weighted by.
  var means: [String: String] = [:]
  /// Columns that are the same for every class of a pooled row.
  var kept: [String] = []
  /// Columns that are not for audiences beyond the school.
  var coded: [String] = []
}

extension Disclosure {
  private static func persons(_ subject: Subject) -> Disclosure {
    Disclosure(subject: subject, rows: .persons)
  }

  private static func classes(
    apart: [String] = [], bySchool: Bool = true, counts: [String], shares: [Share] = []
  ) -> Disclosure {
    Disclosure(
      subject: .students, rows: .classes(apart: apart, bySchool: bySchool), counts: counts,
      shares: shares)
  }

  private static func teachers(
    counts: [String], shares: [Share] = [], followers: [String: [String]] = [:],
    coded: [String] = []
  ) -> Disclosure {
    Disclosure(
      subject: .teachers, rows: .groups, counts: counts, shares: shares, followers: followers,
      coded: coded)
  }

  /// What each measure tells, by its name; a measure that is not here is not shown beyond the team.
  static let all: [String: Disclosure] = ofStudents.merging(ofTeachers) { first, _ in first }
    .merging(ofTotals) { first, _ in first }

  private static let ofStudents: [String: Disclosure] = {
    var playlists = classes(
      apart: ["pathway_id"], counts: ["students", "complete"],
      shares: [Share("completion", "done", of: "items", people: "students")])
    playlists.followers = ["items": ["students"], "done": ["students"]]
    playlists.kept = ["design_findings"]
    var gains = classes(apart: ["pathway_id"], counts: ["matched"])
    gains.means = ["mean_change": "matched"]
    gains.followers = ["mean_change": ["matched"]]
    return [
      "learner_progress": persons(.students), "mastery": persons(.students),
      "pacing": persons(.students), "conference_status": persons(.students),
      "playlist_progress": playlists, "pre_post": gains,
      "mastery_rates": classes(
        apart: ["target_id"], counts: masteryCounts, shares: masteryShares),
      "workshop_match": classes(
        apart: ["target_id"], counts: ["needed", "attended", "needed_attended"],
        shares: [
          Share("coverage", "needed_attended", of: "needed"),
          Share("precision", "needed_attended", of: "attended"),
        ]),
      "section_pacing": classes(apart: ["pathway_id"], counts: paceCounts),
      "conference_coverage": classes(
        apart: ["week", "short_week"], bySchool: false, counts: ["eligible", "met"],
        shares: [Share("coverage", "met", of: "eligible")]),
      "conference_summary": classes(
        apart: ["logged"], counts: conferenceCounts, shares: conferenceShares),
      "conference_losses": classes(
        apart: ["reason"], counts: ["sessions"],
        shares: [Share("share", "sessions", within: ["section_id"])]),
      "goal_follow_through": classes(counts: ["goals_set", "followed_up", "met"]),
    ]
  }()

  private static let ofTeachers: [String: Disclosure] = [
    "placements": persons(.teachers), "pd_cohorts": persons(.teachers),
    "stalls": persons(.teachers), "teacher_recency": persons(.teachers),
    "observer_load": persons(.teachers), "self_view": persons(.teachers),
    "norming_splits": persons(.teachers), "norming_kappa": persons(.teachers),
    "evidence_check": persons(.teachers), "school_steps": persons(.teachers),
    "commitment_status": persons(.teachers),
    "model_mix": teachers(
      counts: ["teachers_declared", "teachers_observed", "mismatched"],
      followers: ["share_of_walked": ["teachers_observed"], "schools": ["teachers_observed"]]),
    "phase_distribution": teachers(
      counts: ["teachers"], shares: [Share("share", "teachers", within: ["window_id", "model"])]),
    "step_distribution": teachers(
      counts: ["paused", "at_risk"],
      shares: [
        Share("share_paused", "paused", within: ["window_id", "model"]),
        Share("hazard", "paused", of: "at_risk"),
      ],
      followers: ["hazard_low": ["paused", "at_risk"], "hazard_high": ["paused", "at_risk"]],
      coded: ["in_place", "assessed", "in_place_share"]),
    "position_summary": teachers(
      counts: ["placements", "undetermined"],
      followers: ["q1": ["placements"], "median": ["placements"], "q3": ["placements"]]),
    "next_moves": teachers(
      counts: ["teachers"],
      followers: [
        "schools": ["teachers"], "hazard": ["teachers"], "cluster": ["teachers"],
        "setting": ["teachers"],
      ]),
    "school_profile": teachers(
      counts: ["eligible", "walked"], shares: [Share("coverage", "walked", of: "eligible")],
      followers: ["median_step": ["walked"]]),
    "movement": teachers(
      counts: ["teachers"],
      shares: [
        Share(
          "row_share", "teachers", within: ["model", "from_window", "to_window", "from_phase"])
      ]),
    "movement_summary": teachers(
      counts: [
        "both", "advanced", "held", "slipped", "first_only", "second_only", "model_changed",
      ],
      followers: ["median_change": ["both"]]),
    "walk_coverage": teachers(
      counts: ["eligible", "walked", "never_walked"],
      shares: [Share("coverage", "walked", of: "eligible")],
      followers: [
        "walkthroughs": ["walked"], "target": ["eligible"],
        "attainment": ["walked", "eligible"], "co_observed_share": ["walked"],
        "shared_visits": ["walked"],
      ]),
    "norming": teachers(
      counts: ["visits"],
      followers: [
        "pairs": ["visits"], "exact": ["visits"], "adjacent": ["visits"], "value": ["visits"],
        "prevalence": ["visits"], "reading": ["visits"],
      ]),
    "rubric_rollup": teachers(
      counts: ["in_place", "assessed"], shares: [Share("share", "in_place", of: "assessed")]),
    "actions": teachers(
      counts: ["teachers"],
      followers: [
        "assigned": ["teachers"], "closed": ["teachers"], "median_days": ["teachers"],
      ]),
  ]

  private static let ofTotals: [String: Disclosure] = [
    "mastery_totals": total(counts: masteryCounts, shares: masteryShares),
    "pacing_totals": total(counts: paceCounts),
    "conference_totals": total(counts: conferenceCounts, shares: conferenceShares),
    "playlist_totals": {
      var playlists = total(
        counts: ["students", "complete"],
        shares: [Share("completion", "done", of: "items", people: "students")])
      playlists.followers = ["items": ["students"], "done": ["students"]]
      return playlists
    }(),
  ]

  private static func total(counts: [String], shares: [Share] = []) -> Disclosure {
    Disclosure(subject: .students, rows: .groups, counts: counts, shares: shares)
  }

  static let masteryCounts = [
    "enrolled", "with_evidence", "mastered", "near", "below", "no_evidence",
  ]
  private static let masteryShares = [
    Share("mastery_share", "mastered", of: "with_evidence"),
    Share("coverage", "with_evidence", of: "enrolled"),
  ]
  static let paceStates = ["not_started", "behind", "on_pace", "ahead", "past_target", "complete"]
  static let paceCounts = paceStates + ["far_behind"]
  static let conferenceStates = ["never", "on_track", "due", "overdue"]
  static let conferenceCounts =
    ["students"] + conferenceStates + ["student_weeks", "met", "scheduled", "delivered"]
  private static let conferenceShares = [
    Share("coverage", "met", of: "student_weeks", people: "students"),
    Share("delivered_share", "delivered", of: "scheduled", people: "students"),
  ]
}

extension Disclosure.Share {
  /// What the share is a share of, counted.
  func whole(of row: Int, in table: Table) -> Int {
    if let whole { return table.sum(of: whole, over: [row]) }
    let rows = (0..<table.count).filter { other in
      within.allSatisfy { table[other, $0] == table[row, $0] }
    }
    return table.sum(of: part, over: rows)
  }

  /// How many people it is about.
  func size(of row: Int, in table: Table) -> Int {
    people.map { table.sum(of: $0, over: [row]) } ?? whole(of: row, in: table)
  }
}
