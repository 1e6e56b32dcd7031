extension Finding {
  /// What was done, and what a person can do.
  ///
  /// A bad cell is left out; one without which its row means nothing takes the row with it.
  public var action: String {
    let action = problem.action
    switch problem {
    case .badDate, .badNumber, .dayForNumber, .errorForNumber, .errorForDay, .errorForID,
      .negativeScore, .unknownValue, .lostDigits, .fieldCount:
      guard severity == .error, let end = action.firstRange(of: ". ") else { return action }
      return "The row was left out. " + action[end.upperBound...]
    case .setting where severity != .error: return "It changes nothing. Correct or remove it."
    default: return action
    }
  }
}

extension Finding.Problem {
  /// What is wrong: expected before found, lower case, no full stop.
  public var sentence: String {
    switch self {
    case .unknownStatus: "expected a status such as in place, emerging, not yet"
    case .unknownValue(let allowed): "expected one of \(allowed.joined(separator: ", "))"
    case .stepOutsidePhase(let phase, let steps): "expected an action 1 to \(steps) of \(phase)"
    case .unknownPhase(let model, let known):
      "expected a phase of \(model): \(known.joined(separator: ", "))"
    case .unknownModel(let known):
      "expected a model with actions: \(known.joined(separator: ", "))"
    case .modelWithoutSteps(let model): "no actions are known for \(model)"
    case .duplicateKey(let key): "expected a unique \(key.joined(separator: " and "))"
    case .duplicateOfFiles(let key, _, let other, _):
      "expected a unique \(key.joined(separator: " and ")); \(other) has it, too"
    case .earlierExport(let later, let why, let kept):
      why.isEvidence
        ? "an earlier export than \(later) (\(why.reason)), which stands for the students and items "
          + "in both; marks that only this file has: \(kept)"
        : "the same gradebook as \(later) (\(why.reason)), which stands for the students and items "
          + "in both; marks that only this file has: \(kept)"
    case .earlierCopy(let later, let why, let rows, let alone):
      "an earlier export than \(later) (\(why.reason)), which stands whole; "
        + (alone == 0
          ? "all \(rows) rows of this file are in it"
          : "\(alone) of the \(rows) rows of this file \(alone == 1 ? "is" : "are") not in it")
    case .exportsWithoutOrder(let other):
      "the same gradebook as \(other), and neither says when it was exported"
    case .secondTable: "a second table begins here"
    case .belowTable(let lines):
      lines == 1 ? "a line below the table" : "\(lines) lines below the table"
    case .joinedSpells: "expected spells that do not overlap"
    case .duplicateRating: "expected one rating of an action in a walk-through"
    case .sentTwice: "the same teacher, observer and minute as a row above"
    case .unknownID(let kind, let file):
      "expected \(kind == "item" ? "an" : "a") \(kind) listed in \(file)"
    case .badDate: "expected a day such as 2026-09-30"
    case .endBeforeBegin(let column): "expected no day before that of '\(column)'"
    case .ambiguousDate: "expected days that fit one pattern; month and day can be exchanged"
    case .destroyedDays: "expected days; minutes and seconds are left of them"
    case .countedDays(let pattern): "the days are counted, not written; read as \(pattern)"
    case .timesOfAnotherClock: "the times are in UTC or name a zone; some are near midnight"
    case .badNumber: "expected a number"
    case .untoldNumber:
      "expected numbers that tell their decimal mark; the sign before three digits may be either"
    case .dayForNumber: "expected a number; a spreadsheet has made a day of it, as of 7/10"
    case .errorForNumber: "expected a number; a spreadsheet could not compute it"
    case .errorForDay: "expected a day; a spreadsheet could not compute it"
    case .errorForID: "expected an id; a spreadsheet could not compute it"
    case .negativeScore: "expected a score of 0 or more"
    case .levelWithoutScale: "expected a number; letters and level words need a scale"
    case .missingValue, .missingDetail: "value missing"
    case .missingColumn: "the column is missing"
    case .untoldTable(let table): "the column is missing, so the file tells nothing of \(table)"
    case .uncomputed(let count): "formulas without a computed value: \(count)"
    case .scoreAbovePossible: "score above the points possible"
    case .totalsDiffer(let count, let all):
      "\(count) of \(all) totals are not what the scores add up to"
    case .scaleMismatch: "expected the points possible of the item"
    case .mixedScales: "expected the points of the other items of the target"
    case .mixedPoints: "expected scores of the item out of the same points"
    case .draft: "a draft"
    case .archived: "archived"
    case .unfinished: "a response that was not finished"
    case .outsideWindows: "expected a day inside a walk window"
    case .overlappingWindows(let other): "the window overlaps with '\(other)'"
    case .notEnrolled: "the student is not enrolled in the section"
    case .notEmployed: "the teacher is not employed on this day"
    case .classOfTwoSchools: "expected a class of one school; classes of two have this name"
    case .severalClasses: "the file names no class, and the student is not in exactly one"
    case .fieldCount(let found, let expected): "expected \(expected) fields, found \(found)"
    case .openQuote: "a quote opened here never closes"
    case .repeatedHeader: "the header again"
    case .endSign: "the old sign for the end of a file"
    case .misread: "read in the wrong encoding once, by the program that made the file"
    case .encoding(let used): "not UTF-8; read as \(used)"
    case .lostCharacters: "characters were lost before the file was made; U+FFFD stands for them"
    case .unknownColumn: "the column fits nothing known"
    case .misspelledColumn(let nearest): "no column of this file; did you mean '\(nearest)'?"
    case .repeatedColumn: "a second column of this name"
    case .logEnds(let day): "the log ends on \(day)"
    case .ambiguousName(let kind): "a name that two \(kind)s bear"
    case .joinedNames(let kind, let spellings, let people):
      "\(spellings) \(spellings == 1 ? "spelling" : "spellings") of \(people) "
        + "\(people == 1 ? kind : kind + "s") joined"
    case .nearMatch(let kind, let other): "almost the same \(kind) as at \(other)"
    case .lostZeros: "ids of different lengths; leading zeros may be lost"
    case .lostDigits: "expected an id; a spreadsheet has cut off its last digits"
    case .landedConflict: "the landed action disagrees with the ratings"
    case .framework(let reason): reason
    case .setting(let reason): reason
    case .unrecognised: "no known layout"
    case .unmappedForm(let host): "responses from \(host), whose questions nothing maps"
    case .commasInBrackets: "commas inside brackets, in answers that commas part"
    case .severalLayouts(let names): "fits several layouts: \(names.joined(separator: ", "))"
    case .unreadable(let reason, _): reason
    }
  }

  /// What was done with the cell or the row, and what a person can do.
  fileprivate var action: String {
    switch self {
    case .unknownStatus:
      "Counted as not assessed. Correct the word, or list it in walkbook.yaml."
    case .unknownValue: "The cell was left out. Use one of the listed words."
    case .stepOutsidePhase: "The rating was left out. Correct the number of the action."
    case .unknownPhase: "The rating was left out. Correct the phase."
    case .unknownModel: "The row was left out. Correct the model, or add a frameworks file."
    case .modelWithoutSteps:
      "The row was left out. Add the actions in frameworks/, then read again."
    case .duplicateOfFiles(_, let taken, _, let why):
      "The row of \(taken) counted: \(why.reason). Remove one of them."
    case .earlierExport(_, _, let kept):
      kept == 0
        ? "None of its marks counted. Remove the file."
        : "Those count. Remove the file where they should not."
    case .earlierCopy(let later, _, _, let alone):
      alone == 0
        ? "None of its rows counted. Remove the file."
        : "None of its rows counted. Remove the file, or add to \(later) what should count."
    case .secondTable: "It was left out. Put it into a file of its own."
    case .belowTable: "They are none of its rows and were left out. Nothing need be done."
    case .exportsWithoutOrder:
      "Both were counted. Put the day of the export into their names, or remove the older."
    case .duplicateKey: "The later row took the place of the earlier. Remove one of them."
    case .joinedSpells:
      "They count as one, from the first begin to the last end. Correct one of the rows."
    case .duplicateRating: "The lower rating counted. Remove one of them."
    case .sentTwice: "Both were kept. Remove one if the form was sent twice."
    case .unknownID(_, let file): "The row was kept. Add the id to \(file), or correct it."
    case .endBeforeBegin:
      "The days between them count as none. Correct one of the two."
    case .badDate: "The day was left out. Write it as yyyy-mm-dd."
    case .ambiguousDate:
      "The days were left out. Say days: mdy or days: dmy for the file in walkbook.yaml."
    case .destroyedDays:
      "The days were left out. Export the file again; do not save it in a spreadsheet."
    case .countedDays:
      "The days were kept. If they are counted otherwise, name the pattern in walkbook.yaml."
    case .timesOfAnotherClock:
      "Their own days counted. Say the district's zone: time-zone: America/Denver in walkbook.yaml."
    case .badNumber: "The number was left out. Write digits with a point."
    case .untoldNumber:
      "The numbers were left out. Write decimals with a point, and nothing between thousands."
    case .dayForNumber:
      "The number was left out. Export the file again; do not save it in a spreadsheet."
    case .errorForNumber: "The number was left out. Correct the formula, or write the number."
    case .errorForDay: "The day was left out. Correct the formula, or write the day."
    case .errorForID: "The id was left out. Correct the formula, or write the id."
    case .negativeScore: "The score was left out. Leave the cell blank where there is none."
    case .levelWithoutScale:
      "The scores were left out. Give a scale in walkbook.yaml and name it for the file."
    case .missingValue: "The row was left out. Fill the cell."
    case .missingDetail: "The row was kept. Fill the cell; tables that need it lack the row."
    case .missingColumn:
      "The file was left out. Add the column, or name in walkbook.yaml what fills it."
    case .untoldTable:
      "The rest was read. Add the column, or name in walkbook.yaml what fills it."
    case .uncomputed: "Read as blank. Open the workbook in a spreadsheet, and save it."
    case .scoreAbovePossible: "The score was kept. Check it, unless it is extra credit."
    case .totalsDiffer:
      "The totals were not read. Look whether weights or dropped scores explain it."
    case .scaleMismatch: "Counted as done, not as evidence. Correct the points possible."
    case .mixedScales:
      "The target has no mastery. Give its items the same points possible and mastery points."
    case .mixedPoints: "The item has no mastery. Give its points possible in pathways.csv."
    case .draft: "Left out. Publish it to count it."
    case .archived: "Left out. Restore it at the source to count it."
    case .unfinished: "Left out. Finish it in the form; it counts once it is sent."
    case .outsideWindows: "Left out of every window. Extend a window in windows.csv."
    case .overlappingWindows: "The earlier window got the shared days. Correct windows.csv."
    case .notEnrolled: "Kept as a fact; nobody was added to a class. Add the enrollment."
    case .notEmployed:
      "The walk-through was kept. Correct its day, or the teacher's begin and end."
    case .classOfTwoSchools:
      "They count as one class, of the first school and teacher. Give each a name of its own."
    case .severalClasses:
      "Kept, in no class. List its pathways in pathways.csv, with section_ids."
    case .fieldCount(let found, let expected):
      found < expected
        ? "Scores, and cells that may have moved, were left out. Correct the row."
        : "Read as far as it fits. Correct the row."
    case .repeatedHeader, .endSign: "The line was left out. Nothing need be done."
    case .misread:
      "The text was kept. Where names matter, export again as UTF-8 from where they are right."
    case .openQuote: "Read as an ordinary character. Close the quote, or remove it."
    case .encoding: "The text was kept. Check accented letters, or save the file as UTF-8."
    case .lostCharacters:
      "The text was kept. Where names matter, export again from the program they come from."
    case .unknownColumn: "The column was left out. Name it in walkbook.yaml."
    case .misspelledColumn(let nearest):
      "The column was left out. Call it \(nearest), or say in walkbook.yaml what it is."
    case .repeatedColumn: "The first was read. Rename or remove the other."
    case .logEnds:
      "Weeks after it are unknown, not missed. Add the entries since, if there are any."
    case .ambiguousName(let kind):
      "It counts as neither. Write the id, or add a line to aliases.csv (\(kind), the name, the id)."
    case .joinedNames:
      "The table people lists them. A line of aliases.csv says otherwise of any."
    case .nearMatch(let kind, let other):
      "Kept apart. If they are one, add to aliases.csv: \(kind), the name here, the id at \(other)."
    case .lostZeros: "The ids were kept. Export the file again with ids as text."
    case .lostDigits: "The id was left out. Export the file again with ids as text."
    case .landedConflict: "The ratings counted. Correct one of them."
    case .framework: "The framework was left out. Correct the file."
    case .setting: "Nothing is shown or written before. Correct it in walkbook.yaml."
    case .unrecognised: "The file was left out. Run walkbook describe, or name its columns."
    case .unmappedForm:
      "The file was left out. Add a source to walkbook.yaml with columns: the title of a question "
        + "and teacher_id, another and model, or student_id; walkbook describe writes it."
    case .commasInBrackets:
      "They part nothing. Where they should, list the answers as options in walkbook.yaml."
    case .severalLayouts: "The file was left out. Name the profile in walkbook.yaml."
    case .unreadable(_, let remedy): "The file was left out. \(remedy)"
    }
  }
}
