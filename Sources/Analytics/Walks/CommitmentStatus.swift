package import Coaching
import Summaries
package import Tables

/// What became of the commitments made at debriefs (M24, R84).
///
/// Done is what was closed by the day of the study, or says `done` without a closing day; dropped is what
/// says so without one; late is what is neither and was due before that day; the rest is open. `days_late` counts instructional days from the due day to the closing day, 0 in time,
/// or to the day of the study where it is late. It is missing for what is open or dropped, for what has
/// no due day, and for what was done on an unknown day. Rows by commitment.
package struct CommitmentStatus: Summary {
  private let asOf: Day?
  private let calendar: Calendar
  private let schools: Registry<School>
  private var rows: [CommitmentStatusRow] = []

  package init(_ study: Study) {
    asOf = study.asOf
    calendar = study.district.calendar
    schools = study.district.roster.schools
  }

  package mutating func add(_ commitment: Commitment) {
    guard let asOf else { return }
    let closed = commitment.closed.flatMap { $0 <= asOf ? $0 : nil }
    // What has a closing day is done on it, whatever its status says.
    let said = commitment.closed == nil ? commitment.status.flatMap { StandingWord($0) } : nil
    let status: CommitmentStatusRow.Status =
      if closed != nil || said == .done {
        .done
      } else if said == .dropped {
        .dropped
      } else if let due = commitment.due, due < asOf {
        .late
      } else {
        .open
      }
    let end =
      switch status {
      case .late: asOf
      case .done: closed
      case .open, .dropped: Day?.none
      }
    let daysLate = commitment.due.flatMap { due in
      end.map { calendar.days(from: due, to: $0) }
    }
    rows.append(
      CommitmentStatusRow(
        id: commitment.id, school: commitment.school.map { schools[$0].id },
        owner: commitment.owner, due: commitment.due, status: status, daysLate: daysLate))
  }

  package mutating func merge(_ later: CommitmentStatus) { rows += later.rows }

  package func finish() -> [CommitmentStatusRow] { rows.sorted { byBytes($0.id, $1.id) } }
}

/// One row of `commitment_status`.
package struct CommitmentStatusRow: MeasureRow, Hashable {
  package enum Status: String, Hashable, Sendable, CaseIterable {
    case done, open, late, dropped
  }

  package let id: String
  package let school: String?
  package let owner: String?
  package let due: Day?
  package let status: Status
  package let daysLate: Int?

  package static let scope = RowScope.persons(.teachers)

  package static let fields: [Field<Self>] = [
    .key("commitment_id", .commitment, \.id), .key("school_id", .school, \.school),
    .label("owner", \.owner, .person), .day("due", \.due, .person),
    .id("status", \.status.rawValue, .person), .score("days_late", \.daysLate, .person),
  ]
}

extension Measure {
  static let commitmentStatus = Measure(
    "commitment_status", "What became of the commitments made at debriefs",
    needs: [.commitments]
  ) { study in
    CommitmentStatus(study).summarizing(study.district.commitments)
  }
}
