import Coaching
import Tables

/// Words for the status of an action that do not mean by themselves what they mean elsewhere: `1` is no
/// yes where a third number stands, too, nor `NO` a no beside the letters of a code, nor `Y` a yes beside
/// the letters of other colors.
///
/// What they mean is asked, and until it is said they are no status.
struct OpenStatuses: Hashable, Sendable {
  private var words: Set<String> = []
  /// No word that may be open is longer.
  static let longest = 3

  init() {}

  /// - Parameter texts: the answers of all columns of statuses.
  init(_ texts: some Sequence<String>) {
    let seen = Set(texts.map(Words.folded))
    let numbers = seen.filter { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
    if !numbers.isSubset(of: ["0", "1"]) { words.formUnion(numbers) }
    let codes = seen.filter { $0.count < 3 && $0.allSatisfy(\.isLetter) && !$0.isEmpty }
    let isCoded = !codes.subtracting(["y", "x", "no", "na", "si", "ja"]).isEmpty
    if seen.contains("no"), isCoded, !seen.contains("yes") { words.insert("no") }
    if seen.contains("y"), !seen.isDisjoint(with: ["g", "r"]) { words.insert("y") }
  }

  func contains(_ text: String) -> Bool { words.contains(Words.folded(text)) }
}
