import Coaching
import Importers
import Tables

/// What of a folder was left out: whole files, and cells or rows of others.
struct StartLoss {
  /// Files of which no row is kept, though somebody mapped them.
  private let files: [DataFolder.PlannedFile]
  /// Files whose answers are in words that nobody has explained.
  private let unexplained: [String]
  private let cells: Int
  /// Answers to what was seen of actions in words that nobody has explained.
  private let answers: Int
  /// Whether there are walk-throughs, and nothing is rated in any.
  private let hasBlankWalks: Bool

  init(_ intake: Intake, _ folder: DataFolder) {
    let errors = intake.findings.filter { $0.severity == .error }
    let faulty = Set(errors.map(\.location.file))
    let empty = Set(
      intake.sources.filter { $0.profile != nil && $0.kept == 0 && faulty.contains($0.file) }
        .map(\.file))
    files = folder.files.filter { empty.contains($0.name) }
    let ofAnswers = intake.findings.filter { $0.problem.rule == .unknownStatus }
    answers = ofAnswers.count { $0.location.line > 0 }
    cells = errors.count {
      !empty.contains($0.location.file) && $0.problem.rule != .unknownStatus
    }
    unexplained = errors.filter { $0.problem.rule == .unknownStatus && $0.location.line == 0 }
      .map(\.location.file)
    hasBlankWalks = StartLoss.areBlank(intake.district.walkthroughs)
  }

  /// Whether nobody rated any action in walk-throughs of models that have some.
  static func areBlank(_ walks: [Walkthrough]) -> Bool {
    walks.contains { !$0.statuses.isEmpty }
      && walks.allSatisfy { $0.statuses.allSatisfy { $0 == .notAssessed } }
  }

  /// How much it is; `nil` where it is nothing.
  var text: String? {
    var parts: [String] = []
    if !files.isEmpty {
      parts.append(
        "\(files.count == 1 ? "1 whole file" : "\(files.count) whole files") (\(names(files.map(\.name))))"
      )
    }
    if answers > 0 {
      parts.append(
        "\(answers == 1 ? "1 answer" : "\(answers) answers") in words that nobody has explained")
    }
    if cells > 0 { parts.append("\(cells) \(cells == 1 ? "cell or row" : "cells or rows")") }
    return parts.isEmpty ? nil : "Left out: \(parts.joined(separator: ", "))"
  }

  /// Why what a folder is for is not read, although its files are mapped.
  var ofMainFacts: String? {
    let facts = files.filter { file in
      file.profile.map { [.walkthroughs, .conferences, .ratings].contains($0.kind) } ?? false
    }
    if !facts.isEmpty {
      return "no row of \(names(facts.map(\.name))) can be read"
    }
    guard !unexplained.isEmpty else {
      return hasBlankWalks
        ? "no action is rated in any of its walk-throughs; a cell that has a color and no word says nothing"
        : nil
    }
    return
      "what was seen of actions is in words that nobody has explained, in \(names(unexplained))"
  }

  private func names(_ names: [String]) -> String {
    let more = names.count > 3 ? " and \(names.count - 3) more" : ""
    return names.prefix(3).joined(separator: ", ") + more
  }
}
