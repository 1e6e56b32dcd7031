import Foundation

/// A program on a terminal of its own, whose questions are answered one by one.
///
/// `script`, which every Debian has, makes the terminal.
package final class TerminalSession {
  private let process = Process()
  private let keys = Pipe()
  private let screen = Pipe()
  /// All that stood on the screen, answers among it.
  package private(set) var text = ""

  /// - Parameter prompt: what stands before each place for an answer.
  package init(_ words: [String], prompt: String) throws {
    self.prompt = prompt
    let command = words.map { "'" + $0.replacing("'", with: "'\\''") + "'" }.joined(separator: " ")
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["timeout", "120", "script", "-qefc", "exec \(command)", "/dev/null"]
    process.standardInput = keys
    process.standardOutput = screen
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  private let prompt: String
  private var asked = 0

  /// Waits for the next question; `false` where the program ended without one.
  package func waitsForAnswer() -> Bool {
    while text.components(separatedBy: prompt).count - 1 <= asked {
      let data = screen.fileHandleForReading.availableData
      if data.isEmpty { return false }
      // A terminal ends its lines with two signs.
      text += String(decoding: data.filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
    }
    asked += 1
    return true
  }

  /// Types a line, or the key of an interrupt.
  package func type(_ keys: String) throws {
    guard process.isRunning else { return }
    try self.keys.fileHandleForWriting.write(contentsOf: Data(keys.utf8))
  }

  /// Reads to the end; the status is the program's, 130 after an interrupt.
  package func end() -> Int32 {
    while waitsForAnswer() {}
    process.waitUntilExit()
    return process.terminationStatus
  }
}
