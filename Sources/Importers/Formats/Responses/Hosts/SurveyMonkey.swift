import Coaching

/// Responses of SurveyMonkey: questions above their options, in two records.
struct SurveyMonkey: FormHost {
  let id = "surveymonkey"
  let title = "SurveyMonkey"
  let times = ["enddate", "datemodified", "startdate", "datecreated"]
  let people = ["emailaddress", "firstname", "lastname"]
  let hasFillers = true

  func isExtra(_ title: String) -> Bool {
    ["respondentid", "collectorid", "ipaddress", "customdata1"].contains(title)
  }

  func isFiller(_ cell: String) -> Bool {
    cell == "-" || ["notselected", "response"].contains(Words.folded(cell))
  }

  func beginsHeader(_ records: ArraySlice<[String]>) -> Bool {
    let titles = HeaderCells.folded(records.first)
    return titles.first == "respondentid" && titles.count > 1
  }

  func headerRecords(of records: ArraySlice<[String]>) -> Int {
    // A response has its number in the first column.
    records.dropFirst().first?.first.map { $0.isEmpty } == true ? 2 : 1
  }

  func titles(of header: HeaderCells) -> FormTitles {
    var question = ""
    let columns = header.columns.map { column in
      let (above, option) = (header[0, column], header[1, column])
      if !above.isEmpty { question = above }
      let isWhole = option.isEmpty || Self.answers.contains(Words.folded(option))
      let title = isWhole ? above.isEmpty ? question : above : "\(question) [\(option)]"
      return (title: title, names: [title, "\(question) \(option)"])
    }
    return FormTitles(columns, bracketsOptions: true)
  }

  /// What stands below a question that is answered in one column.
  private static let answers: Set<String> = ["response", "openendedresponse"]
}
