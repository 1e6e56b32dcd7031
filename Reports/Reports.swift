/// The standard reports, built into the program.
package enum Reports {
  /// Every report by its name; those that `build` weaves come first, in its order.
  package static let all: [(name: String, bytes: [UInt8])] = [
    ("pd-planning", PackageResources.pd_planning_md),
    ("debrief-agenda", PackageResources.debrief_agenda_md),
    ("debrief-key", PackageResources.debrief_key_md),
    ("district-reading", PackageResources.district_reading_md),
    ("coach-conversation", PackageResources.coach_conversation_md),
    ("classroom-progress", PackageResources.classroom_progress_md),
  ]

  /// What `build` weaves; a paper for every teacher and class is asked for by its name.
  package static let built = ["pd-planning", "debrief-agenda", "debrief-key"]

  /// Files that any report can include, by the name it gives them.
  package static let shared: [(name: String, bytes: [UInt8])] = [
    ("walk-window.md", PackageResources.walk_window_md),
    ("names.md", PackageResources.names_md),
    ("room-codes.md", PackageResources.room_codes_md),
    ("provenance.md", PackageResources.provenance_md),
    ("planning-tables.md", PackageResources.planning_tables_md),
    ("planning-appendix.md", PackageResources.planning_appendix_md),
    ("debrief-tables.md", PackageResources.debrief_tables_md),
  ]
}
