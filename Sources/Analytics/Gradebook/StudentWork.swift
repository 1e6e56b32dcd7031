package import Coaching

/// The marks of each student, by item and then in file order.
///
/// Marks belong to the student, not to the section that recorded them (R6). Marks of items that
/// no pathway lists are left out: they enter no measure (R69). Costs a few bytes for each run of a
/// student's marks, or eight a mark where files are in another order; marks stay where they are, and a
/// look-up is a binary search among the student's own.
package struct StudentWork: Sendable {
  /// Where files have each student's marks in the order of items and tries.
  private let runs: MarkRuns?
  /// Each with the index of its item as its tag.
  private var marks: MarksByStudent

  init(_ all: Marks, of students: Int, on curriculum: Curriculum) {
    runs = MarkRuns(all, of: students)
    if runs != nil {
      marks = MarksByStudent(Marks(), of: students) { _ in nil }
      return
    }
    var isListed = ContiguousArray(repeating: false, count: curriculum.items.count)
    for pathway in curriculum.pathways.references {
      for planned in curriculum.pathways[pathway].items {
        isListed[Int(planned.item.index)] = true
      }
    }
    marks = MarksByStudent(all, of: students) { mark in
      let item = Int(mark.item.index)
      return isListed[item] ? UInt32(item) : nil
    }
    marks.sortByTags()
    marks.remove(repeatedTries)
  }

  /// Where one try stands a second time, listed under two classes (R104).
  ///
  /// The later row stands; what one class scored is never lost to a blank of the other.
  private var repeatedTries: Set<Int> {
    var repeated: Set<Int> = []
    for student in marks.students {
      let range = marks.range(of: student)
      for place in range.dropFirst() where marks.tag(place) == marks.tag(place - 1) {
        let it = marks[place]
        var other = place - 1
        while other >= range.lowerBound, marks.tag(other) == marks.tag(place) {
          let one = marks[other]
          if one.section != it.section, one.isSameTry(as: it) {
            repeated.insert(it.isBlank && !one.isBlank ? place : other)
          }
          other -= 1
        }
      }
    }
    return repeated
  }

  /// Visits a student's marks on an item, in file order.
  package func forEachMark(
    of student: Reference<Student>, on item: Reference<Item>, _ body: (Mark) -> Void
  ) {
    if let runs { return runs.forEachMark(of: student, on: item, body) }
    let range = marks.range(of: Int(student.index))
    let tag = UInt32(item.index)
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if marks.tag(middle) < tag { low = middle + 1 } else { high = middle }
    }
    while low < range.upperBound, marks.tag(low) == tag {
      body(marks[low])
      low += 1
    }
  }
}
