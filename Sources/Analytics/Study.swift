public import Coaching
public import Tables

/// A district seen as of one day: what every measure computes from.
///
/// Facts after the day are left out (R1), windows are in order and cut at the day (R13). What
/// several measures share is computed once, when the first of them asks.
public final class Study {
  /// The district without the facts after ``asOf``.
  public let district: District
  /// The day as of which everything is computed; `nil` where nothing is dated.
  public let asOf: Day?
  /// The walk windows in force, in order; a running one ends at ``asOf`` (R1, R13).
  public let windows: [Window]

  public init(_ district: District) {
    let asOf = district.rules.asOf ?? district.lastDay
    self.asOf = asOf
    self.district = asOf.map { district.upTo($0) } ?? district
    windows = Study.windows(of: self.district, asOf: asOf)
  }

  public var rules: Rules { district.rules }

  /// The window that holds a day: the earlier one in order where two overlap (R13).
  public func window(holding day: Day) -> Int? { windows.firstIndex { $0.contains(day) } }

  /// Students in each section on ``asOf``, by the section's index (R7).
  public private(set) lazy var classes: [[ClassMember]] = Study.classes(of: district, asOf: asOf)

  private static func windows(of district: District, asOf: Day?) -> [Window] {
    guard let asOf else { return [] }
    let given = district.windows.walkWindows
    if given.isEmpty {
      let days = district.walkthroughs.lazy.filter(\.isObserved).map(\.date)
      guard let first = days.min(), let last = days.max() else { return [] }
      return [Window(id: "all", start: first, end: last)]
    }
    return given.filter { $0.start <= asOf }.map { window in
      var window = window
      window.end = min(window.end, asOf)
      return window
    }
  }

  private static func classes(of district: District, asOf: Day?) -> [[ClassMember]] {
    var classes = Array(repeating: [ClassMember](), count: district.roster.sections.count)
    guard let asOf else { return classes }
    var places: [Enrollment: Int] = [:]
    for enrollment in district.roster.enrollments where enrollment.covers(asOf) {
      let pair = Enrollment(student: enrollment.student, section: enrollment.section)
      let section = Int(enrollment.section.index)
      if let place = places[pair] {
        // R96: overlapping spells count once; the later row gives entry.
        classes[section][place].entry = enrollment.begin
      } else {
        places[pair] = classes[section].count
        classes[section].append(
          ClassMember(student: enrollment.student, entry: enrollment.begin))
      }
    }
    let ranks = district.roster.students.ranks
    for section in classes.indices {
      classes[section].sort { ranks[Int($0.student.index)] < ranks[Int($1.student.index)] }
    }
    return classes
  }
}

/// A student in a class, with the day of entry where the spell has one (R72).
public struct ClassMember: Hashable, Sendable {
  public var student: Reference<Student>
  public var entry: Day?
}

extension District {
  /// Without what happened after a day (R1): undated marks stay, plans and dues are no facts.
  func upTo(_ asOf: Day) -> District {
    guard let last = lastDay, last > asOf || rules.asOf != nil else { return self }
    var district = self
    district.walkthroughs.removeAll { $0.date > asOf }
    district.marks.filter { mark in mark.date.map { $0 <= asOf } ?? true }
    district.conferences.removeAll { $0.date > asOf }
    district.workshops.removeAll { $0.date > asOf }
    return district
  }
}
