import Coaching
import Tables

/// What a file that nobody recognised is nearest to, and how to describe it in `walkbook.yaml`.
public struct ProfileSuggestion: Sendable {
  /// The nearest format.
  public let profile: String
  /// The columns it asks for that are there, and those that are not.
  public let present: [String]
  public let missing: [String]
  /// An entry for `walkbook.yaml`, to be filled in.
  public let entry: String

  init?(_ titles: [String], file: String) {
    let header = Header(titles: titles)
    // A format whose item columns are not there is not near, whatever else is.
    let vendors = Mapping.shipped.filter { $0.hasItemColumns(in: titles) }.map { mapping in
      let missing = mapping.missingHeaders(in: titles)
      return Candidate(
        id: mapping.id, kind: nil,
        present: mapping.headers.filter { !missing.contains($0) }, missing: missing)
    }
    let ours = CanonicalFile.all.filter { ![.frameworks, .aliases].contains($0.kind) }.map { file in
      let required = file.columns.filter(file.required.contains)
      return Candidate(
        id: Profile.canonical(file.kind).id, kind: file.kind,
        present: required.filter(header.has), missing: required.filter { !header.has($0) })
    }
    // Of equally near ones ours, because a map can make it of the file.
    let candidates = ours + vendors
    guard
      let best = candidates.indices.max(by: { first, second in
        (candidates[first].share, second) < (candidates[second].share, first)
      })
    else { return nil }
    let nearest = candidates[best]
    profile = nearest.id
    present = nearest.present
    missing = nearest.missing
    let kind = nearest.share > 0 ? nearest.kind : nil
    let nearestOfOurs = ours.max { $0.share < $1.share }
    if nearest.present.count < 2, let entry = ProfileSuggestion.gradebook(titles, file: file) {
      self.entry = entry
      return
    }
    entry = ProfileSuggestion.entry(
      for: kind ?? nearestOfOurs.flatMap { $0.share > 0 ? $0.kind : nil }
        ?? ProfileSuggestion.likeliestKind(titles), titles, file: file)
  }

  /// Marks where a title speaks of scores; walk-throughs otherwise, which come as forms of all kinds.
  private static func likeliestKind(_ titles: [String]) -> FileKind {
    let words = ["score", "grade", "points", "mark", "percent"]
    let isGradebook = titles.contains { title in
      words.contains { title.lowercased().contains($0) }
    }
    return isGradebook ? .marks : .walkthroughs
  }

  /// A mapping for a table with a student in each row and an item in each further column.
  private static func gradebook(_ titles: [String], file: String) -> String? {
    let identities = ["username", "userid", "studentid", "student", "email", "emailaddress"]
    guard titles.count > 3, let first = titles.first,
      identities.contains(Words.folded(first)), !first.contains(where: { "{}|".contains($0) })
    else { return nil }
    let name = Mapping.name(of: file)
    return """
      sources:
        - files: \(quoted(name))
          item-columns: {item: {headers: "{item}", after: \(quoted(first))}}
          tables:
            - pathways:
                pathway_id: "{@file}"
                position: "{@column}"
                item_id: "{@file}: {item}"
                item_title: "{item}"
                target_id: "{@file}: {item}"
                points_possible: "POINTS OF EACH"   # asked for
              per: item
            - marks:
                student_id: \(quoted("{\(first)}"))
                section_id: "{@file}"
                item_id: "{@file}: {item}"
                score: "{@cell}"
              per: item

      """
  }

  private struct Candidate {
    var id: String
    var kind: FileKind?
    var present: [String]
    var missing: [String]

    /// How near: the share of what is asked for that is there.
    var share: Double {
      let all = present.count + missing.count
      return all == 0 || present.isEmpty ? 0 : Double(present.count) / Double(all)
    }
  }

  /// Each column of ours with the title that may fill it; where none does, one to be filled in.
  private static func entry(for kind: FileKind, _ titles: [String], file: String) -> String {
    let canonical = CanonicalFile.of(kind)
    let name = file.split(separator: "/").last.map(String.init) ?? file
    var lines = [
      "sources:", "  - files: \(quoted(name))", "    profile: \(Profile.canonical(kind).id)",
      "    columns:",
    ]
    var used: Set<String> = []
    for column in canonical.columns {
      let title = titles.first { fits($0, column) && !used.contains($0) }
      if let title {
        used.insert(title)
        lines.append("      \(quoted(title)): \(column)")
      } else if canonical.required.contains(column) {
        lines.append("      \"TITLE IN THE FILE\": \(column)   # asked for")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func fits(_ title: String, _ column: String) -> Bool {
    let (title, column) = (Words.folded(title), Words.folded(column))
    guard !title.isEmpty else { return false }
    if title == column || title + "id" == column { return true }
    return column.count > 4 && Nearest.word(to: title, among: [column]) != nil
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n").replacing("\r", with: "\\r").replacing("\t", with: "\\t")
    return "\"\(escaped)\""
  }
}
