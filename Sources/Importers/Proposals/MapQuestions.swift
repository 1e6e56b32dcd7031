import CSV
import Coaching
import People
import Tables

/// Questions about files whose columns nobody has named: one for each workbook or form.
struct MapQuestions {
  private(set) var questions: [StartQuestion] = []
  /// What each file would be used for, and by the answer to which question.
  private(set) var uses: [(file: String, what: String, key: String)] = []
  /// What files look like of which nothing is read unless somebody asks for it.
  private(set) var likenesses: [String: String] = [:]

  /// The files of walk-throughs or conferences that wait for an answer.
  private(set) var asked: Set<String> = []

  /// What is not read of the files that are, and what is not shown.
  private(set) var notes: [String] = []

  /// - Parameter readsMapped: whether what files leave open that are mapped is asked, too, for
  ///   which they are read.
  init(_ folder: DataFolder, _ answers: StartAnswers, readsMapped: Bool) {
    let files = UnmappedFiles(folder, answers, readsMapped: readsMapped)
    likenesses = files.likenesses
    let groups = MapQuestions.groups(of: MapQuestions.inFamilies(files.maps))
    let scores = ScoreQuestions(files.exports, in: folder)
    // What cannot be read before something is answered is not mapped before.
    let waiting = groups.compactMap { group in
      MapQuestions.waiting(group, answers, folder).map { (group, $0) }
    }
    let ready = groups.filter { group in !waiting.contains { $0.0.book == group.book } }
    let taken = ready.filter { !answers.refuses("map:\($0.book)") }
    asked = Set(files.withoutMap + waiting.flatMap { group, _ in group.maps.map(\.file) })
    for group in groups {
      let key = waiting.first { $0.0.book == group.book }?.1.key ?? "map:\(group.book)"
      uses += group.maps.map { ($0.file, MapQuestions.title(of: $0), key) }
    }
    uses += scores.uses
    uses += files.forms.map { ($0.file, "ratings on a rubric of your own", "map:\($0.file)") }
    uses += files.grids.map { ($0.file, "1:1 conferences", $0.key) }
    uses += files.lists.map { ($0.file, "a list of teachers", $0.question.key) }
    questions = waiting.map(\.1) + MapQuestions.settled(groups, answers, folder)
    questions += ready.map { MapQuestions.question($0, answers, folder) } + scores.questions
    questions += files.lists.map(\.question)
    questions += RubricQuestions(files.forms).questions + ConferenceGrid.questions(files.grids)
    questions += readsMapped ? ScoreQuestions.openDays(folder.project) : []
    questions += MapQuestions.followUps(taken, files, answers, folder)
    questions = questions.filter(answers.asks)
    notes = MapQuestions.notes(taken.flatMap(\.maps) + files.mapped) + scores.notes
  }

  /// What is open in files whose columns are known: ticked options, days, blank cells, words.
  private static func followUps(
    _ taken: [Group], _ files: UnmappedFiles, _ answers: StartAnswers, _ folder: DataFolder
  ) -> [StartQuestion] {
    let lists =
      taken.flatMap { group in group.maps.map { ($0, group.files) } }
      + files.mapped.compactMap { map in map.pattern.map { (map, $0) } }
    let words =
      (taken.flatMap(\.maps) + files.mapped).map { ($0.file, $0.words) }
      + files.grids.filter { !answers.refuses($0.key) }.map { ($0.file, $0.words) }
    return listQuestions(lists)
      + taken.filter(\.hasOpenDays).map { ScoreQuestions.days($0.files) }
      + taken.flatMap { aboveQuestions($0, folder) }
      + WordQuestions(words, folder).questions
  }

  /// Maps of families only where all files are mapped alike and one of them needs the others.
  private static func inFamilies(_ maps: [ProposedMap]) -> [ProposedMap] {
    maps.map { map in
      guard let family = map.family else { return map }
      let others = maps.filter { $0.family?.glob == family.glob }
      let isWhole = others.count == family.files.count && others.contains(where: \.needsFamily)
      return isWhole || map.told != nil ? map : map.apart
    }
  }

  private static func title(of map: ProposedMap) -> String {
    map.kind == .walkthroughs ? "walk-throughs" : "1:1 conferences"
  }

  /// Files that one entry maps: the sheets of a workbook, and further copies of it.
  struct Group {
    var maps: [ProposedMap]
    /// The workbook or file, by its path, or by its name where several have it.
    var book: String

    /// The files of one form, where they have an entry of their own for what their names tell.
    var family: FormFamily?

    /// The pattern of the entry.
    var files: String {
      if let family { return family.glob }
      let sheets = maps.count { ProposedMap.book(of: $0.file) != $0.file }
      return sheets == 0 ? book : sheets == maps.count ? "\(book)#*" : "\(book)*"
    }

    /// The patterns of its entries: one for all files, or one for each where they differ, or where one
    /// would be that of a sheet that is none of them.
    func entries(_ folder: DataFolder) -> [String] {
      let own = Set(maps.map(\.file))
      let books = Set(maps.map { ProposedMap.book(of: $0.file) })
      let isWhole = folder.files.allSatisfy {
        !books.contains(ProposedMap.book(of: $0.name)) || own.contains($0.name)
      }
      let isOne =
        (family.map { !$0.isApart } ?? (isWhole || own == books))
        && maps.allSatisfy { $0.layout == maps[0].layout }
      return isOne ? [files] : apart
    }

    /// Each of its files by its name, but those that the entry of another takes and reads alike.
    private var apart: [String] {
      let named = Dictionary(grouping: maps, by: \.file).mapValues { $0[0].layout }
      let own = named.keys.filter { file in
        !named.keys.contains { other in
          other != file && ProjectFile.fits(other, file) && named[other] == named[file]
        }
      }
      let depth = { (file: String) in file.count { $0 == "/" } }
      return own.sorted { (-depth($0), $0) < (-depth($1), $1) }
    }

    /// Whether nothing tells which comes first in its days, the month or the day.
    var hasOpenDays: Bool {
      maps.contains { $0.dayOrder == .open }
    }

    /// Whether no title means two things.
    var agrees: Bool {
      let meanings = Dictionary(grouping: maps.flatMap(\.roles), by: \.title)
      return meanings.values.allSatisfy { Set($0.map(\.meaning)).count == 1 }
    }
  }

  /// Walk-throughs first, and files in folders before those of the same name outside.
  ///
  /// An entry fits files of its name in whatever folder; only where copies do not agree, each has one.
  private static func groups(of maps: [ProposedMap]) -> [Group] {
    let named = Dictionary(grouping: maps) {
      "\($0.kind.rawValue) \($0.family?.glob ?? Mapping.name(of: ProposedMap.book(of: $0.file)))"
    }
    let groups = named.values.flatMap { maps -> [Group] in
      if let family = maps[0].family {
        return [Group(maps: maps, book: family.glob, family: family)]
      }
      let books = Dictionary(grouping: maps) { ProposedMap.book(of: $0.file) }
      let whole = Group(
        maps: maps,
        book: books.count == 1
          ? ProposedMap.book(of: maps[0].file)
          : Mapping.name(of: ProposedMap.book(of: maps[0].file)))
      return whole.agrees ? [whole] : books.map { Group(maps: $0.value, book: $0.key) }
    }
    let key = { (group: Group) in
      let depth = group.book.count { $0 == "/" }
      return (
        group.maps[0].kind == .conferences ? 1 : 0, Mapping.name(of: group.book), -depth, group.book
      )
    }
    return groups.sorted { key($0) < key($1) }
  }

  /// One map for all files of a group: their titles stand side by side.
  private static func question(
    _ group: Group, _ answers: StartAnswers, _ folder: DataFolder
  ) -> StartQuestion {
    let maps = group.maps
    let rows = maps.reduce(0) { $0 + $1.rows }
    let books = Set(maps.map { ProposedMap.book(of: $0.file) })
    let model = maps.allSatisfy(\.lacksModel) ? modelAnswered(group, answers, folder) : nil
    let entries = group.entries(folder).map { file in
      let named = maps.filter { ProjectFile.fits(file, $0.file) }
      return ["files: \(YAMLText.quoted(file))"] + lines(of: named.isEmpty ? maps : named, model)
    }
    let what = title(of: maps[0])
    let named =
      group.family.map { "\(maps.count) files \($0.glob)" }
      ?? books.sorted().joined(separator: " and ")
    return StartQuestion(
      key: "map:\(group.book)", text: "\(named): \(rows) rows look like \(what). Read them so?",
      evidence: evidence(of: maps, folder.frameworks), proposal: "yes",
      choices: ["yes", "no"],
      // The day in the name of a file may be that on which it was saved.
      isSure: !maps.contains { $0.isUncertain || $0.trials != nil }
        && (maps[0].told != "date" || maps.allSatisfy { $0.file.contains("#") })
    ) { answer in
      answer == "yes" ? .several(entries.map { .source($0) }) : nil
    }
  }

  /// The lines of an entry below its files; sheets of which each has one need not share any title.
  private static func lines(of maps: [ProposedMap], _ model: String?) -> [String] {
    if let layout = maps[0].layout {
      return layout + constants(of: maps, model) + dayLines(of: maps)
    }
    return ["profile: \(maps[0].profile)"] + nameLines(of: maps) + ["columns:"]
      + roles(of: maps).map { "  \(YAMLText.quoted($0.title)): \($0.meaning)   # \($0.reason)" }
      + constants(of: maps, model) + dayLines(of: maps)
      + (maps.allSatisfy(\.lists.isEmpty) ? [] : ["# unchecked: notYet   # or notObserved"])
  }

  /// What columns are, each title once.
  private static func roles(of maps: [ProposedMap]) -> [ProposedRole] {
    var columns: [ProposedRole] = []
    for role in maps.flatMap(\.roles) where !columns.contains(where: { $0.title == role.title }) {
      columns.append(role)
    }
    return columns
  }

  /// What each of our columns is made of, in the order of the file.
  private static func evidence(of maps: [ProposedMap], _ frameworks: [Framework]) -> String {
    let columns = roles(of: maps)
    var meanings: [String] = []
    for role in columns where !meanings.contains(role.meaning) { meanings.append(role.meaning) }
    let said = meanings.map { meaning in
      let titles = columns.filter { $0.meaning == meaning }.map { "'\($0.title)'" }
      return "\(PlainWords.name(of: meaning, frameworks)): \(titles.joined(separator: ", "))"
    }
    let told = maps[0].told.map { "\(PlainWords.name(of: $0, frameworks)): the name of each" }
    let trials = maps.compactMap(\.trials).first.map {
      "'\($0.title)' says '\($0.word)' and the like in \($0.rows) rows, which would count as visits"
    }
    return ([trials] + said + [told]).compactMap(\.self).joined(separator: "; ")
  }

  /// What it means that an action of a list is not ticked, once for each entry.
  private static func listQuestions(_ maps: [(map: ProposedMap, files: String)]) -> [StartQuestion]
  {
    var asked: Set<String> = []
    return maps.filter { !$0.map.lists.isEmpty && asked.insert($0.files).inserted }.map {
      map, files in
      StartQuestion(
        key: "unchecked:\(map.file)",
        text: "\(map.file): does an action that is not ticked mean not yet, or not observed?",
        evidence: "with not yet such a form gives pauses and next moves", proposal: "notObserved",
        choices: ["notYet", "notObserved"],
        labels: PlainWords.labels(of: ["notYet", "notObserved"]),
        isSure: false
      ) { answer in
        .answer(files: files, key: "unchecked", value: answer)
      }
    }
  }
}
