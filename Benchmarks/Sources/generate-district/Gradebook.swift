/// Writes marks.csv and workshops.csv for all classes that follow a pathway, except the one class
/// whose gradebook comes as an export of its learning platform.
struct Gradebook {
  static let lockstepClass = 47
  static let exportedClass = 31
  let roster: Roster

  func write(
    to folder: OutputFolder, faults: inout PlantedFaults, random: inout SeededRandom
  ) throws {
    let marks = try folder.file(
      "marks.csv",
      header: "student_id,section_id,item_id,score,points_possible,status,submitted,assessed,"
        + "attempt,overridden")
    let workshops = try folder.file(
      "workshops.csv", header: "student_id,section_id,target_id,date,attended")
    for pathway in Pathway.demo {
      for teacher in roster.teachers where pathway.follows(teacher) {
        guard teacher.number != Self.exportedClass else { continue }
        let classPace = 0.8 + 0.35 * random.share()
        for enrollment in roster.classes[teacher.number - 1] {
          let work = StudentWork(
            pathway, enrollment, classPace: classPace, until: SchoolYear.asOf, random: &random)
          let tries =
            teacher.number == Self.lockstepClass
            ? work.lockstepMarks(random: &random) : work.marks(random: &random)
          for mark in tries {
            try write(mark, pathway, teacher, enrollment, to: marks, faults: &faults)
          }
          for row in sessions(after: tries, work, random: &random) {
            try workshops.row([enrollment.student.id, teacher.section] + row)
          }
        }
      }
    }
    try marks.close()
    try workshops.close()
  }

  /// Plants three bad cells: a letter for a score, a score above the points, a student nobody has.
  private func write(
    _ mark: Mark, _ pathway: Pathway, _ teacher: Teacher, _ enrollment: Enrollment,
    to file: CSVFile, faults: inout PlantedFaults
  ) throws {
    let item = pathway.items[mark.item]
    var row = [
      enrollment.student.id, teacher.section, item.id, mark.scoreText, String(item.points),
      mark.status, mark.submitted?.text ?? "", mark.assessed?.text ?? "",
      String(mark.attempt), mark.isOverridden ? "yes" : "",
    ]
    let isPlain = item.kind == "practice" && mark.status == "scored"
    let planted = faults.lines.count
    if file.line > 2000 && planted == 3 && isPlain {
      row[3] = "B"
      try file.row(row)
      faults.plant(file, "a letter where the score belongs")
    } else if file.line > 5000 && planted == 4 && isPlain {
      row[3] = "12"
      try file.row(row)
      faults.plant(file, "12 of 10 points")
    } else {
      try file.row(row)
    }
    if file.line > 9000 && planted == 5 {
      row[0] = "0099999"
      try file.row(row)
      faults.plant(file, "a student who is in no roster")
    }
  }

  /// Workshop invitations after a check that was missed, and a few students who came anyway.
  private func sessions(
    after marks: [Mark], _ work: StudentWork, random: inout SeededRandom
  ) -> [[String]] {
    var rows: [[String]] = []
    for mark in marks where mark.attempt == 1 {
      let item = work.pathway.items[mark.item]
      guard item.kind == "check", let halves = mark.halves, let assessed = mark.assessed,
        let mastery = item.masteryPoints
      else { continue }
      let isNeeded = halves < 2 * mastery
      guard random.chance(isNeeded ? 0.78 : 0.05) else { continue }
      let day = SchoolYear.schoolDay(from: assessed + random.within(1...4))
      guard day <= work.until, work.enrollment.covers(day) else { continue }
      rows.append([item.target, day.text, random.chance(0.88) ? "yes" : "no"])
    }
    return rows
  }
}
