public import Coaching
public import Tables

/// `calendar.csv`.
public enum CalendarDays: CanonicalTable {
  /// A day that the calendar lists.
  public struct Record: Sendable {
    public var day: Day
    public var isInstructional: Bool
    public var note: String?

    public init(day: Day, isInstructional: Bool, note: String?) {
      self.day = day
      self.isInstructional = isInstructional
      self.note = note
    }
  }

  public static let kind = FileKind.calendar
  public static let holds =
    "A day with or without lessons; days not listed have lessons from Monday to Friday."
  public static let people: [People] = []

  public static let day: Of<Day> = .day("day", "The day.") { $0.day }.required
  public static let instructional: Of<Bool> = .yesNo("instructional", "Whether there are lessons.")
  {
    $0.isInstructional
  }.required
  public static let note: Of<String> = .text("note", "Why, such as the name of a holiday.") {
    $0.note
  }

  public static let columns = list(day, instructional, note)
  public static let key = list(day)

  public static func records(of district: District) -> [Record] {
    let calendar = district.calendar
    return calendar.listedDays.map {
      Record(
        day: $0, isInstructional: calendar.isInstructional($0), note: calendar.notes[$0])
    }
  }
}
