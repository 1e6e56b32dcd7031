import CSV
import Coaching
import Foundation
import People

/// What a folder still needs to be told before its files count: proposed, with the evidence for each.
///
/// Made by looking at every file, reading the folder under what is proposed so far, and looking
/// again: who teaches a gradebook's class is known once a form has named the teachers.
package struct StartPlan: Sendable {
  /// Something to be decided, with the answer that the files speak for.
  package struct Question: Hashable, Sendable {
    /// What an answer is given to.
    package let key: String
    package let text: String
    /// Why, in a few words.
    package let evidence: String
    /// The answer that Enter takes.
    package let proposal: String
    /// The answers that are understood; any text where there are none.
    package let choices: [String]
    /// Whether the files alone decide it: `--accept` takes what is sure and leaves the rest open.
    package let isSure: Bool
    /// What goes into walkbook.yaml for an answer.
    let entry: @Sendable (String) -> SettingsEntry?

    /// What goes into the settings for an answer; `nil` where it settles nothing there.
    package func entry(for answer: String) -> SettingsEntry? { entry(answer) }

    package static func == (left: Self, right: Self) -> Bool { left.key == right.key }
    package func hash(into hasher: inout Hasher) { hasher.combine(key) }
  }

  /// What is not settled yet, the most valuable first.
  package let questions: [Question]
  /// Files that are neither read nor proposed for anything, with the reason.
  package let unused: [String]

  /// - Parameter answers: what has been answered, by the keys of questions.
  package init(
    _ folder: DataFolder, answers: [String: String] = [:]
  ) async {
    var questions = MapQuestions(folder).questions
    // Whose class a gradebook is, is known when Ms. Garcia is one person; who Leo is, when his class
    // has a teacher.
    if let intake = await StartPlan.read(folder, questions, answers, joins: Likeness.safe) {
      questions += GradebookQuestions(folder, intake).questions
      questions += WindowQuestions(intake).questions
    }
    if let intake = await StartPlan.read(folder, questions, answers) {
      questions += PeopleQuestions(intake).questions
    }
    self.questions = questions
    let proposed = Set(questions.map(\.key))
    unused = folder.files.filter { $0.profile == nil && $0.error == nil }
      .map(\.name).filter { !proposed.contains("map:" + MapQuestions.book(of: $0)) }
  }

  /// What files that nobody has described look like, by name.
  package static func uses(of folder: DataFolder) -> [String: String] { MapQuestions(folder).uses }

  /// The folder as it reads under its settings, and what is answered or sure.
  private static func read(
    _ folder: DataFolder, _ questions: [Question], _ answers: [String: String],
    joins: Set<Likeness> = []
  ) async -> Intake? {
    var settings = SettingsText(folder.project.text)
    for question in questions {
      let answer = answers[question.key] ?? question.proposal
      if let entry = question.entry(answer) { settings.add(entry) }
    }
    var project = ProjectFile(yaml: settings.text)
    project.joins.formUnion(joins)
    return await (try? DataFolder(path: folder.path, project: project))?.read()
  }
}

/// Something to be written into walkbook.yaml.
package enum SettingsEntry: Hashable, Sendable {
  /// An entry of `sources`, as lines without the dash.
  case source([String])
  /// A line within a group of settings, such as `words` and there `type`.
  case setting(path: [String], line: String)
  /// A row of a canonical file beside it, such as a window, under its header.
  case row(file: String, header: String, line: String)
  /// The answer to a question that an entry of `sources` leaves open in a comment.
  case answer(files: String, key: String, value: String)
}
