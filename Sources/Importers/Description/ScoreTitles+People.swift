/// Which titles are of people, their ids and the places where they are taught.
extension ScoreTitles {
  /// How well a column tells students apart, 0 best; `nil` where it does not name any.
  static func id(_ column: ScoreColumn) -> Int? {
    guard column.areCodes, !column.says(others) else { return nil }
    let rank: Int? =
      if isOfVendor(column) {
        2
      } else if column.says(stateIDs) {
        2
      } else if column.says(studentIDs) || isStudentCode(column) {
        0
      } else if column.says(localIDs) {
        1
      } else if column.says(["sid"]) {
        2
      } else if column.says(["user id", "account id"]) || column.words == ["id"] {
        3
      } else if column.isOnly(["username", "user", "name", "login", "account", "student"]),
        column.says(["username", "user name", "login", "account"])
      {
        4
      } else if column.says(["email", "e mail"]), column.evidence.areAddresses {
        5
      } else {
        nil
      }
    // A name that is one word has no blank, either.
    guard let rank, rank < 4 || column.evidence.distinct > 1 || column.evidence.filled == 1
    else { return nil }
    return rank
  }

  /// `pupil_no`, `Learner Ref`, `ID del alumno`: a word for a student and one for a code, and nothing
  /// else.
  private static func isStudentCode(_ column: ScoreColumn) -> Bool {
    column.isOnly(people.union(codes).union(kindsOfCodes).union(articles))
      && column.words.contains { people.contains($0) }
      && column.words.contains { codes.contains($0) }
  }

  /// `NWEA Student ID`: a student's number, by a word that is of no student: that of the product.
  private static func isOfVendor(_ column: ScoreColumn) -> Bool {
    column.says(studentIDs) && column.words.count > 2
      && !column.isOnly(
        people.union(codes).union(kindsOfCodes).union(articles).union(["school", "state"]))
  }

  private static let kindsOfCodes: Set<String> = [
    "other", "alternate", "permanent", "main", "system",
    "local", "unique", "official", "district", "sis",
  ]
  private static let articles: Set<String> = [
    "de", "del", "la", "el", "l", "d", "du", "le", "der", "des", "of", "the",
  ]

  /// Whether cells name more than one person.
  static func areSeveral(_ column: ScoreColumn) -> Bool {
    column.evidence.counts.keys.contains { text in
      text.contains(where: { ";/&".contains($0) }) || text.contains(" and ")
        || text.split(separator: ",").count { $0.split(separator: " ").count > 1 } > 1
    }
  }

  /// How many or how much of people: "Students absent" names nobody.
  static func isCount(_ column: ScoreColumn) -> Bool {
    column.says(["absent", "present", "count", "engagement", "behavior", "enrolled", "served"])
      && !column.says(["id", "date", "name"])
  }

  private static let studentIDs = [
    "student id", "student number", "student no", "student nr", "student num", "student identifier",
    "studentid", "studentnumber", "learner id", "pupil id", "scholar id", "child id",
    "stu id", "schülernummer", "schüler nr", "schüler id", "matrikelnummer", "matrícula",
    "matricula", "matricule", "numéro élève", "número de estudiante",
  ]
  /// Numbers that a state gives, by the names that states have for them.
  private static let stateIDs = [
    "state id", "state number", "unique id", "upn", "ssid", "state student id", "sasid", "fleid",
    "gtid", "uic",
    "sti",
    "state testing identifier", "osis", "suns", "eduid", "secure id", "statewide id", "ulid",
  ]
  private static let localIDs = [
    "lasid", "permanent number", "candidate number", "uln", "powerschool number",
    "powerschool student number", "schooltool id", "eschool id",
    "classlink id",
    "sis id", "sis user id", "sis number", "local id", "district id", "id number", "perm id",
    "perm number", "permanent id", "powerschool id", "skyward id", "infinite campus id",
    "aeries id",
    "synergy id", "campus id", "external id", "dsid",
  ]
  private static let people: Set<String> = [
    "student", "pupil", "learner", "scholar", "child", "kid", "stu", "schüler", "schülerin",
    "alumno", "alumna", "estudiante", "élève", "eleve", "étudiant", "aluno",
  ]
  private static let codes: Set<String> = [
    "id", "no", "nr", "num", "number", "ref", "reference", "code", "identifier", "key", "nummer",
    "uid", "número", "numero", "numéro", "código", "codigo", "clave", "identifiant", "kennung",
  ]

  /// `Roster ID`: a code of its own that says of nobody and nothing else whose it is.
  static func isCode(_ column: ScoreColumn) -> Bool {
    ["id", "uid", "identifier"].contains(column.words.last) && column.areCodes
      && column.evidence.distinct > 1 && !column.says(others) && !column.says(otherCodes)
  }

  private static let otherCodes = [
    "attempt", "response", "submission", "result", "transaction", "session", "event", "log", "room",
    "locker", "bus", "device", "asset", "order", "form", "skill", "standard", "book", "district",
    "program", "license", "row", "medicaid", "badge", "enrollment", "household", "family",
    "insurance",
  ]
  /// Whose id is nobody's: of things, and of grown-ups.
  private static let others = [
    "teacher", "school", "class", "section", "course", "record", "test", "assessment", "assignment",
    "item", "parent", "guardian", "coach", "staff", "instructor", "activity", "question", "group",
    "employee",
  ]

  static let teachers = [
    "teacher", "instructor", "educator", "staff", "faculty", "lehrer", "lehrerin", "lehrkraft",
    "maestro", "maestra", "profesor", "profesora", "docente", "enseignant", "enseignante",
    "professeur",
  ]
  static let teacher: Set<String> = [
    "teacher", "instructor", "educator", "lehrer", "lehrerin", "lehrkraft", "maestro", "maestra",
    "profesor", "profesora", "docente", "enseignant", "enseignante", "professeur", "name", "s",
    "full", "hr", "lead", "advisory", "assigned", "faculty",
    "homeroom", "class", "classroom", "primary", "of", "record", "display", "course", "section",
    "staff", "official", "member",
  ]
  /// Grown-ups, whose family names are no student's.
  static let adults = teachers + ["parent", "guardian", "coach", "contact", "staff"]
  static let family = [
    "last name", "family name", "surname", "lastname", "nachname", "familienname", "student last",
    "learner last", "stu last", "scholar last", "lname", "l name", "apellido", "apellidos", "nom",
    "nom de famille", "sobrenome",
  ]
  static let given = [
    "first name", "given name", "forename", "firstname", "vorname", "student first",
    "learner first", "stu first", "scholar first", "fname", "f name", "nombre", "nombres", "prénom",
    "prenom", "nome",
  ]
  static let name: Set<String> = [
    "player", "participant",
    "student", "students", "learner", "pupil", "scholar", "child", "schüler", "schülerin", "élève",
    "alumno", "alumna", "estudiante", "aluno", "stu", "candidate", "name", "nombre", "del", "de",
    "la",
    "full", "user", "lfm", "fml", "lf", "display", "legal",
  ]
  static let schools = [
    "school", "sch", "campus", "building", "site", "schule", "org unit", "enrolled at", "escuela",
    "école",
    "colegio", "location", "plantel", "escola",
  ]
  static let school: Set<String> = [
    "school", "sch", "campus", "building", "site", "schule", "escuela", "école", "colegio", "name",
    "of", "enrolled", "current", "home", "at",
    "student", "id", "code", "org", "unit", "location", "plantel", "escola", "attended",
    "attending", "tested", "testing",
  ]
  static let sections = [
    "class", "section", "group", "period", "homeroom", "home room", "klasse", "classroom",
    "lerngruppe", "cohort", "grupo", "clase", "classe", "classes", "classname", "hr", "roster",
    "advisory", "block", "sección", "salón", "turma",
  ]
  static let periods: Set<String> = [
    "p", "per", "period", "hour", "block", "class", "section", "st", "nd", "rd", "th",
  ]
  static let section: Set<String> = [
    "class", "section", "group", "period", "homeroom", "home", "klasse", "classroom", "room",
    "name",
    "id",
    "grupo", "clase", "classe", "code", "title", "number", "course", "reg", "registration", "form",
    "teaching", "lerngruppe",
    "cohort", "tutor", "es", "s", "classes", "classname", "hr", "roster", "advisory", "block",
    "sección", "salón", "turma", "testing",
  ]
  static let course: Set<String> = ["course", "name", "title", "section"]
  static let grade: Set<String> = [
    "grade", "grd", "gr", "level", "year", "yr", "klassenstufe", "grado", "curso", "niveau",
    "student",
    "current", "enrolled",
    "of",
    "tested", "assessed", "enrollment", "lvl", "série", "group",
  ]
  static let grades = [
    "grade", "grd", "gr", "year group", "year", "yr", "klassenstufe", "grado", "curso", "niveau",
    "série",
  ]
}
