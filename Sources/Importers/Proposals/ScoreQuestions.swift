import CSV
import Coaching
import Foundation

/// Questions about exports of scores that no format knows, one for all files of one layout.
struct ScoreQuestions {
  /// An export of scores.
  struct Export {
    let file: String
    let rows: Int
    let titles: [String]
    var scores: SuggestedScores

    /// `nil` where the file is none, or has too few rows to tell.
    init?(_ file: String, _ description: FileDescription) {
      guard let scores = description.suggestion?.scores,
        description.rows >= ScoreQuestions.fewestRows || scores.hasBands
      else { return nil }
      self.file = file
      rows = description.rows
      titles = description.columns.map(\.title)
      self.scores = scores
    }
  }

  private(set) var questions: [StartQuestion] = []
  private(set) var uses: [(file: String, what: String, key: String)] = []
  /// Columns of work that cannot be read, one line for each layout.
  private(set) var notes: [String] = []
  fileprivate static let fewestRows = 3

  /// Whether other files know the students by ids: what has names alone would double them, and may be a
  /// list of points or of counts.
  private let knowsStudents: Bool

  init(_ exports: [Export], in folder: DataFolder) {
    knowsStudents = folder.files.contains { file in
      file.profile?.kind == .marks || file.profile == .canonical(.students)
    }
    let areSeveral = exports.count { $0.scores.hasBarePeriods } > 1
    let named = exports.map { export in
      var export = export
      export.scores.isOneOfSeveral = areSeveral
      return export
    }
    let exports = ScoreQuestions.apart(named)
    let groups = Dictionary(grouping: exports, by: \.titles).values
      .sorted { $0[0].file < $1[0].file }
    for group in groups {
      let files = group.map(\.file)
      let others = folder.files.map(\.name).filter { !files.contains($0) }
      let pattern = ScoreQuestions.pattern(of: files, but: others)
      for part in pattern == nil ? group.map({ [$0] }) : [group] {
        add(part, pattern ?? part[0].file)
      }
    }
  }

  private mutating func add(_ group: [Export], _ files: String) {
    let export = group[0]
    let rows = group.reduce(0) { $0 + $1.rows }
    let layout = export.scores.layout
    let key = "map:\(files)"
    let entry = export.scores.lines(files: files, assumesDays: false)
    questions.append(
      StartQuestion(
        key: key, text: "\(files): \(rows) rows look like \(layout). Read them so?",
        evidence: evidence(of: export), proposal: "yes",
        choices: ["yes", "no"],
        isSure: !(knowsStudents && export.scores.hasNamesAlone) && !export.scores.isDoubtful
      ) { answer in answer == "yes" ? .source(entry) : nil })
    uses += group.map { ($0.file, layout, key) }
    if export.scores.isApartByFolder {
      notes.append(
        "\(files): names that stand in another folder, too, are taken for other students")
    }
    notes += export.scores.lostWork.map { "\(files): not read: '\($0.title)', \($0.reason)" }
    guard export.scores.hasUntoldDays else { return }
    questions.append(ScoreQuestions.days(files))
  }

  /// Which columns count, and that names come again.
  private func evidence(of export: Export) -> String {
    let evidence = export.scores.evidence
    guard export.scores.namesTwo else { return evidence }
    return "two rows bear one name, and each counts as a student of its own; " + evidence
  }

  /// Lists of names in several folders, as of several schools: where few names are the same, these are
  /// of other students (R100).
  private static func apart(_ exports: [Export]) -> [Export] {
    let lists = exports.map { $0.scores.hasNamesAlone ? $0.scores.names : [] }
    let folders = exports.map { $0.file.split(separator: "/").dropLast().joined(separator: "/") }
    var apart: Set<String> = []
    for (place, list) in lists.enumerated() {
      for other in lists.indices.prefix(place) where folders[other] != folders[place] {
        let shared = list.intersection(lists[other]).count
        if shared > 0, shared * 2 < min(list.count, lists[other].count) {
          apart.formUnion([folders[place], folders[other]])
        }
      }
    }
    return exports.enumerated().map { place, export in
      var export = export
      export.scores.isApartByFolder = apart.contains(folders[place])
      return export
    }
  }

  static func days(_ files: String) -> StartQuestion {
    StartQuestion(
      key: "days:\(files)",
      text: "\(files): which comes first in its days, the month or the day?",
      evidence: "every day can be read both ways; 9/10/2026 is in September or in October",
      proposal: "mdy", choices: ["mdy", "dmy"],
      labels: ["mdy": "the month", "dmy": "the day"], isSure: false
    ) { .answer(files: files, key: "days", value: $0) }
  }

  /// Entries of walkbook.yaml that leave open how their files write days.
  static func openDays(_ project: ProjectFile) -> [StartQuestion] {
    SettingsText(project.text).sources(leaving: "days").map(days)
  }

  /// One pattern for files of one layout; `nil` where another file would fit it, too, or their names
  /// have nothing in common.
  private static func pattern(of files: [String], but others: [String]) -> String? {
    guard files.count > 1, let first = files.first else { return files.first }
    let start = files.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
    let rests = files.map { String($0.dropFirst(start.count).reversed()) }
    let end = String(rests.dropFirst().reduce(rests[0]) { $0.commonPrefix(with: $1) }.reversed())
    guard start.count > 2 else { return nil }
    let pattern = "\(start)*\(end)"
    return others.contains { FilePattern.matches(pattern, $0) } ? nil : pattern
  }
}

extension SuggestedScores {
  /// The names of its students, each as what stands in its one or two cells.
  fileprivate var names: Set<[UInt32]> {
    let columns = roles.name.map { [$0] } ?? [roles.family, roles.given].compactMap(\.self)
    guard let count = columns.map(\.cells.count).min() else { return [] }
    return Set((0..<count).map { row in columns.map { $0.cells[row] } })
      .filter { !$0.contains(0) }
  }

  /// Columns that are called as work is, and hold words that no score is.
  fileprivate var lostWork: [(title: String, reason: String)] {
    export.leftOut.filter { column in
      ["words", "numbers and words mixed"].contains(column.reason)
        && ScoreTitles.speakOfResults(column.title)
    }
  }
}
