/// What people write above the columns of forms and logs, in English, Spanish, French and German.
///
/// Words are compared without accents; a title only names what the cells have proved.
extension ProposedRoles {
  static let days = [
    "date", "when", "day", "visit", "today", "fecha", "dia", "cuando", "visita", "quand", "jour",
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
    "maestro", "maestra", "docente", "profesor", "profesora",
    "a quien visito", "a quien observo", "enseignant", "enseignante", "professeur",
    "qui avez vous visite", "qui avez vous observe", "lehrer", "lehrerin", "lehrkraft",
    "wen haben sie besucht",
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
