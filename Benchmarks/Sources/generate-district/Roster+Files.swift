extension Roster {
  private static let surnames = [
    "Alder", "Aster", "Bamboo", "Basil", "Beech", "Birch", "Bramble", "Briar", "Burdock", "Cedar",
    "Chicory", "Clover", "Comfrey", "Cress", "Cypress", "Dahlia", "Dill", "Dogwood", "Elder",
    "Elm", "Fennel", "Fern", "Fescue", "Fir", "Flax", "Foxglove", "Gentian", "Ginkgo", "Gorse",
    "Hawthorn", "Hazel", "Heather", "Hemlock", "Hickory", "Holly", "Hornbeam", "Hyssop", "Iris",
    "Ivy", "Juniper", "Larch", "Larkspur", "Laurel", "Lichen", "Linden", "Lupine", "Mallow",
    "Maple", "Milkweed", "Moss", "Mullein", "Myrtle", "Nettle", "Oak", "Oleander", "Olive",
    "Osier", "Pine", "Plane", "Poplar", "Primrose", "Privet", "Quince", "Reed", "Rowan", "Rush",
    "Sage", "Sedge", "Sorrel", "Spruce", "Sumac", "Tansy", "Teasel", "Thistle", "Thyme",
    "Vetch", "Walnut", "Willow", "Yarrow", "Yew",
  ]

  /// Writes schools, teachers, sections, students and enrollments.
  func write(to folder: OutputFolder) throws {
    let schools = try folder.file("schools.csv", header: "school_id,name,network")
    for school in School.all { try schools.row([school.id, school.name, school.network]) }
    try schools.close()
    try writeTeachers(to: folder)
    try writeStudents(to: folder)
  }

  private func writeTeachers(to folder: OutputFolder) throws {
    let file = try folder.file(
      "teachers.csv",
      header: "teacher_id,name,school_id,declared_model,coach_id,grade,subject,cohort,begin,end")
    let sections = try folder.file(
      "sections.csv", header: "section_id,title,school_id,teacher_id,term")
    for teacher in teachers {
      let initial = Array("TRMLKSNB")[teacher.number % 8]
      let begin = teacher.number == 79 ? "2026-10-26" : "2026-08-10"
      try file.row([
        teacher.id, "\(initial). \(Self.surnames[teacher.number - 1])", teacher.school.id,
        teacher.declared, "C" + teacher.school.id.suffix(1), teacher.grade, teacher.subject,
        teacher.number % 3 == 0 ? "2025" : "2026", begin, teacher.number == 39 ? "2026-12-19" : "",
      ])
      try sections.row([
        teacher.section, teacher.title, teacher.school.id, teacher.id, "2026-27",
      ])
    }
    try file.close()
    try sections.close()
  }

  private func writeStudents(to folder: OutputFolder) throws {
    let file = try folder.file("students.csv", header: "student_id,name,school_id,grade,groups")
    for student in students {
      var groups: [String] = []
      if student.number % 9 == 4 { groups.append("multilingual") }
      if student.number % 13 == 6 { groups.append("support plan") }
      try file.row([
        student.id, student.name, student.school.id, student.grade,
        groups.joined(separator: ";"),
      ])
    }
    try file.close()
    let rows = try folder.file("enrollments.csv", header: "student_id,section_id,begin,end")
    for enrollment in enrollments {
      try rows.row([
        enrollment.student.id, teachers[enrollment.section - 1].section, enrollment.begin.text,
        enrollment.end?.text ?? "",
      ])
    }
    try rows.close()
  }
}
