import Coaching
import Tables

/// Scores of 0 that a program put beside work that nobody handed in: they have no day, where every
/// other score of the file has one (R105).
struct UnsentZeros {
  /// Which days the scores above 0 of a file have.
  private struct Scores {
    var count = 0
    var submitted = 0
    var dated = 0

    mutating func add(_ mark: Mark) {
      count += 1
      if mark.submitted != nil { submitted += 1 }
      if mark.date != nil { dated += 1 }
    }

    /// Whether a mark lacks what all of them have.
    func haveMore(than mark: Mark) -> Bool {
      guard count > 0 else { return false }
      return submitted == count && mark.submitted == nil || dated == count && mark.date == nil
    }
  }

  /// By file.
  private let scores: [Scores]
  private let hasZeros: Bool

  /// - Parameter asOf: marks of a later day do not exist yet (R109).
  init(in marks: Marks, asOf: Day?) {
    var scores = Array(repeating: Scores(), count: marks.files.count)
    var hasZeros = false
    marks.forEach { mark in
      guard let score = mark.score else { return }
      if score == 0 {
        hasZeros = hasZeros || mark.submitted == nil
      } else if scores.indices.contains(Int(mark.file)) {
        if let asOf, let day = mark.date, day > asOf { return }
        scores[Int(mark.file)].add(mark)
      }
    }
    self.scores = scores
    self.hasZeros = hasZeros
  }

  /// Makes missing work of such scores; what a word or a level says of the work stands.
  func withdraw(from marks: inout Marks) {
    guard hasZeros else { return }
    let levels = marks.levels
    marks.change { mark in
      guard mark.score == 0, mark.status == .none, !mark.isOverridden, levels[mark] == nil,
        scores.indices.contains(Int(mark.file)), scores[Int(mark.file)].haveMore(than: mark)
      else { return false }
      (mark.score, mark.status) = (nil, .missing)
      return true
    }
  }
}
