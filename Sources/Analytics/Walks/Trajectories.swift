package import Coaching
import Summaries

/// Where one teacher stands from window to window, on every model walked: what movement and
/// stalls are read from.
package struct Trajectory: Sendable {
  /// The placements on one model.
  package struct Path: Sendable {
    package var model: String
    /// One place for each of ``Study/windows``; `nil` where the teacher was not walked.
    package var placements: [TeacherPlacement?]
  }

  package var teacher: Reference<Teacher>
  package var school: Reference<School>?
  /// By the bytes of the model's id.
  package var paths: [Path]
}

/// Gathers placements by teacher and model.
///
/// Trajectories by teacher in the order of first mention; of two placements for one window the
/// later stands.
package struct Trajectories: Summary {
  private let windows: Int
  private var places: [Reference<Teacher>: Int] = [:]
  private var trajectories: [Trajectory] = []

  /// - Parameter windows: how many windows there are.
  package init(windows: Int) { self.windows = windows }

  package mutating func add(_ placement: TeacherPlacement) {
    let place = place(of: placement.teacher)
    trajectories[place].school = placement.school
    let path = trajectories[place].path(on: placement.model, windows: windows)
    trajectories[place].paths[path].placements[placement.window] = placement
  }

  package mutating func merge(_ later: Trajectories) {
    for trajectory in later.trajectories {
      for path in trajectory.paths {
        for case let placement? in path.placements { add(placement) }
      }
    }
  }

  package func finish() -> [Trajectory] {
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
