import Coaching
import People
import Tables

/// What the cells of a column hold, counted, so that what the column is can be proposed.
///
/// A title alone proves nothing: "Student engagement" is no student. Cells do.
struct ColumnEvidence {
  let title: String
  let filled: Int
  /// How many cells there are, blank ones among them.
  let rows: Int
  let distinct: Int
  /// How often each text occurs; the first thousand where there are more.
  let counts: [String: Int]
  private let days: Int
  /// Days without their year or counted, which count only among whole ones.
  private let incompleteDays: Int
  private let counted: Int

  init(_ sketch: ColumnSketch) {
    title = sketch.title
    filled = sketch.filled
    rows = sketch.filled + sketch.blanks
    distinct = sketch.distinct
    counts = sketch.counts
    // Sheets hold days and texts of days in one column.
    days = sketch.days.sorted(by: >).prefix(2).reduce(0, +)
    incompleteDays = sketch.incompleteDays
    counted = sketch.counts.values.reduce(0, +)
  }

  /// The cells of one column in several files, or of several columns of one kind.
  ///
  /// - Precondition: there is one.
  init(_ sketches: [ColumnSketch], title: String? = nil) {
    self.title = title ?? sketches[0].title
    filled = sketches.reduce(0) { $0 + $1.filled }
    rows = sketches.reduce(0) { $0 + $1.filled + $1.blanks }
    counts = sketches.reduce(into: [:]) { $0.merge($1.counts, uniquingKeysWith: +) }
    distinct = max(counts.count, sketches.map(\.distinct).max() ?? 0)
    days = sketches.reduce(0) { $0 + $1.days.sorted(by: >).prefix(2).reduce(0, +) }
    incompleteDays = sketches.reduce(0) { $0 + $1.incompleteDays }
    counted = counts.values.reduce(0, +)
  }

  /// The share of filled cells whose text is such.
  func share(_ isSuch: (String) -> Bool) -> Double {
    guard counted > 0 else { return 0 }
    let such = counts.reduce(0) { $0 + (isSuch($1.key) ? $1.value : 0) }
    return Double(such) / Double(counted)
  }

  func areDays(_ least: Double = 0.8) -> Bool {
    let completed = days > incompleteDays ? incompleteDays : 0
    return filled > 0 && Double(min(days + completed, filled)) / Double(filled) >= least
  }

  /// Days that a spreadsheet counts from 1900 on, of the years 2009 to 2050.
  var areCountedDays: Bool {
    filled > 0
      && share { text in Double(text).map { (39_800...55_200).contains($0) } ?? false } == 1
  }

  /// Days without a sign between year, month and day: `20260930`.
  var areCompactDays: Bool { filled > 0 && share(DayPattern.isCompactDay) == 1 }

  /// Seconds are none, as which forms count how long an answer took.
  var areMinutes: Bool {
    !says(ColumnEvidence.seconds)
      && share { Double($0) != nil || Minutes.written($0) != nil } >= 0.7
  }

  private static let seconds = [
    "seconds", "secs", "sec", "segundos", "secondes", "sekunden", "milliseconds", "ms",
  ]

  /// Levels of a rubric: "2 - Developing", or a digit alone.
  var areLevels: Bool {
    filled > 0
      && share { text in
        guard let first = text.first, first.isNumber else { return false }
        return text.count == 1
          || text.dropFirst().first { $0 != " " }.map { !$0.isNumber } == true
            && text.dropFirst().allSatisfy { !$0.isNumber && $0 != "/" }
      } >= 0.8
  }

  var areYesOrNo: Bool {
    filled > 0
      && share { ColumnEvidence.yesAndNo.contains($0.lowercased()) } >= 0.9
  }

  private static let yesAndNo: Set<String> = [
    "yes", "no", "y", "n", "true", "false", "x", "sí", "si", "oui", "non", "ja", "nein",
  ]

  var areAddresses: Bool { share { $0.contains("@") && !$0.contains(" ") } >= 0.8 }

  /// Names of people, by their look: a few words with capitals, or after a title or around a comma.
  ///
  /// A cell may name several. Answers of forms are nobody's names.
  var areNames: Bool {
    share { text in
      !ClosedWords.isAnswer(text)
        && NamedPeople.parts(of: text).allSatisfy(ColumnEvidence.looksLikeName)
    } >= 0.6
  }

  /// Names or addresses, some cells with these and some with those.
  var arePeople: Bool {
    areNames || areAddresses
      || share { text in
        text.contains("@") && !text.contains(" ")
          || !ClosedWords.isAnswer(text) && ColumnEvidence.looksLikeName(text)
      } >= 0.8
  }

  /// Names of people who are known from other files; a cell may name several.
  func areNames(of known: Set<String>) -> Bool {
    guard !known.isEmpty else { return false }
    let knowledge = { (text: String) -> NamedPeople.Knowledge in
      PersonName(text).map { known.contains($0.key) } ?? false ? .whole : .none
    }
    return share { text in
      NamedPeople(text, known: knowledge).texts.contains { knowledge($0) == .whole }
    } >= 0.4
  }

  /// Given names of people who are known from other files.
  func areGivenNames(of known: Set<String>) -> Bool {
    let given = Set(known.compactMap { $0.split(separator: " ").first.map(String.init) })
    return !given.isEmpty
      && share { text in
        let words = PersonName.words(of: text)
        return words.count < 3 && words.first.map(given.contains) ?? false
      } >= 0.6
  }

  /// One to three words of letters alone, many of them different: names typed without capitals.
  ///
  /// The title must ask for nothing but the person: `Student engagement` does not.
  var areShortTexts: Bool {
    let title = PersonName.words(of: title).filter { !["name", "names", "s"].contains($0) }
    return title.count == 1 && distinct > 5
      && share { text in
        let words = text.split(separator: " ")
        return words.count <= 3 && !ClosedWords.isAnswer(text)
          && words.allSatisfy { word in word.allSatisfy { $0.isLetter || "'.-’".contains($0) } }
      } >= 0.9
  }

  /// Family names of people who are known from other files.
  func areFamilies(of known: Set<String>) -> Bool {
    let families = Set(known.compactMap { $0.split(separator: " ").last.map(String.init) })
    return !families.isEmpty
      && share { PersonName.words(of: $0).last.map(families.contains) ?? false } >= 0.6
  }

  /// How many schools the texts name, however they write them.
  var distinctSchools: Int {
    guard distinct <= 100 else { return distinct }
    var found: [[String]] = []
    for text in counts.keys.sorted(by: { ($1.count, $0) < ($0.count, $1) }) {
      let place = found.firstIndex { $0.contains { SchoolName.mayBeOne($0, text) } }
      if let place { found[place].append(text) } else { found.append([text]) }
    }
    return found.count
  }

  /// A few different words that come again and again, as those of a kind of thing do.
  var areFewWords: Bool {
    filled > 0 && distinct <= 12 && distinct * 2 <= max(filled, 4)
      && share { $0.contains(where: \.isLetter) && $0.count <= 40 } >= 0.9
  }

  /// Whether the words of the title hold one of these, in a row.
  func says(_ phrases: [String]) -> Bool {
    let words = ColumnEvidence.words(of: title)
    return phrases.contains { phrase in
      let wanted = phrase.split(separator: " ").map(String.init)
      return words.indices.contains { words[$0...].starts(with: wanted) }
    }
  }

  /// The words of a title; whose something is stands as the owner, `Teacher's name` as `Teacher name`.
  static func words(of title: String) -> [String] {
    PersonName.words(of: title.replacing("\u{2019}", with: "'").replacing("'s ", with: " "))
  }

  static func looksLikeName(_ text: String) -> Bool {
    guard let name = PersonName(text), name.words.count <= 4, name.extent != .address else {
      return false
    }
    guard !name.words.contains(where: schoolWords.contains), !ClosedWords.isAnswer(text) else {
      return false
    }
    if name.title != nil || text.contains(",") { return true }
    // `(Rm 101)` behind a name is no part of it.
    let words = text.prefix { $0 != "(" }.split(separator: " ")
    return words.count <= 4 && words.allSatisfy { $0.first?.isUppercase == true }
      || name.extent == .full && name.words.count < 4
  }

  static let schoolWords: Set<String> = [
    "school", "high", "middle", "elementary", "academy", "primary", "campus", "center", "college",
  ]
}
