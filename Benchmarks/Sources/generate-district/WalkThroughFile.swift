/// Writes walkthroughs.csv in its long form: one row for each step that somebody rated.
struct WalkThroughFile {
  /// Plants three bad cells: a word that is no status, a step that Foundation does not have, and
  /// a walk-through that was never finished.
  func write(
    _ walks: [WalkThrough], to folder: OutputFolder, faults: inout PlantedFaults
  ) throws {
    let file = try folder.file(
      "walkthroughs.csv",
      header: "walkthrough_id,visit_id,date,school_id,teacher_id,observer_id,source,"
        + "declared_model,model,start_phase,phase,step,status,evidence,minutes,feedback_on,state")
    for (index, var walk) in walks.enumerated() {
      let id = "WT-" + padded(index + 1, 4)
      if index == 24 {
        walk.ratings[walk.ratings.count - 1].status = "maybe"
      }
      for (place, rating) in walk.ratings.enumerated() {
        let note = walk.note.flatMap { $0.index == place ? $0.text : nil }
        try file.row(row(id, walk, rating, note ?? ""))
        if rating.status == "maybe" { faults.plant(file, "status is the word 'maybe'") }
      }
      let isFlex = walk.model == "flex" && walk.startPhase.isEmpty && walk.source == "observer"
      if index > 60 && faults.lines.count == 1 && isFlex {
        try file.row(row(id, walk, Rating(phase: "foundation", step: 14, status: "inPlace"), ""))
        faults.plant(file, "step 14 of Flex Foundation, which has 11")
      }
      if walk.isDraft { faults.plant(file, "a draft walk-through") }
    }
    try file.close()
  }

  private func row(
    _ id: String, _ walk: WalkThrough, _ rating: Rating, _ note: String
  ) -> [String] {
    [
      id, "V-" + padded(walk.visit, 4), walk.day.text, walk.teacher.school.id, walk.teacher.id,
      walk.observer, walk.source, walk.teacher.declared, walk.model, walk.startPhase,
      rating.phase, String(rating.step), rating.status, note, String(walk.minutes),
      walk.feedback?.text ?? "", walk.isDraft ? "draft" : "published",
    ]
  }
}
