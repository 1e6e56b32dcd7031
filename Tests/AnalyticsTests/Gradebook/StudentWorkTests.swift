import Coaching
import TestSupport
import Testing

@testable import Analytics

/// Marks by student and item.
struct StudentWorkTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func findsEachMarkOnceInFileOrder(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var curriculum = Curriculum()
    var pathway = Pathway(id: "P")
    // The last item is on no pathway.
    let items = (0..<9).map { curriculum.items.intern("item \($0)") }
    pathway.items = items.dropLast().map { PathwayItem(item: $0, position: 1) }
    curriculum.pathways.list(pathway)
    var marks = Marks()
    var all: [Mark] = []
    for piece in 0..<3 {
      let rows = (0..<50).map { row in
        Mark(
          student: Reference(Int.random(in: 0..<5, using: &random)),
          item: items[Int.random(in: 0..<9, using: &random)], line: piece * 50 + row)
      }
      marks.append(ContiguousArray(rows))
      all += rows
    }
    let work = StudentWork(marks, of: 6, on: curriculum)
    for student in (0..<6).map(Reference<Student>.init) {
      for item in items.dropLast() {
        let expected = all.filter { $0.student == student && $0.item == item }.map(\.line)
        #expect(lines(of: student, on: item, in: work) == expected)
      }
      #expect(lines(of: student, on: items[8], in: work).isEmpty)
    }
  }

  @Test func holdsNothingWithoutStudents() {
    let work = StudentWork(Marks(), of: 1, on: Curriculum())
    #expect(lines(of: Reference(0), on: Reference(0), in: work).isEmpty)
  }

  private func lines(
    of student: Reference<Student>, on item: Reference<Item>, in work: StudentWork
  ) -> [Int32] {
    var lines: [Int32] = []
    work.forEachMark(of: student, on: item) { lines.append($0.line) }
    return lines
  }
}
