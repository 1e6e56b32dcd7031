import Coaching
import Tables

/// The walk windows, from the gaps between walks.
struct WindowQuestions {
  private(set) var questions: [StartQuestion] = []

  /// Walks further apart than this, in days, are of two seasons.
  private static let gap = 28

  init(_ intake: Intake, _ answers: StartAnswers) {
    let known = intake.district.windows.walkWindows
    let days = Set(intake.district.walkthroughs.filter(\.isObserved).map(\.date))
    let own = Set(intake.district.walkthroughs.filter { !$0.isObserved }.map(\.date))
    let runs = WindowQuestions.runs(days.filter { day in !known.contains { $0.contains(day) } })
      .filter { run in !known.contains { WindowQuestions.isNear($0, run) } }
      .map { WindowQuestions.holding(own, $0) }
    let longer = WindowQuestions.longer(known, days).map(WindowQuestions.question)
      .filter(answers.asks)
    questions = longer
    guard runs.count + known.count > 1 else { return }
    let taken = intake.district.windows.map(\.id)
    // Where a person has said which windows there are, one more is for that person to say.
    let single = WindowQuestions.windows(runs, besides: taken)
      .map { WindowQuestions.question($0, isSure: known.isEmpty) }.filter(answers.asks)
    questions =
      longer
      + StartQuestion.joined(single, key: "windows", answers.given) { count in
        "Walks stand in \(count) runs, with no walk for \(WindowQuestions.gap) days between. "
          + "Is each a walk window?"
      } said: { question in
        question.evidence
      }
  }

  /// A run with the days on which teachers looked at themselves before it or after it: they do so when they
  /// are asked, and not on the days of the walks.
  private static func holding(_ own: Set<Day>, _ run: ClosedRange<Day>) -> ClosedRange<Day> {
    let near = own.filter { day in
      run.lowerBound <= day.advanced(by: gap / 2) && day <= run.upperBound.advanced(by: gap / 2)
    }
    return min(
      near.min() ?? run.lowerBound, run.lowerBound)...max(
        near.max() ?? run.upperBound, run.upperBound)
  }

  /// Whether walks belong to the season of a window: it may end too early for them.
  private static func isNear(_ window: Window, _ run: ClosedRange<Day>) -> Bool {
    window.start <= run.upperBound.advanced(by: gap)
      && run.lowerBound <= window.end.advanced(by: gap)
  }

  /// Windows that begin too late or end too early for walks of their season, with the days that would
  /// hold these.
  private static func longer(
    _ known: [Window], _ days: Set<Day>
  ) -> [(window: Window, days: ClosedRange<Day>)] {
    var spans: [String: ClosedRange<Day>] = [:]
    for day in days.sorted() where !known.contains(where: { $0.contains(day) }) {
      let near = known.filter { isNear($0, day...day) && $0.start <= $0.end }
        .min { distance($0, day) < distance($1, day) }
      guard let near else { continue }
      let span = spans[near.id] ?? near.start...near.end
      spans[near.id] = min(span.lowerBound, day)...max(span.upperBound, day)
    }
    return known.compactMap { window in spans[window.id].map { (window, $0) } }
  }

  private static func distance(_ window: Window, _ day: Day) -> Int {
    Int(day < window.start ? window.start.number - day.number : day.number - window.end.number)
  }

  private static func question(_ it: (window: Window, days: ClosedRange<Day>)) -> StartQuestion {
    let (window, days) = it
    let name = window.title ?? window.id
    let begins = days.lowerBound < window.start
    let ends = days.upperBound > window.end
    let said = [
      begins ? "begin on \(days.lowerBound)" : nil, ends ? "end on \(days.upperBound)" : nil,
    ].compactMap(\.self).joined(separator: " and ")
    return StartQuestion(
      key: "window:\(window.id):days",
      text: "Walks stand just outside the window \(name), \(window.start) to \(window.end): "
        + "shall it \(said)?",
      evidence: "these walks are in none of the windows that there are", proposal: "yes",
      choices: ["yes", "no"], isSure: false
    ) { answer in
      guard answer == "yes" else { return nil }
      let cell = { (column: String, day: Day) in
        SettingsEntry.cell(
          file: "windows.csv", key: window.id, column: column, value: day.description)
      }
      return .several(
        (begins ? [cell("start", days.lowerBound)] : [])
          + (ends ? [cell("end", days.upperBound)] : []))
    }
  }

  private static func question(
    _ window: (id: String, title: String, days: ClosedRange<Day>), isSure: Bool
  ) -> StartQuestion {
    let days = "\(window.days.lowerBound) to \(window.days.upperBound)"
    return StartQuestion(
      key: "window:\(window.id)", text: "Walks from \(days): one window, \(window.title)?",
      evidence: isSure
        ? "\(window.title): \(days)" : "these walks are in none of the windows that there are",
      proposal: "yes", choices: ["yes", "no"], isSure: isSure
    ) { answer in
      answer == "yes"
        ? .row(
          file: "windows.csv", header: "window_id,title,start,end,kind",
          line: "\(window.id),\(window.title),\(window.days.lowerBound),"
            + "\(window.days.upperBound),walk") : nil
    }
  }

  /// Days with no longer gap between them than one season has.
  private static func runs(_ days: Set<Day>) -> [ClosedRange<Day>] {
    var runs: [ClosedRange<Day>] = []
    for day in days.sorted() {
      if let last = runs.last, last.upperBound.advanced(by: gap) >= day {
        runs[runs.count - 1] = last.lowerBound...day
      } else {
        runs.append(day...day)
      }
    }
    return runs
  }

  private static func windows(
    _ runs: [ClosedRange<Day>], besides taken: [String]
  ) -> [(id: String, title: String, days: ClosedRange<Day>)] {
    var uses = taken.reduce(into: [:]) { $0[$1, default: 0] += 1 }
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
