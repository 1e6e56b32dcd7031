/// What has been answered: in this run, and with no in an earlier one.
struct StartAnswers {
  /// By the keys of questions.
  let given: [String: String]
  private let settings: SettingsText

  init(_ given: [String: String], _ project: ProjectFile) {
    self.given = given
    settings = SettingsText(project.text)
  }

  /// Whether a question is to be asked: not where it was answered with no before.
  func asks(_ question: StartQuestion) -> Bool {
    given[question.key] != nil || !settings.isDeclined(question.key)
  }

  /// Whether a question was answered with no, now or before.
  func refuses(_ key: String) -> Bool {
    given[key].map(StartQuestion.isNo) ?? settings.isDeclined(key)
  }
}
