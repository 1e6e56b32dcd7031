import ArgumentParser
import CSV
import Exporters
import Foundation
import Importers
import Walkbook

/// `walkbook describe`: what files are, in plain sentences; of a folder one line for each file.
struct Describe: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says what files are: how they are written, what they hold, what looks odd.",
    discussion: """
      walkbook describe export.csv
      walkbook describe Examples/district
      walkbook describe export.csv --as-profile
      No cell's content is shown unless --show-values asks for it.
      """)

  @Argument(help: "Files, folders, or - for standard input.")
  var paths: [String] = ["."]

  @Flag(help: "Show the most frequent contents of each column.")
  var showValues = false

  @Flag(help: "Write the layout as a profile to be shared, without any cell of the file.")
  var asProfile = false

  @Option(name: [.customShort("f"), .long], help: "text for people, json for scripts.")
  var format: Format = .text

  @OptionGroup(title: "What the file is, where it is not found") var hints: HintOptions

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  func run() async throws {
    try await Terminal.run {
      let hints = try hints.hints()
      // Contents of cells are data, which nobody sees under settings that are not known.
      if showValues, let failure = Failure(settings) { throw failure }
      var failures: [Failure] = []
      var texts: [String] = []
      for path in paths {
        do {
          texts += try describe(path, hints)
        } catch let failure as Failure {
          failures.append(failure)
        }
      }
      switch format {
      case .text: try Terminal.put(texts.joined(separator: "\n"))
      case .json:
        try Terminal.put(texts.isEmpty ? "[]\n" : "[\n\(texts.joined(separator: ",\n"))\n]\n")
      }
      try sayFaults(failures.isEmpty)
      guard let last = failures.last else { return }
      for failure in failures.dropLast() { Terminal.say("walkbook: \(failure)") }
      throw last
    }
  }

  /// Tells what is wrong with the settings of the files, which are described all the same.
  private func sayFaults(_ endsHere: Bool) throws {
    guard let failure = Failure(settings) else { return }
    Terminal.say("walkbook: \(failure)")
    if endsHere { throw ExitCode(Failure.Status.findings.rawValue) }
  }

  private var settings: ProjectFile {
    let files = paths.filter { FileManager.default.fileExists(atPath: $0) }
    return files.isEmpty ? ProjectFile() : DataFolder.project(in: files)
  }

  private func describe(_ path: String, _ hints: CSVHints) throws -> [String] {
    guard !DataFolder.isFolder(path) else {
      if asProfile { throw Failure(.usage, "--as-profile: expected a file, found a folder") }
      let folder = try DataOptions.folder(path, goesOn: true)
      let unread = UnreadFiles(folder)
      // Where a map can be shown, the files can be used.
      if unread.map.isEmpty, let emptiness = Plan.emptiness(of: folder) { Terminal.say(emptiness) }
      if let next = Plan.unused(in: folder, unread) { Terminal.say(next) }
      if format == .text { return [Plan.text(of: folder, unread)] }
      return folder.files.map { PlanJSON.text(of: $0) }
    }
    let input = try ArgumentFile(path)
    do {
      let project = input.isCopy ? ProjectFile() : nil
      let data = try DataFolder(files: [input.path], project: project, hints: hints)
      if showValues, let failure = Failure(data.project) { throw failure }
      if data.files.isEmpty { throw Failure(data, input.name) }
      let isOne = data.files.count == 1
      return try data.files.map { try describe($0, isOne ? input.name : $0.name) }
    } catch let error as ImportError {
      throw Failure(.input, "\(error)")
    }
  }

  private func describe(_ file: DataFolder.PlannedFile, _ name: String) throws -> String {
    if let failure = Failure(file, name) { throw failure }
    let description: FileDescription
    do throws(CSVError) {
      description = try FileDescription(file, name: name, showsValues: showValues)
    } catch {
      throw Failure(error)
    }
    if asProfile {
      guard let profile = description.asProfile else {
        throw Failure(.usage, "\(name): it is read already, as \(file.profile?.id ?? "")")
      }
      return profile
    }
    return format == .json
      ? DescriptionJSON.text(of: description)
      : DescriptionText(description, width: Terminal.width).text
  }
}
