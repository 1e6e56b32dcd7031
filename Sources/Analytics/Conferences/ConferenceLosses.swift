package import Coaching
import Summaries
import Tables

/// Why planned conferences of each class did not take place (M48, R58).
///
/// The shares of a class add up to 1. Rows by section and reason; `unrecorded` where nothing says
/// what became of the session.
package struct ConferenceLosses: Summary {
  private let sections: Registry<Section>
  private var classes: Grouped<Named<Section>, SessionDosage>

  package init(_ study: Study) {
    sections = study.district.roster.sections
    classes = Grouped(of: SessionDosage(study.district.calendar))
  }

  package mutating func add(_ logged: LoggedConference) {
    classes.add(logged.conference, to: sections.named(logged.section))
  }

  package mutating func merge(_ later: ConferenceLosses) { classes.merge(later.classes) }

  package func finish() -> [ConferenceLossRow] {
    classes.finish().flatMap { section, dosage in
      dosage.losses.map { loss in
        ConferenceLossRow(
          section: section, reason: loss.reason, sessions: loss.sessions,
          lost: dosage.scheduled - dosage.delivered)
      }
    }
  }
}

/// One row of `conference_losses`.
package struct ConferenceLossRow: MeasureRow, Hashable {
  package let section: Named<Section>
  package let reason: String
  package let sessions: Int
  /// All sessions that the class lost.
  package let lost: Int

  package static let scope = RowScope.classes(bySchool: true)

  package static let fields: [Field<Self>] = [
    .key("section_id", .section, \.section.id), .key("reason", .reason, \.reason, role: .label),
    .count("sessions", \.sessions, of: .students, .is(.sessionsLost), .present),
    .share("share", \.sessions, of: \.lost),
  ]

  package static let unprinted: [Count<Self>] = [
    Count(
      \.lost, of: .students, .is(.sessionsLost, by: [.school]),
      .margin(of: \.sessions, by: [.school]))
  ]
}

extension Measure {
  static let conferenceLosses = Measure(
    "conference_losses", "Why planned conferences did not take place", needs: [.conferences]
  ) { study in
    ConferenceLosses(study).summarizing(study.conferenceLog.conferences)
  }
}
