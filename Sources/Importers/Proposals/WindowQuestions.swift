import Coaching
import Tables

/// The walk windows, from the gaps between walks.
struct WindowQuestions {
  private(set) var questions: [StartQuestion] = []

  /// Walks further apart than this, in days, are of two seasons.
  private static let gap = 28

  init(_ intake: Intake, _ answers: StartAnswers) {
    guard intake.district.windows.isEmpty else { return }
    let days = Set(intake.district.walkthroughs.filter(\.isObserved).map(\.date)).sorted()
    let windows = WindowQuestions.windows(days)
    guard windows.count > 1 else { return }
    let single = windows.map(WindowQuestions.question).filter(answers.asks)
    questions = StartQuestion.joined(single, key: "windows", answers.given) { count in
      "Walks stand in \(count) runs, with no walk for \(WindowQuestions.gap) days between. "
        + "Is each a walk window?"
    } said: { question in
      question.evidence
    }
  }

  private static func question(
    _ window: (id: String, title: String, days: ClosedRange<Day>)
  ) -> StartQuestion {
    let days = "\(window.days.lowerBound) to \(window.days.upperBound)"
    return StartQuestion(
      key: "window:\(window.id)", text: "Walks from \(days): one window, \(window.title)?",
      evidence: "\(window.title): \(days)", proposal: "yes", choices: ["yes", "no"], isSure: true
    ) { answer in
      answer == "yes"
        ? .row(
          file: "windows.csv", header: "window_id,title,start,end,kind",
          line: "\(window.id),\(window.title),\(window.days.lowerBound),"
            + "\(window.days.upperBound),walk") : nil
    }
  }

  private static func windows(
    _ days: [Day]
  ) -> [(id: String, title: String, days: ClosedRange<Day>)] {
    var runs: [ClosedRange<Day>] = []
    for day in days {
      if let last = runs.last, last.upperBound.advanced(by: gap) >= day {
        runs[runs.count - 1] = last.lowerBound...day
      } else {
        runs.append(day...day)
      }
    }
    var uses: [String: Int] = [:]
    return runs.map { run in
      let season =
        switch run.lowerBound.digits.month {
        case 7...11: "Fall"
        case 12, 1, 2: "Winter"
        default: "Spring"
        }
      let name = "\(run.lowerBound.digits.year)-\(season.lowercased())"
      uses[name, default: 0] += 1
      let use = uses[name, default: 1]
      let id = use == 1 ? name : "\(name)-\(use)"
      return (id, "\(season) \(run.lowerBound.digits.year)", run)
    }
  }
}
