import ArgumentParser
import Exporters
import Foundation
import Importers
import Partials
import Provenance
import Tables
import Walkbook

/// `walkbook merge`: partials as one folder, or as one partial.
struct Merge: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Merges partials to a folder that every command takes as --data, or to one partial.",
    discussion: """
      The order of the files makes no difference, nor whether some were merged before.
      walkbook merge schools/*.partial -o merged
      walkbook merge north.partial south.partial -o state.partial
      walkbook measure step_distribution --data merged
      """)

  @Argument(help: "Files of walkbook partial or of walkbook merge.")
  var files: [String]

  @Option(
    name: [.customShort("o"), .long],
    help: "The folder to write; a name that ends with .partial is one file.")
  var output: String

  @OptionGroup var writing: WriteOptions

  func run() async throws {
    try await Terminal.run {
      let partial = try merged()
      let district = CanonicalFolder(try folder(of: partial))
      if output.hasSuffix(".partial") {
        return try await writing.apply(reading: files, as: .data) { _ in
          try await partial.write(to: output)
        }
      }
      guard FileManager.default.fileExists(atPath: output) else {
        return try await writeNew(district)
      }
      try await writing.apply(reading: files, as: .data) { rules in
        try rules.check(district.names.map { "\(output)/\($0)" })
        try await district.write(to: output)
      }
    }
  }

  /// A new folder has its name when all is in it: half of the facts would be read like the whole.
  private func writeNew(_ district: CanonicalFolder) async throws {
    let parent = URL(filePath: output).absoluteURL.deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
      let scratch = try TemporaryFolder(in: parent)
      let folder = "\(scratch.path)/merged"
      do {
        try await writing.apply(reading: files, as: .data) { _ in
          try await district.write(to: folder, named: output)
        }
      } catch let failure as Failure {
        throw Failure(failure.status, failure.description.replacing(folder, with: output))
      }
      try FileManager.default.moveItem(atPath: folder, toPath: output)
      // The private folder stays until the facts have their place.
      _ = scratch.path
    } catch is CocoaError {
      throw Failure(folder: output)
    }
  }

  private func merged() throws -> Partial {
    var facts = SettledFacts()
    var identities: [FileIdentity: String] = [:]
    for file in files {
      if let identity = FileIdentity(file),
        let other = identities.updateValue(file, forKey: identity)
      {
        throw Failure(.usage, "\(file): is given twice, also as \(other)")
      }
      guard FileManager.default.fileExists(atPath: file) else {
        throw Failure(.input, "\(file): no such file")
      }
      guard !DataFolder.isFolder(file) else {
        throw Failure(.data, "\(file): expected a file of walkbook partial, found a folder")
      }
      guard let bytes = try? Data(contentsOf: URL(filePath: file)) else {
        throw Failure(.input, "\(file): cannot be read; check its permissions")
      }
      do throws(PartialError) {
        facts.add(try Partial(Array(bytes), from: file))
      } catch {
        throw Failure(.data, "\(error)")
      }
    }
    do throws(PartialError) {
      return try facts.finish().get()
    } catch {
      throw Failure(.data, "\(error)")
    }
  }

  private func folder(of partial: Partial) throws -> MergedDistrict {
    do throws(PartialError) {
      return try MergedDistrict(partial)
    } catch {
      throw Failure(.data, "\(error)")
    }
  }
}

/// A folder of canonical files with its settings and frameworks.
struct CanonicalFolder {
  let district: MergedDistrict

  init(_ district: MergedDistrict) { self.district = district }

  /// The paths of its files.
  var names: [String] {
    district.files.map(\.name) + district.frameworks.map { "frameworks/\($0.name)" }
      + [CanonicalFolder.settings]
  }

  private static let settings = "walkbook.yaml"

  /// - Parameters:
  ///   - name: what people call the folder, where it has another place while it is written.
  ///   - quietly: whether it is nobody's but the program's.
  func write(to folder: String, named name: String? = nil, quietly: Bool = false) async throws {
    try refuseOthers(in: folder)
    do {
      try FileManager.default.createDirectory(
        atPath: district.frameworks.isEmpty ? folder : "\(folder)/frameworks",
        withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Failure(folder: folder)
    }
    for file in district.files {
      let path = "\(folder)/\(file.name)"
      let count = try await TableFormat.writeCSV(file.table.written, to: path)
      if !quietly { Terminal.say("wrote \(name ?? folder)/\(file.name): \(count) rows") }
    }
    for (name, bytes) in district.frameworks {
      try await TableFormat.write(ContiguousArray(bytes), to: "\(folder)/frameworks/\(name)")
    }
    let head = "# Made by walkbook merge.\n"
    try await TableFormat.write(
      ContiguousArray((head + district.settings).utf8), to: "\(folder)/\(CanonicalFolder.settings)")
  }

  /// What stands in the folder and would be read with what is written now.
  private func refuseOthers(in folder: String) throws {
    let written = Set(self.names)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names.sorted() where !written.contains(name) && name != "frameworks" {
      guard name.hasSuffix(".csv") || name.hasSuffix(".xlsx") else { continue }
      throw Failure(
        .output,
        "\(folder): holds '\(name)', which would count with what is merged; "
          + "give a new folder")
    }
  }
}
