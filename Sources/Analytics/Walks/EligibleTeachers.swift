package import Coaching
import Tables

extension Study {
  /// Whether a teacher is employed on at least one day of a window (R24).
  ///
  /// A teacher known from walk-throughs alone has no days of employment and is always eligible.
  package func isEligible(_ teacher: Reference<Teacher>, in window: Window) -> Bool {
    guard window.start <= window.end else { return false }
    return district.roster.teachers[teacher].employments.contains {
      $0.touches(window.start...window.end)
    }
  }

  /// The teachers whom observers could have walked in a window, by id: with or without a declared
  /// model (M20, R24).
  package func eligibleTeachers(in window: Window) -> [Reference<Teacher>] {
    district.roster.teachers.sorted.filter {
      isKnownTeacher[Int($0.index)] && isEligible($0, in: window)
    }
  }

  /// Whether more than a log of conferences names a teacher, by the teacher's index.
  ///
  /// A name that only such a log has may be another's in some spelling, and adds nobody (R24).
  private var isKnownTeacher: [Bool] {
    once(\.isKnownTeacher) { study in
      let (district, teachers) = (study.district, study.district.roster.teachers)
      var isKnown = teachers.references.map(teachers.isListed)
      let sections = district.roster.sections
      let named =
        sections.references.compactMap { sections[$0].teacher }
        + district.walkthroughs.map(\.teacher)
        + district.actions.map(\.teacher)
      for teacher in named { isKnown[Int(teacher.index)] = true }
      for rating in district.ratings {
        if case .teacher(let teacher) = rating.subject { isKnown[Int(teacher.index)] = true }
      }
      return isKnown
    }
  }

  /// The teachers employed on a day, by id (R82).
  func teachersEmployed(on day: Day) -> [Reference<Teacher>] {
    eligibleTeachers(in: Window(id: "", start: day, end: day))
  }

  /// The school of each teacher, by the teacher's index: the one that the teachers file names; for
  /// a teacher it lacks, the school of the latest walk-through that names one (R24).
  static func makeTeacherSchools(_ study: Study) -> [Reference<School>?] {
    let teachers = study.district.roster.teachers
    var schools = teachers.references.map { teachers[$0].school }
    var latest = [Day?](repeating: nil, count: schools.count)
    for walkthrough in study.district.walkthroughs {
      let place = Int(walkthrough.teacher.index)
      guard let school = walkthrough.school, !teachers.isListed(walkthrough.teacher),
        latest[place].map({ $0 <= walkthrough.date }) ?? true
      else { continue }
      latest[place] = walkthrough.date
      schools[place] = school
    }
    return schools
  }
}
