/// The hosts of forms, in the order in which they are asked whether a file is theirs.
enum FormHosts {
  static let all: [any FormHost] = [
    GoogleForms(), MicrosoftForms(), Qualtrics(), SurveyMonkey(), Jotform(), KoboToolbox(),
  ]

  static func named(_ id: String) -> (any FormHost)? { all.first { $0.id == id } }
}
