import Dispatch
import Synchronization

/// When the statement that runs is to end.
///
/// SQLite asks after every few thousand steps (``Database/stop(at:)``), on the thread that runs the
/// statement: no timer has to be set and taken away for each of a report's many short ones.
final class Deadline: Sendable {
  private let seconds: Double
  private let end = Atomic<UInt64>(.max)

  init(seconds: Double) { self.seconds = seconds }

  private static var now: UInt64 { DispatchTime.now().uptimeNanoseconds }

  var isOver: Bool { Self.now > end.load(ordering: .relaxed) }

  /// Runs `body`, in which a statement ends with an error when the time is over.
  func watch<Result>(_ body: () throws -> Result) rethrows -> Result {
    end.store(Self.now + UInt64(seconds * 1e9), ordering: .relaxed)
    defer { end.store(.max, ordering: .relaxed) }
    return try body()
  }
}
