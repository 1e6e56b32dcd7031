/// Finds the header among the first records of a file: below a preamble or bands of labels, and
/// of one record or several.
///
/// It is careful: a record that may be data is never taken for a title, because it would be lost.
struct HeaderBands {
  private let looks: [[CellLook]]
  private let texts: [[String?]]
  /// How many fields most records of the table have.
  private let length: Int
  /// How many columns hold anything.
  private let width: Int

  /// How many records may stand above a header.
  private static let maximumPreamble = 30

  init(_ records: [CSVRecord]) {
    texts = records.map(\.texts)
    let looks = texts.map { $0.map { CellLook($0) } }
    let labels = LabelLines(texts, looks).count
    let length = HeaderBands.length(of: looks.dropFirst(labels))
    self.looks = looks
    self.length = length
    // Columns that are always blank at the end do not count.
    width = looks.filter { $0.count == length }.map(HeaderBands.width).max() ?? 0
  }

  /// The number of fields that most records have; of several such numbers the largest.
  static func length(of records: some Sequence<[CellLook]>) -> Int {
    var supporters: [Int: Int] = [:]
    for record in records { supporters[record.count, default: 0] += 1 }
    return supporters.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
  }

  private static func width(of looks: [CellLook]) -> Int {
    (looks.lastIndex { $0 != .blank } ?? -1) + 1
  }

  private func filled(_ place: Int) -> Int { looks[place].count { $0 != .blank } }

  // MARK: The preamble

  /// How many records stand above the header: as many as leave cells empty or have too few of
  /// them, above the first record that has a title for each column, or nearly.
  var preamble: Int {
    guard width > 1 else { return 0 }
    // Below a band that says what it holds there is a header, whatever stands between.
    var isBelowBand = false
    for place in looks.indices.prefix(HeaderBands.maximumPreamble) {
      isBelowBand = isBelowBand || isLabelledBand(place)
      if isFullOfTitles(place), !isLabelledBand(place), !isBelowBand || saysTitles(place) {
        return isBelowBand ? place : sparseHeader(above: place) ?? place
      }
      guard isBelowBand || isBand(place) else { return 0 }
    }
    return 0
  }

  /// A band of numbers, days or words that begins by saying what it holds: `Points possible,,10,15`.
  private func isLabelledBand(_ place: Int) -> Bool {
    guard let label = looks[place].firstIndex(where: { $0 != .blank }), looks[place].count > 2,
      let text = texts[place][label], BandWords.contains(text.lowercased())
    else { return false }
    let cells = looks[place].dropFirst(label + 1)
    let isHanging = label > 0 || cells.first == .blank || cells.contains { $0.isTyped }
    return isHanging && cells.contains { $0 != .blank } || isTitledBand(place)
  }

  /// A band of words alone, such as kinds of work, above another that says what it holds.
  private func isTitledBand(_ place: Int) -> Bool {
    guard isFullOfTitles(place), let text = texts[place].first ?? nil,
      BandWords.contains(text.lowercased()), place + 1 < looks.count
    else { return false }
    return isLabelledBand(place + 1)
  }

  /// A record above one that is full of words, where that is a row and this the header, though
  /// columns of it have no title: a title of the whole table says nothing of its columns, either,
  /// but what stands below it does.
  private func sparseHeader(above place: Int) -> Int? {
    guard !saysTitles(place) else { return nil }
    return looks[..<place].indices.first { above in
      looks[above].count >= length && filled(above) > 0
        && texts[above].allSatisfy { $0?.hasSuffix(":") != true }
    }
  }

  /// Whether a record of words is certainly a header: it has a word that only headers have, or one
  /// where numbers or days stand below.
  private func saysTitles(_ place: Int) -> Bool {
    if texts[place].contains(where: { $0.map(HeaderBands.isTitleWord) ?? false }) { return true }
    return looks[place].indices.contains { column in
      guard looks[place][column] == .text, let text = texts[place][column],
        !HeaderBands.statusWords.contains(text.lowercased())
      else { return false }
      let below = looks.dropFirst(place + 1).compactMap {
        column < $0.count && $0[column] != .blank ? $0[column] : nil
      }
      return !below.isEmpty && below.count { $0.isTyped } * 5 >= below.count * 4
    }
  }

  /// Whether only headers have such a cell.
  static func isTitleWord(_ text: String) -> Bool {
    titleWords.contains(text.lowercased()) || namesSomebody(text)
  }

  private static func namesSomebody(_ text: String) -> Bool {
    let word = text.lowercased()
    return personWords.contains(word)
      || ["_id", " id", "_name", " name"].contains { word.hasSuffix($0) }
  }

  private static let personWords: Set<String> = [
    "id", "name", "student", "students", "learner", "pupil", "teacher", "sis id", "email", "last",
    "first", "last name", "first name",
  ]

  private static let titleWords: Set<String> = [
    "id", "name", "student", "teacher", "observer", "school", "section", "class", "date", "day",
    "email", "title", "score", "points", "grade", "level", "status", "phase", "model", "item",
    "subject", "course", "assignment", "first", "last", "student name", "period",
  ]

  private func isFullOfTitles(_ place: Int) -> Bool {
    let look = looks[place]
    // A column or two may have no title.
    let isFull = filled(place) * 4 >= width * 3 && HeaderBands.width(of: look) >= width
    return isFull && (!look.contains { $0.isTyped } || hasNumberedTitles(place))
      && Set(texts[place].compactMap { $0 }).count > 1
  }

  /// Whether numbers are titles, `504` as well as `2026`: they are whole and all different, and
  /// the record begins as headers do that name somebody.
  private func hasNumberedTitles(_ place: Int) -> Bool {
    guard let first = texts[place].compactMap(\.self).first, HeaderBands.namesSomebody(first) else {
      return false
    }
    let numbers = looks[place].indices.filter { looks[place][$0].isTyped }
      .map { Int(texts[place][$0] ?? "") }
    return !numbers.contains(nil) && Set(numbers).count == numbers.count
  }

  private func isBand(_ place: Int) -> Bool {
    let own = HeaderBands.width(of: looks[place])
    let filled = filled(place)
    // A band begins with a word that says what it holds.
    guard looks[place].first(where: { $0 != .blank })?.isTyped == false else { return filled == 0 }
    if filled * 2 <= width { return true }
    if own < width, filled <= 2 { return true }
    // Bands above the assignments of a gradebook: points, days, weights.
    let isHanging = looks[place].first == .blank || looks[place].contains { $0.isTyped }
    return width >= 8 && filled * 4 <= width * 3 && isHanging
  }

  /// Whether the record above the header titles groups of its columns.
  func hasGroupTitles(above header: Int) -> Bool {
    guard header > 0 else { return false }
    let place = header - 1
    let look = looks[place]
    let label = texts[place].first.flatMap { $0 } ?? ""
    return filled(place) > 1 && HeaderBands.width(of: look) * 2 > width
      && !look.contains { $0.isTyped } && !label.hasSuffix(":") && !isLabelledBand(place)
  }

  // MARK: The header

  /// How many records the header takes that begins at `start`.
  func headerRecords(from start: Int) -> Int {
    guard start < texts.count else { return 0 }
    for count in 2...3 where start + count <= texts.count {
      if texts[start + count - 1].contains(where: { $0?.hasPrefix("{\"ImportId\"") ?? false }) {
        return count
      }
    }
    if isNumbered(texts[start]), start + 1 < texts.count { return 2 }
    if start + 1 < texts.count, isOptions(start + 1) || isMeasures(start + 1) { return 2 }
    let typed = typedColumns(below: start + 3)
    if typed.count > 1 {
      var count = 1
      while count < 3, start + count + 3 < texts.count, texts[start + count] != texts[start],
        isTitles(start + count, of: typed)
      {
        count += 1
      }
      if count > 1 { return count }
    }
    if !typed.isEmpty, isSecondHalf(start + 1, of: typed) { return 2 }
    return isData(start) ? 0 : 1
  }

  /// `V1`, `V2`, `V3`: the codes above the questions of an old survey export.
  private func isNumbered(_ titles: [String?]) -> Bool {
    titles.count > 2 && (0..<3).allSatisfy { titles[$0] == "V\($0 + 1)" }
  }

  /// The options below the questions of a survey: nothing below the first title, and the words
  /// with which the program says that an answer is written freely.
  private func isOptions(_ place: Int) -> Bool {
    let words = ["Response", "Open-Ended Response", "Other (please specify)"]
    return looks[place].first == .blank && !looks[place].contains { $0.isTyped }
      && texts[place].contains { $0.map(words.contains) ?? false }
  }

  /// What is measured of a thing whose title stands several times above: `Correct`, `Tested` and
  /// `Mastery` of each standard, and nothing below titles that stand once.
  private func isMeasures(_ place: Int) -> Bool {
    let above = texts[place - 1]
    let filled = looks[place].indices.filter { looks[place][$0] != .blank }
    guard filled.count > 1, looks[place].first == .blank, !looks[place].contains(where: \.isTyped)
    else { return false }
    return filled.allSatisfy { column in
      guard column < above.count, let title = above[column], !title.isEmpty else { return false }
      return above.count { $0 == title } > 1
    }
  }

  /// The rest of titles that stand in two records, `Length` above `(min)`, or of a title that several
  /// columns share: there is a title above each word, and words where numbers and days stand below.
  private func isSecondHalf(_ place: Int, of typed: [Int]) -> Bool {
    guard place < texts.count, !looks[place].contains(where: \.isTyped),
      !looks[place - 1].contains(where: \.isTyped)
    else { return false }
    let above = texts[place - 1]
    var (isUnit, pairs): (Bool, [[String]]) = (false, [])
    for (column, cell) in texts[place].enumerated() {
      guard let cell, !cell.isEmpty else { continue }
      guard column < above.count, let title = above[column], !title.isEmpty, title != cell,
        !HeaderBands.statusWords.contains(cell.lowercased())
      else { return false }
      isUnit = isUnit || cell.hasPrefix("(") && cell.hasSuffix(")") && !title.hasSuffix(")")
      pairs.append([title, cell])
    }
    let isAboveTyped = typed.contains {
      $0 < texts[place].count && texts[place][$0]?.isEmpty == false
    }
    return isUnit && isAboveTyped && pairs.count > 1 && Set(pairs).count == pairs.count
  }

  /// Whether a record has words where numbers and days stand below, all of them different and
  /// none of them a word that stands for a score.
  private func isTitles(_ place: Int, of typed: [Int]) -> Bool {
    let cells = typed.map { $0 < texts[place].count ? texts[place][$0] ?? "" : "" }
    return !looks[place].contains { $0.isTyped } && Set(cells).count == cells.count
      && cells.allSatisfy { $0.count > 3 && !HeaderBands.statusWords.contains($0.lowercased()) }
  }

  /// Columns whose cells from `place` on are numbers or days, three of them at least.
  private func typedColumns(below place: Int) -> [Int] {
    (0..<width).filter { column in
      var (typed, filled) = (0, 0)
      for look in looks.dropFirst(place) where column < look.count && look[column] != .blank {
        filled += 1
        if look[column].isTyped { typed += 1 }
      }
      return typed > 2 && typed * 5 >= filled * 4
    }
  }

  /// Whether a record has numbers or days in each of the columns that have them below.
  ///
  /// Then it is no header, unless they are years or counts, which are titles, too.
  private func isData(_ place: Int) -> Bool {
    let typed = typedColumns(below: place + 1).filter { $0 < looks[place].count }
    guard !typed.isEmpty, !hasNumberedTitles(place), typed.allSatisfy({ looks[place][$0].isTyped })
    else { return false }
    let numbers = typed.map { Int(texts[place][$0] ?? "") }
    let areYears = numbers.allSatisfy { (1900...2100).contains($0 ?? 0) }
    let areCounts = numbers.count > 1 && numbers.enumerated().allSatisfy { $1 == $0 + 1 }
    return !areYears && !areCounts
  }

  /// Words that stand in gradebooks where a score should.
  private static let statusWords: Set<String> = [
    "excused", "exempt", "missing", "incomplete", "absent", "late", "none", "null",
    "in progress", "needs grading", "not assessed", "not selected", "not passed", "passed",
    "collected", "turned in", "cheated", "dropped", "complete", "completed", "not started",
    "n/a", "na", "ex", "-",
  ]
}
