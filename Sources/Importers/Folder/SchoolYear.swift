import CSV
import Tables

/// School years, by the year in which they begin; each begins in July.
enum SchoolYear {
  /// The year that a name says: `2025-26`, `SY25-26`, `2025-2026`, `SY26`.
  static func named(in name: String) -> Int? {
    if let match = name.firstMatch(of: span), let first = full(match.1), let last = full(match.2),
      last == first + 1
    {
      return first
    }
    return name.firstMatch(of: single).flatMap { full($0.1) }.map { $0 - 1 }
  }

  /// The latest year of the days in the first records of a file.
  static func latest(in head: CSVHead?) -> Int? {
    head?.records.prefix(200).lazy.flatMap { $0.texts.compactMap(\.self) }
      .compactMap { text in text.utf8.count <= 24 ? year(of: text) : nil }.max()
  }

  /// The year of the day with which the name of an export begins.
  static func latest(inName name: String) -> Int? { year(of: name) }

  private static func year(of text: String) -> Int? {
    guard text.utf8.first.map({ (0x30...0x39).contains($0) }) ?? false else { return nil }
    if let match = text.prefixMatch(of: iso) {
      return Int(match.1).flatMap { year in Int(match.2).map { year - ($0 < 7 ? 1 : 0) } }
    }
    guard let match = text.prefixMatch(of: written), let first = Int(match.1),
      let second = Int(match.2), let year = Int(match.3)
    else { return nil }
    // Month or day first: what can be no month is the day.
    return year - ((first > 12 ? second : first) < 7 ? 1 : 0)
  }

  private static func full(_ text: Substring) -> Int? {
    Int(text).map { $0 < 100 ? 2000 + $0 : $0 }
  }

  private static var span: Regex<(Substring, Substring, Substring)> {
    /(?:^|\D)(20\d\d|\d\d)\s?[-\u{2013}_\/]\s?(20\d\d|\d\d)(?:\D|$)/
  }
  private static var single: Regex<(Substring, Substring)> {
    /(?i)(?:^|\W)(?:SY|FY)\s?(20\d\d|\d\d)(?:\D|$)/
  }
  private static var iso: Regex<(Substring, Substring, Substring)> { /(20\d\d)-(\d\d)-\d\d/ }
  private static var written: Regex<(Substring, Substring, Substring, Substring)> {
    /(\d\d?)[\/.](\d\d?)[\/.](20\d\d)/
  }
}
