/// The standard reports, built into the program.
package enum Reports {
  /// Every report by its name, in the order in which `build` weaves them.
  package static let all: [(name: String, bytes: [UInt8])] = [
    ("pd-planning", PackageResources.pd_planning_md),
    ("debrief-agenda", PackageResources.debrief_agenda_md),
    ("debrief-key", PackageResources.debrief_key_md),
  ]
}
