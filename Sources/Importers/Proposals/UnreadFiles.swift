import CSV

/// The files of a folder that nothing reads as it stands, why, and what could be made of them.
package struct UnreadFiles: Sendable {
  /// One file that is not used, and why.
  package struct File: Hashable, Sendable {
    package let name: String
    package let reason: String
    /// Whether somebody said that it is none of what it looks like.
    package let isRefused: Bool
    /// Whether it looks like walk-throughs.
    package let isAsked: Bool
    /// Whether an answer to `walkbook start` is all that it lacks.
    package let isOpen: Bool
  }

  /// What files would be used for under the maps that are proposed, by name.
  package let proposed: [String: String]
  /// Files of which nothing is made.
  package let unused: [File]
  /// One map for all files for which there is one, as text of `walkbook.yaml`.
  package let map: String

  /// What files that are not used look like, where they are nothing that is read unasked.
  package let likenesses: [String: String]

  package init(_ folder: DataFolder) {
    let answers = StartAnswers([:], folder.project)
    self.init(folder, MapQuestions(folder, answers, readsMapped: false), answers)
  }

  /// - Parameter answers: a map that was refused is none.
  init(_ folder: DataFolder, _ maps: MapQuestions, _ answers: StartAnswers) {
    var entries: [SettingsEntry] = []
    var taken: Set<String> = []
    for question in maps.questions where question.isSure {
      let answer = answers.given[question.key] ?? question.proposal
      guard let entry = question.entry(for: answer) else { continue }
      entries.append(entry)
      taken.insert(question.key)
    }
    var text = SettingsText("")
    text.add(entries)
    likenesses = maps.likenesses
    map = text.text
    var proposed: [String: String] = [:]
    for use in maps.uses where taken.contains(use.key) { proposed[use.file] = use.what }
    self.proposed = proposed
    let isRefused = Dictionary(
      maps.uses.filter { proposed[$0.file] == nil }.map { ($0.file, answers.refuses($0.key)) },
      uniquingKeysWith: { first, _ in first })
    unused = folder.files.compactMap { file in
      guard file.profile == nil, proposed[file.name] == nil else { return nil }
      let asked = isRefused[file.name].map { $0 ? "its map was refused" : "what it is, is asked" }
      let reason = asked ?? maps.likenesses[file.name] ?? UnreadFiles.reason(file)
      return File(
        name: file.name, reason: reason, isRefused: isRefused[file.name] ?? false,
        isAsked: maps.asked.contains(file.name) && isRefused[file.name] != true,
        isOpen: isRefused[file.name] == false)
    }
  }

  private static func reason(_ file: DataFolder.PlannedFile) -> String {
    if let failure = file.failure {
      let remedy = failure.remedy.hasSuffix(".") ? failure.remedy.dropLast() : failure.remedy[...]
      return "\(failure.reason); \(remedy.prefix(1).lowercased())\(remedy.dropFirst())"
    }
    if file.head?.isEmpty == true { return "it is empty" }
    if let host = file.formHost {
      return "responses from \(host.title), and what its questions ask for is not known"
    }
    if file.source?.saysNothing == false { return "it is not as walkbook.yaml describes it" }
    return "its columns are of no known layout"
  }
}
