import Coaching
import Tables

/// What a file that nobody recognised is nearest to, and how to describe it in `walkbook.yaml`.
package struct ProfileSuggestion: Sendable {
  /// The nearest format; `nil` where it is like none.
  package let profile: String?
  /// The columns it asks for that are there, by their names in the format, and those that are not.
  package let present: [String]
  package let missing: [String]
  /// An entry for `walkbook.yaml`, to be filled in; `nil` where nothing is known to fill in.
  package let entry: String?

  /// - Parameters:
  ///   - columns: of the file, with what they hold.
  ///   - labels: first cells of rows that say something of each column, such as `Points Possible`,
  ///     or that sum it up.
  init(_ columns: [ColumnDescription], labels: SuggestedGradebook.Labels, file: String) {
    let titles = columns.map(\.title)
    let map = SuggestedMap(columns.map { $0.isCourseGrade ? "" : $0.title })
    // A vendor's export has columns that ours have, too.
    let nearest = (ProfileSuggestion.vendors(titles) + [map?.candidate].compactMap(\.self))
      .enumerated().max { ($0.element.share, $1.offset) < ($1.element.share, $0.offset) }?.element
    profile = nearest?.profile
    present = nearest?.present ?? []
    missing = nearest?.missing ?? []
    let gradebook = SuggestedGradebook(columns, labels)
    entry =
      switch (map, gradebook) {
      case (let map?, _) where map.candidate.missing.isEmpty: map.entry(for: file)
      case (_, let gradebook?): gradebook.entry(for: file)
      case (let map?, nil): map.entry(for: file)
      case (nil, nil): nil
      }
  }

  /// What a form asks for is for a person to say.
  init(_ form: FormHeader, _ columns: [ColumnSketch], file: String) {
    let levels = columns.indices.filter { ColumnEvidence(columns[$0]).areLevels }
    let map = SuggestedMap(form, levels: Set(levels))
    profile = form.host.rawValue
    present = map.candidate.present
    missing = map.candidate.missing
    entry = map.entry(for: file)
  }

  /// A format and how much of what it asks for is there.
  struct Candidate {
    var profile: String
    var present: [String]
    var missing: [String]

    var share: Double { Double(present.count) / Double(max(present.count + missing.count, 1)) }
  }

  /// The vendors' formats of which half is there.
  private static func vendors(_ titles: [String]) -> [Candidate] {
    // A format whose item columns are not there is not near, whatever else is.
    Mapping.shipped.filter { $0.hasItemColumns(in: titles) }.map { mapping in
      let missing = mapping.missingHeaders(in: titles)
      return Candidate(
        profile: mapping.id,
        present: mapping.requiredTitles.filter { !missing.contains($0) },
        missing: missing)
    }.filter { $0.share >= 0.5 }
  }
}

/// Texts in an entry for `walkbook.yaml`.
enum YAMLText {
  static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n").replacing("\r", with: "\\r").replacing("\t", with: "\\t")
    return "\"\(escaped)\""
  }
}
