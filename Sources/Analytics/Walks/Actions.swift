public import Coaching
public import Summaries
import Tables

/// The action steps of continuums that teachers were given, and how many they finished (R91).
///
/// A continuum has no pause; what counts is which steps lead from which level to which, for how
/// many teachers. One assigned after the day of the study is none, one closed after it is still assigned (R109). The median is
/// of instructional days from assigned to closed, over the closed ones that have both days.
///
/// Rows by framework, strand and levels; a column written without `>` has no level to go to.
public struct Actions: Summary {
  private struct Key: Hashable, Comparable {
    var framework: String
    var strand: String
    var fromLevel: String
    var toLevel: String?

    private var values: [Value] {
      [.text(framework), .text(strand), .text(fromLevel), Value(toLevel)]
    }

    static func < (left: Self, right: Self) -> Bool {
      left.values.lexicographicallyPrecedes(right.values)
    }
  }

  private var columns: Grouped<Key, AssignedActions>

  public init(_ study: Study) {
    columns = Grouped(of: AssignedActions(calendar: study.district.calendar, asOf: study.asOf))
  }

  public mutating func add(_ action: ActionStep) {
    let levels = action.column.split(separator: ">", maxSplits: 1).map(\.trimmed)
    columns.add(
      action,
      to: Key(
        framework: action.framework, strand: action.strand, fromLevel: levels.first ?? "",
        toLevel: levels.dropFirst().first))
  }

  public mutating func merge(_ later: Actions) { columns.merge(later.columns) }

  public func finish() -> [ActionsRow] {
    columns.finish().map { key, actions in
      ActionsRow(
        framework: key.framework, strand: key.strand, fromLevel: key.fromLevel,
        toLevel: key.toLevel, teachers: actions.teachers.count, assigned: actions.assigned,
        closed: actions.closed, medianDays: actions.days.median)
    }
  }
}

extension Substring {
  /// Without blanks around it.
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(String(start.reversed().drop(while: \.isWhitespace)).reversed())
  }
}

/// The actions of one column of a strand.
private struct AssignedActions: Summary {
  let calendar: Calendar
  let asOf: Day?
  private(set) var teachers: Set<Reference<Teacher>> = []
  private(set) var assigned = 0
  private(set) var closed = 0
  private(set) var days: [Int] = []

  init(calendar: Calendar, asOf: Day?) {
    self.calendar = calendar
    self.asOf = asOf
  }

  mutating func add(_ action: ActionStep) {
    teachers.insert(action.teacher)
    assigned += 1
    guard let day = action.closed, let asOf, day <= asOf else { return }
    closed += 1
    if let start = action.assigned { days.append(calendar.days(from: start, to: day)) }
  }

  mutating func merge(_ later: AssignedActions) {
    teachers.formUnion(later.teachers)
    assigned += later.assigned
    closed += later.closed
    days += later.days
  }

  func finish() -> AssignedActions { self }
}

/// One row of `actions`.
public struct ActionsRow: MeasureRow, Hashable {
  public let framework: String
  public let strand: String
  public let fromLevel: String
  public let toLevel: String?
  public let teachers: Int
  public let assigned: Int
  public let closed: Int
  public let medianDays: Double?

  public static let scope = RowScope.groups(.teachers)

  public static let fields: [Field<Self>] = [
    .key("framework", .framework, \.framework), .key("strand", .domain, \.strand),
    .key("from_level", .fromLevel, \.fromLevel), .key("to_level", .toLevel, \.toLevel),
    .count("teachers", \.teachers, of: .teachers, .present),
    .count("assigned", \.assigned, .made(from: [\.teachers])),
    .count("closed", \.closed, .made(from: [\.teachers])),
    .score("median_days", \.medianDays, .split(of: [\.teachers], parts: 2)),
  ]
}

extension Measure {
  static let actions = Measure(
    "actions", "Action steps of continuums: given to whom, and finished", needs: [.actions]
  ) { study in
    Actions(study).summarizing(study.asOf == nil ? [] : study.district.actions)
  }
}
