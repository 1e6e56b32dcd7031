import CSV
package import Coaching
import People
package import Tables

/// `walkbook.yaml` of a data folder: what the files cannot say of themselves, and the rules.
package struct ProjectFile: Sendable {
  /// How files of one pattern are to be read.
  package struct Source: Sendable {
    /// A file name pattern: `*` stands for any run of characters, `?` for one.
    package var files: String
    /// The id of a profile, where detection is not wanted.
    package var profile: String?
    /// From a header of the file to the canonical column it fills.
    package var columns: [String: String] = [:]
    /// Canonical columns that every row of the file has.
    package var constants: [String: String] = [:]
    /// From an item's title in a gradebook to its id in pathways.csv.
    package var items: [String: String] = [:]
    /// How the names of the files are made; what their holes take, every row has.
    package var names: [TextPattern] = []
    /// How titles of items are made that name the playlist to which they belong.
    package var pathways: [TextPattern] = []
    /// What the rows become, where the entry describes a format of its own.
    package var mapping: Mapping?
    /// How the file writes days, where the days do not tell.
    package var days: DayPattern?
    /// How single columns write days, by header.
    package var dayColumns: [String: DayPattern] = [:]
    /// The scale to which the levels of a gradebook belong.
    package var scale: Scale?
    /// What an action means that nobody ticked in a list; nothing where it is not said.
    package var unchecked: StepStatus?
    /// Titles of columns whose blank cells are as in the row above.
    package var asAbove: [String] = []
    /// The codes that stand in place of scores.
    package var codes: MarkCodes?
    /// What is said of the bytes and the shape of the files.
    var hints = CSVHints()
    /// The place of the entry in walkbook.yaml.
    package var line: Int
    /// Its number among the entries, once it is that of a file.
    var place: Int?
    /// Where its pattern and its names stand there.
    var places = Places()

    /// The places of what an entry names.
    struct Places: Sendable {
      var files: Location?
      var columns: [String: Location] = [:]
      var constants: [String: Location] = [:]
      var items: [String: Location] = [:]
    }

    /// Whether it only says that its files are to be read.
    var saysNothing: Bool {
      profile == nil && mapping == nil && givenColumns.isEmpty && items.isEmpty
    }

    /// The canonical columns that it gives to every row.
    var givenColumns: Set<String> {
      Set(constants.keys).union(columns.values).union(names.flatMap(\.names))
    }

    /// The pattern given for the days of a column, by its header or for the whole file.
    func pattern(ofDaysIn title: String) -> DayPattern? {
      let folded = Words.folded(title)
      return dayColumns.first { Words.folded($0.key) == folded }?.value ?? days
    }
  }

  /// Where the value of a setting comes from.
  package enum Origin: Hashable, Sendable {
    case standard
    /// A line of `walkbook.yaml`.
    case line(Int)
    /// An option of the command line.
    case option
  }

  package var title: String?
  /// The look of outputs: a theme by its name, or a file of one beside the settings.
  package var theme: String?
  /// Where it is said.
  package internal(set) var themeLocation: Location?
  /// What documents are written in, as `es` or `es-MX`; English where nothing is said.
  package internal(set) var language: String?
  package var sources: [Source] = []
  /// Further words for statuses, by their folded spelling (R63).
  package var statusWords: [String: String] = [:]
  /// The words of those that stand for all answers that begin so and go on, `Yes *`, the longest first.
  private(set) var tailedStatuses: [String] = []
  /// Further words of closed columns, for all sources.
  var words = ProjectWords()
  /// What further words for models mean, each with its place.
  var modelWords: [(meaning: String, location: Location)] = []
  package var rules = Rules()
  /// The ways of being alike in which a name joins to the one person it can mean (R100).
  var joins: Set<Likeness> = []
  /// Whether the file says which; none is an answer, too.
  var saysJoins = false
  /// Where the settings that were given come from; the others stand as they are by default.
  package var origins: [Rules.Setting: Origin] = [:]
  /// The places of settings in the file.
  var places: [Rules.Setting: Location] = [:]
  /// The places of targets with rules of their own, in the order of the file.
  var targetPlaces: [(target: String, location: Location)] = []
  /// The method of mastery in the words of the file.
  var mastery = MasteryWords()
  /// The methods of targets in the words of the file.
  var targetMethods: [String: MasteryWords] = [:]
  /// The name of the file, as its owner spells it.
  package internal(set) var file = "walkbook.yaml"
  /// What is wrong with the file.
  ///
  /// While there is anything, no data may be shown or written: who may see them is not known.
  package var findings: [Finding] = []
  /// Whether there is such a file.
  var isGiven = false
  /// The text of the file; empty where there is none.
  package internal(set) var text = ""

  package init() {}

  /// Says what a word for a status means.
  mutating func addStatus(_ word: String, meaning: String) {
    statusWords[Words.folded(word)] = meaning
    guard let head = TailedAnswer.head(ofKey: word) else { return }
    tailedStatuses.append(head)
    tailedStatuses.sort { ($1.count, $0) < ($0.count, $1) }
  }

  /// What the file says that an answer to what was seen of an action means.
  func status(said text: String) -> String? {
    if let said = statusWords[Words.folded(text)] { return said }
    guard !tailedStatuses.isEmpty, StepStatus(text) == nil,
      let head = tailedStatuses.first(where: { TailedAnswer.begins(text, with: $0) })
    else { return nil }
    return statusWords[Words.folded(TailedAnswer.key(of: head))]
  }

  /// Whether the file says what a word of a closed column means, under whichever key.
  func knows(_ word: String, in column: String) -> Bool {
    words.knows(word, in: column) || column == "status" && statusWords[Words.folded(word)] != nil
  }

  /// What is wrong with the value of a setting, at its place.
  package func finding(
    _ reason: String, at setting: Rules.Setting, severity: Severity = .error
  ) -> Finding {
    guard case .line? = origins[setting], let place = places[setting] else {
      return Finding(
        .setting(reason, severity), at: Location(file: "--\(setting.rawValue)"), severity: severity)
    }
    return Finding(setting: reason, at: place, severity: severity)
  }

  /// A school without an audience: whoever gives one may mean that nobody sees the others, and the
  /// audience by default sees all.
  ///
  /// And a public that sees groups of two or three: what stands around them tells them.
  var findingsOfAudience: [Finding] {
    if rules.audience == .public, rules.smallestGroup < 5 {
      return [
        finding(
          "the public sees no groups of fewer than 5; write 5 or more, or another audience",
          at: origins[.smallestGroup] == nil ? .audience : .smallestGroup)
      ]
    }
    guard origins[.school] != nil, origins[.audience] == nil else { return [] }
    return [
      finding(
        "a school needs an audience; write audience: school for one that sees this school alone, or "
          + "audience: \(rules.audience.rawValue), which sees all schools", at: .school)
    ]
  }

  /// The source entry for a file, the first that fits, with what the file's name tells.
  package func source(for file: String) -> Source? {
    let name = Mapping.name(of: file)
    let place = sources.firstIndex { ProjectFile.fits($0.files, file) }
    var source = place.map { sources[$0] }
    source?.place = place
    if let captures = source.flatMap({ Mapping.captures(of: $0.names, in: name) }) {
      source?.constants.merge(captures) { given, _ in given }
    }
    return source
  }

  /// Whether a pattern is that of a file, by its path or by its name alone.
  static func fits(_ pattern: String, _ file: String) -> Bool {
    FilePattern.matches(pattern, file) || FilePattern.matches(pattern, Mapping.name(of: file))
  }
}

/// File name patterns with `*` and `?`, in linear time.
enum FilePattern {
  static func matches(_ pattern: String, _ name: String) -> Bool {
    let pattern = Array(pattern.utf8)
    let name = Array(name.utf8)
    var (at, position) = (0, 0)
    var star: (pattern: Int, name: Int)?
    while position < name.count {
      if at < pattern.count, pattern[at] == name[position] || pattern[at] == UInt8(ascii: "?") {
        at += 1
        position += 1
      } else if at < pattern.count, pattern[at] == UInt8(ascii: "*") {
        star = (at, position)
        at += 1
      } else if let last = star {
        at = last.pattern + 1
        position = last.name + 1
        star = (last.pattern, last.name + 1)
      } else {
        return false
      }
    }
    return pattern[at...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
