public import Coaching

/// The columns of the canonical files: what importers map to and `walkbook new` hands out.
public struct CanonicalFile: Sendable {
  public let kind: FileKind
  /// In the order in which Walkbook writes them.
  public let columns: [String]
  /// The columns without which a row means nothing (R68).
  public let required: Set<String>

  private init(_ kind: FileKind, _ columns: String) {
    self.kind = kind
    let names = columns.split(separator: " ").map(String.init)
    self.columns = names.map { $0.hasSuffix("*") ? String($0.dropLast()) : $0 }
    required = Set(names.filter { $0.hasSuffix("*") }.map { String($0.dropLast()) })
  }

  public static let all: [CanonicalFile] = [
    CanonicalFile(.aliases, "kind* name* id*"),
    CanonicalFile(.schools, "school_id* name network"),
    CanonicalFile(
      .teachers,
      "teacher_id* name school_id* declared_model coach_id grade subject cohort begin end"),
    CanonicalFile(.sections, "section_id* title school_id teacher_id* term"),
    CanonicalFile(.students, "student_id* name school_id grade groups"),
    CanonicalFile(.enrollments, "student_id* section_id* begin end"),
    CanonicalFile(.windows, "window_id* title start* end* kind"),
    CanonicalFile(.calendar, "day* instructional* note"),
    CanonicalFile(
      .frameworks,
      "framework_id* title ordering* version phase* section number* label* move look_for "
        + "rubric_indicators optional actor measures text_status alignment column from_level "
        + "to_level source"),
    CanonicalFile(
      .pathways,
      "pathway_id* title kind position* item_id* item_title item_kind required weight target_id "
        + "opens due points_possible mastery_points section_ids"),
    CanonicalFile(
      .walkthroughs,
      "walkthrough_id* visit_id date* school_id teacher_id* observer_id source declared_model "
        + "model* start_phase phase* step* status* evidence minutes feedback_on state"),
    CanonicalFile(
      .ratings,
      "date* framework* indicator* level* teacher_id school_id rater_id source evidence"),
    CanonicalFile(
      .actions, "teacher_id* framework* strand* column* action* assigned closed owner"),
    CanonicalFile(
      .marks,
      "student_id* section_id item_id* score points_possible status submitted assessed attempt "
        + "overridden"),
    CanonicalFile(.workshops, "student_id* section_id target_id* date* attended"),
    CanonicalFile(
      .conferences,
      "conference_id date* teacher_id student_id* section_id type format minutes led_by goal_set "
        + "goal_met planned outcome"),
    CanonicalFile(
      .commitments, "commitment_id* made_on school_id owner action due evidence status closed"),
  ]

  /// The columns of one kind.
  public static func of(_ kind: FileKind) -> CanonicalFile {
    guard let file = all.first(where: { $0.kind == kind }) else {
      preconditionFailure("every kind of file has its columns")
    }
    return file
  }

  /// Whether a name is that of a column of some kind of file.
  static func isColumn(_ name: String) -> Bool {
    let folded = Words.folded(name)
    return ["landedphase", "landedstep"].contains(folded)
      || all.contains { $0.columns.contains { Words.folded($0) == folded } }
  }

  /// What identifies a walk-through whatever its shape: the long shape without its ratings.
  static let walkthroughIdentity = Array(
    of(.walkthroughs).columns.filter { !["phase", "step", "status", "evidence"].contains($0) })
}
