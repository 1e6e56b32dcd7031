package import Coaching
import Summaries
import Tables

/// Where teachers place themselves beside where observers saw them (M07, R81).
///
/// The gap is self minus observed position: positive where the teacher sees more in place. It is
/// missing when either position is, as where observers have not been. It opens a conversation;
/// teachers are never ranked by it. Of several own views in a window the latest with a rating
/// counts.
///
/// Rows by window, model and teacher, for every teacher with an own view dated in the window.
package struct SelfView: Summary {
  private struct Key: Hashable, Comparable {
    var group: WindowModel
    var teacher: Named<Teacher>

    static func < (left: Self, right: Self) -> Bool {
      left.group == right.group ? left.teacher < right.teacher : left.group < right.group
    }
  }

  private let windows: [Window]
  private let teachers: Registry<Teacher>
  private let schools: [Named<School>?]
  private let observed: [Key: Int]
  private var views: Grouped<Key, OwnView>

  package init(_ study: Study) {
    windows = study.windows
    let roster = study.district.roster
    teachers = roster.teachers
    schools = study.teacherSchools.map { $0.map(roster.schools.named) }
    observed = Dictionary(
      study.placements.compactMap { placement in
        study.progressions[placement.model].flatMap { placement.placement.position(in: $0) }
          .map {
            let teacher = roster.teachers.named(placement.teacher)
            return (Key(group: WindowModel(placement), teacher: teacher), $0)
          }
      }, uniquingKeysWith: { _, later in later })
    views = Grouped(of: OwnView(progressions: study.progressions))
  }

  package mutating func add(_ walkthrough: Walkthrough) {
    guard walkthrough.source == .selfView,
      let window = windows.place(holding: walkthrough.date)
    else { return }
    views.add(
      walkthrough,
      to: Key(
        group: WindowModel(window, walkthrough.model),
        teacher: teachers.named(walkthrough.teacher)))
  }

  package mutating func merge(_ later: SelfView) { views.merge(later.views) }

  package func finish() -> [SelfViewRow] {
    views.finish().map { key, position in
      SelfViewRow(
        window: windows[key.group.window].id, model: key.group.model, teacher: key.teacher,
        school: schools[Int(key.teacher.reference.index)], selfPosition: position,
        observedPosition: observed[key])
    }
  }
}

/// The latest own view with a rating, of one teacher, window and model: its position.
private struct OwnView: Summary {
  let progressions: [String: Progression]
  private var latest: (date: Day, placement: Placement, model: String)?

  init(progressions: [String: Progression]) { self.progressions = progressions }

  mutating func add(_ walkthrough: Walkthrough) {
    guard let progression = progressions[walkthrough.model] else { return }
    keep((walkthrough.date, progression.placement(of: walkthrough), walkthrough.model))
  }

  mutating func merge(_ later: OwnView) {
    if let view = later.latest { keep(view) }
  }

  private mutating func keep(_ view: (date: Day, placement: Placement, model: String)) {
    guard view.placement != .none, latest.map({ $0.date <= view.date }) ?? true else { return }
    latest = view
  }

  func finish() -> Int? {
    latest.flatMap { view in progressions[view.model].flatMap { view.placement.position(in: $0) } }
  }
}

/// One row of `self_view`.
package struct SelfViewRow: MeasureRow, Hashable {
  package let window: String
  package let model: String
  package let teacher: Named<Teacher>
  package let school: Named<School>?
  package let selfPosition: Int?
  package let observedPosition: Int?

  /// Self minus observed; missing when either is.
  package var gap: Int? {
    selfPosition.flatMap { own in observedPosition.map { own - $0 } }
  }

  package static let scope = RowScope.persons(.teachers)

  package static let fields: [Field<Self>] = [
    .key("window_id", .window, \.window), .key("model", .model, \.model),
    .key("teacher_id", .teacher, \.teacher.id), .key("school_id", .school, \.school?.id),
    .score("self_position", \.selfPosition, .person),
    .score("observed_position", \.observedPosition, .person), .score("gap", \.gap, .person),
  ]
}

extension Measure {
  static let selfView = Measure(
    "self_view", "Where teachers place themselves beside where observers saw them",
    needs: [.walkthroughs], under: [.consistency]
  ) { study in
    SelfView(study).summarizing(study.district.walkthroughs)
  }
}
