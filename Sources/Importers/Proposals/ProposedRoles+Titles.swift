import People

/// What people write above the columns of forms and logs, in English, Spanish, French and German.
///
/// Words are compared without accents; a title only names what the cells have proved.
extension ProposedRoles {
  /// How far a title is from saying what its column is: 0 where it says nothing else, as `Teacher name`;
  /// more beside another word; most where it says whose or when it is besides, as `Co-teacher` and `Date
  /// entered`.
  static func distance(of role: ProposedRole) -> Int {
    guard let names = titles[role.meaning] else { return 0 }
    let words = ColumnEvidence.words(of: role.title)
    if words.contains(where: others.contains) { return 3 }
    guard words.contains(where: names.contains) else { return 2 }
    return words.allSatisfy { names.contains($0) || fillers.contains($0) } ? 0 : 1
  }

  /// Of what there may be two in a log or form, the words that name it.
  private static let titles: [String: Set<String>] = [
    "date": Set(days), "teacher_id": Set(teachers), "student_id": Set(students),
  ]
  private static let fillers: Set<String> = [
    "name", "names", "full", "of", "the", "s", "nombre", "de", "del", "nom", "du",
  ]
  /// Of another's day or person: when it was written down or is to be, and who was there besides.
  private static let others: Set<String> = [
    "scheduled", "planned", "entered", "entry", "typed", "recorded", "logged", "submitted",
    "created", "added", "updated",
    "modified", "due", "next", "co", "coteacher", "partner", "partners", "second", "other", "sub",
    "substitute", "cooperating", "assistant", "aide", "former", "previous", "peer", "buddy",
  ]

  static let days = [
    "date", "when", "day", "visit", "today", "held on", "met on", "took place on", "fecha", "dia",
    "cuando", "visita", "quand", "jour",
    "visite", "datum", "tag", "wann", "besuch",
  ]
  static let weeks = [
    "week", "week of", "week beginning", "wk", "semana", "semaine", "woche",
  ]
  static let students = [
    "student", "students", "kid", "pupil", "learner", "child", "scholar", "estudiante",
    "estudiantes", "alumno", "alumna", "alumnos", "eleve", "eleves", "etudiant", "schuler",
    "schulerin", "schuler in", "lernende", "lernender",
  ]
  static let teachers = [
    "teacher", "taught", "instructor", "educator", "whom did you visit", "who did you visit",
    "who did you observe", "whom did you observe", "who did you see", "who was visited",
    "who was observed", "visited person", "whose classroom", "whose class", "whose room",
    "host", "maestro", "maestra", "docente", "profesor", "profesora",
    "a quien visito", "a quien observo", "enseignant", "enseignante", "professeur",
    "qui avez vous visite", "qui avez vous observe", "lehrer", "lehrerin", "lehrkraft",
    "wen haben sie besucht",
  ]
  /// Who came to see, also where that was a teacher.
  static let visitors = [
    "visitor", "visiting teacher", "visiting educator", "observing teacher", "peer observer",
    "visitante", "visiteur", "besucher", "besucherin",
  ]
  static let kinds = [
    "type", "kind", "topic", "purpose", "reason", "focus", "about", "talk", "tipo", "tema",
    "motivo", "sujet", "motif", "genre", "art", "thema", "anlass",
  ]
  static let reached = [
    "met", "reached", "achieved", "lograda", "logrado", "cumplida", "alcanzada", "atteint",
    "erreicht",
  ]
  static let minutes = [
    "minutes", "min", "mins", "length", "how long", "duration", "time", "minutos", "duracion",
    "tiempo", "duree", "minuten", "dauer", "zeit",
  ]
  static let schools = [
    "campus", "school", "building", "site", "escuela", "colegio", "plantel", "ecole", "college",
    "etablissement", "schule", "standort",
  ]
  static let observers = [
    "observer", "observed by", "coach", "your name", "email address", "email", "e mail",
    "correo electronico", "correo", "observador", "observadora", "courriel", "adresse e mail",
    "observateur", "observatrice", "beobachter", "beobachterin",
  ]
  static let sections = [
    "section", "class", "period", "course", "clase", "grupo", "seccion", "curso", "classe",
    "groupe", "cours", "klasse", "gruppe", "kurs",
  ]
  static let views = [
    "i am", "i m", "who are you", "your role", "role", "filled in by", "completed by",
    "perspective", "view",
    "source", "kind of walk", "type of walk", "kind of visit", "type of visit", "soy", "je suis",
    "ich bin", "rolle",
  ]
  static let pauses = [
    "action", "step", "paused at", "pauses at", "pause", "stands at", "stopped at", "stuck at",
    "accion", "paso", "pausa", "etape", "schritt",
  ]
  static let lists = [
    "actions", "steps", "in place", "check", "acciones", "pasos", "marque", "etapes", "en place",
    "cochez", "schritte", "massnahmen", "ankreuzen",
  ]
}
