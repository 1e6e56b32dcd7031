/// The steps of the Driver Model that teachers took up with their coaches, and which are finished.
///
/// Most chose relationships and goal setting; community and space nobody has taken up.
struct ActionSteps {
  let roster: Roster

  private struct Choice {
    let strand: String
    let column: String
    let action: String
    /// How many of ten teachers choose it.
    let weight: Int
  }

  private static let choices = [
    Choice(
      strand: "Relationships", column: "learner-centered",
      action: "Schedule a weekly moment when learners talk of themselves", weight: 6),
    Choice(
      strand: "Mindset", column: "learner-centered",
      action: "Praise the route somebody took rather than the result", weight: 3),
    Choice(
      strand: "Goal Setting & Progress Monitoring", column: "teacher-driven > learner-centered",
      action: "Let learners write one goal for the week", weight: 6),
    Choice(
      strand: "Goal Setting & Progress Monitoring",
      column: "learner-centered level 2 > learner-centered level 3",
      action: "Look at the goals in each conference", weight: 3),
    Choice(
      strand: "Learner Profile Data", column: "teacher-driven > learner-centered",
      action: "Ask learners how they work best, and keep the answers", weight: 2),
    Choice(
      strand: "Learner Collaboration", column: "teacher-driven > learner-centered",
      action: "Give each group member a task of their own", weight: 4),
    Choice(
      strand: "Demonstration of Learning", column: "teacher-driven > learner-centered",
      action: "Offer a second way to show what was learned", weight: 3),
    Choice(
      strand: "Time", column: "teacher-driven > learner-centered",
      action: "Open a block in which learners choose the order", weight: 2),
  ]

  func write(to folder: OutputFolder, random: inout SeededRandom) throws {
    let file = try folder.file(
      "actions.csv", header: "teacher_id,framework,strand,column,action,assigned,closed,owner")
    let days = SchoolYear.instructionalDays(Day(2026, 9, 28)...Day(2026, 12, 18))
    for teacher in roster.teachers where teacher.number % 3 != 0 {
      for choice in Self.choices where random.below(10) < choice.weight {
        let start = random.pick(days)
        let end = SchoolYear.schoolDay(from: start + random.within(14...70))
        // Where few move on between the walks, few steps are finished.
        let chance = 0.3 + 0.7 * teacher.school.advances
        let isFinished = end <= SchoolYear.asOf && random.chance(chance)
        try file.row([
          teacher.id, "driver-model", choice.strand, choice.column, choice.action, start.text,
          isFinished ? end.text : "", "C" + teacher.school.id.suffix(1),
        ])
      }
    }
    try file.close()
  }
}
