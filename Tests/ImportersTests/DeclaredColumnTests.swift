import Canonical
import Coaching
import Importers
import Tables
import Testing

/// Every column that a declaration names is read, written, and read again as it was.
@Suite struct DeclaredColumnTests {
  /// A row in full: what stands in each column, and what might stand there instead.
  private static let rows: [FileKind: String] = [
    .aliases: "kind=teacher/student name=Ann/Anna id=T7/T8",
    .schools: "school_id=S1/S2 name=Cedar/Maple network=North/South",
    .teachers:
      "teacher_id=T1/T2 name=One/Two school_id=S1/S2 declared_model=flex/sr coach_id=C1/C2 "
      + "grade=7/8 subject=Math/Art cohort=A/B begin=2026-08-01/2026-08-02 "
      + "end=2027-06-30/2027-06-29",
    .sections: "section_id=X/Y title=Math/Art school_id=S1/S2 teacher_id=T1/T2 term=Fall/Spring",
    .students: "student_id=001/002 name=One/Two school_id=S1/S2 grade=7/8 groups=a;b/a",
    .enrollments:
      "student_id=001/002 section_id=X/Y begin=2026-08-24/2026-08-25 end=2026-12-01/2026-12-02",
    .windows:
      "window_id=fall/autumn title=Fall/Autumn start=2026-09-01/2026-09-02 "
      + "end=2026-10-15/2026-10-16 kind=walk/term",
    .calendar: "day=2026-09-07/2026-09-08 instructional=no/yes note=Holiday/Storm",
    .frameworks:
      "framework_id=own/other title=Own/Other ordering=unorderedContinuum/sequential version=1/2 "
      + "phase=early/late section=Plan/Do number=1/2 label=Post/Tell move=Try/Ask "
      + "look_for=Sign/Talk rubric_indicators=self-direction/self-direction;agency "
      + "optional=yes/no actor=teacher/coach measures=lockstep<=0.5/lockstep<=0.6 "
      + "text_status=supplied/cue alignment=P1/P2 column=1/2 from_level=a/b to_level=c/d "
      + "source=Ours/Theirs",
    .pathways:
      "pathway_id=P/Q title=Ratios/Shapes kind=playlist/progression position=1/2 item_id=A/B "
      + "item_title=Check/Test item_kind=check/post required=no/yes weight=2/3 target_id=R1/R2 "
      + "opens=2026-09-01/2026-09-02 due=2026-09-30/2026-09-29 points_possible=10/20 "
      + "mastery_points=8/9 section_ids=X/X;Y",
    .walkthroughs:
      "walkthrough_id=W1/W2 visit_id=V1/V2 date=2026-09-10/2026-09-11 school_id=S1/S2 "
      + "teacher_id=T1/T2 observer_id=O1/O2 source=observer/coach declared_model=flex/sr "
      + "model=flex/sr start_phase=foundation/differentiated phase=foundation/differentiated "
      + "step=1/2 status=inPlace/notYet evidence=Chart/Talk minutes=10/12 "
      + "feedback_on=2026-09-12/2026-09-13 state=published/draft",
    .ratings:
      "date=2026-09-10/2026-09-11 framework=pl-rubric/readiness indicator=self-direction/agency "
      + "level=2/3 teacher_id=T1/T2 school_id=S1/S2 rater_id=C1/C2 source=coach/self "
      + "evidence=Chart/Talk",
    .actions:
      "teacher_id=T1/T2 framework=driver-model/flex strand=Relationships/Voice column=1>2/2>3 "
      + "action=a/b assigned=2026-09-10/2026-09-11 closed=2026-09-20/2026-09-21 owner=Ann/Bea",
    .marks:
      "student_id=001/002 section_id=X/Y item_id=A/B score=9/8 points_possible=10/20 "
      + "text_level=Mid/Late status=late/scored submitted=2026-09-10/2026-09-11 assessed=2026-09-12/2026-09-13 "
      + "attempt=1/2 overridden=yes/no",
    .workshops:
      "student_id=001/002 section_id=X/Y target_id=R1/R2 date=2026-09-10/2026-09-11 "
      + "attended=yes/no",
    .conferences:
      "conference_id=C1/C2 date=2026-09-10/2026-09-11 teacher_id=T1/T2 student_id=001/002 "
      + "section_id=X/Y type=goal/mentoring format=1:1/group minutes=6/7 led_by=student/teacher "
      + "goal_set=yes/no goal_met=no/yes planned=yes/no outcome=held/cancelled",
    .commitments:
      "commitment_id=D1/D2 made_on=2026-09-10/2026-09-11 school_id=S1/S2 owner=Ann/Bea "
      + "action=Plan/Do due=2026-09-24/2026-09-25 evidence=photo/talk status=open/done "
      + "closed=2026-09-20/2026-09-21",
    .plans:
      "plan_id=P1/P2 window_id=fall/winter session=Flex/Rotation focus=Rings/Paths teachers=7/8 "
      + "audience=coaches/leaders setting=session/team facilitator=Ann/Bea "
      + "date=2026-11-03/2026-11-04 hours=1.5/2 cost=300/250.5 measure=Walks/Rings baseline=a/b "
      + "target=c/d status=planned/done",
  ]

  private func cells(_ kind: FileKind) throws -> [(name: String, cell: String, other: String)] {
    try #require(Self.rows[kind]).split(separator: " ").map { part in
      let (name, cells) = try #require(Self.parted(part, by: "=") as (Substring, Substring)?)
      let (cell, other) = try #require(Self.parted(cells, by: "/") as (Substring, Substring)?)
      return (String(name), String(cell), String(other))
    }
  }

  private static func parted(
    _ text: Substring, by separator: Character
  ) -> (Substring, Substring)? {
    text.firstIndex(of: separator).map { (text[..<$0], text[text.index(after: $0)...]) }
  }

  private func table(_ kind: FileKind, _ columns: [String], _ cells: [String]) async throws -> Table
  {
    let name = kind == .frameworks ? "frameworks/own.csv" : "\(kind.rawValue).csv"
    let text = columns.joined(separator: ",") + "\n" + cells.joined(separator: ",") + "\n"
    return try await read([name: text]).district.table(kind)
  }

  @Test(arguments: FileKind.allCases)
  func isRead(kind: FileKind) async throws {
    let row = try cells(kind)
    #expect(row.map(\.name) == CanonicalFile.of(kind).columns)
    let base = try await table(kind, row.map(\.name), row.map(\.cell))
    #expect(!base.isEmpty)
    for (place, column) in row.enumerated() {
      var changed = row.map(\.cell)
      changed[place] = column.other
      #expect(
        try await table(kind, row.map(\.name), changed) != base, "\(kind) \(column.name)")
    }
  }

  @Test(arguments: FileKind.allCases.filter { $0 != .frameworks })
  func isReadAgainAsItWasWritten(kind: FileKind) async throws {
    let row = try cells(kind)
    let written = try await table(kind, row.map(\.name), row.map(\.cell))
    #expect(written.count == 1)
    let again = try await table(
      kind, written.columns.map(\.name), written.row(0).map(\.plain))
    #expect(again == written)
    // Every column of the row says something.
    #expect(!written.row(0).contains(.missing))
  }
}
