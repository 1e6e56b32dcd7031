package import Coaching

/// The marks of each student, by item and then in file order.
///
/// Marks belong to the student, not to the section that recorded them (R6). Marks of items that
/// no pathway lists are left out: they enter no measure (R69). Costs one copy of the marks; a
/// look-up is a binary search among the student's own.
package struct StudentWork: Sendable {
  private var marks: ContiguousArray<Mark> = []
  /// Where each student's marks begin, and behind the last student where they end.
  private var starts: ContiguousArray<Int32>

  init(_ all: Marks, of students: Int, on curriculum: Curriculum) {
    var isListed = ContiguousArray(repeating: false, count: curriculum.items.count)
    for pathway in curriculum.pathways.references {
      for planned in curriculum.pathways[pathway].items {
        isListed[Int(planned.item.index)] = true
      }
    }
    starts = ContiguousArray(repeating: 0, count: students + 1)
    for piece in all.pieces {
      for mark in piece where isListed[Int(mark.item.index)] {
        starts[Int(mark.student.index) + 1] += 1
      }
    }
    for student in 0..<students { starts[student + 1] += starts[student] }
    guard let count = starts.last, count > 0 else { return }
    let blank = Mark(student: Reference(0), item: Reference(0))
    marks = ContiguousArray(repeating: blank, count: Int(count))
    var next = starts
    for piece in all.pieces {
      for mark in piece where isListed[Int(mark.item.index)] {
        let student = Int(mark.student.index)
        marks[Int(next[student])] = mark
        next[student] += 1
      }
    }
    for student in 0..<students { sortByItem(Int(starts[student])..<Int(starts[student + 1])) }
    joinTries()
  }

  /// Joins what is one try, listed under two classes (R104).
  ///
  /// The later row stands; what one class scored is never lost to a blank of the other.
  private mutating func joinTries() {
    var repeated: Set<Int> = []
    for student in 0..<starts.count - 1 {
      let range = Int(starts[student])..<Int(starts[student + 1])
      for place in range.dropFirst() {
        var other = place - 1
        while other >= range.lowerBound, marks[other].item == marks[place].item {
          let (one, it) = (marks[other], marks[place])
          if one.section != it.section, one.isSameTry(as: it) {
            repeated.insert(it.isBlank && !one.isBlank ? place : other)
          }
          other -= 1
        }
      }
    }
    guard !repeated.isEmpty else { return }
    var (kept, gone) = (ContiguousArray<Mark>(), Int32(0))
    kept.reserveCapacity(marks.count - repeated.count)
    for student in 0..<starts.count - 1 {
      let range = Int(starts[student])..<Int(starts[student + 1])
      starts[student] -= gone
      for place in range {
        if repeated.contains(place) { gone += 1 } else { kept.append(marks[place]) }
      }
    }
    starts[starts.count - 1] -= gone
    marks = kept
  }

  /// A student's marks on an item, in file order.
  package func marks(
    of student: Reference<Student>, on item: Reference<Item>
  ) -> ContiguousArray<Mark>.SubSequence {
    var low = Int(starts[Int(student.index)])
    let end = Int(starts[Int(student.index) + 1])
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].item < item { low = middle + 1 } else { high = middle }
    }
    while high < end, marks[high].item == item { high += 1 }
    return marks[low..<high]
  }

  /// `sort` keeps the file order of equal items; most files are in order of items already.
  private mutating func sortByItem(_ range: Range<Int>) {
    var isSorted = true
    for place in range.dropFirst() where marks[place].item < marks[place - 1].item {
      isSorted = false
      break
    }
    if !isSorted { marks[range].sort { $0.item < $1.item } }
  }
}
