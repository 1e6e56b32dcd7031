/// The levels that coaches give on the rubric in both windows, and that schools give themselves.
///
/// A teacher's levels follow from where the teacher stands; between the windows many rise by one.
/// Most schools see themselves as coaches see their rooms. Birchwood, where few teachers move on,
/// sees itself at a high level already.
struct CoachRatings {
  let roster: Roster
  let placements: Placements

  private struct Season {
    let days: [Day]
    let positions: [Int]
    /// How much of a level everything has gained by then.
    let gain: Double
  }

  /// What coaches look at in this district: an indicator, and how hard it is.
  private static let indicators: [(id: String, ease: Double)] = [
    ("data-driven-instruction", -0.3), ("student-feedback", -0.1),
    ("differentiated-learning-objectives", -0.4), ("personalized-learning-pathways", 0.2),
    ("rapport-with-students", 1.2), ("self-direction", 0), ("routines-and-procedures", 0.6),
    ("peer-accountability", -0.9),
  ]

  private static let areas: [(id: String, ease: Double)] = [
    ("the-pl-classroom", 0.2), ("curriculum-assessment", -0.2), ("data-driven-instruction", -0.3),
    ("social-emotional-learning", 0.4), ("the-pl-graduate", -0.5), ("principal-leader", 0.6),
    ("collaborative-design", 0.1), ("pl-campus-team", 0.3), ("vision-priorities", 0.5),
    ("personalized-pd-supports", -0.4), ("culture-of-innovation", 0),
    ("sustainability-access", -0.6),
  ]

  /// The school whose view of itself is far above what coaches see.
  private static let proud = "S02"

  func write(to folder: OutputFolder, random: inout SeededRandom) throws {
    let file = try folder.file(
      "ratings.csv",
      header: "date,framework,indicator,level,teacher_id,school_id,rater_id,source,evidence")
    let seasons = [
      Season(
        days: SchoolYear.instructionalDays(SchoolYear.fall), positions: placements.fall, gain: 0),
      Season(
        days: SchoolYear.instructionalDays(SchoolYear.winter), positions: placements.winter,
        gain: 0.35),
    ]
    for season in seasons {
      try rateTeachers(season, file, &random)
      try rateSchools(season, file, &random)
    }
    try file.close()
  }

  /// Every third teacher is in a coaching cycle.
  private func rateTeachers(
    _ season: Season, _ file: CSVFile, _ random: inout SeededRandom
  ) throws {
    for teacher in roster.teachers where teacher.number % 3 != 0 {
      let day = random.pick(season.days).text
      let place = Double(season.positions[teacher.number - 1]) / 8
      for indicator in Self.indicators {
        let level = 1.3 + place + indicator.ease + season.gain + 1.1 * random.leaning()
        try file.row([
          day, "pl-rubric", indicator.id, Self.word(level), teacher.id, teacher.school.id,
          "C" + teacher.school.id.suffix(1), "coach", "",
        ])
      }
    }
  }

  private func rateSchools(
    _ season: Season, _ file: CSVFile, _ random: inout SeededRandom
  ) throws {
    for school in School.all {
      let base = school.id == Self.proud ? 3.2 : 2 + 2 * school.strength
      let day = random.pick(season.days).text
      for area in Self.areas {
        let level = base + area.ease + season.gain + 0.8 * random.leaning()
        try file.row([
          day, "readiness", area.id, Self.word(level), "", school.id, "", "self", "",
        ])
      }
    }
  }

  private static func word(_ level: Double) -> String {
    String(min(4, max(1, Int(level.rounded()))))
  }
}
