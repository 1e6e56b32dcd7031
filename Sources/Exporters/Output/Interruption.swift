import Dispatch
import Foundation
import Synchronization

/// Signals that end the program: what was under way is removed first.
public enum Interruption {
  /// Kept so that they go on listening.
  private static let sources = Mutex<[any DispatchSourceSignal]>([])

  /// Listens from now on.
  ///
  /// A reader of our output who has gone away ends no program that is writing files: that is an
  /// error of the writing.
  public static func watch() {
    signal(SIGPIPE, SIG_IGN)
    sources.withLock { sources in
      guard sources.isEmpty else { return }
      for number in [SIGINT, SIGTERM, SIGHUP] {
        // The source hears it; the system must not end the program before.
        signal(number, SIG_IGN)
        let queue = DispatchQueue(label: "signals")
        let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
        source.setEventHandler { end(with: number) }
        source.resume()
        sources.append(source)
      }
    }
  }

  /// Ends the program with the status by which shells know a signal: 130 for an interruption.
  ///
  /// Raised again, the signal would wait for ever where the thread of the queue blocks it.
  private static func end(with number: Int32) {
    TemporaryFolder.removeAll(endingWith: 128 + number)
  }
}
