import Coaching

/// The words and codes that stand for a status where a score is expected.
///
/// Districts add their own in walkbook.yaml, or name the gradebook whose codes they are.
package struct MarkCodes: Hashable, Sendable {
  private let words: [Word]

  private struct Word: Hashable {
    var text: String
    var status: Mark.Status
  }

  private init(_ words: [(String, Mark.Status)]) {
    self.words = words.map { Word(text: $0.0, status: $0.1) }
  }

  /// What gradebooks of every origin write.
  static let common = MarkCodes(
    Mark.Status.allCases.dropFirst().map { ($0.word, $0) } + [
      ("ex", .excused), ("exc", .excused), ("exempt", .excused), ("n/a", .notAssigned),
      ("na", .notAssigned),
      ("mis", .missing), ("m", .missing), ("inc", .incomplete), ("i", .incomplete),
      ("abs", .absent), ("blank", .none),
    ] + notHandedIn.map { ($0, .missing) } + handedInLate.map { ($0, .late) })

  /// Nothing was handed in, as gradebooks say it in several languages.
  private static let notHandedIn = [
    "not submitted", "unsubmitted", "not received", "no submission", "not handed in",
    "not turned in", "not attempted",
    "no attempt", "not started", "manquant", "non rendu", "non remis", "aucune remise",
    "pas de remise", "no entregado", "sin entregar", "sin entrega", "faltante", "nicht abgegeben",
    "keine abgabe", "fehlt",
  ]

  private static let handedInLate = [
    "turned in late", "handed in late", "submitted late", "late submission", "rendu en retard",
    "entregado tarde", "sp\u{E4}t abgegeben",
  ]

  /// The vocabularies that walkbook.yaml may name.
  static let named: KeyValuePairs<String, MarkCodes> = [
    // Flags of a district's guide for teachers: turned in, missing, late, incomplete, cheated,
    // exempt, dropped.
    "infinite-campus": common.adding([
      ("t", .collected), ("l", .late), ("ch", .cheated), ("x", .excused), ("dr", .dropped),
    ]),
    // Absent, incomplete and missing are the defaults; districts may add to them.
    "powerteacher": common,
  ]

  /// The same with further words, which come before.
  func adding(_ further: [(String, Mark.Status)]) -> MarkCodes {
    MarkCodes(further + words.map { ($0.text, $0.status) })
  }

  /// The whole words alone: in a test `I` and `M` are levels, and `N/A` says that there is no score.
  var ofTests: MarkCodes {
    MarkCodes(words.filter { $0.text.utf8.count > 3 }.map { ($0.text, $0.status) })
  }

  /// The canonical words, for a finding.
  static let known = Mark.Status.allCases.dropFirst().map(\.word)

  /// A status word or code; `nil` for any other.
  func status(_ cell: Span<UInt8>) -> Mark.Status? {
    for word in words where Words.matches(cell, word.text) {
      // `M-` is a level, not the code M.
      return word.text.utf8.count > 1 || cell.count == 1 ? word.status : nil
    }
    return nil
  }

  /// Whether a cell says that nothing was recorded: `-`, `--`, `NULL`, `Not Assessed`.
  static func isBlank(_ cell: Span<UInt8>) -> Bool {
    NothingWord.matches(cell) || blanks.contains { Words.matches(cell, $0) }
  }

  private static let blanks = [
    "blank", "na", "not assessed", "not graded", "not selected", "response", "not available",
  ]
}
