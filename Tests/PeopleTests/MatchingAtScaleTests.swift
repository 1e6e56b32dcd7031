import Foundation
import People
import Templates
import TestSupport
import Testing

/// Matching in a district of 400 teachers and 6,000 students whom ten writers name.
@Suite struct MatchingAtScaleTests {
  /// How the spellings of one kind came out.
  private struct Tally {
    var spellings = 0
    var joined = 0
    /// Left to a person, the right one among those shown.
    var proposed = 0
    var wrong = 0
    var wrongExamples: [String] = []

    var recall: Double { Double(joined + proposed) / Double(spellings) }
    var precision: Double { joined + wrong == 0 ? 1 : Double(joined) / Double(joined + wrong) }
  }

  private static let nicknames = Nicknames(String(decoding: Templates.nicknames, as: UTF8.self))

  private static func tallies(
    _ district: SpelledDistrict, students: Bool, seed: UInt64
  ) -> [SpelledDistrict.Habit: Tally] {
    let habits = SpelledDistrict.Habit.allCases
    let spellings = district.spellings(of: habits, seed: seed)
    let found = PeopleMatch(
      district.roster, allowing: Likeness.safe, nicknames: nicknames, usesGivenNames: students
    ).identities(of: Set(spellings.map(\.mention)))
    // What two people of a place are both called has no one truth.
    let truths = Dictionary(grouping: spellings, by: \.mention).mapValues { Set($0.map(\.truth)) }
    var tallies: [SpelledDistrict.Habit: Tally] = [:]
    for (mention, habit, truth) in spellings {
      var tally = tallies[habit, default: Tally()]
      tally.spellings += 1
      switch found[mention] {
      case .same(let id), .alike(let id, _):
        if id == truth, truths[mention]?.count == 1 {
          tally.joined += 1
        } else {
          tally.wrong += 1
          tally.wrongExamples.append("\(mention.text): \(id), not \(truth)")
        }
      case .open(_, let candidates, _): if candidates.contains(truth) { tally.proposed += 1 }
      case .new, .apart, nil: break
      }
      tallies[habit] = tally
    }
    return tallies
  }

  @Test("R100: nobody is joined wrongly, and nearly all are joined or proposed")
  func joinsOrProposesWhatWritersMean() throws {
    let teachers = Self.tallies(
      SpelledDistrict(seed: 1, count: 400, sharing: 40), students: false, seed: 11)
    let students = Self.tallies(
      SpelledDistrict(seed: 1, count: 6000, sharing: 25), students: true, seed: 11)
    for (habit, tally) in Array(teachers) + Array(students) {
      #expect(tally.precision == 1, "\(habit): \(tally.wrongExamples)")
      #expect(tally.recall >= 0.99, "\(habit): \(tally)")
    }
    #expect(teachers.values.reduce(0) { $0 + $1.spellings } == 400 * teachers.count)
    #expect(students.values.reduce(0) { $0 + $1.spellings } == 6000 * students.count)
    let table = Self.table(teachers, students)
    let guide = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Guide/your-first-folder.md")
    #expect(try String(contentsOf: guide, encoding: .utf8).contains(table), "\(table)")
  }

  /// The table of the guide.
  private static func table(
    _ teachers: [SpelledDistrict.Habit: Tally], _ students: [SpelledDistrict.Habit: Tally]
  ) -> String {
    let rows = SpelledDistrict.Habit.allCases.map { habit -> String in
      let both = [teachers[habit], students[habit]].compactMap(\.self)
      let (joined, proposed) = (
        both.reduce(0) { $0 + $1.joined }, both.reduce(0) { $0 + $1.proposed }
      )
      let (spellings, wrong) = (
        both.reduce(0) { $0 + $1.spellings }, both.reduce(0) { $0 + $1.wrong }
      )
      let recall = (Double(joined + proposed) / Double(spellings) * 1000).rounded() / 10
      return
        "| \(habit.rawValue) | \(spellings) | \(joined) | \(proposed) | \(wrong) | \(recall) % |"
    }
    return """
      | written with | spellings | joined | proposed | joined wrongly | joined or proposed right |
      |---|---|---|---|---|---|
      \(rows.joined(separator: "\n"))
      """
  }
}
