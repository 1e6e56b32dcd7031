package import Tables

/// A session of professional development that people planned in a walk window.
package struct PlannedSession: Identified {
  package var id: String
  package var window: String?
  package var session: String?
  package var focus: String?
  package var teachers: Double?
  package var audience: String?
  package var setting: String?
  package var facilitator: String?
  package var date: Day?
  package var hours: Double?
  package var cost: Double?
  package var measure: String?
  package var baseline: String?
  package var target: String?
  package var status: String?

  package init(id: String) { self.id = id }
}
