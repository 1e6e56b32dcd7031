/// What of the shipped documents is not held against a statement, and why.
///
/// A table, a sheet to fill in, or a statement whose values stand in sentences must be computed a second
/// time in ``DocumentStatement`` or be named here.
enum DocumentCoverage {
  /// Statements whose values stand in sentences, by report: the beginning of the SQL that computes the
  /// sentence again is in ``DocumentStatement``.
  static let sentences: [String: [String]] = [
    "pd-planning": ["hardest", "moved", "quiet-school", "steepest", "lockstep-section"],
    "debrief-agenda": [
      "scope", "pauses-agreed", "moved-here", "hardest-here", "not-walked",
    ],
    "coach-conversation": ["place"],
  ]

  /// What is not computed again, with the reason, by report.
  static let reasons: [String: [String: String]] = [
    "pd-planning": [
      "tbl-moves": "for audiences without ent-moves, which has the same rows",
      "tbl-timeline": "days of rows of plans.csv, as they stand there",
      "tbl-planned": "rows of plans.csv, as they stand there",
      "session-size": "a setting, in the words of the table of rules",
      "rule-of-walks": "a setting, in the words of the table of rules",
      "tbl-cohorts": "names each teacher whom tbl-sessions counts",
      "tbl-norming": "alpha and kappa are held against published examples (R44 to R46, R99)",
      "tbl-actions": "counts of rows of actions.csv, held against worked examples (R91)",
      "tbl-evidence": "evidence_check is held against worked examples, link by link (R92)",
      "ent-evidence": "names the ratings that tbl-evidence counts",
      "contradictions": "counts the rows of ent-evidence",
      "ent-more": "empty, to be filled in",
      "plan-before": "counts of rows of plans.csv, which PlansTests types in",
      "tbl-levels": "level_distribution turned; tbl-levels-now has the latest window of it",
      "most-rated": "the caption of tbl-levels-now, whose rows it chooses",
      "tbl-roster": "counts of rows of the files, no measure",
      "tbl-findings": "what was found in the files, no number",
      "tbl-findings-by-rule": "counts of rows of tbl-findings",
      "tbl-findings-by-file": "counts of rows of tbl-findings",
      "tbl-hidden": "only where an audience hides; the audit reads it",
      "tbl-left-out": "which measures have no rows", "tbl-rules": "settings in words",
      "tbl-sources": "what was read of each file", "tbl-dictionary": "definitions in words",
      "tbl-columns": "definitions in words",
    ],
    "debrief-agenda": [
      "tbl-notes": "notes of observers, no number", "tbl-sample": "notes of observers, no number",
      "tbl-split": "rooms by their codes", "tbl-rooms": "rooms by their codes",
      "rooms-seen": "rooms by their codes", "models-apart": "rooms by their codes",
      "tbl-contradicted": "evidence_check is held against worked examples, link by link (R92)",
      "tbl-levels-here": "counts of rows of ratings.csv",
      "ent-moves": "moves of the framework, with rooms by their codes",
      "ent-commitments": "empty, to be filled in", "ent-noticing": "empty, to be filled in",
      "ent-predictions": "empty, to be filled in",
      "parts": "minutes of the agenda, typed in",
      "rule-of-walks": "a setting, in the words of the table of rules",
    ],
    "debrief-key": ["tbl-key": "the codes of rooms, no number"],
    "district-reading": [
      "tbl-agreement": "alpha and kappa are held against published examples (R44 to R46, R99)",
      "tbl-phases": "the rows of tbl-transitions in pd-planning",
      "ent-decisions": "names the sessions of ent-plan in pd-planning",
      "ent-stop": "empty, to be filled in", "ent-owners": "empty, to be filled in",
    ],
    "classroom-progress": ["tbl-due": "only for the class; the rows of conference_status"],
    "coach-conversation": [
      "tbl-in-place": "words of the last walks", "tbl-around": "words of the last walks",
      "tbl-moves": "words of the framework",
      "rule-of-walks": "a setting, in the words of the table of rules",
      "self": "self_view is held against worked examples (R81)",
      "ent-next": "empty, to be filled in",
      "tbl-agreed": "rows of commitments.csv, which TalkTests types in",
    ],
  ]
}
