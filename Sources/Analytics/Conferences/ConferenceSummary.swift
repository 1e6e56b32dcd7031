import Coaching
import Tables

/// The conferences of one class as one row: coverage, cadence, gaps, dosage and spread (M47-M51,
/// R58-R60).
package struct ConferenceSummary: Hashable, Sendable {
  /// Students met of those eligible, over all weeks that are not short (M46).
  package var coverage: PooledShare
  /// Students by their status.
  package var statuses: [ConferenceStatus.Word: Int] = [:]
  /// The median of the students' medians, and the longest gap of any.
  package var medianGap: Double?
  package var longestGap: Int?
  package var scheduled = 0
  package var delivered = 0
  package var ledByStudent = PooledShare()
  package var spread = AttentionSpread()
}

extension Study {
  /// A row for every class, by the bytes of its id; nothing is said of those that do not log
  /// (R14).
  static func makeConferenceSummary(_ study: Study) -> [ConferenceSummaryRow] {
    guard study.asOf != nil, study.district.given.contains(.conferences) else { return [] }
    let roster = study.district.roster
    let summaries = study.conferenceSummaries
    return study.summarizedSections.map { section in
      ConferenceSummaryRow(
        classroom: Classroom(section, in: roster),
        students: study.classes[Int(section.index)].count, summary: summaries[section])
    }
  }

  /// Classes of the sections file, the enrollments, the marks and the conferences; one that only
  /// a pathway or a workshop names is none.
  private var summarizedSections: [Reference<Section>] {
    let roster = district.roster
    var isNamed = roster.sections.references.map(roster.sections.isListed)
    for spell in roster.enrollments { isNamed[Int(spell.section.index)] = true }
    for section in conferenceLog.sections { isNamed[Int(section.index)] = true }
    for mark in district.marks.pieces.joined() {
      if let section = mark.section { isNamed[Int(section.index)] = true }
    }
    return roster.sections.sorted.filter { isNamed[Int($0.index)] }
  }

  /// What each class that logs came to.
  private var conferenceSummaries: [Reference<Section>: ConferenceSummary] {
    var statuses: [Reference<Section>: [ConferenceStatusRow]] = [:]
    for row in conferenceStatuses {
      statuses[row.classroom.section.reference, default: []].append(row)
    }
    let calendar = district.calendar
    let filter = ConferenceFilter(rules)
    var dosages: [Reference<Section>: SessionDosage] = [:]
    var leads: [Reference<Section>: StudentLedShare] = [:]
    for logged in conferenceLog.conferences {
      dosages[logged.section, default: SessionDosage(calendar)].add(logged.conference)
      guard filter.admits(logged.conference) else { continue }
      leads[logged.section, default: StudentLedShare()].add(logged.conference)
    }
    var summaries: [Reference<Section>: ConferenceSummary] = [:]
    for section in conferenceLog.sections {
      var summary = ConferenceSummary(statuses[section] ?? [])
      summary.coverage = pooledCoverage.share(of: section)
      summary.scheduled = dosages[section]?.scheduled ?? 0
      summary.delivered = dosages[section]?.delivered ?? 0
      summary.ledByStudent = leads[section]?.share ?? PooledShare()
      summaries[section] = summary
    }
    return summaries
  }
}

extension ConferenceSummary {
  /// What the students of one class say together.
  fileprivate init(_ students: [ConferenceStatusRow]) {
    coverage = PooledShare()
    for student in students {
      statuses[student.status, default: 0] += 1
      spread.add(student.conferences)
    }
    medianGap = students.compactMap(\.medianGap).median
    longestGap = students.compactMap(\.longestGap).max()
  }
}
