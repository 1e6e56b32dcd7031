public import Coaching
public import Summaries

/// Where one teacher stands from window to window, on every model walked: what movement and
/// stalls are read from.
public struct Trajectory: Sendable {
  /// The placements on one model.
  public struct Path: Sendable {
    public var model: String
    /// One place for each of ``Study/windows``; `nil` where the teacher was not walked.
    public var placements: [TeacherPlacement?]
  }

  public var teacher: Reference<Teacher>
  public var school: Reference<School>?
  /// By the bytes of the model's id.
  public var paths: [Path]
}

/// Gathers placements by teacher and model.
///
/// Trajectories by teacher in the order of first mention; of two placements for one window the
/// later stands.
public struct Trajectories: Summary {
  private let windows: Int
  private var places: [Reference<Teacher>: Int] = [:]
  private var trajectories: [Trajectory] = []

  /// - Parameter windows: how many windows there are.
  public init(windows: Int) { self.windows = windows }

  public mutating func add(_ placement: TeacherPlacement) {
    let place = place(of: placement.teacher)
    trajectories[place].school = placement.school
    let path = trajectories[place].path(on: placement.model, windows: windows)
    trajectories[place].paths[path].placements[placement.window] = placement
  }

  public mutating func merge(_ later: Trajectories) {
    for trajectory in later.trajectories {
      for path in trajectory.paths {
        for case let placement? in path.placements { add(placement) }
      }
    }
  }

  public func finish() -> [Trajectory] {
    trajectories.map { trajectory in
      var trajectory = trajectory
      trajectory.paths.sort { byBytes($0.model, $1.model) }
      return trajectory
    }
  }

  private mutating func place(of teacher: Reference<Teacher>) -> Int {
    if let place = places[teacher] { return place }
    places[teacher] = trajectories.count
    trajectories.append(Trajectory(teacher: teacher, school: nil, paths: []))
    return trajectories.count - 1
  }
}

extension Study {
  static func makeTrajectories(_ study: Study) -> [Trajectory] {
    Trajectories(windows: study.windows.count).summarizing(study.placements)
  }
}

extension Trajectory {
  fileprivate mutating func path(on model: String, windows: Int) -> Int {
    if let place = paths.firstIndex(where: { $0.model == model }) { return place }
    paths.append(Path(model: model, placements: Array(repeating: nil, count: windows)))
    return paths.count - 1
  }
}
