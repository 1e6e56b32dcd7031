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

  /// What the file looks like where it is nothing that is read unless somebody asks for it.
  package let likeness: String?
  /// The canonical file that its titles seem to name.
  let map: SuggestedMap?
  /// How its scores would be read, where it has any.
  let scores: SuggestedScores?
  /// What it looks like where it holds scores, in words.
  package var layout: String? { scores?.layout }
  /// Whether a person should look at its scores before they are read.
  package var isDoubtful: Bool { scores?.isDoubtful == true }

  /// - Parameters:
  ///   - columns: of the file, with what they hold.
  ///   - labels: first cells of rows that say something of each column, such as `Points Possible`,
  ///     or that sum it up.
  init(
    _ columns: [ColumnDescription], _ sketches: [ColumnSketch], labels: RowLabels, file: String
  ) {
    let titles = columns.map(\.title)
    let all = zip(columns, sketches).map(ScoreColumn.init)
    let isQuiz = FormQuiz.areColumns(all)
    let scoreColumns = isQuiz ? FormQuiz.columns(of: all) : all
    likeness =
      StateResults.are(scoreColumns, file: file)
      ? "results of a state test" : Survey.are(scoreColumns) ? "a survey" : nil
    guard likeness != "a survey" else {
      (map, scores, profile, present, missing, entry) = (nil, nil, nil, [], [], nil)
      return
    }
    var scores = ScoreTitles.nameOtherThings(file) ? nil : SuggestedScores(scoreColumns, labels)
    scores?.isQuizOfForm = isQuiz
    self.scores = scores
    let map =
      isQuiz
      ? nil
      : SuggestedMap(
        zip(columns, all).map { ScoreTitles.isCount($1) || $0.isCourseGrade ? "" : $0.title }
      )
      .flatMap { map -> SuggestedMap? in
        // Where students have scores, nobody was visited or conferred with.
        if map.isOfEvents, scores?.isSure == true { return nil }
        let isLog = ConferenceEvidence.isThere(
          in: scoreColumns.map(\.evidence), file: file, [])
        return map.isOfConferences && !isLog ? nil : map
      }
    self.map = map
    // A vendor's export has columns that ours have, too.
    // What reads its scores says more than a format that is half there.
    let vendors = ProfileSuggestion.vendors(titles).filter { scores == nil || $0.share >= 0.75 }
    let candidates = vendors + [map?.candidate].compactMap(\.self)
    let nearest =
      likeness != nil
      ? nil
      : candidates.enumerated()
        .max { ($0.element.share, $1.offset) < ($1.element.share, $0.offset) }?.element
    profile = nearest?.profile
    present = nearest?.present ?? []
    missing = nearest?.missing ?? []
    entry =
      switch (map, scores) {
      // Scores with their students' names lose these in a map of marks.
      case (let map?, let scores)
      where map.candidate.missing.isEmpty
        && !(map.isOfMarks && scores?.namesStudents == true):
        map.entry(for: file)
      case (_, let scores?): scores.entry(for: file)
      case (let map?, nil): map.entry(for: file)
      case (nil, nil): nil
      }
  }

  /// What a form asks for is for a person to say.
  init(_ form: FormHeader, _ columns: [ColumnSketch], file: String) {
    let levels = columns.indices.filter { RubricLevels.fill(ColumnEvidence(columns[$0])) }
    let map = SuggestedMap(form, levels: Set(levels))
    (likeness, scores, self.map) = (nil, nil, nil)
    profile = form.host.id
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
    // Neither is one that would leave most of the columns unread.
    let count = titles.count { !$0.isEmpty }
    return Mapping.shipped.filter {
      $0.hasItemColumns(in: titles) && !isOther($0, titles)
        && $0.columnsRead(of: titles).count * 5 >= count * 2
    }.map { mapping in
      let missing = mapping.missingHeaders(in: titles)
      return Candidate(
        profile: mapping.id,
        present: mapping.requiredTitles.filter { !missing.contains($0) },
        missing: missing)
    }.filter { $0.share >= 0.5 && $0.present.count > 1 }
  }

  /// Whether a format with all its headers is not meant for another reason.
  private static func isOther(_ mapping: Mapping, _ titles: [String]) -> Bool {
    if case .key? = mapping.misfit(in: [titles]) { true } else { false }
  }
}

/// Texts in an entry for `walkbook.yaml`.
package enum YAMLText {
  package static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n").replacing("\r", with: "\\r").replacing("\t", with: "\\t")
    return "\"\(escaped)\""
  }
}
