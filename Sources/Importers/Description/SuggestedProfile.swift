import Coaching

extension FileDescription {
  /// The layout as a profile, in the language of `Templates/Profiles`, to be shared with others.
  ///
  /// It holds titles and what their columns are, and no cell of the file but known words: the
  /// labels of rows, and what says of a score that it is none. `nil` where a format reads the file.
  package var asProfile: String? {
    guard profile == nil else { return nil }
    var lines = [
      "# Made by walkbook describe --as-profile from titles; of the file's cells only known words stand",
      "# here: what labels a row, and what says of a score that it is none.",
      "title: \"PRODUCT: REPORT\"   # as its maker calls it",
    ]
    lines += suggestion?.layoutLines ?? skeleton
    lines.append("# The columns of the file, and what they hold:")
    lines += columns.filter { !$0.title.isEmpty }.map {
      "#   \(YAMLText.quoted($0.title)): \($0.type.name)"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What a person has to fill in where nothing is known of the columns.
  private var skeleton: [String] {
    let titles = columns.map(\.title).filter { !$0.isEmpty }
    return [
      "headers: [\(titles.map(YAMLText.quoted).joined(separator: ", "))]",
      "tables: []   # what its rows become: marks, students, sections",
    ]
  }
}

extension ProfileSuggestion {
  /// The suggestion without the file that it is about; `nil` where nothing is suggested.
  fileprivate var layoutLines: [String]? { scores?.layoutLines ?? map?.layoutLines }
}
