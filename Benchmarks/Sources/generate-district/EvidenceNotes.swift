/// Short notes such as observers leave beside the step at which they stopped; all invented.
enum EvidenceNotes {
  private static let foundation: [Int: [String]] = [
    1: ["Independent time is on the schedule, but it was used for whole-class review."],
    2: ["Every student starts and ends the same page; no tracker in the room."],
    3: [
      "The new idea is still taught to everyone at once, from the front.",
      "Video lesson is there; most students wait for the explanation anyway.",
    ],
    4: [
      "The plan on the wall lists one task for each day and no choice of route.",
      "Two routes are planned for Thursday only; the rest of the week is one task for all.",
      "Students ask what comes next; the plan is with the teacher, not with them.",
      "One worksheet for all, in the same order.",
    ],
    5: ["Directions are spoken once; nine hands went up in the first five minutes."],
    6: ["Goal sheets are handed out but nobody was shown how to fill one in."],
    7: ["Small group ran well; half the class had no feedback this week by the log."],
    8: ["Reflection box is in the notebook, mostly empty."],
    9: [
      "Three of five students asked could say the task, not what they want to reach.",
      "Goals are in the folder, and nobody looked at them during the block.",
    ],
    10: ["Students guess at their standing; the tracker is two weeks old."],
  ]
  private static let later = [
    "Tried with one group so far.",
    "Planned together last week, to be seen at the next visit.",
    "The tool is open on every screen; two students use it without a reminder.",
    "Teacher explains it well; students could not yet.",
  ]

  static func note(
    for rating: Rating, model: String, random: inout SeededRandom
  ) -> String? {
    if model == "flex" && rating.phase == "foundation" {
      return foundation[rating.step].map { random.pick($0) }
    }
    return random.pick(later)
  }
}
