import ArgumentParser
import Exporters
import Foundation
import Tables
import Walkbook

/// The two streams: data on standard output, everything else on standard error.
enum Terminal {
  /// How many characters a line may have: what the environment or the terminal says, 80 otherwise.
  static var width: Int {
    ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) } ?? TerminalSize.columns ?? 80
  }

  /// A message; names of files that hold signs for the terminal do not reach it.
  static func say(_ line: String) {
    var plain = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      let isHarmless = scalar == "\n" || scalar.properties.generalCategory != .control
      plain.append(isHarmless ? scalar : "?")
    }
    // There is nowhere left to report that a message cannot be written.
    try? FileHandle.standardError.write(contentsOf: Data((String(plain) + "\n").utf8))
  }

  static func put(_ text: String) throws { try put(ContiguousArray(text.utf8)) }

  /// Writes data; a reader that has gone away ends the program quietly.
  static func put(_ bytes: ContiguousArray<UInt8>) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
      if cause?.code == Int(EPIPE) { throw ExitCode.success }
      throw Failure(.output, "standard output cannot be written; is the disk full?")
    }
  }

  /// What was found in the input, errors first: equal findings as one, of each rule a few.
  ///
  /// - Parameter beyond: how many more there are that nobody kept.
  static func report(_ findings: [Finding], beyond: Int = 0) {
    let shown = 3
    let groups = Finding.groups(of: findings)
    for severity in Severity.allCases {
      for rule in Finding.Rule.allCases {
        let same = groups.filter { $0.severity == severity && $0.rule == rule }
        for group in same.prefix(shown) { lines(of: group).forEach(say) }
        let rest = same.dropFirst(shown).reduce(0) { $0 + $1.count }
        if rest > 0 {
          say("\(severity.rawValue): \(rule.rawValue): \(rest) more; see walkbook check")
        }
      }
    }
    if beyond > 0 { say("and \(beyond) more findings that are only counted") }
  }

  /// A group of findings: what is wrong and how often, then the first places.
  static func lines(of group: FindingGroup) -> [String] {
    let count = group.count == 1 ? "" : "\(group.count) × "
    let head = "\(group.severity.rawValue): \(group.rule.rawValue): \(count)\(group.sentence)"
    let more = group.further > 0 ? ["    and \(group.further) more"] : []
    return [head] + group.places.map { "    \($0)" } + more
  }

  /// Runs a command's work and turns what stops it into one line and an exit status.
  static func run(_ work: () async throws -> Void) async throws {
    Interruption.watch()
    do {
      try await work()
    } catch let failure as Failure {
      say("walkbook: \(failure.description)")
      throw ExitCode(failure.status.rawValue)
    }
  }

  /// Exit status 1 where something of the input was left out, or a setting has changed nothing.
  static func exitStatus(for findings: [Finding]) -> ExitCode {
    findings.contains { $0.severity == .error || $0.problem.rule == .setting }
      ? ExitCode(Failure.Status.findings.rawValue)
      : .success
  }
}
