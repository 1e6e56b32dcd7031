import Dispatch
import Synchronization

/// Interrupts a statement that runs for too long.
final class Deadline: Sendable {
  private let seconds: Double
  private let interrupt: @Sendable () -> Void
  private let isRunning = Mutex(false)

  init(seconds: Double, interrupt: @escaping @Sendable () -> Void) {
    self.seconds = seconds
    self.interrupt = interrupt
  }

  /// Runs `body`, and interrupts it when the time is over, repeatedly until it ends.
  ///
  /// It never interrupts after `body` has ended: that would stop the next statement.
  func watch<Result>(_ body: () throws -> Result) rethrows -> Result {
    isRunning.withLock { $0 = true }
    let timer = DispatchSource.makeTimerSource()
    // Repeatedly, because SQLite forgets an interrupt between preparing and running.
    timer.schedule(deadline: .now() + seconds, repeating: .milliseconds(20))
    timer.setEventHandler { self.isRunning.withLock { if $0 { self.interrupt() } } }
    timer.resume()
    defer {
      isRunning.withLock { $0 = false }
      timer.cancel()
    }
    return try body()
  }
}
