import Coaching
import Tables

extension Study {
  /// The first day of each class, by the section's index: where its weeks begin, and entry for
  /// students without a day of entry (R14, R16).
  ///
  /// The earliest day of entry, but not before the calendar's first day; else the calendar's
  /// first day; else the first conference row. A spell without begin is earlier than any day, so
  /// that a class with one begins with the calendar, or where there is none with the earliest day
  /// known. `nil` where nothing says when the class began.
  static func makeSectionFirstDays(_ study: Study) -> [Day?] {
    let roster = study.district.roster
    let calendarBegin = study.district.calendar.firstDay
    var earliest = [Day?](repeating: nil, count: roster.sections.count)
    var isOpen = Array(repeating: false, count: roster.sections.count)
    for spell in roster.enrollments {
      let place = Int(spell.section.index)
      if let begin = spell.begin {
        earliest[place] = min(earliest[place] ?? begin, begin)
      } else {
        isOpen[place] = true
      }
    }
    let logged = study.conferenceLog.firstDays
    return earliest.indices.map { place in
      guard let begin = earliest[place] else { return calendarBegin ?? logged[place] }
      if isOpen[place] { return calendarBegin ?? min(begin, logged[place] ?? begin) }
      return max(begin, calendarBegin ?? begin)
    }
  }
}
