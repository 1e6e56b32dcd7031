/// The marks of each student as runs of neighbors, where files list them in the order of items.
///
/// Gradebooks mostly come student by student, the tries of an item one after the other: then a few runs
/// tell where a student's marks stand, no try is there twice, and nothing need be kept for each mark.
package struct MarkRuns: Sendable {
  /// Marks of one student that stand one after the other in a piece, by ascending items and tries.
  private struct Run: Sendable {
    var student: Int32
    var piece: Int32
    var start: Int32
    var end: Int32
  }

  private let pieces: [ContiguousArray<Mark>]
  private var runs: ContiguousArray<Run> = []
  /// Where the runs of each student begin, and after the last student where they end.
  private var starts: ContiguousArray<Int32>

  /// How many marks a run holds, if it is worth being kept in place of its marks.
  private static let usualLength = 4

  /// `nil` where a student's marks are not in the order of their items and tries, so that some may be of one
  /// try; or where most neighbors are of others.
  package init?(_ marks: Marks, of students: Int) {
    pieces = marks.pieces
    starts = ContiguousArray(repeating: 0, count: students + 1)
    guard find(marks.count / MarkRuns.usualLength + students) else { return nil }
    sort()
  }

  /// Finds the runs, in the order of files; `false` where there are none worth having.
  private mutating func find(_ most: Int) -> Bool {
    var latestItems = ContiguousArray(repeating: Int32(-1), count: starts.count - 1)
    var before: Mark?
    for (piece, marks) in pieces.enumerated() {
      var run = Run(student: -1, piece: Int32(piece), start: 0, end: 0)
      for place in marks.indices {
        let mark = marks[place]
        let (student, item) = (mark.student.index, mark.item.index)
        if item <= latestItems[Int(student)] {
          // Only a further try, right behind the one before.
          guard let before, before.student == mark.student, before.item == mark.item,
            before.tryNumber < mark.tryNumber
          else { return false }
        }
        latestItems[Int(student)] = item
        if student != run.student {
          guard runs.count < most else { return false }
          run.end = Int32(place)
          add(run)
          run.student = student
          run.start = Int32(place)
        }
        before = mark
      }
      run.end = Int32(marks.count)
      add(run)
    }
    return true
  }

  private mutating func add(_ run: Run) {
    if run.student >= 0 { runs.append(run) }
  }

  /// Puts the runs of each student together, each student's in the order of files.
  private mutating func sort() {
    for run in runs { starts[Int(run.student) + 1] += 1 }
    for student in 0..<starts.count - 1 { starts[student + 1] += starts[student] }
    let isSorted = zip(runs, runs.dropFirst()).allSatisfy { $0.student <= $1.student }
    if isSorted { return }
    var sorted = runs
    var next = starts
    for run in runs {
      sorted[Int(next[Int(run.student)])] = run
      next[Int(run.student)] += 1
    }
    runs = sorted
  }

  /// Visits a student's marks on an item, in file order.
  package func forEachMark(
    of student: Reference<Student>, on item: Reference<Item>, _ body: (Mark) -> Void
  ) {
    let student = Int(student.index)
    for place in Int(starts[student])..<Int(starts[student + 1]) {
      let run = runs[place]
      let end = Int(run.end)
      // A run ends with its highest item.
      guard pieces[Int(run.piece)][end - 1].item >= item else { continue }
      var (low, high) = (Int(run.start), end)
      while low < high {
        let middle = (low + high) / 2
        if pieces[Int(run.piece)][middle].item < item { low = middle + 1 } else { high = middle }
      }
      while low < end, pieces[Int(run.piece)][low].item == item {
        body(pieces[Int(run.piece)][low])
        low += 1
      }
      // Further tries may stand in the next piece.
      if low < end { return }
    }
  }
}
