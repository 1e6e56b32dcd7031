package import Coaching
package import Tables

/// A district seen as of one day: what every measure computes from.
///
/// Facts after the day are left out (R1), windows are in order and cut at the day (R13). What
/// several measures share is computed once, when the first of them asks.
package final class Study {
  /// The district without the facts after ``asOf``.
  package let district: District
  /// The day as of which everything is computed; `nil` where nothing is dated.
  package let asOf: Day?
  /// The walk windows in force, in order; a running one ends at ``asOf`` (R1, R13).
  package let windows: [Window]

  package init(_ district: District) {
    let asOf = district.rules.asOf ?? district.lastDay
    self.asOf = asOf
    var seen = asOf.map { district.upTo($0) } ?? district
    seen.takePointsFromMarks()
    self.district = seen
    windows = Study.windows(of: self.district, asOf: asOf)
  }

  package var rules: Rules { district.rules }

  /// The window that holds a day: the earlier one in order where two overlap (R13).
  package func window(holding day: Day) -> Int? { windows.place(holding: day) }

  /// Students in each section on ``asOf``, by the section's index (R7).
  package private(set) lazy var classes: [[ClassMember]] = Study.classes(of: district, asOf: asOf)

  /// The sequential frameworks by their id.
  package private(set) lazy var progressions: [String: Progression] = Dictionary(
    district.progressions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  /// The school of each teacher, by the teacher's index (R24).
  package private(set) lazy var teacherSchools: [Reference<School>?] = Study.makeTeacherSchools(
    self)

  /// The school of each class, by the identifiers of both (R56).
  private(set) lazy var classSchools: [Value: Value] = Study.makeClassSchools(self)

  /// What several measures share, by the path that names it.
  private var shared: [PartialKeyPath<Study>: AnyObject] = [:]

  /// What a path stands for, computed when it is first asked for.
  ///
  /// Each subject says in its own folder what its measures share.
  func once<Part>(_ path: KeyPath<Study, Part>, _ make: (Study) -> Part) -> Part {
    if let known = shared[path] as? Shared<Part> { return known.part }
    let part = make(self)
    shared[path] = Shared(part)
    return part
  }

  private static func windows(of district: District, asOf: Day?) -> [Window] {
    guard let asOf else { return [] }
    let given = district.windows.walkWindows
    if given.isEmpty {
      let walks = district.walkthroughs.filter(\.isObserved).map(\.date)
      let days = walks + district.ratings.map(\.date)
      guard let first = days.min(), let last = days.max() else { return [] }
      return [Window(id: "all", title: "All dates", start: first, end: last)]
    }
    // What two windows are called alike, as walks of two years, their ids tell apart.
    let titles = given.reduce(into: [:]) { $0[$1.title, default: 0] += 1 }
    return given.filter { $0.start <= asOf }.map { window in
      var window = window
      window.end = min(window.end, asOf)
      if titles[window.title, default: 0] > 1 {
        window.title = window.title.map { "\($0) (\(window.id))" }
      }
      return window
    }
  }

  private static func classes(of district: District, asOf: Day?) -> [[ClassMember]] {
    var classes = Array(repeating: [ClassMember](), count: district.roster.sections.count)
    // Overlapping spells are joined (R107): one at most covers the day. Where nothing is dated, nobody
    // is known to have left, and the last of several counts.
    var places: [[Int]: Int] = [:]
    for enrollment in district.roster.enrollments {
      let member = ClassMember(student: enrollment.student, entry: enrollment.begin)
      let section = Int(enrollment.section.index)
      if let asOf {
        if enrollment.covers(asOf) { classes[section].append(member) }
        continue
      }
      let place = [section, Int(enrollment.student.index)]
      if let known = places[place] {
        classes[section][known] = member
      } else {
        places[place] = classes[section].count
        classes[section].append(member)
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
package struct ClassMember: Hashable, Sendable {
  package var student: Reference<Student>
  package var entry: Day?
}

/// One computed part of a study.
private final class Shared<Part> {
  let part: Part

  init(_ part: Part) { self.part = part }
}
