package import Tables

/// One indicator of a rubric, or one area of a self-rating, rated for a teacher or a school.
package struct Rating: Sendable {
  /// Whom a rating is about.
  package enum Subject: Hashable, Sendable {
    case teacher(Reference<Teacher>)
    case school(Reference<School>)
  }

  package var date: Day
  /// The framework id of the rubric or self-rating.
  package var framework: String
  /// The place of the indicator among the framework's steps.
  package var indicator: Int
  package var level: Int
  package var subject: Subject
  /// The school as the row has it; a rating of a teacher need not name one.
  package var school: Reference<School>?
  /// Who rated.
  package var rater: String?
  package var source: Walkthrough.Source
  package var evidence: String?
  package var location: Location

  package init(
    date: Day, framework: String, indicator: Int, level: Int, subject: Subject,
    source: Walkthrough.Source = .observer, location: Location
  ) {
    self.date = date
    self.framework = framework
    self.indicator = indicator
    self.level = level
    self.subject = subject
    self.source = source
    self.location = location
  }
}

extension FrameworkFacts.Ordering {
  /// Whether its steps are rated on levels: a rubric or a self-rating.
  package var hasLevels: Bool { self == .rubricLevels || self == .selfRating }
}

extension Step {
  /// The levels of an indicator, from lowest to highest: 1 to 4 where the framework names none.
  ///
  /// `nil` where the framework names what is no run of two to ten whole numbers.
  package var levels: ClosedRange<Int>? {
    if fromLevel.isEmpty, toLevel.isEmpty { return 1...4 }
    guard let low = Int(fromLevel), let high = Int(toLevel), (0...100).contains(low),
      low < high, high < low + 10
    else { return nil }
    return low...high
  }

  /// `Learner Paths` gives `learner-paths`.
  package static func slug(of text: String) -> String {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }
    var slug: [UInt8] = []
    var isBetween = false
    for byte in text.utf8 {
      switch byte {
      case 48...57, 65...90, 97...122:
        if isBetween, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
        isBetween = false
        slug.append((65...90).contains(byte) ? byte | 0x20 : byte)
      default: isBetween = true
      }
    }
    return String(decoding: slug, as: UTF8.self)
  }
}
