import CSV
import Coaching

/// Which questions of a form only say of their options whether they are ticked: each filled cell says
/// again what its column is the option of.
///
/// In a grid of statuses a blank cell is no answer; here it is an option that nobody ticked.
struct TickedOptions {
  /// The columns of options by what stands before them, each with what a ticked cell holds.
  private var questions: [String: [(column: Int, tick: String)]] = [:]
  /// Questions with ticks, and those with other answers.
  private var areTicks: Set<String> = []
  private var areAnswers: Set<String> = []

  init(_ columns: [WalkthroughFile.StepColumn], _ titles: [String]) {
    for column in columns {
      guard let place = column.field.column, let tick = column.tick else { continue }
      questions[String(titles[place].prefix { $0 != "[" }), default: []].append((place, tick))
    }
  }

  mutating func note(_ record: borrowing CSVRecord) {
    for (question, options) in questions where !areAnswers.contains(question) {
      for (column, tick) in options {
        guard let text = record.text(column)?.trimmingBlanks, !text.isEmpty else { continue }
        if Words.folded(text) == tick {
          areTicks.insert(question)
        } else {
          areAnswers.insert(question)
        }
      }
    }
  }

  var columns: Set<Int> {
    Set(areTicks.subtracting(areAnswers).flatMap { questions[$0] ?? [] }.map(\.column))
  }
}
