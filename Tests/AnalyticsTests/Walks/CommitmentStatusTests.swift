import Coaching
import Tables
import TestSupport
import Testing

@testable import Analytics

/// What became of commitments (M24, R84).
struct CommitmentStatusTests {
  /// Seen as of Friday 2026-09-18.
  private static func study(_ commitments: [Commitment]) -> Study {
    var builder = DistrictBuilder()
    builder.district.rules.asOf = day("2026-09-18")
    builder.district.commitments = commitments
    return builder.study
  }

  private static func commitment(
    _ id: String, due: String?, closed: String?, status: String?
  ) -> Commitment {
    var commitment = Commitment(id: id)
    commitment.due = due.map(day)
    commitment.closed = closed.map(day)
    commitment.status = status
    return commitment
  }

  @Test(
    arguments: [
      ("2026-09-16", "2026-09-15", nil, "done,0"), ("2026-09-14", "2026-09-16", nil, "done,2"),
      ("2026-09-14", nil, "Done", "done,"), ("2026-09-14", nil, "in progress", "late,4"),
      ("2026-09-14", "2026-09-21", "done", "late,4"), ("2026-09-18", nil, nil, "open,"),
      ("2026-09-30", nil, nil, "open,"), (nil, nil, nil, "open,"),
      (nil, "2026-09-15", nil, "done,"), ("2026-09-14", nil, "dropped", "dropped,"),
      ("2026-09-14", "2026-09-16", "dropped", "done,2"),
      ("2026-09-14", "2026-09-21", "dropped", "late,4"),
      ("2026-09-14", nil, "completed", "done,"), ("2026-09-14", nil, "hecho", "done,"),
      ("2026-09-14", nil, "not done", "late,4"), ("2026-09-14", nil, "cancelled", "dropped,"),
      ("2026-09-14", nil, "Room 12", "late,4"),
    ] as [(String?, String?, String?, String)])
  func tellsDoneLateAndOpen(due: String?, closed: String?, status: String?, row: String) {
    let study = Self.study([Self.commitment("C1", due: due, closed: closed, status: status)])
    #expect(
      lines(Measure.commitmentStatus.table(study), "status", "days_late") == [row])
  }

  @Test func sortsByCommitment() {
    let study = Self.study(
      ["C2", "C10"].map { Self.commitment($0, due: nil, closed: nil, status: nil) })
    #expect(lines(Measure.commitmentStatus.table(study), "commitment_id") == ["C10", "C2"])
    expectSummaryLaws(CommitmentStatus(study), study.district.commitments)
  }
}
