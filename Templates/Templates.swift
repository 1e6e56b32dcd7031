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
    ("brightspace.grades.yaml", PackageResources.brightspace_grades_yaml)
  ]
}
