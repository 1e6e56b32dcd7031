import Tables

/// The day that stands in the name of a sheet or a file: `Week of 09-14-2026`, `Log 14 Sep 2026`, `9-14`.
struct NamedDay {
  /// What stands before and behind it.
  let start: String
  let end: String
  let text: String
  /// How it may be written; none where it lacks its year.
  let patterns: Set<DayPattern>

  /// - Parameter name: that of the file, with that of the sheet.
  init?(in name: String) {
    guard let part = NamedDay.part(of: name) else { return nil }
    let starts = name.indices.filter { place in
      part.contains(place) && NamedDay.isSign(name[place])
        && (place == part.lowerBound || !NamedDay.isSign(name[name.index(before: place)]))
    }
    for from in starts {
      for to in name.indices where to >= from && to < part.upperBound {
        let next = name.index(after: to)
        guard NamedDay.isSign(name[to]),
          next == part.upperBound || !NamedDay.isSign(name[next])
        else { continue }
        let text = String(name[from..<next])
        let patterns = DayPattern.written.filter { $0.day(Array(text.utf8).span) != nil }
        guard !patterns.isEmpty, text.utf8.count > 5 else { continue }
        self.init(name, from..<next, Set(patterns))
        return
      }
    }
    return nil
  }

  private init(_ name: String, _ range: Range<String.Index>, _ patterns: Set<DayPattern>) {
    start = String(name[..<range.lowerBound])
    end = String(name[range.upperBound...])
    text = String(name[range])
    self.patterns = patterns
  }

  /// The name of the sheet, or that of the file without its ending.
  private static func part(of name: String) -> Range<String.Index>? {
    if let sign = name.lastIndex(of: "#") { return name.index(after: sign)..<name.endIndex }
    let point = name.lastIndex(of: ".") ?? name.endIndex
    return name.startIndex < point ? name.startIndex..<point : nil
  }

  private static func isSign(_ letter: Character) -> Bool { letter.isLetter || letter.isNumber }
}
