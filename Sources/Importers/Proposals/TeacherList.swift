import CSV
import Coaching
import People

/// A list of the people who work at schools, from which teachers are taken.
///
/// Somebody must say that they teach: the title of a column, the name of the file, or a column of what
/// each does, whose other words are left out.
struct TeacherList {
  let file: String
  private let rows: Int
  private let id: String
  private let name: String
  private let school: String?
  /// The column of what people do, and the words there that are teachers'.
  private let role: (title: String, words: [String])?
  private let headers: [String]
  /// Whether somebody says that they teach.
  private let isSure: Bool

  /// `nil` where the file is none.
  init?(_ file: DataFolder.PlannedFile, _ description: FileDescription) {
    let columns = description.sketches.map(Column.init).filter { !$0.words.isEmpty }
    let filled = columns.filter { $0.cells.filled > 0 }
    guard file.form == nil, description.rows > 2, (2...14).contains(filled.count),
      let name = TeacherList.name(filled, rows: description.rows),
      !columns.contains(where: { $0.says(TeacherList.students) }),
      !filled.contains(where: { $0.isTeacherOfOthers(than: name) }),
      // What a teacher teaches in each period stands beside a teacher.
      filled.first?.says(TeacherList.teachers) == true
        || !columns.contains(where: { $0.says(TeacherList.classes) })
    else { return nil }
    let isOne = { (column: Column) in
      column.cells.filled == description.rows && column.cells.distinct == description.rows
    }
    let address = filled.first { $0.cells.areAddresses && isOne($0) }
    let key = InitialsKey(description)?.title
    let number = filled.first { $0.areNumbers && isOne($0) || $0.cells.title == key }
    let school = filled.first(where: \.areSchools)
    let role = TeacherList.role(filled)
    let fileWords = PersonName.words(of: Mapping.name(of: file.name))
    let isSaid =
      role != nil || fileWords.contains(where: TeacherList.teachers.contains)
      || columns.contains { $0.says(TeacherList.teachers) }
    // Of a list of the staff those teach who have a subject.
    let areStaff = fileWords.contains { ["staff", "faculty", "personnel"].contains($0) }
    let subject = areStaff ? filled.first { $0.says(TeacherList.subjects) } : nil
    guard address != nil || school != nil, isSaid || subject != nil else { return nil }
    isSure = isSaid
    self.file = file.name
    rows = description.rows
    self.name = name
    id = (number ?? address).map { "{\($0.cells.title)}" } ?? name
    self.school = school?.cells.title
    self.role = role
    headers = filled.map(\.cells.title)
  }

  /// A column with the words of its title.
  private struct Column {
    let cells: ColumnEvidence
    let words: [String]

    init(_ sketch: ColumnSketch) {
      cells = ColumnEvidence(sketch)
      words = PersonName.words(of: sketch.title.partedAtCapitals)
    }

    func says(_ known: Set<String>) -> Bool { words.contains(where: known.contains) }

    /// Numbers by which people are known, and not schools.
    var areNumbers: Bool {
      says(TeacherList.numbers) && !says(TeacherList.others)
        && cells.share { $0.contains(where: \.isNumber) } == 1
    }

    /// Teachers beside people who are others, and come again: these are who is taught.
    func isTeacherOfOthers(than name: String) -> Bool {
      says(TeacherList.teachers) && !name.contains("{\(cells.title)}") && cells.areNames
        && cells.distinct * 2 <= cells.filled
    }

    /// Names of schools; a number of one says nothing to those who know its name.
    var areSchools: Bool {
      words.contains { ProposedRoles.schools.contains($0) } && !cells.areAddresses
        && cells.share { $0.contains(where: \.isLetter) } == 1
    }
  }

  var question: StartQuestion {
    let entry = lines
    return StartQuestion(
      key: "map:\(file)", text: "\(file): \(rows) rows look like a list of teachers. Read them so?",
      evidence: "people: \(headers.joined(separator: ", "))", proposal: "yes",
      choices: ["yes", "no"], isSure: isSure
    ) { answer in answer == "yes" ? .source(entry) : nil }
  }

  private var lines: [String] {
    var lines = [
      "files: \(YAMLText.quoted(file))",
      "headers: [\(headers.prefix(4).map(YAMLText.quoted).joined(separator: ", "))]", "tables:",
      "  - teachers:",
      "      teacher_id: \(YAMLText.quoted(id))",
      "      name: \(YAMLText.quoted(name))",
    ]
    if let school { lines.append("      school_id: \(YAMLText.quoted("{\(school)}"))") }
    if let role {
      let words = role.words.map(YAMLText.quoted).joined(separator: ", ")
      lines.append("    when: {\(YAMLText.quoted("{\(role.title)}")): [\(words)]}")
    }
    return lines
  }

  /// What makes a name: one column, or two; in nearly each row stands one.
  private static func name(_ columns: [Column], rows: Int) -> String? {
    let columns = columns.filter { $0.cells.filled * 5 >= rows * 4 }
    let titles = columns.map(\.cells.title)
    if let pair = NamePair.all(in: titles).first {
      return "{\(titles[pair.family])}, {\(titles[pair.given])}"
    }
    return columns.first { column in
      column.cells.areNames && column.cells.distinct * 10 >= column.cells.filled * 9
        && column.words.allSatisfy { names.contains($0) }
    }.map { "{\($0.cells.title)}" }
  }

  /// The column of what people do, where some teach.
  private static func role(_ columns: [Column]) -> (title: String, words: [String])? {
    columns.lazy.filter { $0.says(roles) }.compactMap { column in
      let teaching = column.cells.counts.keys.filter { text in
        let words = PersonName.words(of: text)
        return words.contains(where: teachers.contains) && !words.contains(where: helpers.contains)
      }
      return teaching.isEmpty ? nil : (column.cells.title, teaching.sorted())
    }.first
  }

  private static let names: Set<String> = [
    "name", "names", "teacher", "teachers", "staff", "member", "employee", "full", "last", "first",
    "instructor", "educator", "docente", "maestro", "nombre", "faculty", "display",
  ]
  private static let students: Set<String> = [
    "student", "students", "pupil", "pupils", "learner", "guardian", "parent", "enrollment",
  ]
  private static let classes: Set<String> = ["homeroom", "section", "period", "course", "class"]
  private static let numbers: Set<String> = ["id", "number", "no", "num", "code"]
  private static let teachers: Set<String> = [
    "teacher", "teachers", "instructor", "instructors", "faculty", "docente", "docentes", "maestro",
    "maestra", "maestros", "profesor", "profesora", "enseignant", "enseignante", "lehrer",
    "lehrerin", "lehrkraft",
  ]
  private static let subjects: Set<String> = ["subject", "subjects", "teaches", "fach", "materia"]
  private static let others: Set<String> = [
    "school", "building", "campus", "room", "phone", "department", "district", "site",
  ]
  private static let helpers: Set<String> = [
    "aide", "assistant", "substitute", "sub", "helper", "student", "retired", "asst",
  ]
  private static let roles: Set<String> = [
    "role", "position", "job", "title", "assignment", "puesto", "cargo", "fonction", "funktion",
  ]
}
