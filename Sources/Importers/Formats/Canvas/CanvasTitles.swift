import Coaching

/// What Canvas calls the columns that are no marks, in the languages in which districts use it.
enum CanvasTitles {
  /// Of the first column, folded.
  static let students: Set<String> = [
    "student", "students", "estudiante", "alumno", "étudiant", "étudiante", "élève", "studierender",
    "studierende", "schüler", "estudante", "aluno", "studente", "cursist", "leerling",
  ]
  /// Of the second.
  static let ids: Set<String> = ["id", "identifiant", "kennung"]

  /// The place of the column that says the class, behind which the marks stand.
  static func section(in titles: [String]) -> Int? {
    titles.firstIndex { sections.contains(Words.folded($0)) }
  }

  /// The place of the number by which the district's own system knows a student.
  static func userID(in titles: [String]) -> Int? {
    titles.firstIndex { title in
      let folded = Words.folded(title)
      return isOfSIS(folded) && users.contains { folded.contains($0) }
    }
  }

  /// Whether a folded title is that of a number or name in the district's own system.
  static func isOfSIS(_ folded: String) -> Bool {
    folded.contains("sis") && folded.contains("id") || folded == "integrationid"
      || folded == "rootaccount"
  }

  static func field(_ place: Int, _ header: Header) -> Field {
    Field(name: header.titles[place], column: place, constant: nil)
  }

  private static let sections: Set<String> = [
    "section", "sección", "seccion", "abschnitt", "sektion", "seção", "secção", "sezione", "sectie",
  ]
  /// A login is an account, and no number of a student.
  private static let users = [
    "user", "usuario", "usuário", "utilisateur", "benutzer", "utente",
    "gebruiker",
  ]
}
