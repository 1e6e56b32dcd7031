import Coaching
import Tables
import TestSupport
import Testing

@Suite("Runs of marks")
struct MarkRunsTests {
  /// Marks written as `student item attempt`, pieces apart.
  private static func marks(_ pieces: [String]) -> Marks {
    var marks = Marks()
    for piece in pieces {
      marks.append(
        ContiguousArray(
          piece.split(separator: ",").enumerated().map { line, text in
            let numbers = text.split(separator: " ").compactMap { Int($0) }
            var mark = Mark(student: Reference(numbers[0]), item: Reference(numbers[1]), line: line)
            if numbers.count > 2 { mark.attempt = numbers[2] }
            return mark
          }))
    }
    return marks
  }

  @Test(arguments: [
    (["0 0,0 1,0 2,0 3,1 0,1 1,1 2,1 3"], true),
    // Tries of an item in order, also where a piece ends between them.
    (["0 0 1,0 1 1,0 1 2,0 2 1,1 0 1,1 1 1,1 1 3,1 3 1"], true),
    (["0 0 1,0 1 1,0 1 2", "0 1 3,0 2 1,1 0 1,1 1 1,1 1 3,1 3 1"], true),
    // A student in two classes, whose items come later.
    (["0 0,0 1,0 2,0 3", "1 0,1 1,1 2,1 3", "0 4,0 5,0 6"], true),
    // The same try again, tries in another order, an item in another place.
    (["0 0 1,0 1 1,0 1 1,0 2 1"], false),
    (["0 0 1,0 1 2,0 1 1,0 2 1"], false),
    (["0 0,0 1,0 2,0 1"], false),
    (["0 0 1,0 1 1", "0 1 1,0 2 1"], false),
    (["0 0 1,0 1 1", "1 0 1", "0 1 2,0 2 1"], false),
    // Without an attempt one is the first.
    (["0 0,0 1,0 1 1"], false),
    // Item by item there is nothing to gain.
    (["0 0,1 0,2 0,0 1,1 1,2 1,0 2,1 2,2 2,0 3,1 3,2 3,0 4,1 4,2 4,0 5,1 5,2 5"], false),
    ([], true),
  ])
  func knowsWhetherMarksAreInOrder(pieces: [String], isInOrder: Bool) {
    #expect((MarkRuns(Self.marks(pieces), of: 3) != nil) == isInOrder)
  }

  @Test(arguments: [8, 50, 1_000])
  func findsWhatStandsInOrder(length: Int) throws {
    var random = SeededRandom(seed: 7)
    var all: [Mark] = []
    for student in 0..<6 where student != 3 {
      for item in 0..<20 where Int.random(in: 0..<3, using: &random) > 0 {
        for attempt in 1...Int.random(in: 1...3, using: &random) {
          var mark = Mark(student: Reference(student), item: Reference(item), line: all.count)
          mark.attempt = attempt
          all.append(mark)
        }
      }
    }
    var marks = Marks()
    for start in stride(from: 0, to: all.count, by: length) {
      marks.append(ContiguousArray(all[start..<min(start + length, all.count)]))
    }
    let runs = try #require(MarkRuns(marks, of: 6))
    for student in 0..<6 {
      for item in 0..<21 {
        var found: [Int32] = []
        runs.forEachMark(of: Reference(student), on: Reference(item)) { found.append($0.line) }
        let expected = all.filter { $0.student.index == student && $0.item.index == item }
        #expect(found == expected.map(\.line))
      }
    }
  }
}
