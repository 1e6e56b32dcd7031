/// A district with a gradebook of any length, to measure reading and summarizing with: about fifty
/// marks for each student, 25 students in a class, one or two pathways of 25 tasks for each class.
struct BigGradebook {
  let rows: Int
  private let folder: OutputFolder
  private var random = SeededRandom(seed: 1_000_000)

  private static let classSize = 25
  private static let itemCount = 25
  private static let pathwayCount = 40

  init(rows: Int, folder: OutputFolder) {
    self.rows = rows
    self.folder = folder
  }

  private var students: Int { max(1, rows / 50) }
  private var sections: Int { (students + Self.classSize - 1) / Self.classSize }

  private func section(_ number: Int) -> String { "SEC-" + padded(number, 4) }
  private func student(_ number: Int) -> String { padded(number, 8) }
  private func teacher(of section: Int) -> String { "T" + padded((section + 1) / 2, 4) }
  private func school(of section: Int) -> String { "S" + padded(1 + (section - 1) % 40, 2) }

  /// The pathways that a class follows: two classes of five follow one, the others two.
  private func pathways(of section: Int) -> [Int] {
    let first = section % Self.pathwayCount
    return section % 5 < 2 ? [first] : [first, (first + 17) % Self.pathwayCount]
  }

  mutating func write() throws {
    try writeDimensions()
    try writePathways()
    try writeMarks()
  }

  private func writeDimensions() throws {
    let schools = try folder.file("schools.csv", header: "school_id,name,network")
    for number in 1...min(40, sections) {
      try schools.row([school(of: number), "School \(number)", "Network \(number % 4 + 1)"])
    }
    try schools.close()
    let teachers = try folder.file(
      "teachers.csv", header: "teacher_id,name,school_id,declared_model")
    let classes = try folder.file(
      "sections.csv", header: "section_id,title,school_id,teacher_id,term")
    for number in 1...sections {
      let teacher = teacher(of: number)
      if number % 2 == 1 {
        try teachers.row([teacher, "Teacher \(teacher)", school(of: number), "flex"])
      }
      try classes.row([
        section(number), "Class \(number)", school(of: number), teacher, "2026-27",
      ])
    }
    try teachers.close()
    try classes.close()
    let roster = try folder.file("students.csv", header: "student_id,name,school_id,grade,groups")
    let enrollments = try folder.file(
      "enrollments.csv", header: "student_id,section_id,begin,end")
    for number in 1...students {
      let own = 1 + (number - 1) / Self.classSize
      try roster.row([
        student(number), "Student \(number)", school(of: own), String(3 + own % 10), "",
      ])
      try enrollments.row([student(number), section(own), "2026-08-17", ""])
    }
    try roster.close()
    try enrollments.close()
  }

  private static let kinds = ["lesson", "practice", "check", "practice", "check"]

  private func writePathways() throws {
    let file = try folder.file(
      "pathways.csv",
      header: "pathway_id,title,kind,position,item_id,item_title,item_kind,required,weight,"
        + "target_id,opens,due,points_possible,mastery_points,section_ids")
    for pathway in 0..<Self.pathwayCount {
      let followers = (1...sections).filter { pathways(of: $0).contains(pathway) }.map(section)
      guard !followers.isEmpty else { continue }
      for item in 1...Self.itemCount {
        let kind = item == 1 ? "pre" : item == Self.itemCount ? "post" : Self.kinds[item % 5]
        let isCheck = kind == "check"
        let target = item == Self.itemCount ? 6 : (item - 1) / 5 + 1
        try file.row([
          "P" + padded(pathway, 2), "Pathway \(pathway)", "playlist", String(item),
          itemID(pathway, item), "Task \(item)", kind, "yes", "1", "P\(pathway).\(target)",
          "2026-09-01", (Day(2026, 9, 1) + 6 * item).text, isCheck ? "4" : "10",
          isCheck ? "3" : "", item == 1 ? followers.joined(separator: ";") : "",
        ])
      }
    }
    try file.close()
  }

  private func itemID(_ pathway: Int, _ item: Int) -> String {
    "P\(padded(pathway, 2))-\(padded(item, 2))"
  }

  /// Marks student by student; the number of tries at each task varies around what the wanted
  /// number of rows asks for.
  private mutating func writeMarks() throws {
    let file = try folder.file(
      "marks.csv",
      header: "student_id,section_id,item_id,score,points_possible,status,submitted,assessed,"
        + "attempt,overridden")
    let items = (0..<Self.pathwayCount).map { pathway in
      (1...Self.itemCount).map { Array((itemID(pathway, $0) + ",").utf8) }
    }
    let days = (0..<200).map { Array(("," + (Day(2026, 9, 1) + $0).text).utf8) }
    let slots = (1...students).reduce(0) {
      $0 + Self.itemCount * pathways(of: 1 + ($1 - 1) / Self.classSize).count
    }
    let triesPerItem = Double(rows) / Double(slots)
    var wanted = 0.0
    var written = 0
    for number in 1...students {
      let own = 1 + (number - 1) / Self.classSize
      let start = Array("\(student(number)),\(section(own)),".utf8)
      let ability = 0.45 + 0.5 * random.share()
      for pathway in pathways(of: own) {
        for item in 0..<Self.itemCount {
          wanted += triesPerItem
          let isLast =
            number == students && item == Self.itemCount - 1 && pathway == pathways(of: own).last
          let total = isLast ? rows : min(rows, Int(wanted + 1.4 * random.share() - 0.7))
          let tries = max(0, total - written)
          written += tries
          for attempt in 0..<tries {
            file.append(start)
            file.append(items[pathway][item])
            appendResult(
              item: item, attempt: attempt, ability: ability, days: days, to: file)
            try file.endRow()
          }
        }
      }
    }
    try file.close()
  }

  private mutating func appendResult(
    item: Int, attempt: Int, ability: Double, days: [[UInt8]], to file: CSVFile
  ) {
    let kind = item == 0 ? "pre" : item == Self.itemCount - 1 ? "post" : Self.kinds[(item + 1) % 5]
    let points = kind == "check" ? 4 : 10
    let share = min(1, ability + 0.1 * Double(attempt) + 0.3 * random.share())
    let draw = random.below(100)
    let day = min(195, 6 * item + 5 * attempt + random.below(9))
    let isGraded = draw >= 4
    if isGraded {
      let halves = Int(share * Double(2 * points))
      file.append(digitsOf: halves / 2)
      if halves % 2 == 1 { file.append(".5") }
    }
    file.append(",")
    file.append(digitsOf: points)
    file.append(draw < 2 ? ",missing" : draw < 4 ? ",excused" : draw < 9 ? ",late" : ",scored")
    if isGraded {
      file.append(days[day])
      file.append(days[day + 1 + draw % 4])
    } else {
      file.append(",,")
    }
    file.append(",")
    file.append(digitsOf: attempt + 1)
    file.append(draw == 50 ? ",yes" : ",")
  }
}
