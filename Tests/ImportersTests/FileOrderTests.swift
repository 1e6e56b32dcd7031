import Tables
import TestSupport
import Testing

@testable import Importers

/// The one order of files: which of two is later, and why (R33, R103).
@Suite struct FileOrderTests {
  /// Names in their order, with what says of each that it follows the one before it.
  @Test(arguments: [
    (["teachers.csv", "teachers (1).csv", "teachers (2).csv", "teachers (10).csv"], "number"),
    (["teachers.csv", "teachers(1).csv", "teachers(2).csv"], "number"),
    (["marks - Copy.csv", "marks - Copy (2).csv", "marks - Copy (10).csv"], "number"),
    (["marks - Copy.csv", "marks.csv"], "original"),
    (["marks - Copy (2).csv", "marks.csv"], "original"),
    (["marks (1) - Copy.csv", "marks (1).csv"], "original"),
    (["marks - Copy.csv", "marks (1).csv"], "number"),
    (["marks.csv - Kopie", "marks.csv"], "original"),
    (["log.zip/a.csv copy", "log.zip/a.csv"], "original"),
    (["marks_v2 - Copy.csv", "marks_v2.csv"], "original"),
    (["marks copy.csv", "marks copy 2.csv"], "number"),
    (["Copy of marks.csv", "marks.csv"], "original"),
    (["students.csv", "students_v2.csv", "students_v2 (1).csv", "students_v10.csv"], "number"),
    (["week 9.csv", "week 10.csv", "week 11 (1).csv"], "number"),
    (["Grades 2025.csv", "Grades 2026.csv"], "number"),
    (["marks 2026-9-01.csv", "marks 2026-10-01.csv", "marks 2027-01-01.csv"], "day"),
    (["marks-20260901.csv", "marks_2026_10_01.csv", "marks 2026.11.01.csv"], "day"),
    (["marks 9-1-2026.csv", "marks 10-1-2026.csv", "marks 1.2.2027.csv"], "day"),
    (["marks 9-1-26.csv", "marks 10_1_26.csv"], "day"),
    (["marks Sep 1 2026.csv", "marks 1 October 2026.csv", "marks 02Nov2026.csv"], "day"),
    (["marks 1st Sep 2026.csv", "marks 2-Oct-26.csv", "marks Nov 2026.csv"], "day"),
    (["2026-09-01 marks.csv", "2026-10-01 a.csv", "2026-11-01 marks.csv"], "day"),
    (["zulu 2026-09-01.csv", "alpha 2026-10-01.csv"], "day"),
    (["marks 15.09.2026.csv", "marks 01.10.2026.csv", "marks 02.11.2026.csv"], "day"),
    (["marks 2026-09-01T0905.csv", "marks 2026-09-01T1030.csv"], "day"),
    (["marks 2026-09-01 at 10.05 AM.csv", "marks 2026-09-01 at 2.33 PM.csv"], "day"),
    (["exports 2026-9-30/teachers.csv", "exports 2026-10-01/teachers.csv"], "day"),
    (["log (1).zip/a.csv", "log (2).zip/a.csv"], "number"),
    (["book (2).xlsx#Sheet1", "book (10).xlsx#Sheet1"], "number"),
    (["teachers 03-05-2026.csv", "teachers 04-03-2026.csv"], "openDay(isDayFirst: false)"),
    (["log 1-12-26/a.csv", "log 2-5-26/a.csv"], "openDay(isDayFirst: false)"),
    (["marks 3_5_2026.xlsx", "marks 4.3.2026.xlsx"], "openDay(isDayFirst: false)"),
    (["marks 04-03-2026.csv", "marks 03-05-2026.csv", "marks 13-05-2026.csv"], "day"),
    (["teachers Sept 30.csv", "teachers Oct 2.csv", "teachers 4 Jan.csv"], "schoolDay"),
    (["marks 30 août.csv", "marks-1-okt.csv", "marks 12 June.csv"], "schoolDay"),
    (["marks 1st Sep.csv", "marks 2nd Sep.csv"], "schoolDay"),
    (["marks Oct 2.csv", "marks 2026-09-30.csv"], "name"),
    (["teachers.csv", "teachers.csv (1)", "teachers.csv (2)"], "number"),
    (["marks.xlsx - Copy", "marks.xlsx - Copy (2)"], "number"),
    (["teachers.csv", "teachers 2026-11-01.csv"], "dated"),
    (["roster.csv", "students 2025-08-01.csv"], "dated"),
    (["north.csv", "south.csv"], "name"), (["marks.csv", "marks.xlsx"], "name"),
    (["marks 2026-11.csv", "marks 2026-11-05.csv"], "name"),
    (["marks 2026-11-05.csv", "marks 2026-11-05 1030.csv"], "name"),
  ])
  func putsTheLaterLast(names: [String], reason: String) {
    for files in [names, names.reversed()] {
      let order = FileOrder(files)
      #expect(order.sorted(files) { $0 } == names)
      for (earlier, later) in zip(names, names.dropFirst()) {
        #expect(order.precedence(of: later, over: earlier).map { "\($0)" } == reason)
        #expect(order.precedence(of: earlier, over: later) == nil)
      }
    }
  }

  /// What copies are called alike; what is none keeps its name.
  @Test(arguments: [
    ("teachers 2026-11-01 (2).csv", "teachers.csv"), ("Copy of marks.csv", "marks.csv"),
    ("a/marks_v2 - Copy.csv", "a/marks.csv"), ("2026-10-02T1030_Grades-M7.csv", "Grades-M7.csv"),
    ("Math 7 12-02-2026.csv", "Math 7.csv"), ("Math 7 10-20-2026.csv", "Math 7.csv"),
    ("Math 7 Dec 20 2026.csv", "Math 7.csv"), ("2026-11-01.csv", "2026-11-01.csv"),
    ("period 2.csv", "period 2.csv"), ("period (2)/marks.csv", "period (2)/marks.csv"),
    ("students 2026-27.csv", "students 2026-27.csv"), ("(1).csv", "(1).csv"),
    ("marks 99-99-2026.csv", "marks 99-99-2026.csv"), ("hardcopy.csv", "hardcopy.csv"),
    ("level 3-12-9.csv", "level 3-12-9.csv"), ("teachers Sept 30.csv", "teachers.csv"),
    ("teachers.csv (1)", "teachers.csv"), ("marks.xlsx - Copy (2)", "marks.xlsx"),
    ("period 2 of 3.csv", "period 2 of 3.csv"), ("marsh 2.csv", "marsh 2.csv"),
  ])
  func takesCopiesForWhatTheyCopy(name: String, common: String) {
    #expect(CopyName(name).common == common)
  }

  /// What walkbook.yaml says of days settles those of names, too.
  @Test(arguments: [
    ([DayPattern.dayMonthYear], "teachers 03-05-2026.csv"),
    ([.monthDayYear], "teachers 04-03-2026.csv"),
    ([.monthDayYear, .yearMonthDay], "teachers 04-03-2026.csv"),
  ])
  func readsDaysOfNamesAsSaid(days: [DayPattern], later: String) {
    let files = ["teachers 04-03-2026.csv", "teachers 03-05-2026.csv"]
    let order = FileOrder(files, days: Set(days))
    #expect(order.sorted(files) { $0 }.last == later)
    for other in files where other != later {
      #expect(order.precedence(of: later, over: other) == .day)
    }
  }

  /// What a file says itself goes before its name; Moodle counts seconds.
  @Test(arguments: [
    ("1790000000", "1795000000"), ("9/5/2026", "10/5/2026"), ("Sep 5, 2026", "5 October 2026"),
  ])
  func readsWhatFilesSay(earlier: String, later: String) {
    var order = FileOrder(["b.csv", "a.csv"])
    order.note(earlier, of: "b.csv")
    order.note(later, of: "a.csv")
    #expect(order.precedence(of: "a.csv", over: "b.csv") == .day)
  }
}
