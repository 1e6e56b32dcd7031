/// The days of the school year 2026-27 on which school is held, and the two walk windows in it.
struct SchoolYear {
  static let first = Day(2026, 8, 17)
  static let last = Day(2027, 5, 28)
  /// The last day on which anything in the demo district happened.
  static let asOf = Day(2027, 1, 22)
  static let fall = Day(2026, 9, 21)...Day(2026, 10, 23)
  static let winter = Day(2027, 1, 5)...Day(2027, 1, 22)

  private static let closures: [(ClosedRange<Day>, String)] = [
    (Day(2026, 9, 7)...Day(2026, 9, 7), "Labor Day"),
    (Day(2026, 10, 12)...Day(2026, 10, 12), "Teacher learning day"),
    (Day(2026, 11, 23)...Day(2026, 11, 27), "Thanksgiving week"),
    (Day(2026, 12, 21)...Day(2027, 1, 1), "Winter break"),
    (Day(2027, 1, 4)...Day(2027, 1, 4), "Teacher planning day"),
    (Day(2027, 1, 18)...Day(2027, 1, 18), "Martin Luther King Jr. Day"),
    (Day(2027, 2, 15)...Day(2027, 2, 15), "Presidents' Day"),
    (Day(2027, 3, 15)...Day(2027, 3, 19), "Spring break"),
  ]

  static func closure(on day: Day) -> String? {
    closures.first { $0.0.contains(day) }?.1
  }

  static func isInstructional(_ day: Day) -> Bool {
    day.weekday < 5 && day >= first && day <= last && closure(on: day) == nil
  }

  static func instructionalDays(_ range: ClosedRange<Day>) -> [Day] {
    (range.lowerBound.number...range.upperBound.number)
      .map(Day.init(number:)).filter(isInstructional)
  }

  /// The first instructional day on or after `day`.
  static func schoolDay(from day: Day) -> Day {
    var day = day
    while !isInstructional(day) && day < last { day = day + 1 }
    return day
  }

  static func write(to folder: OutputFolder) throws {
    let calendar = try folder.file("calendar.csv", header: "day,instructional,note")
    for number in first.number...last.number {
      let day = Day(number: number)
      guard day.weekday < 5 else { continue }
      try calendar.row([day.text, isInstructional(day) ? "yes" : "no", closure(on: day) ?? ""])
    }
    try calendar.close()
    let windows = try folder.file("windows.csv", header: "window_id,title,start,end,kind")
    try windows.row(["2026-fall", "Fall walk", "2026-09-21", "2026-10-23", "walk"])
    try windows.row(["2027-winter", "Winter walk", "2027-01-05", "2027-01-22", "walk"])
    try windows.row(["2026-sem1", "First semester", "2026-08-17", "2027-01-22", "term"])
    try windows.close()
  }
}
