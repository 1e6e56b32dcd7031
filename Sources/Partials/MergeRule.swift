import Coaching

/// How the rows of a kind of file are put in order, and what rows of two shards are to each other.
struct MergeRule: Sendable {
  enum Meeting: Sendable {
    /// Every shard has the same rows, or none may be merged: what holds for all.
    case same
    /// Rows of one key are one: what one shard leaves blank another may tell.
    case entries
    /// A row happened once: no key may stand in two shards.
    case facts
  }

  let meeting: Meeting
  /// By which rows are sorted: whose they are.
  ///
  /// Those of one stay in the order in which they were read.
  let order: [String]
  /// What is one thing, where that is not the key of the file.
  var identity: [String]?

  static func of(_ kind: FileKind) -> MergeRule {
    switch kind {
    case .windows, .calendar, .frameworks: MergeRule(meeting: .same, order: [])
    case .schools: MergeRule(meeting: .entries, order: ["school_id"])
    case .teachers:
      MergeRule(meeting: .entries, order: ["teacher_id"], identity: ["teacher_id", "begin"])
    case .sections: MergeRule(meeting: .entries, order: ["section_id"])
    case .students: MergeRule(meeting: .entries, order: ["student_id"])
    case .aliases: MergeRule(meeting: .entries, order: ["kind", "name"])
    case .pathways: MergeRule(meeting: .entries, order: ["pathway_id"])
    case .enrollments: MergeRule(meeting: .entries, order: ["student_id", "section_id", "begin"])
    case .walkthroughs:
      MergeRule(meeting: .facts, order: ["teacher_id"], identity: ["walkthrough_id"])
    case .ratings: MergeRule(meeting: .facts, order: ["teacher_id", "school_id"])
    case .actions: MergeRule(meeting: .facts, order: ["teacher_id"])
    case .marks: MergeRule(meeting: .facts, order: ["student_id", "item_id"])
    case .workshops: MergeRule(meeting: .facts, order: ["student_id"])
    case .conferences: MergeRule(meeting: .facts, order: ["student_id"])
    case .commitments: MergeRule(meeting: .facts, order: ["school_id", "commitment_id"])
    case .plans: MergeRule(meeting: .facts, order: ["plan_id"])
    }
  }
}
