import Analytics
import ArgumentParser
import Coaching
import Importers
import Tables
import Walkbook

extension Workspace {
  /// Settings that are about nothing: a table is not what its reader thinks it is.
  private var idleSettings: [Finding] { findings.filter { $0.problem.rule == .setting } }

  /// Ends a command that has shown its table: with settings that are about nothing, and with
  /// parameters that nothing asks for, it is status 1.
  func end(unused: [String: String] = [:], known: [String] = []) throws {
    Terminal.report(idleSettings)
    let isUsed = ParameterOption.sayUnused(unused, known: known)
    if !idleSettings.isEmpty || !isUsed { throw ExitCode(Failure.Status.findings.rawValue) }
  }

  /// Says for whom the tables are (R73).
  func sayAudience() { Terminal.say(audienceSentence) }
}
