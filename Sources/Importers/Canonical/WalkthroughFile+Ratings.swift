import CSV
import Canonical
import Coaching
import Tables

/// What a row says of the steps, in each of the three shapes.
extension WalkthroughFile {
  func addLong(
    _ row: inout CanonicalRow<Walkthroughs>, _ place: Int, _ progression: Progression,
    _ intake: inout Intake
  ) -> Bool {
    // In a file of both shapes a row without a rating is a landed one (R29).
    if row.has(Walkthroughs.landedStep), row.text(Walkthroughs.step) == nil { return true }
    guard let phase = phase(Walkthroughs.phase, progression, &row),
      let number = stepNumber(&row)
    else { return false }
    guard let whole = Int(exactly: number),
      let step = progression.index(phase: phase, number: whole)
    else {
      row.report(outside(progression, phase), Walkthroughs.step)
      return false
    }
    rate(place, step, row.field(Walkthroughs.status), &row, &intake)
    return true
  }

  /// `4`, and as forms write it `Step 4` or `4 - a weekly plan`.
  private func stepNumber(_ row: inout CanonicalRow<Walkthroughs>) -> Double? {
    let written = row.text(Walkthroughs.step).flatMap(LandedStep.number)
    return written.map(Double.init) ?? row.number(Walkthroughs.step)
  }

  func addWide(
    _ row: inout CanonicalRow<Walkthroughs>, _ place: Int, _ progression: Progression,
    _ intake: inout Intake
  ) {
    for column in stepColumns {
      let isOtherModel = column.model.map { intake.model($0) != progression.id } ?? false
      let phase = progression.phaseIndex(column.phase)
      let step = phase.flatMap { progression.index(phase: $0, number: column.number) }
      guard !isOtherModel, let step else {
        // R77: a column that fits no model of the row must be empty.
        if row.text(column.field) != nil {
          let problem: Finding.Problem =
            phase.map { outside(progression, $0) } ?? unknownPhase(progression)
          row.report(problem, column.field, severity: .warning)
        }
        continue
      }
      if row.text(column.field) != nil {
        rate(place, step, column.field, &row, &intake, tick: column.tick)
      } else if let unchecked = row.decoder.unchecked,
        column.field.column.map(ticked.contains) == true
      {
        _ = intake.walkthroughs.rate(place, step: step, unchecked, evidence: nil)
      }
    }
    for column in listColumns {
      addList(column, &row, place, progression, &intake)
    }
  }

  /// `1. daily block;4. weekly plan`: the actions of a list are in place.
  ///
  /// Of others it says nothing, unless walkbook.yaml says what an unchecked one means.
  private func addList(
    _ column: ListColumn, _ row: inout CanonicalRow<Walkthroughs>, _ place: Int,
    _ progression: Progression, _ intake: inout Intake
  ) {
    let text = row.text(column.field)
    let isOtherModel = column.model.map { intake.model($0) != progression.id } ?? false
    guard !isOtherModel, let phase = progression.phaseIndex(column.phase) else {
      guard text != nil else { return }
      row.report(unknownPhase(progression), column.field, severity: .warning)
      return
    }
    if let text, isUnseen(text) { return }
    let ticked = text.map { steps(of: $0, phase, progression, column, &row) } ?? []
    for step in ticked where intake.walkthroughs.rate(place, step: step, .inPlace, evidence: nil) {
      row.report(.duplicateRating, column.field)
    }
    guard let unchecked = row.decoder.unchecked else {
      return row.reportOnce(.untickedUnsaid, column.field, severity: .note)
    }
    for step in progression.phases[phase].steps where !ticked.contains(step) {
      _ = intake.walkthroughs.rate(place, step: step, unchecked, evidence: nil)
    }
  }

  /// The steps that a list of answers names.
  private func steps(
    of text: String, _ phase: Int, _ progression: Progression, _ column: ListColumn,
    _ row: inout CanonicalRow<Walkthroughs>
  ) -> [Int] {
    let answers = ListCell(";,").parts(of: text)
    if answers.hasBracketedSeparators {
      row.reportOnce(.commasInBrackets, column.field, severity: .note)
    }
    var steps: [Int] = []
    // Answers are numbered: after a comma, what has no number is the rest of the one before.
    let hasTails = !text.utf8.contains(UInt8(ascii: ";"))
    for (number, answer) in answers.texts.enumerated() {
      let action = LandedStep.number(answer)
      if hasTails, number > 0, action == nil { continue }
      guard let step = action.flatMap({ progression.index(phase: phase, number: $0) }) else {
        row.reportOnce(outside(progression, phase), column.field, severity: .warning)
        continue
      }
      steps.append(step)
    }
    return steps
  }

  func addLanded(
    _ row: inout CanonicalRow<Walkthroughs>, _ place: Int, _ progression: Progression,
    _ intake: inout Intake
  ) -> Bool {
    guard let text = row[Walkthroughs.landedStep], !isUnseen(text) else {
      // In a file of several shapes the ratings stand in other columns; a question may be skipped.
      if !isForm, !row.has(Walkthroughs.step), !isWide, row[Walkthroughs.landedStep] == nil {
        row.report(.missingDetail, Walkthroughs.landedStep)
      }
      return true
    }
    guard row[Walkthroughs.landedPhase] != nil else {
      row.report(.missingDetail, Walkthroughs.landedPhase)
      return true
    }
    guard let phase = phase(Walkthroughs.landedPhase, progression, &row) else { return false }
    let steps = progression.phases[phase].steps
    if DayPattern.looksLikeDay(text.utf8.span) {
      row.report(.dayForNumber, Walkthroughs.landedStep)
      return false
    }
    let isComplete = Words.folded(text) == "complete"
    let isLast = LandedTitle.asksForLast(row.title(of: row.field(Walkthroughs.landedStep)))
    guard
      let number = isComplete
        ? steps.count + 1 : LandedStep.number(text).map({ isLast ? $0 + 1 : $0 }),
      (1...steps.count + 1).contains(number)
    else {
      row.report(outside(progression, phase), Walkthroughs.landedStep)
      return false
    }
    let landing = WalkthroughAssembly.Landing(
      step: steps.lowerBound + number - 1, phase: phase,
      location: row.location, column: row.field(Walkthroughs.landedStep).name)
    if intake.walkthroughs.land(place, landing) {
      row.report(.duplicateRating, Walkthroughs.landedStep)
    }
    return true
  }

  /// `Not observed` in place of a step: nobody landed anywhere.
  private func isUnseen(_ text: String) -> Bool {
    StepStatus(text).map { !$0.isAssessed } ?? false
  }

  private func rate(
    _ place: Int, _ step: Int, _ field: Field, _ row: inout CanonicalRow<Walkthroughs>,
    _ intake: inout Intake, tick: String? = nil
  ) {
    let status: StepStatus
    switch row.text(field) {
    case nil: status = .notAssessed
    case let text?:
      let said = intake.project.status(said: text)
      if let known = StepStatus(said ?? text), said != nil || !openStatuses.contains(text) {
        status = known
      } else if Words.folded(text) == tick {
        status = .inPlace
      } else {
        row.report(.unknownStatus, field)
        status = .notAssessed
      }
    }
    let evidence = row[Walkthroughs.evidence]
    if intake.walkthroughs.rate(place, step: step, status, evidence: evidence) {
      row.report(.duplicateRating, field)
    }
  }

  private func outside(_ progression: Progression, _ phase: Int) -> Finding.Problem {
    .stepOutsidePhase(
      phase: progression.phases[phase].title, steps: progression.phases[phase].steps.count)
  }
}

extension Finding.Problem {
  /// A list of ticked actions without a word on those that are not ticked.
  static let untickedUnsaid = Self(
    .unknownStatus, "ticked actions, and nothing that says what an action without a tick means",
    advice:
      "Only what is ticked is known, so all that was seen is in place. Say unchecked: notYet, or "
      + "unchecked: notObserved, for this source in walkbook.yaml.")

  static let unknownStatus = Self(
    .unknownStatus, "expected a status such as in place, emerging, not yet",
    advice: "Counted as not assessed. Correct the word, or list it in walkbook.yaml.")

  static func stepOutsidePhase(phase: String, steps: Int) -> Self {
    Self(
      .stepOutsidePhase, "expected an action 1 to \(steps) of \(phase)",
      advice: "The rating was left out. Correct the number of the action.")
  }

  static let duplicateRating = Self(
    .duplicateRating, "expected one rating of an action in a walk-through",
    advice: "The lower rating counted. Remove one of them.")
}
