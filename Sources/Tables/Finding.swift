/// Where something stands in an input file.
public struct Position: Hashable, Sendable, CustomStringConvertible {
  /// The file as the user named it, relative to the data folder.
  public var file: String
  /// The physical line, counted from 1; 0 where the finding is about the whole file.
  public var line: Int

  public init(file: String, line: Int = 0) {
    self.file = file
    self.line = line
  }

  /// `marks.csv:7`, or `marks.csv` for the whole file.
  public var description: String { line == 0 ? file : "\(file):\(line)" }
}

/// What was done about a finding.
public enum Severity: String, Hashable, Sendable, CaseIterable {
  /// A row or a file was left out.
  case error
  /// The row was kept; something in it enters no measure.
  case warning
  /// Nothing was lost; a person may want to know.
  case note
}

/// One thing in the input that a person should look at.
///
/// It names the file, the line and the column, never the content of the cell: rows are about
/// children and colleagues, and messages travel.
public struct Finding: Hashable, Sendable, CustomStringConvertible {
  public var position: Position
  /// The column at fault, by its header.
  public var column: String?
  public var problem: Problem
  public var severity: Severity

  /// - Parameter severity: where it differs from the rule's own (R93), as for a starred cell.
  public init(
    _ problem: Problem, at position: Position, column: String? = nil, severity: Severity? = nil
  ) {
    self.position = position
    self.column = column
    self.problem = problem
    self.severity = severity ?? problem.rule.severity
  }

  public var description: String {
    let isSetting = problem.rule == .setting
    let place = column.map { "\(position):\(isSetting ? "\($0)" : " column '\($0)'")" }
    return "\(place ?? "\(position)"): \(problem.sentence)"
  }

  /// Why of two files one counts before the other (R103).
  public enum Precedence: Hashable, Sendable {
    /// It was exported on a later day, as its name or the file itself says.
    case day
    /// The number in its name is higher.
    case number
    /// Nothing says which is later; the name of one has a day.
    case dated
    /// Nothing says which is later.
    case name

    /// Whether something says that it is the later.
    public var isEvidence: Bool { self == .day || self == .number }

    /// Why it counts, behind a name.
    var reason: String {
      switch self {
      case .day: "its day is later"
      case .number: "its number is higher"
      case .dated: "nothing says which is later; only its name has a day"
      case .name: "nothing says which is later; the order of names puts it last"
      }
    }
  }

  /// The closed list of what can be found (R93).
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    case unknownStatus = "unknown-status"
    case unknownValue = "unknown-value"
    case stepOutsidePhase = "step-outside-phase"
    case unknownPhase = "unknown-phase"
    case unknownModel = "unknown-model"
    case duplicateKey = "duplicate-key"
    case duplicateRating = "duplicate-rating"
    case unknownID = "unknown-id"
    case badDate = "bad-date"
    case ambiguousDate = "ambiguous-date"
    case badNumber = "bad-number"
    case missingValue = "missing-value"
    case scoreAbovePossible = "score-above-possible"
    case scaleMismatch = "scale-mismatch"
    /// Totals that a gradebook gives and its scores do not make.
    case totalsDiffer = "totals-differ"
    case draft
    case archived
    case outsideWindows = "outside-windows"
    case overlappingWindows = "overlapping-windows"
    case notEnrolled = "not-enrolled"
    case fieldCount = "field-count"
    case openQuote = "open-quote"
    /// Lines that are none of the table.
    case shape
    case encoding
    case unknownColumn = "unknown-column"
    case nearMatch = "near-match"
    /// A log that nobody kept up to the day of the study (R101).
    case logEnds = "log-ends"
    case lostZeros = "lost-zeros"
    case framework
    case setting
    /// A file that no profile recognises, or that cannot be read as text (R33).
    case unreadableFile = "unreadable-file"

    /// The severity of R93; a bad cell that is not starred is a warning (`Finding.init`).
    public var severity: Severity {
      switch self {
      case .stepOutsidePhase, .unknownPhase, .unknownModel, .framework, .setting,
        .unreadableFile:
        .error
      case .draft, .archived, .scoreAbovePossible, .totalsDiffer, .nearMatch, .logEnds,
        .encoding, .shape:
        .note
      default: .warning
      }
    }
  }
}

extension Finding {
  /// What is wrong, as fields; the sentences are computed from them.
  public enum Problem: Hashable, Sendable {
    case unknownStatus
    case unknownValue(allowed: [String])
    case stepOutsidePhase(phase: String, steps: Int)
    case unknownPhase(model: String, known: [String])
    case unknownModel(known: [String])
    /// A model whose actions nobody has supplied (R62).
    case modelWithoutSteps(model: String)
    case duplicateKey(key: [String])
    /// The same key in another file, whose row gave way to that of the file taken, and why.
    case duplicateOfFiles(key: [String], taken: String, other: String, Precedence)
    /// An export of marks of which a later one is there too, why that is the later, and how many of
    /// the marks count beside it (R103).
    case earlierExport(than: String, Precedence, marksKept: Int)
    /// A copy of a file of which a later one is there too, and stands whole: how many rows it has,
    /// and how many of them the later one lacks (R103).
    case earlierCopy(of: String, Precedence, rows: Int, alone: Int)
    /// Two exports of one gradebook of which nothing says which is later (R103).
    case exportsWithoutOrder(other: String)
    /// Below a gap, with a header of its own.
    case secondTable
    /// Totals, remarks and the like below the table: how many lines.
    case belowTable(Int)
    /// Rows of one person whose days overlap, and which are one spell (R107).
    case joinedSpells
    case duplicateRating
    /// A form sent twice: the same teacher, observer and minute (R79).
    case sentTwice
    case unknownID(kind: String, file: String)
    case badDate
    /// A day before the one that it follows, by the name of that column (R108).
    case endBeforeBegin(String)
    case ambiguousDate
    /// Minutes and seconds where days should stand: a spreadsheet has cut the days off.
    case destroyedDays
    /// Days that are counted rather than written, by the name of the pattern in which they are.
    case countedDays(pattern: String)
    /// Times of Greenwich or of another zone near midnight, in a folder that names no zone (R110).
    case timesOfAnotherClock
    case badNumber
    /// Numbers whose sign before three digits may part decimals or thousands.
    case untoldNumber
    /// A day in place of a number: a spreadsheet has made one of `7/10`.
    case dayForNumber
    /// `#N/A`, `#DIV/0!`: a spreadsheet could not compute the number.
    case errorForNumber
    /// The same in place of a day, or of an id.
    case errorForDay, errorForID
    case negativeScore
    /// A letter or a level word in place of a score, in a file without a scale.
    case levelWithoutScale
    case missingValue
    /// A cell that others need, in a row that stands without it.
    case missingDetail
    /// A file that lacks a column without which its rows mean nothing (R68).
    case missingColumn
    /// A column of a vendor's file without which the file tells nothing of a table.
    case untoldTable(String)
    /// Formulas of a workbook that no spreadsheet has computed: how many.
    case uncomputed(Int)
    case scoreAbovePossible
    /// How many of the totals of a gradebook are not what its scores make.
    case totalsDiffer(Int, of: Int)
    case scaleMismatch
    /// An item on another scale than the others of its target, or on none (R21).
    case mixedScales
    /// Marks of an item that has no points possible, out of different points (R106).
    case mixedPoints
    case draft
    case archived
    /// A response of a form that nobody sent to the end.
    case unfinished
    case outsideWindows
    case overlappingWindows(other: String)
    case notEnrolled
    /// A walk-through before a teacher's first day, or after the last.
    case notEmployed
    /// A student in no class or in several, in a file that names no class (R6).
    case severalClasses
    /// Classes of two schools that have one name.
    case classOfTwoSchools
    case fieldCount(found: Int, expected: Int)
    case openQuote
    /// The header again, as in downloads that were put below each other.
    case repeatedHeader
    /// The sign with which DOS ended files.
    case endSign
    case encoding(used: String)
    /// Text that another program has read in the wrong encoding, and saved so.
    case misread
    /// U+FFFD in the file itself: another program has lost characters before.
    case lostCharacters
    case unknownColumn
    /// A column that is almost one of the file's kind, and which that is.
    case misspelledColumn(nearest: String)
    /// A column with the name of one before it.
    case repeatedColumn
    /// A name that no file lists and that is almost another, and where that one stands.
    case nearMatch(kind: String, other: Position)
    /// A log that ends long before the day of the study: its last day (R101).
    case logEnds(Day)
    /// A name that two people of the place bear (R100).
    case ambiguousName(kind: String)
    /// How many spellings of how many people are one each (R100).
    case joinedNames(kind: String, spellings: Int, people: Int)
    case lostZeros
    /// An id such as `1.2E+11`, which may be another's.
    case lostDigits
    /// The landed action and the rated actions of one walk-through disagree (M02).
    case landedConflict
    case framework(String)
    case setting(String)
    case unrecognised
    /// Responses of a form of whose questions nobody has said what they ask for.
    case unmappedForm(host: String)
    /// Commas inside brackets, in a cell whose parts have commas between them.
    case commasInBrackets
    /// A file that two formats claim alike.
    case severalLayouts([String])
    case unreadable(reason: String, remedy: String = "Export it again as CSV in UTF-8.")

    public var rule: Rule {
      switch self {
      case .unknownStatus: .unknownStatus
      case .unknownValue, .commasInBrackets: .unknownValue
      case .stepOutsidePhase: .stepOutsidePhase
      case .unknownPhase: .unknownPhase
      case .unknownModel, .modelWithoutSteps: .unknownModel
      case .duplicateKey, .duplicateOfFiles, .earlierExport, .earlierCopy, .exportsWithoutOrder,
        .joinedSpells, .sentTwice,
        .classOfTwoSchools:
        .duplicateKey
      case .duplicateRating, .landedConflict: .duplicateRating
      case .unknownID: .unknownID
      case .badDate, .endBeforeBegin, .destroyedDays, .errorForDay: .badDate
      case .ambiguousDate, .countedDays, .timesOfAnotherClock: .ambiguousDate
      case .badNumber, .untoldNumber, .dayForNumber, .errorForNumber, .negativeScore,
        .levelWithoutScale:
        .badNumber
      case .missingValue, .missingDetail, .missingColumn, .untoldTable, .uncomputed, .errorForID:
        .missingValue
      case .scoreAbovePossible: .scoreAbovePossible
      case .totalsDiffer: .totalsDiffer
      case .scaleMismatch, .mixedScales, .mixedPoints: .scaleMismatch
      case .draft, .unfinished: .draft
      case .archived: .archived
      case .outsideWindows: .outsideWindows
      case .overlappingWindows: .overlappingWindows
      case .notEnrolled, .notEmployed, .severalClasses: .notEnrolled
      case .fieldCount: .fieldCount
      case .openQuote: .openQuote
      case .repeatedHeader, .endSign, .secondTable, .belowTable: .shape
      case .encoding, .lostCharacters, .misread: .encoding
      case .unknownColumn, .misspelledColumn, .repeatedColumn: .unknownColumn
      case .logEnds: .logEnds
      case .nearMatch, .ambiguousName, .joinedNames: .nearMatch
      case .lostZeros, .lostDigits: .lostZeros
      case .framework: .framework
      case .setting: .setting
      case .unrecognised, .unmappedForm, .severalLayouts, .unreadable:
        .unreadableFile
      }
    }
  }
}
