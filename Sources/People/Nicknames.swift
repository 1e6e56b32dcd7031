/// Which given names are short for which, from a published list.
///
/// Source: the data set `nicknames` by Carlton Northern and Nick Crews (Apache-2.0).
package struct Nicknames: Sendable {
  /// From a short name to the given names it may stand for.
  private let given: [String: Set<String>]
  /// From a given name to the names that are short for it.
  private let short: [String: Set<String>]

  /// Reads a list of lines `name,nickname nickname …` under a header.
  package init(_ text: String) {
    var given: [String: Set<String>] = [:]
    var short: [String: Set<String>] = [:]
    for line in text.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", maxSplits: 1)
      guard cells.count == 2 else { continue }
      for nickname in cells[1].split(separator: " ") {
        given[String(nickname), default: []].insert(String(cells[0]))
        short[String(cells[0]), default: []].insert(String(nickname))
      }
    }
    self.given = given
    self.short = short
  }

  /// The given names for which this one may be short, in order.
  func longer(than name: String) -> [String] { (given[name] ?? []).sorted() }

  /// The names that are short for a given name, in order.
  func shorter(than name: String) -> [String] { (short[name] ?? []).sorted() }
}
