import Coaching
import People
import Tables

/// Whose class a gradebook is: by the teacher's name in the name of its file, or by whose log its
/// students stand in; else it is asked.
struct GradebookQuestions {
  private(set) var questions: [StartQuestion] = []

  private let folder: DataFolder
  private let roster: Roster
  private let people: PeopleDirectory
  /// The school at which each teacher was walked, where it is always the same.
  private let schools: [String: String]

  init(_ folder: DataFolder, _ intake: Intake, _ answers: StartAnswers) {
    self.folder = folder
    roster = intake.district.roster
    people = intake.people
    schools = GradebookQuestions.schools(intake)
    var families: [String: Set<String>] = [:]
    for reference in roster.teachers.references {
      let teacher = roster.teachers[reference]
      guard !people.isOpen(teacher.id, .teacher),
        let name = PersonName(teacher.name ?? teacher.id), let family = name.words.last
      else {
        continue
      }
      families[family, default: []].insert(teacher.id)
    }
    let classes = ClassesOfFiles(intake)
    var sure: [StartQuestion] = []
    var others: [StartQuestion] = []
    var patterns: Set<String> = []
    for file in folder.files where GradebookQuestions.needsTeacher(file) {
      let stem = stem(of: file)
      guard patterns.insert(GradebookQuestions.pattern(of: stem)).inserted else { continue }
      let named = GradebookQuestions.named(in: Mapping.name(of: stem), families)
      // Grades.csv may lie in a folder that is called after the teacher.
      let home = Mapping.name(of: GradebookQuestions.folder(of: file.name))
      let isSchool = schools.values.contains { SchoolName.mayBeOne($0, home) }
      let ofFolder = isSchool ? [] : GradebookQuestions.named(in: home, families)
      let found = ofPlace(named.isEmpty ? ofFolder : named, file.name)
      let isApart =
        named.isEmpty || GradebookQuestions.standsApart(in: Mapping.name(of: stem), families)
      if found.count == 1, isApart, let teacher = found.first {
        sure += question(file, stem, teacher)
      } else if classes.lackTeacher(in: file.name) {
        others += question(
          file, stem,
          among: found.isEmpty
            ? Set(roster.teachers.references.map { roster.teachers[$0].id }) : found,
          classes.logging(file.name))
      }
    }
    questions =
      StartQuestion.joined(sure.filter(answers.asks), key: "teachers", answers.given) { count in
        "\(count) gradebooks: is each the class of the teacher whose surname stands in its name?"
      } said: {
        $0.evidence
      } + others.filter(answers.asks)
  }

  /// The name of a file, with its folder where a gradebook of another folder has the same name.
  private func stem(of file: DataFolder.PlannedFile) -> String {
    let stem = Mapping.name(of: file.name)
    let pattern = GradebookQuestions.pattern(of: stem)
    let books = folder.files.filter { other in
      GradebookQuestions.needsTeacher(other)
        && GradebookQuestions.pattern(of: Mapping.name(of: other.name)) == pattern
    }
    let folders = Set(books.map { GradebookQuestions.folder(of: $0.name) })
    return folders.count > 1 ? file.name : stem
  }

  /// Those whose family name stands in a text; of several those whose given name does, too.
  private static func named(in text: String, _ families: [String: Set<String>]) -> Set<String> {
    let words = PersonName.words(of: text)
    let named = words.compactMap { families[$0] }.reduce(into: Set<String>()) { $0.formUnion($1) }
    guard named.count > 1 else { return named }
    let whole = named.filter { Set(PersonName.words(of: $0)).isSubset(of: words) }
    return whole.count == 1 ? whole : named
  }

  /// Whether a family name ends the name of a file, or what follows says nothing but the course and the
  /// class: that of `Stone Age History` is a word of the course.
  private static func standsApart(in text: String, _ families: [String: Set<String>]) -> Bool {
    let words = PersonName.words(of: text)
    guard let place = words.lastIndex(where: { families[$0] != nil }) else { return false }
    return words[(place + 1)...].allSatisfy { word in
      word.contains(where: \.isNumber) || word.count < 3 || ofFiles.contains(word)
    }
  }

  /// What stands in the names of gradebooks beside a teacher: what they are, and what is taught.
  private static let ofFiles: Set<String> = [
    "csv", "xlsx", "tsv", "txt", "xls", "grades", "grade", "gradebook", "gradebooks", "marks",
    "scores", "export", "final", "copy", "math", "maths", "mathematics", "algebra", "geometry",
    "calculus", "statistics", "ela", "english", "reading", "writing", "literature", "science",
    "biology", "chemistry", "physics", "history", "civics", "geography", "spanish", "french",
    "german", "art", "arts", "music", "health", "period", "per", "class", "classes", "course",
    "section", "sec", "block", "hour", "room", "homeroom", "fall", "winter", "spring", "semester",
    "quarter", "term", "trimester", "honors", "advanced", "middle", "high", "elementary", "school",
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    "matematicas", "ciencias", "lectura", "historia", "notas", "clase", "periodo", "mathe",
    "deutsch", "noten", "klasse", "notes", "classe", "sciences",
  ]

  private static func folder(of name: String) -> String {
    name.lastIndex(of: "/").map { String(name[..<$0]) } ?? ""
  }

  /// Of several teachers of a name the one whose school a folder of the file is called after.
  private func ofPlace(_ teachers: Set<String>, _ name: String) -> Set<String> {
    guard teachers.count > 1 else { return teachers }
    let folders = GradebookQuestions.folder(of: name).split(separator: "/").map(String.init)
    let here = teachers.filter { teacher in
      schools[teacher].map { school in folders.contains { SchoolName.mayBeOne(school, $0) } }
        ?? false
    }
    return here.count == 1 ? here : teachers
  }

  private static func needsTeacher(_ file: DataFolder.PlannedFile) -> Bool {
    guard let profile = file.profile, profile.kind == .marks, !profile.isCanonical else {
      return false
    }
    return file.source?.givenColumns.contains("teacher_id") != true
  }

  private static func schools(_ intake: Intake) -> [String: String] {
    let roster = intake.district.roster
    var seen: [String: Set<String>] = [:]
    for walk in intake.district.walkthroughs {
      guard let school = walk.school else { continue }
      seen[roster.teachers[walk.teacher].id, default: []].insert(roster.schools[school].id)
    }
    return seen.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  /// The next export of the gradebook has another day before its name.
  private static func pattern(of stem: String) -> String {
    let title = stem.split(separator: "_", maxSplits: 1).last ?? ""
    let isDated = stem.first?.isNumber == true && title.hasPrefix("Grades-")
    return isDated ? "*\(title)*" : "\(stem)*"
  }

  private func name(of teacher: String) -> String {
    roster.teachers.find(teacher).flatMap { roster.teachers[$0].name } ?? teacher
  }

  /// What gives a class its teacher; `nil` where an entry of walkbook.yaml stands in the way.
  ///
  /// The first entry that fits a file counts, so a second would never be read.
  private func entry(
    _ file: DataFolder.PlannedFile, _ stem: String, _ reason: String
  ) -> (@Sendable (String) -> SettingsEntry)? {
    let schools = schools
    let constants = { @Sendable (teacher: String) in
      let place = schools[teacher].map { ", school_id: \(YAMLText.quoted($0))" } ?? ""
      return "{teacher_id: \(YAMLText.quoted(teacher))\(place)}   # \(reason)"
    }
    guard let source = file.source else {
      let pattern = YAMLText.quoted(GradebookQuestions.pattern(of: stem))
      return { .source(["files: \(pattern)", "constants: \(constants($0))"]) }
    }
    let isAlone = folder.files.count { $0.source?.place == source.place } == 1
    guard isAlone, source.constants.isEmpty, source.mapping == nil else { return nil }
    return { .answer(files: source.files, key: "constants", value: constants($0)) }
  }

  private func question(
    _ file: DataFolder.PlannedFile, _ stem: String, _ teacher: String
  ) -> [StartQuestion] {
    guard let entry = entry(file, stem, "the name of the file") else { return [] }
    let school = schools[teacher].map { " at \($0)" } ?? ""
    return [
      StartQuestion(
        key: "teacher:\(file.name)",
        text: "\(file.name): is it the class of \(name(of: teacher))\(school)?",
        evidence: "\(file.name): \(name(of: teacher))\(school)",
        proposal: "yes", choices: ["yes", "no"], isSure: true
      ) { answer in answer == "yes" ? entry(teacher) : nil }
    ]
  }

  /// - Parameter logging: who logs conferences with its students; of one alone it is the class.
  private func question(
    _ file: DataFolder.PlannedFile, _ stem: String, among teachers: Set<String>,
    _ logging: [String: Int]
  ) -> [StartQuestion] {
    // Who the spelling of a log is, must be known before the class is hers or his.
    let isOfLog = logging.count == 1 && logging.keys.allSatisfy { !people.isOpen($0, .teacher) }
    let reason = isOfLog ? "the log of conferences" : "answered"
    guard !teachers.isEmpty, let entry = entry(file, stem, reason) else { return [] }
    let proposal =
      isOfLog ? logging.keys.first ?? "" : teachers.count == 1 ? teachers.first ?? "" : ""
    let names = teachers.union(logging.keys).filter { !people.isOpen($0, .teacher) }.sorted()
    let count = logging.values.first ?? 0
    return [
      StartQuestion(
        key: "teacher:\(file.name)", text: "\(file.name): whose class is it?",
        evidence: isOfLog
          ? "\(name(of: proposal)) alone logs conferences with its students, \(count) of them"
          : "its name does not say of one teacher that it is hers or his",
        proposal: proposal, choices: names,
        labels: Dictionary(uniqueKeysWithValues: names.map { ($0, name(of: $0)) }),
        isSure: isOfLog
      ) { answer in answer.isEmpty ? nil : entry(answer) }
    ]
  }
}

/// The classes that files of gradebooks tell of, and who logs conferences with their students.
private struct ClassesOfFiles {
  /// Files with one class that has no teacher; of several nobody could say in one word whose they are.
  private var lacking: Set<String> = []
  /// By file, then by teacher: with how many of its students.
  private var logs: [String: [String: Int]] = [:]

  init(_ intake: Intake) {
    let roster = intake.district.roster
    var files: [Reference<Section>: String] = [:]
    for section in roster.sections.references where roster.sections[section].teacher == nil {
      let place = intake.origins.place(of: .section, Int(section.index))
      guard let file = place?.location.file else { continue }
      files[section] = file
    }
    lacking = Set(
      Dictionary(grouping: files.values, by: \.self).filter { $0.value.count == 1 }.keys)
    guard !files.isEmpty else { return }
    var logging: [Reference<Student>: Set<String>] = [:]
    for conference in intake.district.conferences {
      guard let teacher = conference.teacher else { continue }
      logging[conference.student, default: []].insert(roster.teachers[teacher].id)
    }
    for enrollment in roster.enrollments {
      guard let file = files[enrollment.section] else { continue }
      for teacher in logging[enrollment.student] ?? [] {
        logs[file, default: [:]][teacher, default: 0] += 1
      }
    }
  }

  func lackTeacher(in file: String) -> Bool { lacking.contains(file) }

  func logging(_ file: String) -> [String: Int] { logs[file] ?? [:] }
}
