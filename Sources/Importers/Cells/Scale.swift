import Coaching

/// What the levels of a school's scale are worth: letters, standards words, pass words.
///
/// No scale is built in: what an A is worth, and which level is mastery, is for the district to
/// say. walkbook.yaml gives a scale its name, and each file of gradebooks the name of its scale.
package struct Scale: Hashable, Sendable {
  package struct Level: Hashable, Sendable {
    package var name: String
    package var points: Double
  }

  package var name: String
  /// In the order of walkbook.yaml.
  package let levels: [Level]
  /// The points of the first level that is mastery; `nil` where the scale does not say.
  package var masteryPoints: Double?
  private let points: [String: Double]

  /// The most points that a level gives: what a score is out of.
  package var pointsPossible: Double

  /// - Returns: `nil` where two levels have one name, or none is worth anything.
  init?(name: String, levels: [Level], pointsPossible: Double? = nil) {
    self.name = name
    self.levels = levels
    points = Dictionary(
      levels.map { (Scale.folded($0.name), $0.points) }, uniquingKeysWith: { first, _ in first })
    self.pointsPossible = pointsPossible ?? levels.map(\.points).max() ?? 0
    guard points.count == levels.count, self.pointsPossible > 0 else { return nil }
  }

  /// The points of a level, in upper or lower case and with any of the signs for minus.
  func points(of level: String) -> Double? { points[Scale.folded(level)] }

  func points(of cell: Span<UInt8>) -> Double? {
    guard let level = try? UTF8Span(validating: cell) else { return nil }
    return points(of: String(copying: level))
  }

  /// Lower case, without blanks, and every minus a hyphen: in `A−` it carries the meaning.
  static func folded(_ level: String) -> String {
    String(
      String.UnicodeScalarView(
        level.lowercased().unicodeScalars.compactMap { letter in
          if letter.properties.isWhitespace { return nil }
          return ["\u{2212}", "\u{2013}", "\u{2010}", "\u{2011}"].contains(letter) ? "-" : letter
        }))
  }

  /// Whether a cell says how well and not how much: a letter, perhaps with a sign, or a word of
  /// standards, competencies or passing.
  static func looksLikeLevel(_ cell: Span<UInt8>) -> Bool {
    guard cell.count <= 40, let valid = try? UTF8Span(validating: cell) else { return false }
    let text = folded(String(copying: valid))
    let letters = text.utf8.prefix { (97...122).contains($0) }
    let signs = text.utf8.dropFirst(letters.count)
    if letters.count == 1 { return signs.allSatisfy { $0 == 43 || $0 == 45 } && signs.count <= 2 }
    return words.contains(text)
  }

  private static let words: Set<String> = [
    "exceeds", "exceedsstandard", "meets", "meetsstandard", "approaching", "approachingstandard",
    "below", "belowstandard", "belowbasic", "wellbelowbasic", "basic", "proficient", "advanced",
    "developing", "beginning", "emerging", "mastered", "mastery", "nearmastery", "notmastered",
    "competent", "notyet", "notyetcompetent", "maxscore", "pass", "passed", "fail", "failed",
    "notpassed", "satisfactory", "unsatisfactory", "sc", "ip", "yes", "no",
  ]
}

extension Intake {
  /// Items whose scores are levels have the scale's points and mastery, where no pathway says
  /// otherwise.
  mutating func applyScales() {
    for reference in district.curriculum.pathways.references {
      for place in district.curriculum.pathways[reference].items.indices {
        var row = district.curriculum.pathways[reference].items[place]
        guard let scale = scales[row.item], row.statedMasteryPoints == nil else { continue }
        let possible = row.pointsPossible ?? scale.pointsPossible
        row.pointsPossible = possible
        row.statedMasteryPoints = scale.masteryPoints.map { $0 * possible / scale.pointsPossible }
        district.curriculum.pathways[reference].items[place] = row
      }
    }
  }
}
