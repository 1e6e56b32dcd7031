import Tables

/// Answers of a catalog, so that the same question about the same tables is answered once.
///
/// A report is woven for each of its outputs and for each school, and most of its statements ask the
/// same each time. A table that is not asked about again need not be written again either.
struct GivenAnswers {
  struct Question: Hashable {
    let sql: String
    let values: [String: Value]
    /// The numbers of all tables that the statement may read.
    let tables: [Int]
  }

  /// How many values are kept in all answers, some dozen MB; beyond it all are forgotten.
  private static let most = 500_000
  /// What an answer takes beside its values.
  private static let overhead = 20

  private var answers: [Question: Table] = [:]
  private var size = 0

  subscript(question: Question) -> Table? { answers[question] }

  mutating func keep(_ answer: Table, for question: Question) {
    let needed = answer.values.count + Self.overhead
    guard needed <= Self.most / 10 else { return }
    if size + needed > Self.most { (answers, size) = ([:], 0) }
    answers[question] = answer
    size += needed
  }
}

extension SQLText {
  /// Whether the answer depends on nothing but parameters and tables: SQLite also has tables of what is
  /// written by now.
  var asksOnlyTables: Bool {
    !(tokens.first?.text.lowercased() == "explain")
      && !tokens.contains { token in
        let name = token.text.lowercased()
        return name.hasPrefix("sqlite_") || name.hasPrefix("pragma_")
      }
  }
}
