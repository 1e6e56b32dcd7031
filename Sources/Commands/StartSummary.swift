import Analytics
import Coaching
import Importers

/// What came out of a folder, in a sentence.
struct StartSummary {
  private let study: Study
  private let people: PeopleDirectory

  /// - Parameter people: who of them are spellings that may mean another.
  init(_ study: Study, _ people: PeopleDirectory) {
    self.study = study
    self.people = people
  }

  var text: String {
    let district = study.district
    let windows = study.windows.count
    let marks = "\(district.marks.count) \(district.marks.count == 1 ? "mark" : "marks")"
    let classes = district.roster.sections.count
    let walks = StartLoss.areBlank(district.walkthroughs) ? [] : district.walkthroughs
    return """
      \(district.roster.teachers.count) teachers\(open(people.openTeachers)), \(walked(walks)) of them walked in \
      \(windows) \(windows == 1 ? "window" : "windows")\(each); \
      \(district.roster.students.count) students\(open(people.openStudents)), \(classes) \(classes == 1 ? "class" : "classes"), \
      \(marks), \(district.conferences.count) conferences.
      """
  }

  private func open(_ count: Int) -> String {
    switch count {
    case 0: ""
    case 1: " (1 of them a name that may be another's)"
    default: " (\(count) of them names that may be another's)"
    }
  }

  private func walked(_ walks: [Walkthrough]) -> Int {
    Set(walks.filter(\.isObserved).map(\.teacher)).count
  }

  /// How many were walked in each window, where it was not all of them in each.
  private var each: String {
    let walks = study.district.walkthroughs
    let counts = study.windows.map { window in
      (window, walked(walks.filter { window.start <= $0.date && $0.date <= window.end }))
    }
    guard counts.contains(where: { $0.1 < walked(walks) }) else { return "" }
    let said = counts.map { "\($0.0.title ?? $0.0.id) \($0.1)" }.joined(separator: ", ")
    return " (\(said))"
  }
}
