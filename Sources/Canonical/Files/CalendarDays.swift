package import Coaching
package import Tables

/// `calendar.csv`.
package enum CalendarDays: CanonicalTable {
  /// A day that the calendar lists.
  package struct Record: Sendable {
    package var day: Day
    package var isInstructional: Bool
    package var note: String?

    package init(day: Day, isInstructional: Bool, note: String?) {
      self.day = day
      self.isInstructional = isInstructional
      self.note = note
    }
  }

  package static let kind = FileKind.calendar
  package static let holds =
    "A day with or without lessons; days not listed have lessons from Monday to Friday."
  package static let people: [People] = []

  package static let day: Of<Day> = .day("day", "The day.") { $0.day }.required
  package static let instructional: Of<Bool> = .yesNo("instructional", "Whether there are lessons.")
  {
    $0.isInstructional
  }.required
  package static let note: Of<String> = .text("note", "Why, such as the name of a holiday.") {
    $0.note
  }

  package static let columns = list(day, instructional, note)
  package static let key = list(day)

  package static func records(of district: District) -> [Record] {
    let calendar = district.calendar
    return calendar.listedDays.map {
      Record(
        day: $0, isInstructional: calendar.isInstructional($0), note: calendar.notes[$0])
    }
  }
}
