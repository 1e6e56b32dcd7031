package import Coaching
import Tables

/// A conference with the class it belongs to.
package struct LoggedConference: Sendable {
  package var section: Reference<Section>
  package var conference: Conference
}

/// The conferences of each class, up to the day of the study.
///
/// A class logs if it has at least one row, whatever became of it; what a class that does not log
/// does is unknown, not nothing (R14).
package struct ConferenceLog: Sendable {
  /// Every conference that belongs to a class, in file order.
  package let conferences: [LoggedConference]
  /// The classes that log, by the bytes of their ids.
  package let sections: [Reference<Section>]
  /// The first row of each class, by the section's index.
  let firstDays: [Day?]
  /// The last day on which any source that logs for the class has a row, by the section's index.
  ///
  /// What happened later is unknown (R101).
  let lastDays: [Day?]

  init(_ study: Study) {
    let roster = study.district.roster
    var days = [Day?](repeating: nil, count: roster.sections.count)
    var logged: [LoggedConference] = []
    if let asOf = study.asOf {
      let finder = SectionFinder(study.district)
      for conference in study.district.conferences where conference.date <= asOf {
        guard let section = finder.section(of: conference) else { continue }
        logged.append(LoggedConference(section: section, conference: conference))
        let place = Int(section.index)
        days[place] = min(days[place] ?? conference.date, conference.date)
      }
    }
    conferences = logged
    lastDays = ConferenceLog.lastDays(of: logged, count: days.count)
    firstDays = days
    sections = roster.sections.sorted.filter { days[Int($0.index)] != nil }
  }

  /// A source is a file or a sheet: where it logs for many classes, its last entry counts for all.
  ///
  /// Where there are only plans, they tell.
  private static func lastDays(of logged: [LoggedConference], count: Int) -> [Day?] {
    var ends: [String: Day] = [:]
    let entries = logged.filter(\.conference.isEntry)
    let logging = Set(entries.map(\.conference.location.file))
    for it in logged
    where it.conference.isEntry || !logging.contains(it.conference.location.file) {
      let file = it.conference.location.file
      ends[file] = max(ends[file] ?? it.conference.date, it.conference.date)
    }
    var days = [Day?](repeating: nil, count: count)
    for it in logged {
      guard let end = ends[it.conference.location.file] else { continue }
      let place = Int(it.section.index)
      days[place] = max(days[place] ?? end, end)
    }
    return days
  }

  package func isLogging(_ section: Reference<Section>) -> Bool {
    firstDays[Int(section.index)] != nil
  }

  /// The conferences that count, in file order.
  package func conferences(admittedBy filter: ConferenceFilter) -> [LoggedConference] {
    conferences.filter { filter.admits($0.conference) }
  }
}

/// Finds the class of a conference whose row names none (R57).
private struct SectionFinder {
  private let sections: Registry<Section>
  /// The spells of each student, by the student's index; empty where every row names its class.
  private var spells: [[Enrollment]] = []

  init(_ district: District) {
    sections = district.roster.sections
    guard district.conferences.contains(where: { $0.section == nil }) else { return }
    spells = Array(repeating: [], count: district.roster.students.count)
    for spell in district.roster.enrollments { spells[Int(spell.student.index)].append(spell) }
  }

  /// The class that the row names, else the only one of that day: among those of its teacher,
  /// or among all where it names no teacher.
  func section(of conference: Conference) -> Reference<Section>? {
    if let section = conference.section { return section }
    var found: Reference<Section>?
    for spell in spells[Int(conference.student.index)] where spell.covers(conference.date) {
      if let teacher = conference.teacher, sections[spell.section].teacher != teacher { continue }
      if let found, found != spell.section { return nil }
      found = spell.section
    }
    return found
  }
}
