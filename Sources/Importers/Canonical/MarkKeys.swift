import Canonical
import Coaching
import Tables

/// Finds marks with the same key: student, item and try (R33, R104).
///
/// Where the attempt is empty, the day with its time tells tries apart, and without a time the score
/// does. The later mark stays where it stands and the earlier one goes. The same try under two classes
/// stays in both, since it says who is in them: it counts once (``StudentWork``), and is a finding
/// where the two differ.
enum MarkKeys {
  /// Marks of a day after `asOf` do not exist yet and take nobody's place (R109).
  ///
  /// - Returns: the marks that stay, and a finding at each later mark of a pair.
  static func removingDuplicates(from marks: Marks, asOf: Day?) -> (Marks, [Finding]) {
    var removed: [Set<Int>] = Array(repeating: [], count: marks.pieces.count)
    var findings: [Finding] = []
    var slots = ContiguousArray(repeating: Slot.empty, count: capacity(for: marks.count))
    let mask = slots.count - 1
    for (piece, rows) in marks.pieces.enumerated() {
      for (row, mark) in rows.enumerated() {
        if let asOf, let day = mark.date, day > asOf { continue }
        var slot = hash(mark) & mask
        while slots[slot].piece >= 0 {
          let other = slots[slot]
          let earlier = marks.pieces[Int(other.piece)][Int(other.row)]
          if isSame(mark, earlier) {
            guard mark.section == earlier.section else {
              let differ = mark.score != earlier.score || mark.status != earlier.status
              if differ, !mark.isBlank, !earlier.isBlank { findings.append(finding(mark, marks)) }
              slot = (slot + 1) & mask
              continue
            }
            removed[Int(other.piece)].insert(Int(other.row))
            // A row may tell one try twice, as the latest and by its number.
            if mark.line != earlier.line || mark.file != earlier.file || mark.score != earlier.score
            {
              findings.append(finding(mark, marks))
            }
            break
          }
          slot = (slot + 1) & mask
        }
        slots[slot] = Slot(piece: Int32(piece), row: Int32(row))
      }
    }
    guard removed.contains(where: { !$0.isEmpty }) else { return (marks, findings) }
    var kept = Marks()
    kept.files = marks.files
    kept.levels = marks.levels
    for (piece, rows) in marks.pieces.enumerated() {
      kept.append(
        ContiguousArray(
          rows.enumerated().lazy.filter { !removed[piece].contains($0.offset) }.map(\.element)))
    }
    return (kept, findings)
  }

  private struct Slot {
    var piece: Int32
    var row: Int32
    static let empty = Slot(piece: -1, row: -1)
  }

  /// At most half full.
  private static func capacity(for count: Int) -> Int {
    var capacity = 16
    while capacity < count * 2 { capacity *= 2 }
    return capacity
  }

  private static func isSame(_ first: Mark, _ second: Mark) -> Bool {
    guard first.student == second.student, first.item == second.item else { return false }
    if first.isSameTry(as: second) { return true }
    // In one class a row without a score says nothing beside one with a score.
    return first.section == second.section && first.tryNumber == second.tryNumber
      && (first.score == nil || second.score == nil)
  }

  private static func hash(_ mark: Mark) -> Int {
    var mixed = UInt64(UInt32(mark.student.index)) << 32 | UInt64(UInt32(mark.item.index))
    mixed ^= UInt64(bitPattern: mark.tryNumber) &* 0x9e37_79b9_7f4a_7c15
    mixed = (mixed ^ (mixed >> 31)) &* 0xbf58_476d_1ce4_e5b9
    return Int(truncatingIfNeeded: (mixed ^ (mixed >> 29)) & 0x7fff_ffff_ffff_ffff)
  }

  private static func finding(_ mark: Mark, _ marks: Marks) -> Finding {
    let column =
      if mark.attempt != nil || mark.date == nil {
        GradebookMarks.attempt.name
      } else {
        mark.submitted != nil ? GradebookMarks.submitted.name : GradebookMarks.assessed.name
      }
    return Finding(
      .duplicateKey(key: GradebookMarks.key.map(\.facts.name)),
      at: Position(file: marks.files[Int(mark.file)], line: Int(mark.line)), column: column)
  }
}
