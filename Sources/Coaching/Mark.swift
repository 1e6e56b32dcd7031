package import Tables

/// One row of a gradebook: a student's score or status on an item.
///
/// Packed, because a district has millions: absent days and numbers are kept in place and handed
/// out as optionals.
package struct Mark: Sendable {
  package enum Status: UInt8, Hashable, Sendable, CaseIterable {
    case none, scored, excused, notAssigned, missing, incomplete, late, inProgress, needsGrading,
      absent, dropped, cheated, collected

    /// The word in canonical files; empty where no status was given.
    package var word: String {
      switch self {
      case .none: ""
      case .scored: "scored"
      case .excused: "excused"
      case .notAssigned: "notAssigned"
      case .missing: "missing"
      case .incomplete: "incomplete"
      case .late: "late"
      case .inProgress: "inProgress"
      case .needsGrading: "needsGrading"
      case .absent: "absent"
      case .dropped: "dropped"
      case .cheated: "cheated"
      case .collected: "collected"
      }
    }

    /// What a mark of this status says of the work (R8); `nil` where score and day decide.
    package var meaning: Meaning? {
      switch self {
      case .excused, .notAssigned, .dropped: .exempt
      case .missing, .incomplete, .inProgress, .absent, .cheated: .notDone
      case .scored, .late, .collected, .needsGrading: .done
      case .none: nil
      }
    }

    /// Whether a score beside it is evidence (R8).
    @inlinable
    package var allowsEvidence: Bool {
      switch self {
      case .scored, .late, .collected, .none: true
      default: false
      }
    }
  }

  /// What a mark says of the work.
  package enum Meaning: Hashable, Sendable { case done, notDone, exempt }

  package var student: Reference<Student>
  package var item: Reference<Item>
  @usableFromInline var sectionIndex: Int32 = -1
  @usableFromInline var submittedNumber = Int32.min
  @usableFromInline var assessedNumber = Int32.min
  /// The attempt, or where it is empty the second of the day, counted down from -1: one of the two
  /// tells tries apart, and a mark stays small (R104).
  @usableFromInline var attemptNumber = Int32.min
  /// The line of the row; its file is known to the collection that holds it.
  package var line: Int32
  package var file: Int16 = 0
  package var status: Status
  package var isOverridden = false
  @usableFromInline var scoreValue = Double.nan
  @usableFromInline var possibleValue = Double.nan

  @inlinable
  package init(
    student: Reference<Student>, item: Reference<Item>, status: Status = .none, line: Int = 0
  ) {
    self.student = student
    self.item = item
    self.status = status
    self.line = Int32(truncatingIfNeeded: line)
  }

  @inlinable
  package var section: Reference<Section>? {
    get { sectionIndex < 0 ? nil : Reference(Int(sectionIndex)) }
    set { sectionIndex = newValue?.index ?? -1 }
  }

  @inlinable
  package var submitted: Day? {
    get { submittedNumber == .min ? nil : Day(number: submittedNumber) }
    set { submittedNumber = newValue?.number ?? .min }
  }

  @inlinable
  package var assessed: Day? {
    get { assessedNumber == .min ? nil : Day(number: assessedNumber) }
    set { assessedNumber = newValue?.number ?? .min }
  }

  @inlinable
  package var attempt: Int? {
    get { attemptNumber < 0 ? nil : Int(attemptNumber) }
    set {
      attemptNumber = newValue.flatMap(Int32.init(exactly:)).flatMap { $0 < 0 ? nil : $0 } ?? .min
    }
  }

  /// The second of the day of ``date``, where the file tells the time and no attempt.
  @inlinable
  package var second: Int? {
    get { attemptNumber < 0 && attemptNumber != .min ? -1 - Int(attemptNumber) : nil }
    set {
      guard attemptNumber < 0 else { return }
      attemptNumber = newValue.map { Int32(-1 - $0) } ?? .min
    }
  }

  @inlinable
  package var score: Double? {
    get { scoreValue.isNaN ? nil : scoreValue }
    set { scoreValue = newValue ?? .nan }
  }

  @inlinable
  package var pointsPossible: Double? {
    get { possibleValue.isNaN ? nil : possibleValue }
    set { possibleValue = newValue ?? .nan }
  }

  /// The number of the latest of its days; that of no day where it has none.
  @inlinable
  package var lastDayNumber: Int32 { max(submittedNumber, assessedNumber) }

  /// The day that dates the mark: submitted, else assessed (R1).
  @inlinable
  package var date: Day? { submitted ?? assessed }

  /// Done, not done or exempt (R8).
  ///
  /// Without a status, a score or a submitted day makes it done.
  @inlinable
  package var meaning: Meaning {
    status.meaning ?? (score != nil || submitted != nil ? .done : .notDone)
  }

  /// Whether nothing was recorded: neither a score nor a status.
  @inlinable
  package var isBlank: Bool { score == nil && status == .none }

  /// The score as evidence (R8).
  @inlinable
  package var evidence: Double? { status.allowsEvidence ? score : nil }

  /// What tells the tries of a student on an item apart: the attempt, else the day with its time, else
  /// 1 (R104).
  @inlinable
  package var tryNumber: Int64 {
    if let attempt { return Int64(attempt) }
    // Stamps are set apart from attempts, and days without a time from those with one.
    return date.map { Int64($0.number) * 86_401 + Int64(second ?? 86_400) + 1 << 50 } ?? 1
  }

  /// Whether another mark of the same student and item is the same try, whatever its class (R104).
  ///
  /// Without attempt and time, different scores are different tries.
  @inlinable
  package func isSameTry(as other: Mark) -> Bool {
    guard tryNumber == other.tryNumber else { return false }
    return score == other.score || second != nil || (attempt != nil && other.attempt != nil)
  }
}
