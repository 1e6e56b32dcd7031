import People

/// Rows of a form of walks that are no visits: observers who rated a film together, or tried out the form.
///
/// A column of few words says so of some rows beside others; what they are read as is for a person to say.
struct TrialVisits {
  /// The title of the column that says so.
  let title: String
  let word: String
  let rows: Int

  /// `nil` where no row says such a thing.
  init?(_ columns: [ColumnEvidence], besides titles: Set<String>) {
    let found = columns.lazy.filter { column in
      column.areFewWords && column.distinct > 1 && !titles.contains(column.title)
        && PersonName.words(of: column.title).allSatisfy { TrialVisits.asking.contains($0) }
    }.compactMap { column in
      column.counts.keys.filter(TrialVisits.isTrial).min().map { (column, $0) }
    }.first
    guard let (column, word) = found else { return nil }
    title = column.title
    self.word = word
    rows = column.counts.reduce(0) { $0 + (TrialVisits.isTrial($1.key) ? $1.value : 0) }
  }

  private static func isTrial(_ text: String) -> Bool {
    let words = PersonName.words(of: text)
    return words.count < 6 && words.contains { TrialVisits.words.contains($0) }
  }

  /// Of titles that ask what a row is, and not of the lesson that was seen.
  private static let asking: Set<String> = [
    "type", "kind", "purpose", "reason", "status", "of", "the", "this", "is", "for", "what",
    "visit",
    "walk", "walkthrough", "through", "observation", "entry", "form", "response", "tipo", "motivo",
    "de", "la", "visita", "genre", "motif", "visite", "art", "anlass", "besuch",
  ]
  private static let words: Set<String> = [
    "practice", "practise", "calibration", "calibrating", "norming", "training", "trial", "mock",
    "demo", "draft", "test", "ensayo", "practica", "calibracion", "essai", "entrainement",
    "probe", "ubung",
  ]
}
