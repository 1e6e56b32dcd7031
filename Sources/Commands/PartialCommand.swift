import Analytics
import ArgumentParser
import Coaching
import Exporters
import Foundation
import Importers
import Partials
import Provenance
import Walkbook

/// `walkbook partial`: the settled facts of one shard as one small file.
struct PartialCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "partial",
    abstract: "Writes what measures need of a shard as one small file, to be merged with others.",
    discussion: """
      A shard is a folder of whole schools or whole districts; walkbook split makes some of one folder.
      walkbook partial Examples/district -o riverbend.partial
      walkbook merge *.partial -o merged
      """)

  @Argument(help: "The folder of the shard.")
  var shard: String

  @Option(name: [.customShort("o"), .long], help: "The file to write.")
  var output: String

  @Option(help: "What the shard is called in messages; the name of its folder if not given.")
  var name: String?

  @OptionGroup var writing: WriteOptions

  func run() async throws {
    try await Terminal.run {
      var data = try DataOptions.folder(shard)
      data.digestsFiles = false
      let intake = await data.readForMerging()
      let partial = Partial(intake, of: data, name: name ?? PartialCommand.name(of: shard))
      try await writing.apply(reading: data.inputs, as: .data) { _ in
        try await partial.write(to: output)
      }
      Terminal.report(intake.findings)
      let status = Terminal.exitStatus(for: intake.findings)
      if status != .success { throw status }
    }
  }

  private static func name(of path: String) -> String {
    URL(filePath: path).absoluteURL.standardizedFileURL.lastPathComponent
  }
}

extension DataFolder {
  /// What the folder tells, to be merged with what others tell: who is first seen after the day of the
  /// settings is on no list, and without one the day is that of all shards together.
  func readForMerging() async -> Intake {
    var intake = await read()
    intake.district = intake.district.listing(asOf: intake.district.rules.asOf)
    return intake
  }
}

extension Partial {
  /// Writes the file, whole or not at all, and says how much it holds.
  func write(to path: String) async throws {
    let bytes: [UInt8]
    do throws(PartialError) {
      bytes = try self.bytes(for: path)
    } catch {
      throw Failure(.output, "\(error)")
    }
    try await TableFormat.write(ContiguousArray(bytes), to: path)
    let shards = shardCount == 1 ? "1 shard" : "\(shardCount) shards"
    Terminal.say("wrote \(path): \(shards), \(rowCount) rows, \(bytes.count) bytes")
  }
}
