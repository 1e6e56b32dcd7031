import Coaching

/// What a sheet itself says that the words of its ratings mean: `Y = in place   S = some   N = not yet`, above
/// its header, in a title or in a row of help below it.
struct Legend {
  /// By the folded word.
  private var meanings: [String: String] = [:]

  /// - Parameter texts: all that may hold one.
  init(_ texts: [String]) {
    for text in texts where text.contains("=") {
      let pairs = Legend.pairs(in: text)
      guard pairs.count > 1 else { continue }
      for (word, meaning) in pairs {
        let status = ClosedWords.meaning(of: meaning, in: "status", [])
        let known = meanings[Words.folded(word)]
        // What is said twice, and otherwise, is said by nobody.
        meanings[Words.folded(word)] = known == nil || known == status ? status ?? "" : ""
      }
    }
  }

  /// What a word means; `nil` where the sheet does not say.
  subscript(word: String) -> String? {
    meanings[Words.folded(word)].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether a word that is ours means something else here.
  func corrects(_ word: String) -> Bool {
    guard let meaning = self[word] else { return false }
    return StepStatus(word)?.word != meaning
  }

  /// The words before the signs, and what stands behind them up to the next.
  private static func pairs(in text: String) -> [(word: String, meaning: String)] {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false)
    var pairs: [(String, String)] = []
    for (part, next) in zip(parts, parts.dropFirst()) {
      let isLast = next.endIndex == text.endIndex
      guard let word = part.split(whereSeparator: { " \n\t,;(".contains($0) }).last else {
        continue
      }
      // The word before the next sign is no part of what this one means.
      let words = next.split { " \n\t".contains($0) }.map(String.init)
      let meaning = (isLast ? words : words.dropLast()).joined(separator: " ")
      let end = meaning.firstIndex { ",;)".contains($0) } ?? meaning.endIndex
      pairs.append((String(word), String(meaning[..<end])))
    }
    return pairs
  }
}
