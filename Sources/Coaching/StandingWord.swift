/// Where a commitment or a planned session stands, in the words by which people say so.
package enum StandingWord: String, Hashable, Sendable, CaseIterable {
  case open, late, planned, running, done, dropped

  /// `nil` for a word that may mean anything.
  package init?(_ text: String) {
    let folded = Words.folded(text)
    let word = Self.allCases.first { $0.rawValue == folded || $0.others.contains(folded) }
    guard let word else { return nil }
    self = word
  }

  /// What a word means among those that a column knows; `nil` where it may mean anything.
  ///
  /// What is planned or has been begun is open where a column knows no more of it.
  package static func meaning(of text: String, among known: [String]) -> String? {
    guard let word = StandingWord(text) else { return nil }
    let meanings = [word] + (word.isUndone ? [.open, .planned] : [])
    return meanings.map(\.rawValue).first(where: known.contains)
  }

  private var isUndone: Bool { ![.done, .dropped].contains(self) }

  /// Other words for the same, as ``Words/folded(_:)`` has them.
  private var others: Set<String> {
    switch self {
    case .open: StandingWord.opens
    case .late: ["overdue", "pastdue", "behind", "delayed", "tarde", "atrasado", "vencido"]
    case .planned: ["scheduled", "plan", "tobescheduled", "planificado", "programado", "geplant"]
    case .running: StandingWord.begun
    case .done: StandingWord.ends
    case .dropped: StandingWord.drops
    }
  }

  private static let opens: Set<String> = [
    "notdone", "notyet", "notstarted", "notcomplete", "notcompleted", "incomplete", "pending",
    "todo",
    "no", "n", "new", "waiting", "onhold", "notmet", "abierto", "abierta", "pendiente", "nohecho",
    "offen", "ouvert",
  ]
  private static let begun: Set<String> = [
    "inprogress", "started", "begun", "ongoing", "underway", "working", "workinprogress", "wip",
    "partial", "partlydone", "partiallydone", "continuing", "active", "encurso", "enproceso",
    "enprogreso", "inarbeit", "encours",
  ]
  private static let ends: Set<String> = [
    "complete", "completed", "closed", "finished", "met", "achieved", "accomplished", "fulfilled",
    "held", "delivered", "resolved", "yes", "y", "x", "\u{2713}", "\u{2714}", "hecho", "hecha",
    "completo", "completado", "completada", "cerrado", "cerrada", "terminado", "terminada",
    "cumplido", "cumplida", "realizado", "realizada", "logrado", "erledigt", "fertig",
    "abgeschlossen", "fait", "termin\u{E9}", "tenu",
  ]
  private static let drops: Set<String> = [
    "cancelled", "canceled", "withdrawn", "abandoned", "discontinued", "removed", "void",
    "nolongerneeded", "nolongerrelevant", "notneeded", "stopped", "stop", "descartado",
    "descartada", "cancelado", "cancelada", "abandonado", "abandonada", "verworfen",
    "abgebrochen", "annul\u{E9}", "abandonn\u{E9}",
  ]
}
