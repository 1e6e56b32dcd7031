/// Submissions of KoboToolbox and of other servers of ODK forms: names of questions after those of
/// their groups, `foundation/a1`, or their labels, `Foundation/1. Daily time`.
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
      if let row = KoboToolbox.labelled(title) { return (title: row, names: [title]) }
      guard let slash = title.lastIndex(of: "/") else { return (title: title, names: [title]) }
      let name = String(title[title.index(after: slash)...])
      let group = String(title[..<slash].split(separator: "/").last ?? "")
      let digits = String(name.reversed().prefix { $0.isNumber }.reversed())
      guard let number = Int(digits), !group.isEmpty else { return (title: name, names: [title]) }
      return (title: "\(group) [\(number). \(name)]", names: [title])
    }
    return FormTitles(columns, bracketsOptions: false)
  }

  /// `Group [1. Label]`, where a label begins with the number of its action; labels have slashes of
  /// their own.
  private static func labelled(_ title: String) -> String? {
    let parts = title.split(separator: "/").map { $0.drop { $0 == " " } }
    guard let place = parts.indices.dropFirst().first(where: { isNumbered(parts[$0]) }) else {
      return nil
    }
    return "\(parts[place - 1]) [\(parts[place...].joined(separator: "/"))]"
  }

  private static func isNumbered(_ label: Substring) -> Bool {
    let digits = label.prefix { $0.isNumber }
    return !digits.isEmpty && digits.count < 3
      && label.dropFirst(digits.count).first.map { ".):".contains($0) } ?? false
  }

  private static let columns: Set<String> = [
    "id", "uuid", "validationstatus", "notes", "status", "tags", "index", "version",
    "version_", "deviceid", "instanceid", "key", "formversion", "xformidstring", "attachments",
    "geolocation", "meta", "rootuuid",
  ]
}
