import CSV
import Coaching
import Foundation
import People

/// What a folder still needs to be told before its files count: proposed, with the evidence for each.
///
/// Made by looking at every file, reading the folder under what is proposed so far, and looking
/// again: who teaches a gradebook's class is known once a form has named the teachers.
package struct StartPlan: Sendable {
  /// What is not settled yet, the most valuable first.
  package let questions: [StartQuestion]
  /// How many names are left for a later run.
  package let furtherNames: Int
  /// Which files are not read as they are, and what they would be used for under the answers.
  package let unread: UnreadFiles
  /// What is not read of the files that are, and what is not shown of them.
  package let notes: [String]

  /// - Parameter answers: what has been answered, by the keys of questions.
  package init(
    _ folder: DataFolder, answers given: [String: String] = [:]
  ) async {
    let answers = StartAnswers(given, folder.project)
    let maps = MapQuestions(folder, answers, readsMapped: true)
    var questions =
      maps.questions + folder.earlierYears.map(StartPlan.earlierYear).filter(answers.asks)
    // Whose class a gradebook is, is known when Ms. Garcia is one person; who Leo is, when his class
    // has a teacher.
    if let intake = await StartPlan.read(folder, questions, given, joins: Likeness.safe) {
      questions += SchoolQuestions(intake, answers).questions
      questions += GradebookQuestions(folder, intake, answers).questions
      questions += WindowQuestions(intake, answers).questions
    }
    var furtherNames = 0
    if let intake = await StartPlan.read(folder, questions, given, joins: Likeness.safe) {
      let people = PeopleQuestions(intake, saysJoins: folder.project.saysJoins).questions
      // What joins where nothing near may join is another matter.
      let names =
        people.contains { answers.refuses($0.key) }
        ? await StartPlan.read(folder, questions, given) : intake
      let asked = names.map { NameQuestions($0, answers) }
      furtherNames = asked?.further ?? 0
      questions +=
        (SameStudents(intake).questions + MovedTeachers(intake).questions).filter(answers.asks)
      questions +=
        (people + (asked?.questions ?? []) + OrderQuestions(intake).questions).filter(answers.asks)
        + ZeroQuestions(intake, answers).questions
    }
    self.furtherNames = furtherNames
    self.questions = questions
    notes =
      folder.earlierYears.map {
        "\($0): not read: a folder of an earlier school year; move up what should count"
      } + maps.notes
    unread = UnreadFiles(folder, maps, answers)
  }

  /// Whether a folder that is called after an earlier school year counts: who left since would be as here.
  private static func earlierYear(_ name: String) -> StartQuestion {
    StartQuestion(
      key: "year:\(name)",
      text: "\(name): a folder of an earlier school year. Read what it holds, too?",
      evidence: "its name; who has left since would count as still here", proposal: "no",
      choices: ["yes", "no"], isSure: true
    ) { answer in
      answer == "yes"
        ? .source(["files: \(YAMLText.quoted("\(name)/*"))   # read, though of an earlier year"])
        : nil
    }
  }

  /// The folder as it reads under its settings, and what is answered or sure.
  private static func read(
    _ folder: DataFolder, _ questions: [StartQuestion], _ answers: [String: String],
    joins: Set<Likeness> = []
  ) async -> Intake? {
    var settings = SettingsText(folder.project.text)
    settings.add(
      questions.compactMap { question in
        question.entry(for: answers[question.key] ?? question.proposal)
      })
    var project = ProjectFile(yaml: settings.text)
    if !project.saysJoins { project.joins.formUnion(joins) }
    return await (try? DataFolder(path: folder.path, project: project))?.read()
  }
}
