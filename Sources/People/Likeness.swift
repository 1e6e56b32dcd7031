/// Why a spelling may mean a person whose name it is not, the surest first.
///
/// The words are those of `people: {join: …}` in `walkbook.yaml`.
package enum Likeness: String, Hashable, Sendable, CaseIterable, Comparable {
  /// `Garcia Maria`: the same words in another order.
  case order
  /// `Bob O'Neil` for Robert, or the name that stands in brackets.
  case nickname
  /// `Maria Luisa Garcia` for Maria Garcia, `Ana Lopez` for Ana Lopez-Reyes.
  case middle
  /// `M. Garcia`
  case initial
  /// `Ms. Garcia`
  case surname
  /// `Maria G.`, or `Maria` among students.
  case given
  /// `mgarcia@…`
  case email
  /// One letter exchanged, added, left out or swapped with its neighbor.
  case slip

  /// Those of which one candidate in its school or class is sure enough.
  ///
  /// `walkbook start --accept` allows them. A slip may as well be another person.
  package static let safe: Set<Likeness> = [
    .order, .nickname, .initial, .surname, .given, .email,
  ]

  package static func < (left: Self, right: Self) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}
