import Coaching
import Tables

/// What words of closed columns mean that are not ours, each asked once for all files.
///
/// A word that walkbook.yaml knows, under whichever key, is decided.
struct WordQuestions {
  let questions: [StartQuestion]

  /// A word with the files that have it.
  private struct Use {
    var word: ProposedWord
    var files: Set<String>
  }

  init(_ files: [(file: String, words: [ProposedWord])], _ folder: DataFolder) {
    var uses: [String: Use] = [:]
    for (file, words) in files {
      for word in words where !folder.project.knows(word.text, in: word.column) {
        let key = WordQuestions.key(of: word)
        guard var use = uses[key] else {
          uses[key] = Use(word: word, files: [file])
          continue
        }
        use.word.count += word.count
        // What files say of one word in two ways is asked.
        let isTold = use.word.meaning == nil || word.meaning == nil
        use.word.meaning =
          isTold || use.word.meaning == word.meaning
          ? use.word.meaning ?? word.meaning : nil
        use.word.isSure = use.word.isSure && word.isSure
        if use.word.beside.isEmpty { use.word.beside = word.beside }
        use.word.text = min(use.word.text, word.text)
        use.files.insert(file)
        uses[key] = use
      }
    }
    let sorted = uses.values.sorted { left, right in
      (left.word.column, -left.word.count, left.word.text)
        < (right.word.column, -right.word.count, right.word.text)
    }
    // A room seen with a model whose actions nobody has supplied is seen with that model all the same.
    let models = folder.frameworks.compactMap { framework -> (id: String, title: String)? in
      guard case .progression(let progression) = framework else { return nil }
      return (progression.facts.id, progression.facts.title)
    }
    questions = sorted.map { WordQuestions.question($0, models) }
  }

  private static func key(of word: ProposedWord) -> String {
    // Nothing is left of a dash once it is folded.
    let folded = Words.folded(word.text)
    return "word:\(word.column):\(folded.isEmpty ? word.text : folded)"
  }

  private static func name(of word: ProposedWord) -> String {
    let head = word.column == "status" ? TailedAnswer.head(ofKey: word.text) : nil
    return head == nil ? "'\(word.text)'" : "'\(word.text.dropLast(2))' with more behind it"
  }

  private static func question(
    _ use: Use, _ models: [(id: String, title: String)]
  ) -> StartQuestion {
    let word = use.word
    let isModel = word.column == "model"
    let known =
      isModel
      ? models.map(\.id) : ProjectWords.columns.first { $0.name == word.column }?.words ?? []
    let labels =
      isModel
      ? Dictionary(models.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
      : PlainWords.labels(of: known)
    let files = use.files.sorted()
    let more = files.count > 1 ? " and \(files.count - 1) more" : ""
    let place = word.count == 1 ? "1 cell" : "\(word.count) cells"
    return StartQuestion(
      key: key(of: word),
      text: "\(name(of: word)) as \(PlainWords.name(of: word.column, [])), in \(place): "
        + "which of these is it?",
      evidence: "in \(files[0])\(more)\(besides(word))", proposal: word.meaning ?? "",
      choices: known,
      labels: labels, nothing: word.meaning == nil ? "leave it" : "none of these",
      isSure: word.meaning != nil && word.isSure
    ) { answer in
      guard !answer.isEmpty else { return nil }
      let quoted = YAMLText.quoted(word.text)
      return .setting(
        path: ["words", word.column], key: word.text, line: "\(quoted): \(answer)")
    }
  }

  private static func besides(_ word: ProposedWord) -> String {
    guard let last = word.beside.last else { return "" }
    let before = word.beside.dropLast().map { "'\($0)'" }.joined(separator: ", ")
    return ", beside \(before.isEmpty ? "" : "\(before) and ")'\(last)'"
  }
}
