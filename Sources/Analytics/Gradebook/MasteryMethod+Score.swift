package import Coaching
import func Foundation.exp
import func Foundation.log

extension Rules.MasteryMethod {
  /// One mastery score of scores in order, the latest last (M33, R53); unrounded.
  ///
  /// `nil` without scores, and for `nTimes` while too few reach mastery.
  ///
  /// - Parameters:
  ///   - masteryPoints: the score from which `nTimes` counts.
  ///   - pointsPossible: the end of the scale, which the fit of the power law may not pass.
  package func score(
    of scores: ArraySlice<Double>, masteryPoints: Double, pointsPossible: Double? = nil
  ) -> Double? {
    guard let first = scores.first, let last = scores.last else { return nil }
    switch self {
    case .mean: return scores.mean
    case .highest: return scores.max()
    case .mostRecent: return last
    case .weightedRecent(let weight):
      return scores.count == 1 ? first : weight * last + (1 - weight) * scores.dropLast().mean
    case .decayingAverage(let weight):
      return scores.dropFirst().reduce(first) { (1 - weight) * $0 + weight * $1 }
    case .nTimes(let times):
      let reached = scores.filter { $0.reaches(masteryPoints) }
      return reached.isEmpty || reached.count < times ? nil : reached[...].mean
    case .powerLaw: return scores.powerLaw(pointsPossible: pointsPossible)
    case .meanRecent(let recent): return scores.suffix(max(1, recent)).mean
    case .medianRecent(let recent): return scores.suffix(max(1, recent)).median
    case .modeRecent(let recent): return scores.suffix(max(1, recent)).latestMode
    }
  }
}

extension ArraySlice<Double> {
  /// - Precondition: there is a score.
  fileprivate var mean: Double { reduce(0, +) / Double(count) }

  /// The commonest score; of several as common the one that occurs last.
  fileprivate var latestMode: Double? {
    var mode: (score: Double, count: Int)?
    for score in reversed() {
      let count = count { $0 == score }
      if count > mode?.count ?? 0 { mode = (score, count) }
    }
    return mode?.score
  }

  /// Least squares of ln s = a + b ln i for i = 1...n, taken at n: learning slows as it goes on.
  ///
  /// Formula and check values: the power law of JumpRope and PowerSchool, with the mean for fewer
  /// than three scores or one that has no logarithm, and no result outside the scale.
  fileprivate func powerLaw(pointsPossible: Double?) -> Double {
    guard count >= 3, allSatisfy({ $0 > 0 }) else { return mean }
    let times = (1...count).map { log(Double($0)) }
    let logs = map { log($0) }
    let meanTime = times[...].mean
    let meanLog = logs[...].mean
    var products = 0.0
    var squares = 0.0
    for (time, value) in zip(times, logs) {
      products += (time - meanTime) * (value - meanLog)
      squares += (time - meanTime) * (time - meanTime)
    }
    let fit = exp(meanLog + products / squares * (log(Double(count)) - meanTime))
    return Swift.min(fit, pointsPossible ?? .infinity)
  }
}
