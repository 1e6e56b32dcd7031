import Coaching

/// The levels of a rubric as forms write them: `2 - Developing`, `Exemplary (4)`, `Level 3`, or words
/// alone whose order is known.
struct RubricLevels {
  /// The levels from lowest to highest.
  let range: ClosedRange<Int>
  /// What each word of the answers is; none where the number stands in the answer.
  let words: [(text: String, level: Int)]

  /// Whether all answers are levels.
  let isWhole: Bool

  /// The levels of all rated columns of one form; `nil` where the answers are none, or where words do
  /// not tell which is higher.
  ///
  /// What was not observed has no level.
  init?(_ answers: Set<String>) {
    let texts = answers.filter { StepStatus($0)?.isAssessed ?? true }
    let numbers = texts.compactMap(RubricLevels.number)
    isWhole = texts.count == answers.count
    if numbers.count == texts.count, let lowest = numbers.min(), let highest = numbers.max() {
      range = min(lowest, 1)...max(highest, 4)
      words = []
      return
    }
    guard let scale = RubricLevels.scale(of: texts) else { return nil }
    range = 1...scale.count
    words = texts.sorted().compactMap { text in
      scale.firstIndex(of: RubricLevels.folded(text)).map { (text, $0 + 1) }
    }
  }

  /// Whether nearly all answers of a column are levels.
  static func fill(_ column: ColumnEvidence) -> Bool {
    if column.areLevels { return true }
    guard column.filled > 0, column.distinct <= 7 else { return false }
    if column.share({ number($0) != nil }) >= 0.8 { return true }
    return column.share { isWord($0) } >= 0.8
      && scales.contains { scale in
        column.counts.keys.filter(isWord).allSatisfy { scale.contains(folded($0)) }
      }
  }

  /// The number of a level: it stands first, or last after a word, and no other number is there.
  static func number(_ text: String) -> Int? {
    let digits = text.filter(\.isNumber)
    guard digits.count == 1, let number = Int(digits), !text.contains("/"), !text.contains("%")
    else { return nil }
    let isFirst = text.first?.isNumber == true
    let last = text.last { $0 != ")" && $0 != "]" && $0 != " " }
    let hasWord = text.contains(where: \.isLetter)
    return isFirst && (hasWord || text.count == 1) || last?.isNumber == true && hasWord
      ? number : nil
  }

  /// Whether a text is the name of a level.
  static func isWord(_ text: String) -> Bool { names.contains(folded(text)) }

  private static func folded(_ text: String) -> String {
    Words.folded(text).filter { $0.isLetter }
  }

  /// The one scale that has all these words, where all that have them give them one order.
  private static func scale(of texts: Set<String>) -> [String]? {
    let words = Set(texts.map(folded))
    guard words.count > 1 else { return nil }
    let found = scales.filter { Set($0).isSuperset(of: words) }
    guard let first = found.first else { return nil }
    let levels = { (scale: [String]) in words.sorted().map { scale.firstIndex(of: $0) } }
    return found.allSatisfy { levels($0) == levels(first) } || words.count == first.count
      ? first : nil
  }

  /// Scales that districts use, from the lowest level; a longer one comes after those it holds.
  private static let scales: [[String]] = [
    "Never, Sometimes, Always", "Low, Medium, High", "Beginning, Developing, Proficient",
    "Emerging, Developing, Proficient",
    "Beginning, Developing, Proficient, Advanced", "Beginning, Developing, Proficient, Exemplary",
    "Beginning, Developing, Accomplished, Exemplary",
    "Beginning, Emerging, Proficient, Advanced", "Beginning, Approaching, Meeting, Exceeding",
    "Emerging, Developing, Proficient, Exemplary", "Emerging, Developing, Proficient, Advanced",
    "Novice, Developing, Proficient, Expert", "Novice, Apprentice, Proficient, Distinguished",
    "Ineffective, Developing, Effective, Highly Effective",
    "Ineffective, Partially Effective, Effective, Highly Effective",
    "Ineffective, Minimally Effective, Effective, Highly Effective",
    "Unsatisfactory, Basic, Proficient, Distinguished",
    "Unsatisfactory, Developing, Proficient, Distinguished",
    "Unsatisfactory, Needs Improvement, Proficient, Exemplary",
    "Unsatisfactory, Needs Improvement, Satisfactory, Exemplary",
    "Unsatisfactory, Satisfactory, Good, Excellent", "Poor, Fair, Good, Excellent",
    "Below Basic, Basic, Proficient, Advanced",
    "Does Not Meet, Partially Meets, Meets, Exceeds", "Not Met, Partially Met, Met, Exceeded",
    "Not Yet, Approaching, Meeting, Exceeding",
    "Needs Improvement, Developing, Proficient, Exemplary",
    "Never, Rarely, Sometimes, Always", "Never, Rarely, Sometimes, Often, Always",
    "Never, Seldom, Sometimes, Often, Always",
    "Not Evident, Somewhat Evident, Evident, Highly Evident",
    "Not Evident, Emerging, Evident, Highly Evident",
    "Inicial, En Desarrollo, Competente, Avanzado", "Insuffisant, Passable, Bien, Excellent",
  ].map { $0.split(separator: ",").map { folded(String($0)) } }

  private static let names = Set(scales.joined())
}
