import CSV
import Coaching
import Tables

/// What a row says of the steps, in each of the three shapes.
extension WalkthroughFile {
  func addLong(
    _ record: borrowing CSVRecord, _ place: Int, _ progression: Progression,
    _ decoder: inout RowDecoder, _ intake: inout Intake
  ) -> Bool {
    let phaseField = header.field("phase")
    let stepField = header.field("step")
    let hasLanded = header.has("landed_step")
    // In a file of both shapes a row without a rating is a landed one (R29).
    if hasLanded, decoder.text(stepField, record) == nil { return true }
    guard decoder.requiredText(phaseField, record) != nil,
      let phase = phase(phaseField, record, progression, &decoder),
      let number = stepNumber(stepField, record, &decoder)
    else { return false }
    guard let whole = Int(exactly: number),
      let step = progression.index(phase: phase, number: whole)
    else {
      decoder.report(outside(progression, phase), stepField, record)
      return false
    }
    let statusField = header.field("status")
    rate(place, step, statusField, record, &decoder, &intake)
    return true
  }

  /// `4`, and as forms write it `Step 4` or `4 - a weekly plan`.
  private func stepNumber(
    _ field: Field, _ record: borrowing CSVRecord, _ decoder: inout RowDecoder
  ) -> Double? {
    let written = decoder.text(field, record).flatMap(LandedStep.number)
    return written.map(Double.init) ?? decoder.requiredNumber(field, record)
  }

  func addWide(
    _ record: borrowing CSVRecord, _ place: Int, _ progression: Progression,
    _ decoder: inout RowDecoder, _ intake: inout Intake
  ) {
    for column in stepColumns {
      let isOtherModel = column.model.map { intake.model($0) != progression.id } ?? false
      let phase = progression.phaseIndex(column.phase)
      let step = phase.flatMap { progression.index(phase: $0, number: column.number) }
      guard !isOtherModel, let step else {
        // R77: a column that fits no model of the row must be empty.
        if decoder.text(column.field, record) != nil {
          let problem: Finding.Problem =
            phase.map { outside(progression, $0) } ?? unknownPhase(progression)
          decoder.report(problem, column.field, record, severity: .warning)
        }
        continue
      }
      if decoder.text(column.field, record) != nil {
        rate(place, step, column.field, record, &decoder, &intake, tick: column.tick)
      }
    }
    for column in listColumns {
      addList(column, record, place, progression, &decoder, &intake)
    }
  }

  /// `1. daily block;4. weekly plan`: the actions of a list are in place; of others it says nothing.
  private func addList(
    _ column: ListColumn, _ record: borrowing CSVRecord, _ place: Int, _ progression: Progression,
    _ decoder: inout RowDecoder, _ intake: inout Intake
  ) {
    guard let text = decoder.text(column.field, record), !isUnseen(text) else { return }
    let isOtherModel = column.model.map { intake.model($0) != progression.id } ?? false
    guard !isOtherModel, let phase = progression.phaseIndex(column.phase) else {
      decoder.report(unknownPhase(progression), column.field, record, severity: .warning)
      return
    }
    let answers = ListCell(";,").parts(of: text)
    if answers.hasBracketedSeparators {
      decoder.reportOnce(.commasInBrackets, column.field, record, severity: .note)
    }
    // Answers are numbered: behind a comma, what has no number is the rest of the one before.
    let hasTails = !text.utf8.contains(UInt8(ascii: ";"))
    for (number, answer) in answers.texts.enumerated() {
      let action = LandedStep.number(answer)
      if hasTails, number > 0, action == nil { continue }
      guard let step = action.flatMap({ progression.index(phase: phase, number: $0) }) else {
        decoder.reportOnce(outside(progression, phase), column.field, record, severity: .warning)
        continue
      }
      if intake.walkthroughs.rate(place, step: step, .inPlace, evidence: nil) {
        decoder.report(.duplicateRating, column.field, record)
      }
    }
  }

  func addLanded(
    _ record: borrowing CSVRecord, _ place: Int, _ progression: Progression,
    _ decoder: inout RowDecoder, _ intake: inout Intake
  ) -> Bool {
    let phaseField = header.field("landed_phase")
    let stepField = header.field("landed_step")
    guard let text = decoder.text(stepField, record), !isUnseen(text) else {
      // In a file of several shapes the ratings stand in other columns; a question may be skipped.
      if !isForm, !header.has("step"), !isWide, decoder.text(stepField, record) == nil {
        return decoder.requiredText(stepField, record) != nil
      }
      return true
    }
    guard decoder.requiredText(phaseField, record) != nil,
      let phase = phase(phaseField, record, progression, &decoder)
    else { return false }
    let steps = progression.phases[phase].steps
    let isComplete = Words.folded(text) == "complete"
    guard let number = isComplete ? steps.count + 1 : LandedStep.number(text),
      (1...steps.count + 1).contains(number)
    else {
      decoder.report(outside(progression, phase), stepField, record)
      return false
    }
    let landing = WalkthroughAssembly.Landing(
      step: steps.lowerBound + number - 1, phase: phase,
      position: Position(file: decoder.file, line: record.line), column: stepField.name)
    if intake.walkthroughs.land(place, landing) {
      decoder.report(.duplicateRating, stepField, record)
    }
    return true
  }

  /// `Not observed` in place of a step: nobody landed anywhere.
  private func isUnseen(_ text: String) -> Bool {
    StepStatus(text).map { !$0.isAssessed } ?? false
  }

  private func rate(
    _ place: Int, _ step: Int, _ field: Field, _ record: borrowing CSVRecord,
    _ decoder: inout RowDecoder, _ intake: inout Intake, tick: String? = nil
  ) {
    let status: StepStatus
    switch decoder.text(field, record) {
    case nil: status = .notAssessed
    case let text?:
      let word = intake.project.statusWords[Words.folded(text)] ?? text
      if let known = StepStatus(word) {
        status = known
      } else if Words.folded(text) == tick {
        status = .inPlace
      } else {
        decoder.report(.unknownStatus, field, record)
        status = .notAssessed
      }
    }
    let evidence = decoder.text(header.field("evidence"), record)
    if intake.walkthroughs.rate(place, step: step, status, evidence: evidence) {
      decoder.report(.duplicateRating, field, record)
    }
  }

  private func outside(_ progression: Progression, _ phase: Int) -> Finding.Problem {
    .stepOutsidePhase(
      phase: progression.phases[phase].title, steps: progression.phases[phase].steps.count)
  }
}
