import CSV
import Canonical
import Coaching
import Tables

/// i-Ready exports of lessons.
struct IReadyFormat: RowImporter {
  private static let profile = Profile(id: "iready.lesson", kind: .marks)

  let profiles = [profile.id]
  let days: DayPattern? = .monthDayYear
  let page: FormatPage? = FormatPage(
    name: profile.id, product: "i-Ready", title: "i-Ready Personalized Instruction by Lesson",
    headers: "Lesson ID; Lesson Name; Passed or Not Passed",
    read: "students, sections, pathways, marks")

  func identify(_ look: FileLook) -> Recognition? {
    look.recognise(self, Self.profile, where: IReadyLessons.fits)
  }

  func columnsRead(
    of file: Recognition, _ source: ProjectFile.Source?, frameworks: [Framework]
  ) -> Set<Int> {
    let titles = file.header.titles
    return Set(titles.indices.filter { IReadyLessons.reads(titles[$0]) })
  }

  func dayFields(of header: Header) -> [Field] { [IReadyLessons.day(in: header)] }

  func rows(of file: RecognisedFile, _ intake: Intake) -> any FileRows {
    IReadyLessons(header: file.recognition.header)
  }
}

/// The i-Ready export *Personalized Instruction by Lesson*: one row for each try at a lesson.
///
/// The lessons of one domain and lesson grade are a progression, in the order early, middle, late,
/// then lesson id; each lesson is a target of its own, since one that is passed says nothing of the
/// others. Scores are percentages; in the export every try from 70 on reads `Passed`, so 70 is the
/// mastery score.
///
/// Where a roster tells the classes, a try counts in the class of a student who has exactly one (R6);
/// without a roster in the one class that the file names. Where it names none, those of one school and
/// grade who work on a progression are a group; the program gives lessons to each student, so nobody
/// else is behind.
struct IReadyLessons: FileRows, Sendable {
  private let header: Header

  /// The columns that are read.
  private enum Title: String, CaseIterable {
    case lastName = "Last Name"
    case firstName = "First Name"
    case studentLastName = "Student Last Name"
    case studentFirstName = "Student First Name"
    case studentID = "Student ID"
    case studentGrade = "Student Grade"
    case school = "School"
    case classes = "Class(es)"
    case teachers = "Class Teacher(s)"
    case subject = "Subject"
    case domain = "Domain"
    case lessonGrade = "Lesson Grade"
    case lessonLevel = "Lesson Level"
    case lessonID = "Lesson ID"
    case lessonName = "Lesson Name"
    case completionDate = "Completion Date"
    case score = "Score"
    case passedOrNotPassed = "Passed or Not Passed"
    case standard = "Standard Code"
  }

  static func fits(_ titles: [String]) -> Bool {
    // Other programs have lessons that are passed, too; a domain or a grade of lessons only it has.
    let folded = Set(titles.map(Words.folded))
    return folded.isSuperset(of: ["lessonid", "lessonname", "passedornotpassed"])
      && !folded.isDisjoint(with: ["domain", "lessongrade", "lessonlevel", "lessonobjective"])
  }

  /// The column of the only day.
  static func day(in header: Header) -> Field { header.field(titled: Title.completionDate) }

  /// Whether anything is read from a column of this title.
  static func reads(_ title: String) -> Bool {
    Title.allCases.contains { Words.folded($0.rawValue) == Words.folded(title) }
  }

  init(header: Header) { self.header = header }

  /// The columns that say whose a try is, at which lesson and when, and what came of it.
  private var decidingColumns: [Int] {
    header.titles.indices.filter { IReadyLessons.reads(header.titles[$0]) }
  }

  func shortRows(_ decoder: RowDecoder) -> ShortRows { ShortRows(deciding: decidingColumns) }

  func add(
    _ record: borrowing CSVRecord, _ decoder: inout RowDecoder, _ intake: inout Intake
  ) -> Bool {
    let location = Location(file: decoder.file, line: record.line)
    let studentField = header.field(titled: Title.studentID)
    guard let studentID = decoder.requiredID(studentField, record),
      let lessonID = decoder.requiredText(header.field(titled: Title.lessonID), record)
    else { return false }
    let student = intake.reference(studentID, in: Students.self, studentField, at: location)
    addNames(record, decoder, student, &intake)
    note(lessonID, record, decoder, &intake)
    let section = section(of: student, record, decoder, &intake)
    let item = intake.district.curriculum.items.intern(lessonID)
    var mark = Mark(student: student, item: item, status: .scored, line: record.line)
    mark.section = section
    mark.submitted = decoder.day(header.field(titled: Title.completionDate), record)
    let scoreField = header.field(titled: Title.score)
    let cell = decoder.score(scoreField, record) ?? .blank
    let points = cell.points(possible: 100)
    mark.score = points?.score
    mark.pointsPossible = points?.possible ?? 100
    // A 0 for a lesson without a day may be one that nobody finished (R105).
    if mark.score ?? 0 == 0, mark.submitted == nil || mark.score == nil { mark.status = .none }
    if case .status(let status) = cell { mark.status = status }
    if intake.gather(IReadyProgressions.self, { $0.isCopied(mark, record.texts) }) {
      intake.findings.append(Finding(.copiedRow, at: location))
      return true
    }
    // A lesson that meets several standards has a row for each of them.
    if header.field(titled: Title.standard).isGiven,
      intake.gather(IReadyProgressions.self, { $0.isRepeated(mark) })
    {
      return true
    }
    mark.attempt = intake.gather(IReadyProgressions.self) { $0.nextTry(student, item) }
    intake.append(mark, file: decoder.file, column: scoreField.name, of: 100)
    return true
  }

  private func addNames(
    _ record: borrowing CSVRecord, _ decoder: RowDecoder, _ student: Reference<Student>,
    _ intake: inout Intake
  ) {
    guard intake.district.roster.students[student].name == nil else { return }
    let names = [(Title.lastName, Title.studentLastName), (.firstName, .studentFirstName)]
      .compactMap { title, longer in
        decoder.text(header.field(titled: title), record)
          ?? decoder.text(header.field(titled: longer), record)
      }
    let location = Location(file: decoder.file, line: record.line)
    intake.fill(
      Students.name, of: student, with: names.isEmpty ? nil : names.joined(separator: ", "),
      header.field(titled: Title.lastName), at: location)
    let grade = header.field(titled: Title.studentGrade)
    intake.fill(
      Students.grade, of: student, with: decoder.text(grade, record), grade, at: location)
  }

  /// The group of students at work on a progression; `nil` where a roster tells the classes.
  private func section(
    of student: Reference<Student>, _ record: borrowing CSVRecord, _ decoder: RowDecoder,
    _ intake: inout Intake
  ) -> Reference<Section>? {
    let location = Location(file: decoder.file, line: record.line)
    let studentField = header.field(titled: Title.studentID)
    if intake.district.roster.hasEnrollmentFile {
      let roster = intake.district.roster
      let isNew = intake.gather(IReadyProgressions.self) {
        $0.isNewWithoutOneClass(student, roster)
      }
      if isNew {
        intake.findings.append(
          Finding(.severalClasses, at: location, column: studentField.name))
      }
      return nil
    }
    let schoolField = header.field(titled: Title.school)
    let school = decoder.text(schoolField, record)
    let classes = names(Title.classes, record, decoder)
    if !classes.isEmpty { return listed(classes, student, record, decoder, &intake) }
    let grade = decoder.text(header.field(titled: Title.studentGrade), record)
    let students = [school, grade.map { "grade \($0)" }].compactMap(\.self).joined(separator: ", ")
    let id = [students, progression(record, decoder).title].filter { !$0.isEmpty }
      .joined(separator: ": ")
    let section = intake.reference(
      id.isEmpty ? "i-Ready" : id, in: Sections.self, schoolField, at: location)
    intake.fill(Sections.school, of: section, with: school, schoolField, at: location)
    intake.seen(student, in: section, at: location, studentField)
    return section
  }

  private func names(
    _ title: Title, _ record: borrowing CSVRecord, _ decoder: RowDecoder
  ) -> [String] {
    decoder.text(header.field(titled: title), record).map { ListCell(";").parts(of: $0).texts }
      ?? []
  }

  /// The one class that the row names; of several nobody knows in which the try counts.
  private func listed(
    _ classes: [String], _ student: Reference<Student>, _ record: borrowing CSVRecord,
    _ decoder: RowDecoder, _ intake: inout Intake
  ) -> Reference<Section>? {
    let location = Location(file: decoder.file, line: record.line)
    let (field, people) = (
      header.field(titled: Title.classes), header.field(titled: Title.teachers)
    )
    let named = names(Title.teachers, record, decoder)
    let teachers =
      named.count > 1
      ? ListedTeachers.teachers(named, of: classes)
      : Array(repeating: named.first ?? "", count: classes.count)
    let sections = zip(classes, teachers).map { title, teacher in
      let section = intake.reference(title, in: Sections.self, field, at: location)
      intake.seen(student, in: section, at: location, header.field(titled: Title.studentID))
      intake.fill(
        Sections.teacher, of: section, with: teacher.isEmpty ? nil : teacher, people, at: location)
      return section
    }
    let schoolField = header.field(titled: Title.school)
    let school = decoder.text(schoolField, record)
    for section in sections {
      intake.fill(Sections.school, of: section, with: school, schoolField, at: location)
    }
    intake.fill(Students.school, of: student, with: school, schoolField, at: location)
    return sections.count == 1 ? sections[0] : nil
  }

  private func note(
    _ id: String, _ record: borrowing CSVRecord, _ decoder: RowDecoder, _ intake: inout Intake
  ) {
    guard !intake.gather(IReadyProgressions.self, { $0.has(id) }) else { return }
    let progression = progression(record, decoder)
    let lesson = IReadyProgressions.Lesson(
      pathway: progression.id, pathwayTitle: progression.title,
      level: decoder.text(header.field(titled: Title.lessonLevel), record) ?? "", id: id,
      title: decoder.text(header.field(titled: Title.lessonName), record).map(Self.plainTitle))
    intake.gather(IReadyProgressions.self) { $0.add(lesson) }
  }

  private func progression(
    _ record: borrowing CSVRecord, _ decoder: RowDecoder
  ) -> (id: String, title: String) {
    let parts = [Title.subject, .domain, .lessonGrade].compactMap {
      decoder.text(header.field(titled: $0), record)
    }
    return (
      Step.slug(of: parts.joined(separator: " ")),
      parts.count == 3 ? "\(parts[1]), grade \(parts[2])" : parts.joined(separator: ", ")
    )
  }

  /// A title without the marks of a cell that was quoted once more on its way, as in
  /// `"\"\"\"Make Ten\"\" Problems\""`.
  private static func plainTitle(_ title: String) -> String {
    guard title.contains("\\\"") else { return title }
    var plain = title.replacing("\\\"", with: "\"")
    while plain.hasPrefix("\""), plain.hasSuffix("\""), plain.count > 1 {
      plain = String(plain.dropFirst().dropLast())
    }
    return plain.replacing("\"\"", with: "\"")
  }
}

/// The progressions that i-Ready lessons make, gathered over all files of a folder.
struct IReadyProgressions: Gathering {
  struct Lesson: Sendable {
    var pathway: String
    var pathwayTitle: String
    var level: String
    var id: String
    var title: String?

    fileprivate var rank: Int {
      let levels = ["early", "mid", "late"]
      return levels.firstIndex(of: Words.folded(level)) ?? levels.count
    }
  }

  private var lessons: [String: Lesson] = [:]
  /// Tries so far of a student at a lesson: the export does not number them, and several fall on
  /// one day.
  private var tries: [UInt64: Int] = [:]

  /// For each student of the roster, whether it is in exactly one class.
  private var isInOneClass: [Reference<Student>: Bool]?
  private var withoutOneClass: Set<Reference<Student>> = []

  func has(_ id: String) -> Bool { lessons[id] != nil }

  /// Whether this is the first row of a student whom the roster has in no class or in several.
  mutating func isNewWithoutOneClass(_ student: Reference<Student>, _ roster: Roster) -> Bool {
    let known = isInOneClass ?? IReadyProgressions.studentsInOneClass(of: roster)
    isInOneClass = known
    return known[student] != true && withoutOneClass.insert(student).inserted
  }

  private static func studentsInOneClass(of roster: Roster) -> [Reference<Student>: Bool] {
    var classes: [Reference<Student>: Reference<Section>] = [:]
    var isInOne: [Reference<Student>: Bool] = [:]
    for enrollment in roster.enrollments {
      let known = classes[enrollment.student]
      classes[enrollment.student] = known ?? enrollment.section
      isInOne[enrollment.student] =
        known.map { $0 == enrollment.section && isInOne[enrollment.student] != false } ?? true
    }
    return isInOne
  }

  /// Tries with all that their rows say.
  private var rows: Set<[Int]> = []

  /// Whether a row stood before that is the same in every cell: it is the same try (R104).
  mutating func isCopied(_ mark: Mark, _ cells: [String?]) -> Bool {
    let row = [Int(mark.student.index), Int(mark.item.index), cells.hashValue]
    return !rows.insert(row).inserted
  }

  /// Tries of files that have a row for each standard of a lesson.
  private var seen: Set<[Int]> = []

  /// Whether the same try stood in a row before.
  mutating func isRepeated(_ mark: Mark) -> Bool {
    let score = mark.score.map { Int($0 * 1000) } ?? -1
    let day = Int(mark.submitted?.number ?? -1)
    return !seen.insert([Int(mark.student.index), Int(mark.item.index), day, score]).inserted
  }

  /// The number of a student's next try at a lesson, over all files.
  mutating func nextTry(_ student: Reference<Student>, _ item: Reference<Item>) -> Int {
    let pair = UInt64(UInt32(student.index)) << 32 | UInt64(UInt32(item.index))
    tries[pair, default: 0] += 1
    return tries[pair, default: 1]
  }

  mutating func add(_ lesson: Lesson) { lessons[lesson.id] = lesson }

  /// Makes the progressions, apart from lessons that pathways.csv has in one of its own.
  func close(_ intake: inout Intake) {
    guard !lessons.isEmpty else { return }
    var listed: Set<Reference<Item>> = []
    for pathway in intake.district.curriculum.pathways.references {
      listed.formUnion(intake.district.curriculum.pathways[pathway].items.map(\.item))
    }
    intake.district.given.insert(.pathways)
    let ordered = lessons.values.sorted {
      ($0.pathway, $0.rank, $0.id) < ($1.pathway, $1.rank, $1.id)
    }
    for lesson in ordered {
      let item = intake.district.curriculum.items.intern(lesson.id)
      if intake.district.curriculum.items[item].title == nil {
        intake.district.curriculum.items[item].title = lesson.title
      }
      guard !listed.contains(item) else { continue }
      let pathway = intake.district.curriculum.pathways.intern(lesson.pathway)
      var entry = intake.district.curriculum.pathways[pathway]
      var row = PathwayItem(item: item, position: Double(entry.items.count + 1))
      row.kind = .check
      row.pointsPossible = 100
      row.statedMasteryPoints = 70
      row.target = intake.district.curriculum.targets.intern(
        lesson.title.map { "\($0) (\(lesson.id))" } ?? lesson.id)
      entry.title = lesson.pathwayTitle
      entry.kind = .progression
      entry.items.append(row)
      intake.district.curriculum.pathways[pathway] = entry
    }
  }
}

extension Finding.Problem {
  /// A row that is the same in every cell as one above, or in another file (R104).
  fileprivate static let copiedRow = Self(
    .duplicateKey, "the same row as another in every cell",
    advice: "It counted once. Remove it if it was pasted twice.")

  /// A student in no class or in several, in a file that names no class (R6).
  static let severalClasses = Self(
    .notEnrolled, "the file names no class, and the student is not in exactly one",
    advice: "Kept, in no class. List its pathways in pathways.csv, with section_ids.")
}
