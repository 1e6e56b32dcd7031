/// What schools promised each other after the fall walk, and what became of it.
enum Commitments {
  private static let rows = [
    [
      "CM-01", "2026-10-26", "S01", "O01", "Show one two-route weekly plan at the grade meeting",
      "2026-11-13", "Plan on the shared drive", "done", "2026-11-11",
    ],
    [
      "CM-02", "2026-10-26", "S01", "C1", "Visit the four rooms that pause at step 4",
      "2026-11-20", "", "done", "2026-12-02",
    ],
    [
      "CM-03", "2026-10-27", "S02", "O03", "Move grade planning from Friday to Wednesday",
      "2026-11-13", "", "open", "",
    ],
    [
      "CM-04", "2026-10-27", "S02", "C2", "Bring a weekly plan with two routes to each team",
      "2026-12-11", "", "open", "",
    ],
    [
      "CM-05", "2026-10-28", "S03", "O05", "Post the self-directed block on the master schedule",
      "2026-11-06", "Schedule of November", "done", "2026-11-05",
    ],
    [
      "CM-06", "2026-10-28", "S03", "C3", "Plan one week together with each new teacher",
      "2026-12-18", "Five plans", "done", "2026-12-16",
    ],
    [
      "CM-07", "2026-10-28", "S04", "O07", "Open two rooms for visitors",
      "2026-12-04", "Visit list", "done", "2026-12-04",
    ],
    [
      "CM-08", "2026-10-28", "S04", "C4", "Try separate start points in the argument playlist",
      "2027-01-15", "", "open", "",
    ],
    [
      "CM-09", "2026-10-29", "S05", "O09", "Keep Tuesday advisory free for 1:1 conferences",
      "2026-11-20", "", "open", "",
    ],
    [
      "CM-10", "2026-10-29", "S05", "C5", "Teach goal setting in two lessons of grade 9",
      "2026-12-11", "Lesson plans", "done", "2026-12-17",
    ],
    [
      "CM-11", "2026-10-30", "S06", "O11", "Host a visit on student-led conferences",
      "2026-12-11", "Eleven visitors", "done", "2026-12-10",
    ],
    [
      "CM-12", "2026-10-30", "S06", "C6", "Write down how progress trackers are kept",
      "2027-01-29", "", "open", "",
    ],
    [
      "CM-13", "2026-10-30", "", "O21", "Agree on what counts as a route before the winter walk",
      "2026-12-18", "Two-page note", "done", "2026-12-15",
    ],
  ]

  static func write(to folder: OutputFolder) throws {
    let file = try folder.file(
      "commitments.csv",
      header: "commitment_id,made_on,school_id,owner,action,due,evidence,status,closed")
    for row in rows { try file.row(row) }
    try file.close()
  }
}
