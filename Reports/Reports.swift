/// The standard reports, built into the program.
public enum Reports {
  /// Every report by its name, in the order in which `build` weaves them.
  public static let all: [(name: String, bytes: [UInt8])] = [
    ("pd-planning", PackageResources.pd_planning_md),
    ("debrief-agenda", PackageResources.debrief_agenda_md),
    ("debrief-key", PackageResources.debrief_key_md),
  ]
}
