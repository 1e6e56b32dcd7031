/// Whether a title says that its column names somebody or something, however it is spelled:
/// `Student ID`, `studentId`, `student_number`, `student.studentNumber`, `STUDENTID`.
///
/// Of such a column no range is shown: it would show two ids.
enum IdentifierTitle {
  static func names(_ title: String) -> Bool {
    let words = ScoreColumn.words(of: title.replacing("#", with: " number "))
      .filter { Int($0) == nil }
    guard let last = words.last else { return false }
    if words.contains(where: { always.contains($0) || isGlued($0) }) { return true }
    // "Student Number" names somebody; "Number and Operations" and "Code Review" are work.
    if atEnd.contains(last) { return true }
    return words.count > 1 && words.contains { owners.contains($0) }
      && (short.contains(last) || last == "local" || last == "state")
  }

  /// Whether a day in the column is somebody's birthday.
  static func isOfBirth(_ title: String) -> Bool {
    ScoreColumn.words(of: title).contains { births.contains($0) }
  }

  /// `studentid`, `schoolnumber`: two words in one.
  private static func isGlued(_ word: String) -> Bool {
    let ends = ["identifier", "number", "nummer", "code", "num", "ids", "id", "no", "nr", "uid"]
    return ends.contains { end in
      word.hasSuffix(end) && owners.contains(String(word.dropLast(end.count)))
    }
  }

  private static let always: Set<String> = [
    "id", "ids", "identifier", "identifiers", "identifiant", "kennung", "uid", "uuid", "guid",
    "ssid", "sasid", "upn", "uic", "gtid", "fleid", "lasid", "perm", "phone", "sms", "zip",
    "username", "ssn", "dcid", "usi", "matricule", "matrikelnummer", "schülernummer",
  ]
  private static let atEnd: Set<String> = [
    "number", "num", "code", "nummer", "número", "numéro", "numero",
  ]
  private static let short: Set<String> = ["no", "nr", "ref", "reference", "key"]
  private static let owners: Set<String> = [
    "student", "students", "pupil", "learner", "scholar", "child", "stu", "person", "people",
    "user",
    "local", "state", "sis", "school", "teacher", "staff", "employee", "section", "class", "course",
    "district", "sourced", "source", "parent", "guardian", "account", "login", "client",
    "enrollment",
    "renaissance", "fast", "member", "contact", "family", "household", "external", "other",
    "alternate", "permanent", "org", "canvas", "schüler",
  ]
  private static let births: Set<String> = [
    "birth", "birthdate", "birthday", "dob", "birthdays", "geburtsdatum", "nacimiento", "naissance",
  ]
}
