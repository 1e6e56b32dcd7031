import CSV
import Coaching
import People
import Tables

/// Whether the students of one program are those of another that knows them by other ids: one question for
/// each two programs, whose answer is a line of `aliases.csv` for each student.
///
/// A name alone never makes two students one. It is asked where each program has it once and most of the
/// smaller one's names are also the other's.
struct SameStudents {
  private(set) var questions: [StartQuestion] = []

  private static let fewest = 3

  /// The students of one program, or of one gradebook of a teacher's own.
  private struct Program {
    var name: String
    var files: Set<String>
    var students: [Reference<Student>]
    /// Those whose whole name nobody else of the program has.
    var named: [String: Reference<Student>] = [:]
  }

  private let roster: Roster

  init(_ intake: Intake) {
    roster = intake.district.roster
    let programs = programs(of: intake)
    var joined: Set<Reference<Student>> = []
    for (place, program) in programs.enumerated() {
      for base in programs[..<place] {
        let pairs = pairs(program, base).filter { !joined.contains($0.student) }
        let least = min(program.students.count, base.students.count)
        guard pairs.count >= SameStudents.fewest, pairs.count * 2 >= least else { continue }
        joined.formUnion(pairs.map(\.student))
        questions.append(question(program, base, pairs))
      }
    }
  }

  /// The programs, that with most students first; who is only named in logs is in none.
  private func programs(of intake: Intake) -> [Program] {
    let students = roster.students
    var isOfBook = students.references.map(students.isListed)
    intake.district.marks.forEach { isOfBook[Int($0.student.index)] = true }
    let profiles = Dictionary(
      intake.sources.map { ($0.file, $0.profile ?? $0.file) },
      uniquingKeysWith: { first, _ in first })
    var programs: [String: Program] = [:]
    for student in students.references where isOfBook[Int(student.index)] {
      guard let file = intake.origins.place(of: .student, Int(student.index))?.location.file else {
        continue
      }
      let profile = profiles[file] ?? file
      let name = profile == file ? file : String(profile.prefix { $0 != "." })
      programs[name, default: Program(name: name, files: [], students: [])].students.append(student)
      programs[name]?.files.insert(file)
    }
    return programs.values.map { program in
      var program = program
      program.named = named(program.students)
      return program
    }.sorted { ($1.students.count, $0.name) < ($0.students.count, $1.name) }
  }

  private func named(_ students: [Reference<Student>]) -> [String: Reference<Student>] {
    let keyed = students.compactMap { student -> (String, Reference<Student>)? in
      let entry = roster.students[student]
      guard let name = PersonName(entry.name ?? entry.id), name.extent == .full else { return nil }
      return ("\(name.key) \(name.suffix ?? "")", student)
    }
    return Dictionary(grouping: keyed, by: \.0).filter { $0.value.count == 1 }
      .mapValues { $0[0].1 }
  }

  /// The students of one program who bear a name of the other, and whom nothing tells apart.
  private func pairs(
    _ program: Program, _ base: Program
  ) -> [(student: Reference<Student>, base: Reference<Student>)] {
    let pairs = program.named.sorted { $0.key < $1.key }.compactMap { key, student in
      base.named[key].map { (student: student, base: $0) }
    }.filter { mayBeOne($0.student, $0.base) }
    // Where the ids of both are the same but for a sign, another id is another child.
    let alike = pairs.filter { haveOneNumber($0.student, $0.base) }
    return alike.count * 5 >= pairs.count * 4 ? alike : pairs
  }

  private func mayBeOne(_ one: Reference<Student>, _ other: Reference<Student>) -> Bool {
    let (first, second) = (roster.students[one], roster.students[other])
    let digits = { (grade: String?) in
      String((grade ?? "").filter(\.isNumber).drop { $0 == "0" })
    }
    let grades = Set([digits(first.grade), digits(second.grade)]).subtracting([""])
    let schools = Set([first.school, second.school].compactMap(\.self))
    return grades.count < 2 && schools.count < 2
  }

  /// `S41234` and `41234`.
  private func haveOneNumber(_ one: Reference<Student>, _ other: Reference<Student>) -> Bool {
    let numbers = [one, other].map { student in
      roster.students[student].id.filter(\.isNumber).drop { $0 == "0" }
    }
    return numbers[0].count > 2 && numbers[0] == numbers[1]
  }

  /// Whether an address is made of its owner's name.
  private func hasAddressOfName(_ student: Reference<Student>) -> Bool {
    let entry = roster.students[student]
    guard let address = PersonName(entry.id), address.extent == .address,
      let name = entry.name.flatMap(PersonName.init)
    else { return false }
    return PeopleIndex.isAddress(address.words, of: name)
  }

  private func question(
    _ program: Program, _ base: Program,
    _ pairs: [(student: Reference<Student>, base: Reference<Student>)]
  ) -> StartQuestion {
    let numbers = pairs.count { haveOneNumber($0.student, $0.base) }
    let addresses = pairs.count { hasAddressOfName($0.student) || hasAddressOfName($0.base) }
    let evidence = [
      "each of these names stands once in either",
      numbers > 0 ? "\(numbers) of the ids have the same number" : nil,
      addresses > 0 ? "\(addresses) of the addresses are made of the name" : nil,
    ].compactMap(\.self)
    let rows = pairs.map { pair -> SettingsEntry in
      var writer = CSVWriter()
      writer.append(["student", roster.students[pair.student].id, roster.students[pair.base].id])
      return .row(
        file: "aliases.csv", header: "kind,name,id",
        line: String(decoding: writer.bytes.dropLast(), as: UTF8.self))
    }
    return StartQuestion(
      key: "same:\(SameStudents.said(program)):\(SameStudents.said(base))",
      text:
        "\(pairs.count) of \(program.students.count) students in \(SameStudents.said(program)) have "
        + "the names of students in \(SameStudents.said(base)), under other ids. Are they the same "
        + "children?",
      evidence: evidence.joined(separator: "; "), proposal: "yes", choices: ["yes", "no"],
      isSure: false
    ) { $0 == "yes" ? .several(rows) : nil }
  }

  /// A program by its file where it has one.
  private static func said(_ program: Program) -> String {
    program.files.count == 1 ? program.files.min() ?? program.name : program.name
  }
}
