/// Riverbend, the invented district of the examples: six schools, eighty teachers, two walks.
struct DemoDistrict {
  private static let formsSchool = "S03"

  /// Writes all files and gives the list of the bad cells planted in them.
  static func write(to folder: OutputFolder) throws -> PlantedFaults {
    // Each part has a seed of its own, so that a change to one leaves the others as they are.
    var rosterRandom = SeededRandom(seed: 2026)
    let roster = Roster(random: &rosterRandom)
    try roster.write(to: folder)
    try SchoolYear.write(to: folder)
    var placementRandom = SeededRandom(seed: 4)
    let placements = Placements(roster: roster, random: &placementRandom)
    var faults = PlantedFaults()
    try writeWalks(roster, placements, to: folder, faults: &faults)
    try Pathway.write(Pathway.demo, roster, to: folder)
    var markRandom = SeededRandom(seed: 77)
    try Gradebook(roster: roster).write(to: folder, faults: &faults, random: &markRandom)
    var exportRandom = SeededRandom(seed: 31)
    let ratios = Pathway.demo.first { $0.id == "RAT" }
    if let ratios {
      try PlatformExport(roster: roster, pathway: ratios).write(to: folder, random: &exportRandom)
    }
    var conferenceRandom = SeededRandom(seed: 11)
    var log = ConferenceLog(roster: roster, placements: placements)
    try log.write(to: folder, faults: &faults, random: &conferenceRandom)
    try Commitments.write(to: folder)
    var ratingRandom = SeededRandom(seed: 53)
    let ratings = CoachRatings(roster: roster, placements: placements)
    try ratings.write(to: folder, random: &ratingRandom)
    var stepRandom = SeededRandom(seed: 59)
    try ActionSteps(roster: roster).write(to: folder, random: &stepRandom)
    return faults
  }

  private static func writeWalks(
    _ roster: Roster, _ placements: Placements, to folder: OutputFolder,
    faults: inout PlantedFaults
  ) throws {
    var random = SeededRandom(seed: 29)
    var walks: [WalkThrough] = []
    for isFall in [true, false] {
      walks += WalkSeason(isFall: isFall).walkThroughs(roster, placements, random: &random)
    }
    walks = numbered(walks)
    let inForms = walks.filter { $0.teacher.school.id == formsSchool && $0.source != "self" }
    try FormResponses().write(inForms, to: folder, random: &random)
    var others = walks.filter { $0.teacher.school.id != formsSchool }
    if let last = others.last {
      var draft = last
      draft.ratings = Array(last.ratings.prefix(1))
      draft.note = nil
      draft.isDraft = true
      draft.visit += 1
      others.append(draft)
    }
    try WalkThroughFile().write(others, to: folder, faults: &faults)
  }

  /// In order of days, walk-throughs of one teacher on one day being one visit.
  private static func numbered(_ walks: [WalkThrough]) -> [WalkThrough] {
    var result = walks.enumerated()
      .sorted {
        ($0.element.day, $0.element.teacher.number, $0.offset)
          < ($1.element.day, $1.element.teacher.number, $1.offset)
      }
      .map(\.element)
    var visit = 0
    for index in result.indices {
      let isSame =
        index > 0 && result[index - 1].day == result[index].day
        && result[index - 1].teacher.number == result[index].teacher.number
      if !isSame { visit += 1 }
      result[index].visit = visit
    }
    return result
  }
}
