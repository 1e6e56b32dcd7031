/// Responses of Google Forms: a sheet that begins with a time stamp.
struct GoogleForms: FormHost {
  let id = "googleForms"
  let title = "Google Forms"
  let times = ["timestamp"]
  let people = ["username", "emailaddress"]

  func isExtra(_ title: String) -> Bool {
    title == "totalscore" || title.hasSuffix("[score]") || title.hasSuffix("[feedback]")
  }

  func beginsHeader(_ records: ArraySlice<[String]>) -> Bool {
    let titles = HeaderCells.folded(records.first)
    return titles.first == "timestamp" && titles.count { !$0.isEmpty } > 1
  }
}
