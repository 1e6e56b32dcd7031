/// Submissions of KoboToolbox and of other servers of ODK forms: names of questions behind those of
/// their groups, `foundation/a1`.
struct KoboToolbox: FormHost {
  let id = "kobo"
  let title = "KoboToolbox"
  let times = ["today", "submissiontime", "end", "start"]
  let people = ["submittedby", "username"]

  func isExtra(_ title: String) -> Bool { Self.columns.contains(title) }

  func beginsHeader(_ records: ArraySlice<[String]>) -> Bool {
    let titles = records.first ?? []
    return Set(titles).isSuperset(of: ["_uuid", "_submission_time"])
      || Set(titles).isSuperset(of: ["SubmissionDate", "KEY"])
  }

  /// The number at the end of a name is that of the action.
  func titles(of header: HeaderCells) -> FormTitles {
    let columns = header.columns.map { column in
      let title = header[0, column]
      guard let slash = title.lastIndex(of: "/") else { return (title: title, names: [title]) }
      let name = String(title[title.index(after: slash)...])
      let group = String(title[..<slash].split(separator: "/").last ?? "")
      let digits = String(name.reversed().prefix { $0.isNumber }.reversed())
      guard let number = Int(digits), !group.isEmpty else { return (title: name, names: [title]) }
      return (title: "\(group) [\(number). \(name)]", names: [title])
    }
    return FormTitles(columns, bracketsOptions: false)
  }

  private static let columns: Set<String> = [
    "id", "uuid", "validationstatus", "notes", "status", "tags", "index", "version",
    "version_", "deviceid", "instanceid", "key", "formversion", "xformidstring", "attachments",
    "geolocation", "meta", "rootuuid",
  ]
}
