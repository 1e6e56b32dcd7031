import Coaching
import Tables
import Testing

@Suite struct SpellTests {
  /// Spells of students in classes as `1 A 09-01 10-01`, joined and written the same way.
  private func joined(_ spells: [String]) -> [String] {
    let enrollments = spells.map { spell in
      let cells = spell.split(separator: " ").map(String.init)
      let day = { (place: Int) in Day("2026-\(cells[place])") }
      return Enrollment(
        student: Reference(Int(cells[0]) ?? 0), section: Reference(cells[1] == "A" ? 0 : 1),
        begin: day(2), end: day(3))
    }
    let text = { (day: Day?) in day.map { String($0.description.dropFirst(5)) } ?? "-" }
    return enrollments.joined.map {
      "\($0.student.index) \($0.section.index == 0 ? "A" : "B") \(text($0.begin)) \(text($0.end))"
    }
  }

  @Test(
    arguments: [
      (["1 A 09-01 10-01", "1 A 09-15 11-01"], ["1 A 09-01 11-01"]),
      (["1 A 09-15 11-01", "1 A 09-01 10-01"], ["1 A 09-01 11-01"]),
      (["1 A 09-01 12-01", "1 A 10-01 11-01"], ["1 A 09-01 12-01"]),
      (["1 A 09-01 10-01", "1 A 10-01 11-01"], ["1 A 09-01 11-01"]),
      (["1 A 09-01 10-01", "1 A 10-02 11-01"], ["1 A 09-01 10-01", "1 A 10-02 11-01"]),
      (["1 A - 10-01", "1 A 09-01 -"], ["1 A - -"]),
      (
        ["1 A 09-01 10-01", "1 B 09-01 11-01", "2 A 09-01 12-01"],
        ["1 A 09-01 10-01", "1 B 09-01 11-01", "2 A 09-01 12-01"]
      ),
      (
        ["1 A 11-01 -", "2 A 09-01 -", "1 A 09-01 10-01", "1 A 09-20 11-01"],
        ["1 A 09-01 -", "2 A 09-01 -"]
      ),
      // A student who never came holds no day and joins nothing.
      (
        ["1 A 10-01 10-01", "1 A 10-01 09-01", "1 A 09-01 10-01"],
        ["1 A 10-01 10-01", "1 A 10-01 09-01", "1 A 09-01 10-01"]
      ),
    ] as [([String], [String])])
  func joinsWhatOverlapsOrTouches(spells: [String], whole: [String]) {
    #expect(joined(spells) == whole)
    // The order of rows makes no difference to who is where.
    #expect(joined(spells.reversed()).sorted() == whole.sorted())
  }
}
