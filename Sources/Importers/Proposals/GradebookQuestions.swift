import Coaching
import People
import Tables

/// Whose class a gradebook is, by the teacher's name in the name of its file.
struct GradebookQuestions {
  private(set) var questions: [StartQuestion] = []

  init(_ folder: DataFolder, _ intake: Intake) {
    let roster = intake.district.roster
    var families: [String: Set<String>] = [:]
    for reference in roster.teachers.references {
      let teacher = roster.teachers[reference]
      guard let name = PersonName(teacher.name ?? teacher.id), let family = name.words.last else {
        continue
      }
      families[family, default: []].insert(teacher.id)
    }
    let schools = GradebookQuestions.schools(intake)
    for file in folder.files where GradebookQuestions.needsTeacher(file) {
      let stem = Mapping.name(of: file.name)
      let words = PersonName.words(of: stem)
      let found = Set(words.compactMap { families[$0] }.filter { $0.count == 1 }.flatMap(\.self))
      guard found.count == 1, let teacher = found.first else { continue }
      let school = schools[teacher]
      questions.append(GradebookQuestions.question(file.name, stem, teacher, school))
    }
  }

  private static func needsTeacher(_ file: DataFolder.PlannedFile) -> Bool {
    guard let profile = file.profile, profile.kind == .marks, !profile.isCanonical else {
      return false
    }
    return file.source?.givenColumns.contains("teacher_id") != true
  }

  /// The school at which each teacher was walked, where it is always the same.
  private static func schools(_ intake: Intake) -> [String: String] {
    let roster = intake.district.roster
    var seen: [String: Set<String>] = [:]
    for walk in intake.district.walkthroughs {
      guard let school = walk.school else { continue }
      seen[roster.teachers[walk.teacher].id, default: []].insert(roster.schools[school].id)
    }
    return seen.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  private static func question(
    _ file: String, _ stem: String, _ teacher: String, _ school: String?
  ) -> StartQuestion {
    // The next export of the gradebook has another day before its name.
    let title = stem.split(separator: "_", maxSplits: 1).last ?? ""
    let isDated = stem.first?.isNumber == true && title.hasPrefix("Grades-")
    let pattern = isDated ? "*\(title)*" : "\(stem)*"
    let place = school.map { ", school_id: \(YAMLText.quoted($0))" } ?? ""
    return StartQuestion(
      key: "teacher:\(file)",
      text: "\(file): is it the class of \(teacher)\(school.map { " at \($0)" } ?? "")?",
      evidence: "the surname stands in the file's name, and no other teacher has it",
      proposal: "yes", choices: ["yes", "no"], isSure: true
    ) { answer in
      guard answer == "yes" else { return nil }
      return .source([
        "files: \(YAMLText.quoted(pattern))",
        "constants: {teacher_id: \(YAMLText.quoted(teacher))\(place)}   # the name of the file",
      ])
    }
  }
}
