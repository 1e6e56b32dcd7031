public import Coaching
public import Summaries
import Tables

/// Why planned conferences of each class did not take place (M48, R58).
///
/// The shares of a class add up to 1. Rows by section and reason; `unrecorded` where nothing says
/// what became of the session.
public struct ConferenceLosses: Summary {
  private let sections: Registry<Section>
  private var classes: Grouped<Named<Section>, SessionDosage>

  public init(_ study: Study) {
    sections = study.district.roster.sections
    classes = Grouped(of: SessionDosage(study.district.calendar))
  }

  public mutating func add(_ logged: LoggedConference) {
    classes.add(logged.conference, to: sections.named(logged.section))
  }

  public mutating func merge(_ later: ConferenceLosses) { classes.merge(later.classes) }

  public func finish() -> [ConferenceLossRow] {
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
public struct ConferenceLossRow: MeasureRow, Hashable {
  public let section: Named<Section>
  public let reason: String
  public let sessions: Int
  /// All sessions that the class lost.
  public let lost: Int

  public static let scope = RowScope.classes(bySchool: true)

  public static let fields: [Field<Self>] = [
    .key("section_id", .section, \.section.id), .key("reason", .reason, \.reason, role: .label),
    .count("sessions", \.sessions, of: .students, .is(.sessionsLost), .present),
    .share("share", \.sessions, of: \.lost),
  ]

  public static let unprinted: [Count<Self>] = [
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
