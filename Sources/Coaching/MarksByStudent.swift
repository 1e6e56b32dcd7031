/// Where the marks of each student stand among all marks, each student's in file order.
///
/// Marks stay where they were read: eight bytes a mark tell whose they are, with a tag by which those of
/// a student are compared without going there.
package struct MarksByStudent: Sendable {
  /// A mark, by its place among all.
  @usableFromInline
  struct Entry: Sendable {
    @usableFromInline let place: UInt32
    @usableFromInline let tag: UInt32

    @usableFromInline
    init(place: UInt32, tag: UInt32) {
      self.place = place
      self.tag = tag
    }
  }

  @usableFromInline var entries: ContiguousArray<Entry> = []
  /// Where the entries of each student begin, and after the last student where they end.
  @usableFromInline var starts: ContiguousArray<Int>
  @usableFromInline let pieces: [ContiguousArray<Mark>]
  /// The place of the first mark of each piece, and after the last that of no mark.
  @usableFromInline let firsts: ContiguousArray<Int>
  /// The piece that holds every 4,096th place, from which that of any place is a step or two away.
  @usableFromInline let near: ContiguousArray<Int32>

  /// - Parameters:
  ///   - students: how many there are.
  ///   - tag: what entries know of their marks; `nil` for a mark that is not looked for.
  @inlinable
  package init(_ marks: Marks, of students: Int, tag: (Mark) -> UInt32?) {
    self.init(marks, students: students)
    marks.forEach { if tag($0) != nil { starts[Int($0.student.index) + 1] += 1 } }
    for student in 0..<students { starts[student + 1] += starts[student] }
    entries = ContiguousArray(repeating: Entry(place: 0, tag: 0), count: starts[students])
    var next = starts
    var place: UInt32 = 0
    marks.forEach { mark in
      if let tag = tag(mark) {
        let student = Int(mark.student.index)
        entries[next[student]] = Entry(place: place, tag: tag)
        next[student] += 1
      }
      place += 1
    }
  }

  @usableFromInline
  init(_ marks: Marks, students: Int) {
    pieces = marks.pieces
    var firsts: ContiguousArray<Int> = [0]
    for piece in pieces { firsts.append(firsts[firsts.count - 1] + piece.count) }
    self.firsts = firsts
    near = MarksByStudent.near(firsts)
    starts = ContiguousArray(repeating: 0, count: students + 1)
  }

  private static func near(_ firsts: ContiguousArray<Int>) -> ContiguousArray<Int32> {
    var piece = 0
    let all = firsts[firsts.count - 1]
    return ContiguousArray(
      stride(from: 0, to: all, by: 1 << 12).map { place in
        while firsts[piece + 1] <= place { piece += 1 }
        return Int32(piece)
      })
  }

  @inlinable
  package var students: Range<Int> { 0..<starts.count - 1 }

  /// Where a student's marks stand here.
  @inlinable
  package func range(of student: Int) -> Range<Int> { starts[student]..<starts[student + 1] }

  /// The place of a mark among all.
  @inlinable
  package func place(_ index: Int) -> Int { Int(entries[index].place) }

  @inlinable
  package func tag(_ index: Int) -> UInt32 { entries[index].tag }

  /// Sorts the marks of each student by their tags, those that are equal in file order.
  package mutating func sortByTags() {
    for student in students {
      let range = range(of: student)
      // Most files are in order already.
      if range.dropFirst().contains(where: { entries[$0].tag < entries[$0 - 1].tag }) {
        entries[range].sort { ($0.tag, $0.place) < ($1.tag, $1.place) }
      }
    }
  }

  /// Takes out what stands at some of these places.
  package mutating func remove(_ gone: Set<Int>) {
    guard !gone.isEmpty else { return }
    var kept: ContiguousArray<Entry> = []
    kept.reserveCapacity(entries.count - gone.count)
    for student in students {
      let range = range(of: student)
      starts[student] = kept.count
      for index in range where !gone.contains(index) { kept.append(entries[index]) }
    }
    starts[starts.count - 1] = kept.count
    entries = kept
  }

  /// The mark that stands at one of these places.
  @inlinable
  package subscript(index: Int) -> Mark {
    let place = Int(entries[index].place)
    var piece = Int(near[place >> 12])
    while firsts[piece + 1] <= place { piece += 1 }
    return pieces[piece][place - firsts[piece]]
  }
}
