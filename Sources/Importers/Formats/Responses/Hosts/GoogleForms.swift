/// Responses of Google Forms: a sheet that begins with a time stamp.
struct GoogleForms: FormHost {
  let id = "googleForms"
  let title = "Google Forms"
  let times = ["timestamp", "marcatemporal", "horodateur", "zeitstempel"]
  let people = [
    "username", "emailaddress", "direccióndecorreoelectrónico", "adressemail", "adresseemail",
    "mailadresse", "emailadresse",
  ]

  func isExtra(_ title: String) -> Bool {
    title == "totalscore" || title.hasSuffix("[score]") || title.hasSuffix("[feedback]")
  }

  func beginsHeader(_ records: ArraySlice<[String]>) -> Bool {
    let titles = HeaderCells.folded(records.first)
    return titles.first.map(times.contains) == true && titles.count { !$0.isEmpty } > 1
  }
}
