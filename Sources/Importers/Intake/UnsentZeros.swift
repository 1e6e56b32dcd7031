import Coaching
import Tables

/// Scores of 0 that a program put beside work that nobody handed in: they have no day, where every
/// other score of the file has one (R105).
struct UnsentZeros {
  /// Which days the scores of a file have: all above 0, and the zeros that have one.
  private struct Scores {
    private var submitted = (count: 0, of: 0)
    private var dated = (count: 0, of: 0)

    mutating func add(_ mark: Mark) {
      Scores.add(mark, mark.submitted != nil, to: &submitted)
      Scores.add(mark, mark.date != nil, to: &dated)
    }

    private static func add(_ mark: Mark, _ hasDay: Bool, to days: inout (count: Int, of: Int)) {
      if hasDay { days.count += 1 }
      if hasDay || mark.score != 0 { days.of += 1 }
    }

    /// Whether a mark lacks what all of them have.
    func haveMore(than mark: Mark) -> Bool {
      submitted.of > 0 && submitted.count == submitted.of && mark.submitted == nil
        || dated.of > 0 && dated.count == dated.of && mark.date == nil
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
      hasZeros = hasZeros || score == 0 && mark.submitted == nil
      if let asOf, let day = mark.date, day > asOf { return }
      if scores.indices.contains(Int(mark.file)) { scores[Int(mark.file)].add(mark) }
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
