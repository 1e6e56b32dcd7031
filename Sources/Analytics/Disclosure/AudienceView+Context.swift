import Coaching
package import Tables

extension AudienceView {
  /// What a report says of itself: one row.
  ///
  /// Columns: `title`, `as_of`, `audience`, `audience_says`, `names_people`.
  ///
  /// - Parameter sentence: for whom it is (``sentence``), in the language of the report.
  package func about(saying sentence: String) -> Table {
    Table(
      columns: [
        .label("title"), .day("as_of"), .identifier("audience"), .label("audience_says"),
        .flag("names_people"),
      ],
      rows: [
        [
          .text(study.district.title ?? "District"), Value(study.asOf), .text(audience.rawValue),
          .text(sentence), .boolean(audience != .district && audience != .public),
        ]
      ])
  }

  /// For whom it is, and what that means, in a sentence or two.
  package var sentence: String {
    let smallest = study.rules.smallestGroup
    switch audience {
    case .class:
      return "For those who teach and coach: teachers and students are named. Keep it among them."
    case .team:
      return "For the team that plans: teachers are named, students never are. Keep it inside "
        + "the team."
    case .school:
      return "For school \(school ?? ""): its teachers are named and its students told by id. Of "
        + "other schools only groups are shown, of \(smallest) students or 3 teachers at least."
    case .district:
      return "For the district: nobody is shown, classes are put together by school. Groups of "
        + "fewer than \(smallest) students or 3 teachers are hidden, with what would give them away."
    case .public:
      return "For the public: nobody is shown. Groups of fewer than \(smallest) are hidden, with "
        + "what would give them away; shares come without counts, near the ends as bands."
    }
  }

  /// What is hidden from the audience, table by table.
  ///
  /// Columns: `name` of the table, `code` that stands in place of numbers, `places` that have it,
  /// `meaning` of the code. No rows for those who see everything.
  package var hidden: Table {
    var table = Table(
      columns: [.identifier("name"), .label("code"), .count("places"), .label("meaning")])
    for (name, rows) in (guarded ?? [:]).sorted(by: { $0.key < $1.key }) {
      var places: [Hiding: Int] = [:]
      for case .hidden(let hiding) in rows.values { places[hiding, default: 0] += 1 }
      for (hiding, count) in places.sorted(by: { $0.key.code < $1.key.code }) {
        table.append([
          .text(name), .text(hiding.code), .integer(count), .text(hiding.meaning),
        ])
      }
    }
    return table
  }

  /// Every measure with its rows for the audience, and the reason where it has none.
  ///
  /// Columns as in ``Study/measures``.
  package var measures: Table {
    var table = study.measures
    guard guarded != nil, let rows = table.index(of: "rows"), let reason = table.index(of: "reason")
    else { return table }
    for (place, measure) in Measure.all.enumerated() {
      table[place, rows] = .integer(self.table(measure).count)
      if let why = self.reason(measure) { table[place, reason] = .text(why) }
    }
    return table
  }
}

extension AudienceError {
  /// Whether the command line is at fault, and not the data.
  package var isUsage: Bool {
    switch self {
    case .needsSchool, .unknownSchool: true
    case .leak, .uncovered: false
    }
  }
}
