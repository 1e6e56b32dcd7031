import Canonical
import Coaching
import Tables

/// Finds marks with the same key: student, item and try (R33, R104).
///
/// Where the attempt is empty, the day with its time tells tries apart, and without a time the score
/// does: a row without one takes no score away. The later mark stays where it stands and the earlier one goes. The same try under two classes
/// stays in both, since it says who is in them: it counts once (``StudentWork``), and is a finding
/// where the two differ.
struct MarkKeys {
  private let marks: Marks
  private let files: FileOrder
  private let byStudent: MarksByStudent
  /// Of one student at a time, at most half full: a small table, which is used again for the next.
  private var slots: ContiguousArray<Int> = []
  private var gone: Set<Int> = []
  private var found: [(place: Int, finding: Finding)] = []

  /// Marks of a day after `asOf` do not exist yet and take nobody's place (R109).
  ///
  /// - Parameters:
  ///   - students: how many there are.
  ///   - files: which of two files counts, and why.
  /// - Returns: the places of marks that go, among all, and a finding at each later mark of a pair.
  static func duplicates(
    among marks: Marks, of students: Int, asOf: Day?, in files: FileOrder
  ) -> (gone: Set<Int>, findings: [Finding]) {
    guard MarkRuns(marks, of: students) == nil else { return ([], []) }
    let byStudent = MarksByStudent(marks, of: students) { mark in
      if let asOf, let day = mark.date, day > asOf { nil } else { hash(mark) }
    }
    var keys = MarkKeys(marks: marks, files: files, byStudent: byStudent)
    for student in byStudent.students { keys.look(through: byStudent.range(of: student)) }
    // In the order of the rows; a row may have several.
    return (keys.gone, keys.found.sorted { $0.place < $1.place }.map(\.finding))
  }

  private init(marks: Marks, files: FileOrder, byStudent: MarksByStudent) {
    self.marks = marks
    self.files = files
    self.byStudent = byStudent
  }

  private mutating func look(through range: Range<Int>) {
    guard range.count > 1 else { return }
    var capacity = 16
    while capacity < range.count * 2 { capacity *= 2 }
    if slots.count < capacity { slots = ContiguousArray(repeating: -1, count: capacity) }
    for slot in 0..<capacity { slots[slot] = -1 }
    for index in range {
      let slot = slot(for: index, mask: capacity - 1)
      if slots[slot] >= 0 {
        gone.insert(byStudent.place(slots[slot]))
        let (mark, earlier) = (byStudent[index], byStudent[slots[slot]])
        // A row may tell one try twice, as the latest and by its number.
        if mark.line != earlier.line || mark.file != earlier.file || mark.score != earlier.score {
          report(index, after: earlier)
        }
      }
      slots[slot] = index
    }
  }

  /// An empty slot for a mark, or that of the mark whose place it takes.
  private mutating func slot(for index: Int, mask: Int) -> Int {
    let tag = byStudent.tag(index)
    var slot = Int(tag) & mask
    while slots[slot] >= 0 {
      // Marks with one key have one tag; only those are looked at.
      if byStudent.tag(slots[slot]) == tag {
        let (mark, earlier) = (byStudent[index], byStudent[slots[slot]])
        if MarkKeys.isSame(mark, earlier) {
          if mark.section == earlier.section { return slot }
          let differ = mark.score != earlier.score || mark.status != earlier.status
          if differ, !mark.isBlank, !earlier.isBlank { report(index, after: earlier) }
        }
      }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func report(_ index: Int, after earlier: Mark) {
    found.append((byStudent.place(index), finding(byStudent[index], after: earlier)))
  }

  private static func isSame(_ first: Mark, _ second: Mark) -> Bool {
    first.student == second.student && first.item == second.item && first.isSameTry(as: second)
  }

  private static func hash(_ mark: Mark) -> UInt32 {
    var mixed = UInt64(UInt32(mark.student.index)) << 32 | UInt64(UInt32(mark.item.index))
    mixed ^= UInt64(bitPattern: mark.tryNumber) &* 0x9e37_79b9_7f4a_7c15
    mixed = (mixed ^ (mixed >> 31)) &* 0xbf58_476d_1ce4_e5b9
    return UInt32(truncatingIfNeeded: mixed ^ (mixed >> 29))
  }

  private func finding(_ mark: Mark, after earlier: Mark) -> Finding {
    let file = marks.files[Int(mark.file)]
    let column =
      if mark.attempt != nil || mark.date == nil {
        GradebookMarks.attempt.name
      } else {
        mark.submitted != nil ? GradebookMarks.submitted.name : GradebookMarks.assessed.name
      }
    return Finding(
      files.duplicate(
        of: GradebookMarks.key.map(\.facts.name), in: file,
        after: marks.files[Int(earlier.file)]),
      at: Location(file: file, line: Int(mark.line)), column: column)
  }
}
