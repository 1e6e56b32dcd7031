/// A school of the demo district, with what its story needs: how many teachers it has, how far its
/// classrooms are in general, and how readily they move on between the windows.
struct School {
  let id: String
  let name: String
  let network: String
  let teachers: Int
  let isElementary: Bool
  let strength: Double
  let advances: Double
  let slips: Double

  static let all = [
    School(
      id: "S01", name: "Ashgrove Elementary", network: "North", teachers: 12, isElementary: true,
      strength: 0.1, advances: 0.85, slips: 0.03),
    School(
      id: "S02", name: "Birchwood Elementary", network: "North", teachers: 13, isElementary: true,
      strength: -0.35, advances: 0.2, slips: 0.12),
    School(
      id: "S03", name: "Cedar Middle", network: "North", teachers: 15, isElementary: false,
      strength: 0, advances: 0.78, slips: 0.04),
    School(
      id: "S04", name: "Dogwood Middle", network: "South", teachers: 14, isElementary: false,
      strength: 0, advances: 0.72, slips: 0.05),
    School(
      id: "S05", name: "Elm High", network: "South", teachers: 16, isElementary: false,
      strength: 0.1, advances: 0.76, slips: 0.05),
    School(
      id: "S06", name: "Fernhill School", network: "South", teachers: 10, isElementary: false,
      strength: 0.35, advances: 0.82, slips: 0.03),
  ]
}

/// A teacher of the demo district and the one class that the district follows.
struct Teacher {
  let number: Int
  let school: School
  let subject: String
  let grade: String
  let title: String
  /// The progression the teacher works on, as walk-throughs see it: `flex` or `ev`.
  var model = "flex"
  var declared = "flex"

  var id: String { "T" + padded(number, 3) }
  var section: String { "SEC-" + padded(number, 3) }
}

/// A student of the demo district.
struct Student {
  let number: Int
  let school: School
  let grade: String

  /// Seven digits with leading zeros, as student information systems write them.
  var id: String { padded(10_001 + 3 * (number - 1), 7) }
  var name: String { "Student " + padded(number, 4) }
}

/// A student in a class from one day up to, not including, another.
struct Enrollment {
  let student: Student
  let section: Int
  let begin: Day
  let end: Day?

  func covers(_ day: Day) -> Bool { begin <= day && end.map { day < $0 } ?? true }
}

/// Who belongs where: teachers, their classes, and the students in them.
struct Roster {
  private(set) var teachers: [Teacher] = []
  private(set) var students: [Student] = []
  private(set) var enrollments: [Enrollment] = []
  /// The enrollments of each class, in order of students; a class has the number of its teacher.
  private(set) var classes: [[Enrollment]] = []

  init(random: inout SeededRandom) {
    for school in School.all {
      for index in 0..<school.teachers {
        teachers.append(Self.teacher(teachers.count + 1, school, index))
      }
    }
    chooseModels()
    enroll(random: &random)
  }

  private static func teacher(_ number: Int, _ school: School, _ index: Int) -> Teacher {
    if school.isElementary {
      let grade = ["3", "4", "5"][index % 3]
      return Teacher(
        number: number, school: school, subject: "Elementary", grade: grade,
        title: "Grade \(grade) - Room \(number)")
    }
    let subject = ["Math", "English", "Science", "Social Studies"][(index + 3) % 4]
    let grades = school.id == "S05" ? ["9", "10", "11"] : ["7", "6", "8"]
    let grade = number == 31 ? "7" : grades[(index / 4) % 3]
    return Teacher(
      number: number, school: school, subject: subject, grade: grade,
      title: "\(subject) \(grade) - P\(number == 31 ? 1 : index % 6 + 1)")
  }

  private mutating func chooseModels() {
    for number in [43, 50, 53, 57, 59, 62, 64, 66, 67, 70, 73, 79] {
      teachers[number - 1].model = "ev"
      teachers[number - 1].declared = "ev"
    }
    for number in [57, 73] { teachers[number - 1].declared = "flex" }
    for number in [11, 25, 52] { teachers[number - 1].declared = "" }
    teachers[60].declared = "ev"
  }

  private mutating func enroll(random: inout SeededRandom) {
    var home: [[Student]] = []
    for teacher in teachers {
      let count = teacher.school.isElementary ? random.within(21...25) : random.within(16...18)
      home.append(
        (0..<count).map {
          Student(number: students.count + 1 + $0, school: teacher.school, grade: teacher.grade)
        })
      students += home[home.count - 1]
    }
    for teacher in teachers {
      let own = teacher.number - 1
      var members = home[own]
      if !teacher.school.isElementary {
        let schoolmates = teachers.filter { $0.school.id == teacher.school.id }
        let next = schoolmates.first { $0.number == teacher.number + 1 } ?? schoolmates[0]
        members += home[next.number - 1].prefix(random.within(6...8))
      }
      classes.append(
        members.map { Self.enrollment($0, in: teacher.number, random: &random) }
          .sorted { $0.student.number < $1.student.number })
    }
    enrollments = classes.flatMap(\.self)
  }

  private static func enrollment(
    _ student: Student, in section: Int, random: inout SeededRandom
  ) -> Enrollment {
    let days = SchoolYear.instructionalDays(Day(2026, 9, 14)...Day(2026, 12, 11))
    let arrives = random.chance(0.025)
    let leaves = !arrives && random.chance(0.012)
    let day = random.pick(days)
    return Enrollment(
      student: student, section: section, begin: arrives ? day : SchoolYear.first,
      end: leaves ? day : nil)
  }
}
