/// Writes the walk-throughs of one school the way a form service exports its responses: every cell
/// in quotes, a time stamp first, one column for each row of the question grid.
struct FormResponses {
  private static let grid = [
    "1. daily self-directed time", "2. own pace over a week or longer",
    "3. teaching through a self-paced lesson", "4. weekly plan with several routes",
    "5. clear directions on demand", "6. goal setting taught",
    "7. time split: small groups and weekly feedback to all", "8. reflection meetings",
    "9. student names a goal for the time", "10. student knows current progress",
    "11. student learns from past wins and misses",
  ]
  private static let answers = [
    "inPlace": "In place", "emerging": "Emerging", "notYet": "Not yet",
    "notObservable": "Not observed",
  ]

  func write(
    _ walks: [WalkThrough], to folder: OutputFolder, random: inout SeededRandom
  ) throws {
    let header =
      ["Timestamp", "Date of visit", "Teacher", "Observer", "Model"]
      + Self.grid.map { "Foundation [\($0)]" } + ["Evidence"]
    let file = try folder.file(
      "forms-cedar.csv", header: header.map(CSVFile.quoted).joined(separator: ","),
      lineEnd: "\r\n")
    for walk in walks {
      var cells = Array(repeating: "", count: Self.grid.count)
      for rating in walk.ratings where rating.phase == "foundation" {
        cells[rating.step - 1] = Self.answers[rating.status] ?? ""
      }
      try file.quotedRow(
        [stamp(walk.day, random: &random), walk.day.text, walk.teacher.id, walk.observer, "Flex"]
          + cells + [walk.note?.text ?? ""])
    }
    try file.close()
  }

  private func stamp(_ day: Day, random: inout SeededRandom) -> String {
    let (year, month, date) = day.parts
    let hour = random.within(13...16) - 12
    let clock =
      "\(hour):\(padded(random.below(60), 2)):\(padded(random.below(60), 2)) PM"
    let zone = day < Day(2026, 11, 1) ? "CDT" : "CST"
    return "\(year)/\(padded(month, 2))/\(padded(date, 2)) \(clock) \(zone)"
  }
}
