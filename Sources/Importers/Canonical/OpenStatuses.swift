import Coaching
import Tables

/// Words for the status of an action that do not mean by themselves what they mean elsewhere: `1` is no
/// yes where a third number stands, too, nor `NO` a no beside the letters of a code, nor `Y` a yes beside
/// the letters of other colors, nor `✓` in place beside `+`.
///
/// What they mean is asked, and until it is said they are no status.
struct OpenStatuses: Hashable, Sendable {
  private var words: Set<String> = []
  /// No word that may be open is longer, in bytes.
  static let longest = 6

  init() {}

  /// - Parameters:
  ///   - counts: the answers of all columns of statuses, with how often each was given.
  ///   - said: what walkbook.yaml says of words, folded.
  init(_ counts: [String: Int], said: [String: String] = [:]) {
    let filled = counts.filter { !$0.key.isEmpty }
    let folded = Dictionary(filled.map { (Words.folded($0.key), $0.value) }, uniquingKeysWith: +)
    let seen = Set(folded.keys)
    let numbers = seen.filter { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
    if !numbers.isSubset(of: ["0", "1"]) { words.formUnion(numbers) }
    let codes = seen.filter { $0.count < 3 && $0.allSatisfy(\.isLetter) && !$0.isEmpty }
    let isCoded = !codes.subtracting(["y", "x", "no", "na", "si", "ja"]).isEmpty
    if seen.contains("no"), isCoded, !seen.contains("yes") { words.insert("no") }
    if seen.contains("y"), !seen.isDisjoint(with: ["g", "r"]) { words.insert("y") }
    words.formUnion(OpenStatuses.openMarks(folded, said))
  }

  func contains(_ text: String) -> Bool { words.contains(Words.folded(text)) }

  /// The marks of a scale of which one is not known, or two would be one thing: `+ ✓ -`, `✓ x`.
  ///
  /// What somebody wrote once is no part of a scale.
  private static func openMarks(_ counts: [String: Int], _ said: [String: String]) -> Set<String> {
    let all = counts.values.reduce(0, +)
    let marks = counts.filter { isMark($0.key) && $0.value * 20 >= all }.map(\.key)
    let meaning = { (mark: String) in said[mark].flatMap(StepStatus.init) ?? StepStatus(mark) }
    // Who ticks and crosses, and writes nothing else, means two things.
    let areTwo =
      counts.keys.allSatisfy(isMark) && Set(marks).isSuperset(of: ["✓", "x"])
      && meaning("✓") == meaning("x")
    return areTwo || marks.contains { meaning($0) == nil } ? Set(marks) : []
  }

  /// A sign, or a letter alone; a dash is nothing else once it is folded.
  private static func isMark(_ folded: String) -> Bool {
    folded.count == 1 && folded.first?.isNumber == false
      || !folded.contains { $0.isLetter || $0.isNumber || $0.isWhitespace }
  }
}
