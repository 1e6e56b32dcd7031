/// One task of a playlist or progression.
struct PathwayItem {
  let id: String
  let title: String
  let kind: String
  let target: String
  let points: Int
  let masteryPoints: Int?
  let isRequired: Bool
  let opens: Day
  let due: Day
}

/// A playlist or progression that several classes follow.
struct Pathway {
  let id: String
  let title: String
  let kind: String
  let opens: Day
  let items: [PathwayItem]
  let follows: @Sendable (Teacher) -> Bool

  /// Builds the items from lines of `kind target title`, with due days spread over the pathway.
  init(
    id: String, title: String, kind: String, days: ClosedRange<Day>, tasks: String,
    follows: @escaping @Sendable (Teacher) -> Bool
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.follows = follows
    let opening = days.lowerBound
    opens = opening
    let lines = tasks.split(separator: "\n").map {
      $0.split(separator: " ", maxSplits: 2).map(String.init)
    }
    let calendar = SchoolYear.instructionalDays(days)
    items = lines.enumerated().map { index, words in
      let (points, mastery) = Self.points[words[0]] ?? (10, nil)
      let place = (index + 1) * (calendar.count - 1) / lines.count
      return PathwayItem(
        id: "\(id)-\(padded(index + 1, 2))", title: words[2], kind: words[0],
        target: words[1] == "-" ? "" : words[1], points: points, masteryPoints: mastery,
        isRequired: words[0] != "workshop", opens: opening, due: calendar[place])
    }
  }

  private static let points: [String: (Int, Int?)] = [
    "pre": (20, nil), "lesson": (5, nil), "practice": (10, nil), "check": (4, 3),
    "workshop": (2, nil), "post": (20, 15), "project": (20, 15),
  ]

  /// The kinds that hold a student back until mastered.
  static func mustBeMastered(_ item: PathwayItem) -> Bool { item.masteryPoints != nil }

  static func write(_ pathways: [Pathway], _ roster: Roster, to folder: OutputFolder) throws {
    let file = try folder.file(
      "pathways.csv",
      header: "pathway_id,title,kind,position,item_id,item_title,item_kind,required,weight,"
        + "target_id,opens,due,points_possible,mastery_points,section_ids")
    for pathway in pathways {
      let sections = roster.teachers.filter(pathway.follows).map(\.section)
      for (index, item) in pathway.items.enumerated() {
        let weight = item.kind == "project" || item.kind == "post" ? "2" : "1"
        try file.row([
          pathway.id, pathway.title, pathway.kind, String(index + 1), item.id, item.title,
          item.kind, item.isRequired ? "yes" : "no", weight, item.target, item.opens.text,
          item.due.text, String(item.points), item.masteryPoints.map(String.init) ?? "",
          sections.joined(separator: ";"),
        ])
      }
    }
    try file.close()
  }
}
