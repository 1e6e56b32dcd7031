import ArgumentParser
import Exporters
import Importers
import Provenance

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
  ///   - gate: what each file must pass before it gets its name.
  func apply(
    reading inputs: [String], as kind: OutputMark.Kind = .report, copying copied: String? = nil,
    through gate: OutputGate? = nil,
    _ work: (OutputRules) async throws -> Void
  ) async throws {
    let judge = noAudit ? nil : gate?.judge
    let rules = OutputRules(
      force: force, inputs: inputs, kind: kind, copied: copied, judge: judge ?? { _, _ in nil })
    defer {
      let replaced = rules.replaced
      let more = replaced.count > 3 ? " and \(replaced.count - 3) more" : ""
      if !replaced.isEmpty {
        Terminal.say("replaced: \(replaced.prefix(3).joined(separator: ", "))\(more)")
      }
    }
    try await rules.apply { try await work(rules) }
  }
}
