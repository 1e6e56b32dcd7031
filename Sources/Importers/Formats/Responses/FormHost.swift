import Coaching

/// A program that hosts forms and hands out their responses, each in a layout of its own.
///
/// A host is one file of the folder `Hosts`, which says all in which it differs; ``FormHosts`` lists
/// them, and nothing else names one. Titles and words are given and asked for as they are compared
/// (`Words.folded`), unless it is said otherwise.
package protocol FormHost: Sendable {
  /// The name in plans, in `sources` and in walkbook.yaml.
  var id: String { get }
  /// The name that people know.
  var title: String { get }
  /// Columns that say when a response was sent, the most telling first.
  var times: [String] { get }
  /// Columns that say who answered, in which `anonymous` is nobody.
  var people: [String] { get }
  /// The column that says whether a response was finished, where there is one.
  var finished: String? { get }
  /// The columns that say what sort of response it is, where tries and spam are told.
  var sorts: [String] { get }
  /// What the titles of columns begin with that a quiz adds, as they stand in the file.
  var quizPrefixes: [String] { get }
  /// Whether the host writes anything where nobody answered.
  var hasFillers: Bool { get }

  /// Whether a column is the host's, besides its times and people, and no question of the form.
  func isExtra(_ title: String) -> Bool
  /// Whether a cell, as it stands in the file, holds what the host writes where nobody answered.
  func isFiller(_ cell: String) -> Bool
  /// Whether a response of a sort, as it stands in the file, is a try or spam, and nobody's answer.
  func isTrial(_ sort: String) -> Bool
  /// Whether records begin with the header of this host's responses.
  func beginsHeader(_ records: ArraySlice<[String]>) -> Bool
  /// How many records the header takes that records begin with.
  func headerRecords(of records: ArraySlice<[String]>) -> Int
  /// The titles of the columns, made of the records of the header.
  func titles(of header: HeaderCells) -> FormTitles
}

extension FormHost {
  var finished: String? { nil }
  var sorts: [String] { [] }
  var quizPrefixes: [String] { [] }
  var hasFillers: Bool { false }

  func isFiller(_ cell: String) -> Bool { false }
  func isTrial(_ sort: String) -> Bool { false }
  func headerRecords(of records: ArraySlice<[String]>) -> Int { 1 }
  func titles(of header: HeaderCells) -> FormTitles { FormTitles(ofOneRecord: header) }

  /// Whether a column is the host's and no question of the form.
  func isOwn(_ title: String) -> Bool {
    times.contains(title) || people.contains(title) || isExtra(title)
  }
}
