import Analytics
import ArgumentParser
import Canonical
import Coaching
import Exporters
import Foundation
import Importers
import Provenance
import Tables
import Walkbook

/// `walkbook import`: what was recognised, as canonical files; with `--raw` the same records as
/// plain CSV.
struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes files as canonical CSV; with --raw any text table as plain CSV.",
    discussion: """
      walkbook import Examples/district -o canonical
      walkbook import grades.csv roster.csv -o canonical
      walkbook import --raw export.txt -o export.csv
      """)

  @Argument(help: "A folder, or files; with --raw one file, - for standard input.")
  var paths: [String] = ["."]

  @Option(
    name: [.customShort("o"), .long],
    help: "The folder to write to; with --raw a file, standard output otherwise.")
  var output: String?

  @Flag(help: "The same records as RFC 4180, UTF-8, LF, comma; no cell is changed.")
  var raw = false

  @OptionGroup var writing: WriteOptions

  @OptionGroup(title: "What the file is, where it is not found") var hints: HintOptions
  @OptionGroup(title: "With --raw") var rawOptions: RawOptions

  func validate() throws {
    if raw {
      guard paths.count == 1, paths != ["."] else {
        throw ValidationError("--raw: expected one file, or - for standard input")
      }
    } else if output == nil {
      throw ValidationError("-o: expected a folder to write to")
    }
  }

  func run() async throws {
    try await Terminal.run {
      guard let output, !raw else {
        return try await writing.apply(
          reading: [paths[0]], as: .data, copying: paths[0] == "-" ? nil : paths[0]
        ) { _ in
          try await RawImport(options: rawOptions, hints: hints.hints(), output: output)
            .run(paths[0])
        }
      }
      let data = try DataOptions.folder(ofPaths: paths, hints: hints.hints())
      if data.files.isEmpty, let emptiness = Plan.emptiness(of: data) { Terminal.say(emptiness) }
      let workspace = try await Workspace(data)
      try await writing.apply(reading: data.inputs, as: .data) { rules in
        try await write(workspace.written, to: output, rules)
      }
      Terminal.report(workspace.spokenFindings)
      let status = Terminal.exitStatus(for: workspace.intake.findings)
      if status != .success { throw status }
    }
  }

  private func write(
    _ district: District, to output: String, _ rules: OutputRules
  ) async throws {
    let files = FileKind.allCases.flatMap { $0 == .frameworks ? [] : district.files(of: $0) }
    let audience = Import.audience(of: district.rules)
    do {
      try rules.check(files.map { "\(output)/\($0.name)" })
      if !audience.isEmpty { try rules.check([Import.settings(in: output)]) }
      try FileManager.default.createDirectory(
        atPath: output, withIntermediateDirectories: true)
      for file in files {
        let path = "\(output)/\(file.name)"
        let count = try await TableFormat.writeCSV(file.parts, to: path)
        if count > 0 { Terminal.say("wrote \(path): \(count) rows") }
      }
      try await writeSettings(of: district, audience, to: output)
    } catch let error as ExportError {
      throw Failure(.output, "\(error)")
    } catch {
      throw Failure(folder: output)
    }
  }

  /// What no row tells and the next command must know: who may see the data, and the day of the study,
  /// of the settings or of the name of an export whose marks have no days.
  private func writeSettings(
    of district: District, _ audience: String, to output: String
  ) async throws(ExportError) {
    let ofExport = district.lastDatedDay == nil ? district.exportDay : nil
    let day = district.rules.asOf ?? ofExport
    let path = Import.settings(in: output)
    if audience.isEmpty, let day, FileManager.default.fileExists(atPath: path) {
      return Terminal.say("\(path) stays; the day of the study was \(day): as-of: \(day)")
    }
    let text = audience + (day.map { "as-of: \($0)\n" } ?? "")
    guard !text.isEmpty else { return }
    try await TableFormat.write(ContiguousArray(text.utf8), to: path)
    let keys = text.split(separator: "\n").compactMap { $0.split(separator: ":").first }
    Terminal.say("wrote \(path): \(keys.joined(separator: ", ")), which no row tells")
  }

  private static func settings(in folder: String) -> String { "\(folder)/walkbook.yaml" }

  /// The settings of an audience that sees less than all, as YAML: what is read of the copies is for no
  /// others than what they were read from.
  private static func audience(of rules: Rules) -> String {
    guard rules.audience != Rules().audience else { return "" }
    let school = rules.school.map { "school: \(YAMLText.quoted($0))\n" } ?? ""
    return "audience: \(rules.audience.rawValue)\n" + school
      + "suppression: {smallest-group: \(rules.smallestGroup)}\n"
  }
}
