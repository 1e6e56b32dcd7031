/// Which numbers of a gradebook are work: those that are called so, and what stands among them.
///
/// A number at the edge of the others may be of anything, a household or a locker. It counts where it is
/// like them, and then a person is asked.
struct WorkGrid {
  private(set) var work: [ScoreColumn] = []
  private(set) var others: [ScoreColumn] = []
  /// Whether some stand at the edge, and only their numbers say that they are work.
  private(set) var isUnsure = false

  /// - Parameter isSaid: whether something else says that the numbers are of work: what there was to
  ///   reach, or levels.
  init(_ scores: [ScoreColumn], isSaid: Bool) {
    let places = scores.indices.filter { place in
      WorkGrid.isCalled(scores[place])
    }
    guard !isSaid, let first = places.first, var last = places.last else {
      work = scores.filter { !ScoreTitles.isTotal($0) }
      return
    }
    // What is summed up stands before the sum.
    last = scores.indices.last { $0 > last && ScoreTitles.isTotal(scores[$0]) } ?? last
    let called = places.map { scores[$0] }
    for (place, column) in scores.enumerated() where !ScoreTitles.isTotal(column) {
      if (first...last).contains(place) {
        work.append(column)
      } else if column.isLike(called) {
        work.append(column)
        isUnsure = true
      } else {
        others.append(column)
      }
    }
  }

  /// Whether a title says that its number is of work, by a word, a number or the points to reach.
  static func isCalled(_ column: ScoreColumn) -> Bool {
    !ScoreTitles.isTotal(column)
      && (ScoreTitles.isWork(column) || ScoreTitles.isOfTest(column)
        || ScoreTitles.kind(column) != nil || TitlePoints.isSaid(by: column)
        || column.words.contains { Int($0) != nil } && !ScoreTitles.isOrdinal(column))
  }

  /// Topics and nothing else, `Cells`, `Slope`: several numbers of one range, as points are.
  var areTopics: Bool {
    work.count > 1
      && work.allSatisfy { column in
        column.isLike(work) && column.evidence.distinct > 1 && !column.areRunningNumbers
          && !ScoreTitles.isOrdinal(column) && !column.says(TitleLists.words("no topics"))
          && column.numbers.allSatisfy { (0...WorkGrid.most).contains($0) }
      }
  }

  private static let most = 200.0
}

extension ScoreColumn {
  fileprivate var numbers: [Double] {
    evidence.counts.keys.compactMap {
      Double($0.replacing(",", with: ".").replacing("%", with: ""))
    }
  }

  /// Whether its highest number is near those of others.
  fileprivate func isLike(_ others: [ScoreColumn]) -> Bool {
    let highest = others.compactMap { $0.numbers.max() }
    guard let most = numbers.max(), let high = highest.max(), let low = highest.min() else {
      return false
    }
    return most >= low * 0.5 && most <= high * 1.5
  }
}
