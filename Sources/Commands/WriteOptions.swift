import ArgumentParser
import Exporters
import Importers
import Provenance
import Walkbook

/// What a command may replace.
struct WriteOptions: ParsableArguments {
  @Flag(help: "Replace files that are there, whoever wrote them.")
  var force = false

  @Flag(
    name: .customLong("no-audit"),
    help: "Write what is for an audience without looking whether it tells what it hides.")
  var noAudit = false

  /// Runs `work`, which writes files, and says which it has replaced.
  ///
  /// - Parameters:
  ///   - inputs: paths of the files that the command reads.
  ///   - kind: whether what is written is to be read again.
  ///   - copied: the file of which what is written is a plain copy.
  ///   - gate: what the files must pass together before they get their names.
  func apply(
    reading inputs: [String], as kind: OutputMark.Kind = .report, copying copied: String? = nil,
    through gate: OutputGate? = nil,
    _ work: (OutputRules) async throws -> Void
  ) async throws {
    var judge: OutputRules.Judge?
    if let gate, !noAudit { judge = { outputs in gate.refusal(of: outputs) } }
    let rules = OutputRules(
      force: force, inputs: inputs, kind: kind, copied: copied, judge: judge)
    defer {
      let replaced = rules.replaced
      let more = replaced.count > 3 ? " and \(replaced.count - 3) more" : ""
      for sentence in rules.shortened { Terminal.say("warning: \(sentence)") }
      if !replaced.isEmpty {
        Terminal.say("replaced: \(replaced.prefix(3).joined(separator: ", "))\(more)")
      }
    }
    do {
      try await rules.apply { try await work(rules) }
    } catch let error as ExportError {
      throw Failure(error)
    }
  }
}
