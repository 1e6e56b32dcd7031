/// The files of the Templates folder, built into the program.
public enum Templates {
  /// The registry of frameworks, one CSV each, in the order in which users see them.
  public static let frameworks: [(file: String, bytes: [UInt8])] = [
    ("flex.csv", PackageResources.flex_csv),
    ("ev.csv", PackageResources.ev_csv),
    ("sr.csv", PackageResources.sr_csv),
    ("lr.csv", PackageResources.lr_csv),
    ("ir.csv", PackageResources.ir_csv),
    ("fc.csv", PackageResources.fc_csv),
    ("dl.csv", PackageResources.dl_csv),
    ("pl-rubric.csv", PackageResources.pl_rubric_csv),
    ("readiness.csv", PackageResources.readiness_csv),
    ("driver-model.csv", PackageResources.driver_model_csv),
  ]

  /// The vendors' formats that are data, one file each, by name.
  public static let profiles: [(file: String, bytes: [UInt8])] = [
    ("blackboard.gradebook.yaml", PackageResources.blackboard_gradebook_yaml),
    ("blackboard.long.yaml", PackageResources.blackboard_long_yaml),
    ("brightspace.grades.yaml", PackageResources.brightspace_grades_yaml),
    ("canvas.lmgb.yaml", PackageResources.canvas_lmgb_yaml),
    ("canvas.outcomeResults.yaml", PackageResources.canvas_outcomeResults_yaml),
    ("canvas.outcomesImport.yaml", PackageResources.canvas_outcomesImport_yaml),
    ("canvas.studentCompetency.yaml", PackageResources.canvas_studentCompetency_yaml),
    ("classroom.assignment.yaml", PackageResources.classroom_assignment_yaml),
    ("moodle.competencyFramework.yaml", PackageResources.moodle_competencyFramework_yaml),
    ("moodle.grades.yaml", PackageResources.moodle_grades_yaml),
    ("moodle.log.yaml", PackageResources.moodle_log_yaml),
    ("moodle.percentages.yaml", PackageResources.moodle_percentages_yaml),
    ("moodle.worksheet.yaml", PackageResources.moodle_worksheet_yaml),
    ("nbgrader.grades.yaml", PackageResources.nbgrader_grades_yaml),
    ("oneroster.yaml", PackageResources.oneroster_yaml),
    ("powerteacher.scores.yaml", PackageResources.powerteacher_scores_yaml),
    ("schoology.gradebook.yaml", PackageResources.schoology_gradebook_yaml),
    ("sds.v1.yaml", PackageResources.sds_v1_yaml),
    ("sds.v2.1.yaml", PackageResources.sds_v2_1_yaml),
    ("sds.v2.yaml", PackageResources.sds_v2_yaml),
  ]
}
