import Coaching
import Tables

/// What districts write in place of the words of closed columns.
enum ClosedWords {
  /// The word of ours that a word most likely means; `nil` where no one can say.
  static func meaning(of text: String, in column: String, _ frameworks: [Framework]) -> String? {
    let folded = Words.folded(text)
    switch column {
    case "model": return model(folded, frameworks)
    case "status": if let status = StepStatus(text) { return status.word }
    default: break
    }
    let known = ProjectWords.columns.first { $0.name == column }?.words ?? []
    if let word = known.first(where: { Words.folded($0) == folded }) { return word }
    return synonyms[column]?.first { $0.value.contains(folded) }?.key
  }

  /// A model whose title stands in the text, where it is the only one.
  private static func model(_ folded: String, _ frameworks: [Framework]) -> String? {
    let found = frameworks.filter { framework in
      let title = Words.folded(framework.facts.title)
      return folded == Words.folded(framework.facts.id) || folded == title
        || !title.isEmpty && folded.contains(title)
    }
    return found.count == 1 ? found[0].facts.id : nil
  }

  /// Folded, by column and meaning.
  private static let synonyms: [String: [String: Set<String>]] = [
    "status": [
      "inPlace": [
        "consistently", "consistent", "always", "fully", "fullyinplace", "evident",
        "established", "proficient", "seen",
      ],
      "emerging": [
        "somewhat", "partially", "partlyinplace", "developing", "inprogress",
        "beginning", "sometimes", "some", "attempted", "approaching",
      ],
      "notYet": ["notevident", "never", "absent", "notinplace", "none"],
      "notObservable": ["n/o", "couldnotobserve", "unabletoobserve", "notseen"],
    ],
    "type": [
      "goal": ["goalsetting", "goals", "goalconference", "settinggoals"],
      "mentoring": ["mentor", "mentorship", "advisory", "mentorcheckin"],
      "projectCheckIn": ["project", "projectcheck", "progresscheck", "checkin", "progress"],
      "feedback": ["reflection", "reflect", "reflecting", "workfeedback", "writingfeedback"],
    ],
    "outcome": [
      "held": ["done", "completed", "complete", "met", "yes"],
      "studentAbsent": ["absent", "noshow", "studentout"],
      "teacherAbsent": ["teacherout", "sub", "substitute"],
      "cancelled": ["canceled", "postponed", "rescheduled"],
    ],
    "led_by": ["student": ["studentled", "learner"], "teacher": ["teacherled", "adult"]],
    "format": ["1:1": ["oneonone", "onetoone", "individual", "1on1"], "group": ["smallgroup"]],
  ]
}
