import Templates

/// Words and phrases of titles by what they are about, as `Templates/Names/titles.csv` lists them.
enum TitleLists {
  /// The phrases of a subject.
  ///
  /// - Precondition: there is such a subject.
  static func words(_ subject: String) -> [String] {
    guard let words = all[subject] else { preconditionFailure("titles.csv lists \(subject)") }
    return words
  }

  private static let all: [String: [String]] = {
    var lists: [String: [String]] = [:]
    for line in String(decoding: Templates.titles, as: UTF8.self).split(separator: "\n").dropFirst()
    {
      let cells = line.split(separator: ",", maxSplits: 1).map(String.init)
      guard cells.count == 2 else { continue }
      lists[cells[0]] = cells[1].split(separator: ";").map { String($0).trimmingBlanks }
    }
    return lists
  }()
}
