package import Coaching
package import Tables

/// `windows.csv`.
package enum Windows: ListedTable {
  package typealias Record = Window

  package static let kind = FileKind.windows
  package static let holds = "A span of days in which walks are made, or a term."
  package static let people: [People] = []
  package static let stored: Property<District, [Window]> = \.windows

  package static let id: Of<String> = .code("window_id", "A short name for the window.") { $0.id }
    .required
  package static let title: Of<String> = .text("title", "The window as people call it.") {
    $0.title
  }
  package static let start: Of<Day> = .day("start", "The first day.") { $0.start }.required
  package static let end: Of<Day> = .day("end", "The last day.") { $0.end }.required
  package static let purpose: Of<Window.Kind> = .word("kind", "Walks or a term; walks where blank.")
  { $0.kind }

  package static let columns = list(id, title, start, end, purpose)
  package static let spans = [
    DaySpan(start, end, else: "The window has no day, and no walk is in it.")
  ]
  package static let key = list(id)
}
