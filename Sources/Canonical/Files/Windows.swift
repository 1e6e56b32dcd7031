public import Coaching
public import Tables

/// `windows.csv`.
public enum Windows: ListedTable {
  public typealias Record = Window

  public static let kind = FileKind.windows
  public static let holds = "A span of days in which walks are made, or a term."
  public static let people: [People] = []
  public static let stored: Property<District, [Window]> = \.windows

  public static let id: Of<String> = .code("window_id", "A short name for the window.") { $0.id }
    .required
  public static let title: Of<String> = .text("title", "The window as people call it.") { $0.title }
  public static let start: Of<Day> = .day("start", "The first day.") { $0.start }.required
  public static let end: Of<Day> = .day("end", "The last day.") { $0.end }.required
  public static let purpose: Of<Window.Kind> = .word("kind", "Walks or a term; walks where blank.")
  { $0.kind }

  public static let columns = list(id, title, start, end, purpose)
  public static let key = list(id)
}
