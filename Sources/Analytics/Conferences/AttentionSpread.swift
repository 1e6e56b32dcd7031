import Summaries

/// How evenly conferences are spread over students (M50).
///
/// An element is one student's number of conferences, also where it is 0.
///
/// Gini's mean difference over twice the mean: Σᵢ Σⱼ |xᵢ − xⱼ| ÷ (2 n² mean); 0 where everybody
/// has as many, near 1 where one student has all. https://mathworld.wolfram.com/GiniCoefficient.html
package struct AttentionSpread: Summary, Hashable {
  /// Students by their number of conferences.
  private var students: [Int: Int] = [:]

  package init() {}

  package mutating func add(_ conferences: Int) { students[conferences, default: 0] += 1 }

  package mutating func merge(_ later: AttentionSpread) {
    students.merge(later.students, uniquingKeysWith: +)
  }

  package func finish() -> AttentionSpread { self }

  /// The share of students without a conference; missing without students.
  package var zeroShare: Double? {
    let all = students.values.reduce(0, +)
    return all == 0 ? nil : Double(students[0] ?? 0) / Double(all)
  }

  /// Missing where there is no conference to spread.
  package var gini: Double? {
    // Whole numbers up to the division: the order of a dictionary does not matter.
    var all = 0
    var total = 0
    var differences = 0
    for (conferences, count) in students {
      all += count
      total += conferences * count
      for (other, others) in students { differences += abs(conferences - other) * count * others }
    }
    return total == 0 ? nil : Double(differences) / Double(2 * all * total)
  }
}
