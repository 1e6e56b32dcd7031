import Dispatch
import Synchronization

/// Interrupts what runs for too long.
final class Deadline: Sendable {
  private let seconds: Double
  private let interrupt: @Sendable () -> Void
  private let isRunning = Mutex(false)

  init(seconds: Double, interrupt: @escaping @Sendable () -> Void) {
    self.seconds = seconds
    self.interrupt = interrupt
  }

  /// Runs `body`; once the time is over, interrupts again and again until it ends.
  ///
  /// Never after `body` has ended: an interrupt would hit the next statement.
  func watch<Result>(_ body: () throws -> Result) rethrows -> Result {
    isRunning.withLock { $0 = true }
    let timer = DispatchSource.makeTimerSource()
    // Again, because an interrupt between preparing and stepping is lost.
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
