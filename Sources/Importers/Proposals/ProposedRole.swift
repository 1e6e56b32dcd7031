/// One column of a strange file and what it fills.
struct ProposedRole: Hashable {
  var title: String
  var meaning: String
  var reason: String
}

/// A word of a closed column that is not ours, and what it seems to mean.
struct ProposedWord: Hashable {
  var column: String
  var text: String
  var meaning: String?
  var count: Int
  /// Whether it can mean nothing else, and its file alone decides.
  var isSure = true
  /// Other answers of the scale to which it belongs, where they help to tell what it means.
  var beside: [String] = []
}

/// Texts of a closed column that look like what somebody wrote freely: counted, not shown.
struct HiddenWords: Hashable {
  var column: String
  var cells: Int
}
