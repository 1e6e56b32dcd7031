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

  init(_ folder: DataFolder) {
    let students = MapQuestions.students(in: folder)
    var maps: [ProposedMap] = []
    var exports: [ScoreQuestions.Export] = []
    var forms: [RubricQuestions.Form] = []
    for file in folder.files
    where file.profile == nil && file.source == nil && file.head?.isEmpty == false {
      guard let description = try? FileDescription(file, name: file.name) else { continue }
      if let map = ProposedMap(file, description, students: students, folder.frameworks) {
        maps.append(map)
      } else if let form = RubricQuestions.Form(file, description) {
        forms.append(form)
      } else if let likeness = description.likeness {
        likenesses[file.name] = "it looks like \(likeness), of which nothing is read unless asked"
      } else if let export = ScoreQuestions.Export(file.name, description) {
        exports.append(export)
      }
    }
    let books = Dictionary(grouping: maps) {
      "\($0.kind.rawValue) \(MapQuestions.book(of: $0.file))"
    }
    let sorted = books.values.sorted { left, right in
      (left[0].kind == .conferences ? 1 : 0, left[0].file)
        < (right[0].kind == .conferences ? 1 : 0, right[0].file)
    }
    let scores = ScoreQuestions(exports, in: folder)
    uses = maps.map {
      ($0.file, MapQuestions.title(of: $0), "map:\(MapQuestions.book(of: $0.file))")
    }
    uses += scores.uses
    uses += forms.map { ($0.file, "ratings on a rubric of your own", "map:\($0.file)") }
    let names = folder.files.map(\.name)
    questions = sorted.map { MapQuestions.question($0, names) } + scores.questions
    questions += RubricQuestions(forms).questions
    questions += MapQuestions.listQuestions(maps)
    questions += MapQuestions.wordQuestions(maps, folder.project)
  }

  private static func title(of map: ProposedMap) -> String {
    map.kind == .walkthroughs ? "walk-throughs" : "1:1 conferences"
  }

  /// The workbook of a sheet; the file itself where it is none.
  static func book(of name: String) -> String {
    name.firstIndex(of: "#").map { String(name[..<$0]) } ?? name
  }

  /// The names of students that gradebooks and rosters have, folded.
  private static func students(in folder: DataFolder) -> Set<String> {
    var names: Set<String> = []
    for file in folder.files where file.profile == .canvasGradebook {
      guard let head = file.head, let recognition = file.recognition else { continue }
      for record in head.records.dropFirst(recognition.skipping) {
        guard let text = record.texts.first ?? nil, let name = PersonName(text) else { continue }
        names.insert(name.key)
      }
    }
    return names
  }

  /// One map for all sheets of a workbook: their titles stand side by side.
  ///
  /// - Parameter names: of all files; a pattern must not be that of a sheet that is none of them.
  private static func question(_ maps: [ProposedMap], _ names: [String]) -> StartQuestion {
    let book = book(of: maps[0].file)
    let rows = maps.reduce(0) { $0 + $1.rows }
    var columns: [ProposedMap.Role] = []
    for role in maps.flatMap(\.roles) where !columns.contains(where: { $0.title == role.title }) {
      columns.append(role)
    }
    let own = Set(maps.map(\.file))
    let isWhole = names.allSatisfy { MapQuestions.book(of: $0) != book || own.contains($0) }
    let files = !own.contains(book) && isWhole ? ["\(book)#*"] : own.sorted()
    let columnLines =
      ["profile: \(maps[0].profile)", "columns:"]
      + columns.map { "  \(YAMLText.quoted($0.title)): \($0.meaning)   # \($0.reason)" }
      + (maps.allSatisfy(\.lists.isEmpty) ? [] : ["# unchecked: notYet   # or notObserved"])
    let what = title(of: maps[0])
    let titles = columns.map { "\($0.title) (\($0.meaning))" }.joined(separator: ", ")
    return StartQuestion(
      key: "map:\(book)", text: "\(book): \(rows) rows look like \(what). Read them so?",
      evidence: titles, proposal: "yes", choices: ["yes", "no"], isSure: true
    ) { answer in
      answer == "yes"
        ? .several(files.map { .source(["files: \(YAMLText.quoted($0))"] + columnLines) }) : nil
    }
  }

  /// What it means that an action of a list is not ticked.
  private static func listQuestions(_ maps: [ProposedMap]) -> [StartQuestion] {
    maps.filter { !$0.lists.isEmpty }.map { map in
      StartQuestion(
        key: "unchecked:\(map.file)",
        text: "\(map.file): does an action that is not ticked mean not yet, or not observed?",
        evidence: "with notYet such a form gives pauses and next moves", proposal: "notObserved",
        choices: ["notYet", "notObserved"], isSure: false
      ) { answer in
        .answer(files: map.file, key: "unchecked", value: answer)
      }
    }
  }

  /// Words of closed columns that are not ours, each once for all files.
  private static func wordQuestions(
    _ maps: [ProposedMap], _ project: ProjectFile
  ) -> [StartQuestion] {
    var counts: [ProposedMap.Word: Int] = [:]
    for word in maps.flatMap(\.words) {
      var same = word
      same.count = 0
      counts[same, default: 0] += word.count
    }
    let sorted = counts.sorted {
      ($0.key.column, -$0.value, $0.key.text) < ($1.key.column, -$1.value, $1.key.text)
    }
    return sorted.map { word, count in
      let known = ProjectWords.columns.first { $0.name == word.column }?.words ?? []
      return StartQuestion(
        key: "word:\(word.column):\(Words.folded(word.text))",
        text: "'\(word.text)' as \(word.column), in \(count) cells: which word of ours is it?",
        evidence: known.joined(separator: ", "), proposal: word.meaning ?? "",
        choices: known, isSure: word.meaning != nil
      ) { answer in
        answer.isEmpty
          ? nil
          : .setting(
            path: ["words", word.column], line: "\(YAMLText.quoted(word.text)): \(answer)")
      }
    }
  }
}
