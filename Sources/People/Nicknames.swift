/// Which given names are short for which, from a published list.
///
/// Source: the data set `nicknames` by Carlton Northern and Nick Crews (Apache-2.0).
package struct Nicknames: Sendable {
  /// From a short name to the given names it may stand for.
  private let given: [String: Set<String>]

  /// Reads a list of lines `name,nickname nickname …` under a header.
  package init(_ text: String) {
    var given: [String: Set<String>] = [:]
    for line in text.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", maxSplits: 1)
      guard cells.count == 2 else { continue }
      for short in cells[1].split(separator: " ") {
        given[String(short), default: []].insert(String(cells[0]))
      }
    }
    self.given = given
  }

  /// The given names for which this one may be short, in order.
  func longer(than name: String) -> [String] { (given[name] ?? []).sorted() }
}
