import Coaching

/// The classes of the roster by title, for gradebooks that do not have their ids.
///
/// A title of several classes finds none of them.
struct SectionTitles: Sendable {
  private var ids: [String: String] = [:]

  init(_ roster: Roster) {
    var shared: Set<String> = []
    for reference in roster.sections.references where roster.sections.isListed(reference) {
      guard let title = roster.sections[reference].title.map(Words.folded), !title.isEmpty else {
        continue
      }
      if ids.updateValue(roster.sections[reference].id, forKey: title) != nil {
        shared.insert(title)
      }
    }
    for title in shared { ids[title] = nil }
  }

  var isEmpty: Bool { ids.isEmpty }

  /// The same, where several classes have one name: a class of the roster that has it is meant.
  func id(_ text: String, in roster: Roster, _ shared: SharedClasses) -> String {
    if let name = shared.names[text], roster.sections.find(text) == nil {
      let known = id(name, in: roster)
      if roster.sections.find(known).map({ roster.sections.isListed($0) }) ?? false { return known }
    }
    return id(text, in: roster)
  }

  /// The id of the class that a gradebook means by a text: its id, else its title; the text itself
  /// where no class, or more than one, can be meant.
  func id(_ text: String, in roster: Roster) -> String {
    if roster.sections.find(text) != nil { return text }
    return ids[Words.folded(text)] ?? text
  }
}
