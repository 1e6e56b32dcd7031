/// Responses of Microsoft Forms: a workbook with a number and two times for each.
struct MicrosoftForms: FormHost {
  let id = "msForms"
  let title = "Microsoft Forms"
  let times = ["completiontime", "starttime"]
  let people = ["email", "name"]
  let quizPrefixes = ["Points - ", "Feedback - "]

  func isExtra(_ title: String) -> Bool {
    ["id", "lastmodifiedtime", "totalpoints", "quizfeedback"].contains(title)
  }

  func beginsHeader(_ records: ArraySlice<[String]>) -> Bool {
    Set(HeaderCells.folded(records.first))
      .isSuperset(of: ["id", "starttime", "completiontime"])
  }
}
