/// Responses of Jotform: a sheet that begins with the day of the submission; rows of a grid stand after
/// `>>`.
struct Jotform: FormHost {
  let id = "jotform"
  let title = "Jotform"
  let times = ["submissiondate"]
  let people: [String] = []

  func isExtra(_ title: String) -> Bool {
    ["submissionid", "ip", "submissionip", "lastupdatedate", "lasteditdate"].contains(title)
  }

  func beginsHeader(_ records: ArraySlice<[String]>) -> Bool {
    let titles = HeaderCells.folded(records.first)
    return titles.contains("submissiondate")
      && (titles.contains("submissionid") || titles.first == "submissiondate")
      && titles.count { !$0.isEmpty } > 2
  }

  func titles(of header: HeaderCells) -> FormTitles {
    let columns = header.columns.map { column in
      let title = header[0, column]
      let parts = title.split(separator: ">>", maxSplits: 1).map { part in
        part.split(separator: " ").joined(separator: " ")
      }
      return (title: parts.count == 2 ? "\(parts[0]) [\(parts[1])]" : title, names: [title])
    }
    return FormTitles(columns, bracketsOptions: false)
  }
}
