import Canonical
import People
import Tables

/// A column of a strange export, by the words of its title and what its cells look like.
struct ScoreColumn {
  let title: String
  /// In lower case, digits too: `StudentID` and `Student ID` are the same two.
  let words: [String]
  let evidence: ColumnEvidence
  let type: ColumnDescription.ValueType
  let blanks: Int
  /// What stands in each of the first rows, as ``ColumnSketch/cells``.
  let cells: [UInt32]

  init(_ column: ColumnDescription, _ sketch: ColumnSketch) {
    title = column.title
    // `Stu#` is a number of a student, and `#` one of a row; `[1]` in front says of which table.
    var title = column.title[...]
    if title.hasPrefix("["), let end = title.firstIndex(of: "]"),
      title[..<end].dropFirst().allSatisfy(\.isNumber)
    {
      title = title[end...].dropFirst()
    }
    words = GluedWords.joined(
      GluedWords.parted(ScoreColumn.words(of: String(title).replacing("#", with: " number "))))
    evidence = ColumnEvidence(sketch)
    type = column.type
    blanks = column.blanks
    cells = sketch.cells
  }

  /// Whether the title holds one of these phrases.
  func says(_ phrases: String...) -> Bool { says(phrases) }

  func says(_ phrases: [String]) -> Bool { ScoreColumn.says(words, phrases) }

  static func says(_ words: [String], _ phrases: [String]) -> Bool {
    phrases.contains { phrase in
      let wanted = phrase.split(separator: " ").map(String.init)
      return words.indices.contains { words[$0...].starts(with: wanted) }
    }
  }

  /// Whether the title consists of these words alone.
  func isOnly(_ allowed: Set<String>) -> Bool {
    !words.isEmpty && words.allSatisfy { allowed.contains($0) || Int($0) != nil }
  }

  /// Ids and accounts have no blanks in them; a line of a print-out may stand among few.
  var areCodes: Bool { evidence.filled > 0 && evidence.share { !$0.contains(" ") } >= 0.75 }

  /// 1, 2, 3 …, with few left out: the number of a row or a seat.
  var areRunningNumbers: Bool {
    evidence.filled > 1 && evidence.distinct == evidence.filled
      && evidence.share { Int($0).map { (1...evidence.rows * 2).contains($0) } ?? false } == 1
  }

  /// Few different texts, as those of classes and schools are.
  var repeats: Bool { evidence.filled > 0 && evidence.distinct * 2 <= max(evidence.filled, 4) }

  /// `1`, `P3`, `Period 4`, `2nd hour`: of which class is for something else to say.
  var arePeriods: Bool {
    evidence.share { text in
      let words = ScoreColumn.words(of: text)
      return words.contains { Int($0).map { $0 < 20 } ?? false }
        && words.allSatisfy { Int($0) != nil || ScoreTitles.periods.contains($0) }
    } >= 0.8
  }

  /// Numbers, percents and parts of a whole; marks of what became of the work among them.
  var areScores: Bool {
    guard evidence.filled > 0, !evidence.areDays(), !areLongNumbers else { return false }
    if case .number = type { return true }
    if case .identifier = type, ScoreTitles.kind(self) == nil { return false }
    let numbers = evidence.share { ScoreColumn.looksLikeScore($0) }
    // `Excused` in place of a score is none, and says nothing of the others.
    return numbers >= 0.25
      && numbers + evidence.share { ScoreColumn.isStatus($0) && !ScoreColumn.looksLikeScore($0) }
        >= 0.8
  }

  /// Whole numbers of five digits and more are those of an id.
  private var areLongNumbers: Bool {
    evidence.share { $0.utf8.count > 4 && $0.allSatisfy(\.isNumber) } >= 0.9
  }

  private static func isStatus(_ text: String) -> Bool {
    MarkCodes.isBlank(Array(text.utf8).span)
      || text.utf8.count > 1 && MarkCodes.common.status(Array(text.utf8).span) != nil
  }

  /// Whether no number in it is higher than those of another column are.
  func staysBelow(_ other: ScoreColumn) -> Bool {
    let ranges = [self, other].map { column in
      column.evidence.counts.keys.compactMap(Double.init)
    }
    guard let least = ranges[0].min(), let most = ranges[0].max(), let low = ranges[1].min(),
      let high = ranges[1].max()
    else { return false }
    return least <= low && most <= high
  }

  var arePercents: Bool { evidence.filled > 0 && evidence.share { $0.hasSuffix("%") } >= 0.8 }

  var areNumbers: Bool {
    if case .number = type { true } else { false }
  }

  /// Ones and noughts: a mark of what somebody is, or the right and wrong of a question.
  var areFlags: Bool { evidence.filled > 0 && evidence.share { $0 == "0" || $0 == "1" } == 1 }

  /// Parts of 1, as a spreadsheet saves percents without their format.
  var areParts: Bool {
    let numbers = evidence.counts.keys.compactMap { Double($0.replacing(",", with: ".")) }
    return numbers.allSatisfy { (0...1).contains($0) } && numbers.contains { $0 > 0 && $0 < 1 }
  }

  /// One text in so many rows that a result would not be.
  var isSameInEveryRow: Bool { evidence.distinct == 1 && evidence.filled > 4 }

  /// Years of the calendar: of which year a student is, and no class.
  var areYears: Bool {
    evidence.filled > 0
      && evidence.share { $0.count == 4 && Int($0).map { (1990...2100).contains($0) } ?? false }
        == 1
  }

  /// Words where nearly all cells are numbers: `TRANSFER` among ids.
  var wordsAmongNumbers: [String] {
    let words = evidence.counts.filter { text, _ in text.allSatisfy { !$0.isNumber } }
    let count = words.values.reduce(0, +)
    guard count > 0, count * 3 <= evidence.filled else { return [] }
    return words.keys.sorted()
  }

  /// What its cells are where they are no scores, for people.
  var content: String {
    if evidence.areDays() { return "days" }
    if evidence.areAddresses { return "addresses" }
    if evidence.areYesOrNo { return "yes or no" }
    if IdentifierTitle.names(title) { return "ids or codes" }
    if evidence.share({ $0.contains(where: \.isLetter) }) < 0.2 {
      return "no plain numbers and no days that can be read"
    }
    if ScoreTitles.areSeveral(self), evidence.areNames { return "several names in a cell" }
    if evidence.areNames { return "names" }
    let numbers = evidence.share { ScoreColumn.looksLikeScore($0) }
    return numbers > 0 ? "numbers and words mixed" : "words"
  }

  /// Grades of school: 0 to 13, `K`, `7th`, `Grade 5`, `Fifth`, `G03`.
  var areGrades: Bool { evidence.share { GradeLevel.form(of: $0) != nil } >= 0.9 }

  /// How days are counted or written that only the title shows to be days; `nil` for all others.
  var daysByTitle: DayPattern? {
    guard words.contains("date") || words.last?.hasSuffix("date") == true else { return nil }
    if evidence.areCompactDays { return .yearMonthDay }
    return evidence.areCountedDays ? .serial1900 : nil
  }

  /// Which try it was, by a small number.
  var areTries: Bool {
    isOnly(["attempt", "try", "number", "no", "num"]) && says("attempt", "try")
      && evidence.filled > 0
      && evidence.share { Int($0).map { (1...20).contains($0) } ?? false } == 1
  }

  static func looksLikeScore(_ text: String) -> Bool {
    // Off the scale, `<100`, or with a sign whose note stands elsewhere, `85*`: a number nearly.
    let bare = text.drop { "<>≤≥".contains($0) }.trimmingSuffix(in: "*^†‡ ")
    let number = bare.hasSuffix("%") ? bare.dropLast() : bare[...]
    let parts = number.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in
        let plain = part.filter { $0 != " " }
        // Zeros before a number are those of an id.
        let isCode = plain.count > 2 && plain.hasPrefix("0") && !plain.dropFirst().hasPrefix(".")
        return plain.contains(where: \.isNumber) && !isCode
          && plain.allSatisfy { $0.isNumber || $0 == "." || $0 == "," }
      }
  }

  /// A capital after a small letter begins another word, and so does a digit.
  static func words(of title: String) -> [String] {
    var words: [String] = []
    var last: Character = " "
    let letters = Array(title)
    for (place, letter) in letters.enumerated() {
      defer { last = letter }
      guard letter.isLetter || letter.isNumber else { continue }
      let endsShort =
        last.isUppercase && letter.isUppercase && place + 1 < letters.count
        && letters[place + 1].isLowercase
      let begins =
        !(last.isLetter || last.isNumber) || last.isNumber != letter.isNumber
        || last.isLowercase && letter.isUppercase || endsShort
      if begins { words.append("") }
      words[words.count - 1] += letter.lowercased()
    }
    return words
  }
}
