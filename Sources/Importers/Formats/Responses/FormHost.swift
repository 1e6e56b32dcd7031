import Coaching

/// A program that hosts forms and hands out their responses, each in a layout of its own.
package enum FormHost: String, Hashable, Sendable, CaseIterable {
  case googleForms
  case microsoftForms = "msForms"
  case qualtrics
  case surveyMonkey = "surveymonkey"

  /// The name that people know.
  package var title: String {
    switch self {
    case .googleForms: "Google Forms"
    case .microsoftForms: "Microsoft Forms"
    case .qualtrics: "Qualtrics"
    case .surveyMonkey: "SurveyMonkey"
    }
  }

  /// Columns that say when a response was sent, the most telling first, as they are compared.
  var times: [String] {
    switch self {
    case .googleForms: ["timestamp"]
    case .microsoftForms: ["completiontime", "starttime"]
    case .qualtrics: ["recordeddate", "enddate", "startdate"]
    case .surveyMonkey: ["enddate", "datemodified", "startdate", "datecreated"]
    }
  }

  /// Whether a column is the host's and no question of the form.
  ///
  /// - Parameter title: as titles are compared.
  func isOwn(_ title: String) -> Bool {
    if times.contains(title) || people.contains(title) { return true }
    switch self {
    case .googleForms:
      return title == "totalscore" || title.hasSuffix("[score]") || title.hasSuffix("[feedback]")
    case .microsoftForms:
      return ["id", "lastmodifiedtime", "totalpoints", "quizfeedback"].contains(title)
    case .qualtrics: return FormHost.qualtricsColumns.contains(title)
    case .surveyMonkey:
      return ["respondentid", "collectorid", "ipaddress", "customdata1"].contains(title)
    }
  }

  /// The host's columns that say who answered, in which `anonymous` is nobody.
  var people: [String] {
    switch self {
    case .googleForms: ["username", "emailaddress"]
    case .microsoftForms: ["email", "name"]
    case .qualtrics:
      ["recipientlastname", "recipientfirstname", "recipientemail", "name", "emailaddress"]
    case .surveyMonkey: ["emailaddress", "firstname", "lastname"]
    }
  }

  /// Whether the host writes anything where nobody answered.
  var hasFillers: Bool { self == .qualtrics || self == .surveyMonkey }

  /// Whether a cell holds a word that the host writes where nobody answered.
  func isFiller(_ cell: String) -> Bool {
    switch self {
    case .googleForms, .microsoftForms: false
    case .qualtrics: cell == "-1"
    case .surveyMonkey: cell == "-" || ["notselected", "response"].contains(Words.folded(cell))
    }
  }

  private static let qualtricsColumns: Set<String> = [
    "status", "ipaddress", "progress", "duration(inseconds)", "finished", "responseid",
    "externalreference", "externaldatareference", "responseset", "locationlatitude",
    "locationlongitude", "locationaccuracy", "distributionchannel", "userlanguage",
  ]
}
