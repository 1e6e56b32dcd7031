import Canonical
import Coaching
import Tables

/// The column of ours that a title means which is none of its file's: a slip of the pen, or another word
/// for it.
///
/// What it finds is only asked; no cell is read by it.
struct MeantColumns {
  /// From each column that the file lacks, as it is compared, to its name; in order.
  private let lacking: [(folded: String, name: String)]

  init(lacking names: [String]) {
    lacking = names.map { (Words.folded($0), $0) }
  }

  /// For each title the column that it most likely means, each column once: a slip before another word.
  ///
  /// - Parameter slipsOnly: whether nothing but slips of the pen is asked about.
  func columns(of titles: [String], slipsOnly: Bool = false) -> [(title: String, column: String)] {
    var meant: [Int: String] = [:]
    for guess in slipsOnly ? [slip(of:)] : [slip(of:), name(of:)] {
      for (place, title) in titles.enumerated() where meant[place] == nil {
        let taken = Set(meant.values)
        meant[place] = guess(title).first { !taken.contains($0) }
      }
    }
    return titles.indices.compactMap { place in meant[place].map { (titles[place], $0) } }
  }

  /// A title that is a column's name but for a letter or two.
  private func slip(of title: String) -> [String] {
    let folded = Words.folded(title)
    guard !lacking.contains(where: { $0.folded == folded }),
      let near = Nearest.misspelling(folded, of: lacking.map(\.folded).sorted())
    else { return [] }
    return lacking.filter { $0.folded == near }.map(\.name)
  }

  /// Columns of which all words of a title speak, in order: `Score (points)`, `max_points`, `school`.
  private func name(of title: String) -> [String] {
    let words = title.lowercased().split { !$0.isLetter }
    guard !words.isEmpty, !lacking.contains(where: { $0.folded == Words.folded(title) }) else {
      return []
    }
    return lacking.map(\.name).filter { Self.speak(words[...], of: $0) }
  }

  /// Whether words are phrases of one column throughout.
  private static func speak(_ words: ArraySlice<Substring>, of column: String) -> Bool {
    guard let first = words.first else { return true }
    let phrases = self.phrases[column] ?? []
    return phrases.contains {
      words.starts(with: $0) && rest(words.dropFirst($0.count), of: column)
    }
      || asides.contains(first) && words.count > 1 && speak(words.dropFirst(), of: column)
  }

  private static func rest(_ words: ArraySlice<Substring>, of column: String) -> Bool {
    words.allSatisfy(asides.contains) || speak(words, of: column)
  }

  /// Words that say nothing of which column is meant.
  private static let asides: Set<Substring> = [
    "the", "of", "on", "a", "an", "in", "date", "day", "fecha", "datum", "id", "student",
  ]

  /// From each column to what it is called, its own name without `id` among it.
  private static let phrases: [String: [[Substring]]] = {
    var phrases: [String: [[Substring]]] = [:]
    for name in Set(CanonicalFile.allColumns) {
      let own = name.split(separator: "_").filter { $0 != "id" && $0 != "ids" }
      // Alone, a last word says it, too: `model` of `declared_model`.
      let last = own.suffix(1).filter { own.count > 1 && !vague.contains($0) }
      let others = (CanonicalFile.phrases[name] ?? []) + (words[name] ?? [])
      phrases[name] =
        [own] + last.map { [$0] } + others.map { $0.split(separator: " ") }
    }
    return phrases.mapValues { $0.filter { !$0.isEmpty }.sorted { $0.count > $1.count } }
  }()

  /// Last words of names that say too little.
  private static let vague: Set<Substring> = ["on", "by", "set", "met", "title", "kind", "step"]

  /// Further words for columns, as gradebooks, rosters and logs have them above their own.
  ///
  /// They say less than the phrases by which `walkbook describe` guesses, of which a title may hold more.
  private static let words: [String: [String]] = [
    "score": [
      "earned", "grade", "marks", "punkte", "punktzahl", "ergebnis", "nota", "puntos",
      "puntaje", "puntuación", "calificación", "resultado", "résultat", "points obtenus", "voto",
      "raw score", "final score", "percent", "percentage", "pct",
    ],
    "points_possible": [
      "points", "max", "maximum", "max score", "maximum score", "maximum points", "total points",
      "points max", "score max", "points worth", "worth", "puntos posibles", "höchstpunktzahl",
    ],
    "submitted": [
      "date", "turned in", "handed in", "submission", "date submitted", "entregado", "abgegeben",
    ],
    "assessed": ["graded"],
    "text_level": ["level", "placement"],
    "attempt": ["try", "attempts", "attempt number", "attempt no"],
    "begin": [
      "start", "started", "entry", "enter", "entered", "enrolled", "enroll", "enrollment", "hire",
      "hired", "added", "inicio", "début", "beginn",
    ],
    "end": [
      "end", "ended", "exit", "exited", "leave", "left", "withdrawal", "withdrawn", "dropped",
      "to", "finish", "last day", "fin", "ende",
    ],
    "start": ["starts", "begin", "begins", "from", "first day"],
    "day": ["date"],
    "opens": ["open", "start", "begin", "available", "available from"],
    "due": ["deadline", "due by", "until"],
    "declared_model": ["model", "blended model", "rotation model"],
    "coach_id": ["coach"],
    "observer_id": ["walker", "visitor", "rater", "evaluator"],
    "minutes": ["min", "mins", "minutos", "dauer", "length of visit"],
    "feedback_on": ["feedback", "feedback given"],
    "type": ["conference type", "conference kind"],
    "led_by": ["leader", "who led", "led"],
    "outcome": ["result", "status", "held"],
    "made_on": ["date", "made", "created", "agreed", "debrief"],
    "closed": ["closed", "done", "completed", "finished"],
    "owner": ["who", "assigned to", "responsible"],
    "action": ["what", "commitment", "task", "next step"],
    "attended": ["attendance", "present", "came"],
    "grade": ["grade level", "year group", "klasse", "grado"],
    "name": [
      "full name", "student name", "teacher name", "school name", "display name", "nombre", "nom",
    ],
    "school_id": ["school name", "school code", "site"],
    "title": ["name", "course name"],
  ]
}

extension CanonicalFile {
  /// The columns that a file of this kind could have besides its own.
  ///
  /// A walk-through tells its actions in one way: with a row for each it says not on which the room landed,
  /// and where they stand side by side it has no columns of such rows.
  fileprivate func could(_ column: ColumnFacts, in header: Header) -> Bool {
    guard kind == .walkthroughs else { return true }
    return header.has(Walkthroughs.step)
      ? column.name != Walkthroughs.landedStep.name
      : Walkthroughs.identity.contains(column.name)
  }

  func lacking(in header: Header) -> [ColumnFacts] {
    (declared + further).filter { !header.has($0) && could($0, in: header) }
  }
}

extension Finding.Problem {
  /// Columns of a file of which nothing is read, where nothing else of it says more than its ids.
  static func nothingElseRead(_ titles: [String], file: String) -> Self {
    let list = SourceRow.list(titles.map { "'\($0)'" }, limit: 5) ?? ""
    return Self(
      .unknownColumn, "nothing but the required columns is read; not read: \(list)",
      advice:
        "The rows were kept without them. Call each as \(file) has it, or say in walkbook.yaml "
        + "what it is.")
  }
}
