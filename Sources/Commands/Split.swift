import ArgumentParser
import CSV
import Exporters
import Foundation
import Importers
import Partials
import Provenance
import Tables
import Walkbook

/// `walkbook split`: a folder cut into folders of whole schools or districts.
struct Split: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Cuts a folder into shards, each a folder of one school or one district.",
    discussion: """
      Canonical files are cut row by row and never held; a folder with other files,
      or with names for ids, is read first, as walkbook import reads it. Students go
      with all that is theirs where they are at home.
      walkbook split Examples/district --by school -o shards
      ls -d shards/* | xargs -P 4 -I{} walkbook partial {} -o {}.partial
      """)

  @Argument(help: "The folder with the CSV files.")
  var folder: String

  @Option(help: "What a shard is: school, or district where schools.csv has a column district_id.")
  var by: FolderSplit.Unit

  @Option(
    name: [.customShort("o"), .long], help: "The folder of shards, which must not be there yet.")
  var output: String

  func run() async throws {
    try await Terminal.run {
      let data = try DataOptions.folder(folder)
      try refuseWhatIsThere()
      let parent = URL(filePath: output).absoluteURL.deletingLastPathComponent()
      do {
        let scratch = try TemporaryFolder(in: parent)
        let shards = try await cut(data, in: scratch.path)
        for shard in shards { try mark(shard, in: scratch.path) }
        try FileManager.default.moveItem(atPath: "\(scratch.path)/shards", toPath: output)
        // The private folder stays until the shards have their place.
        _ = scratch.path
        Terminal.say("wrote \(output): \(shards.count == 1 ? "1 shard" : "\(shards.count) shards")")
      } catch let error as CSVError {
        throw Failure(error)
      } catch ExportError.cannotWrite(_, let reason) {
        throw Failure(.output, "\(output): cannot be written: \(reason)")
      } catch is CocoaError {
        throw Failure(
          .output, "\(output): cannot be written; check the room and the permissions there")
      }
    }
  }

  private func refuseWhatIsThere() throws {
    guard FileManager.default.fileExists(atPath: output) else { return }
    throw Failure(.output, "\(output): is there already; give a folder that is not")
  }

  /// The folders of the shards, below `shards` in a private folder.
  private func cut(_ data: DataFolder, in scratch: String) async throws -> [String] {
    let origin = FolderSplit.origin(of: data)
    if let shards = try cut(data, origin, isRead: false, in: scratch) { return shards }
    Terminal.say(
      "\(folder): holds more than canonical files, or names people where they have ids; it is read "
        + "first, as import does")
    let read = "\(scratch)/read"
    let intake = await data.readForMerging()
    Terminal.report(intake.findings)
    let whole = Partial(intake, of: data, name: folder, keepsAll: true)
    let district: MergedDistrict
    do throws(PartialError) {
      district = try MergedDistrict(whole)
    } catch {
      throw Failure(.data, "\(error)")
    }
    try await OutputRules(inputs: data.inputs, kind: .data).apply {
      try await CanonicalFolder(district).write(to: read, quietly: true)
    }
    let canonical = try DataOptions.folder(read)
    guard let shards = try cut(canonical, origin, isRead: true, in: scratch) else {
      throw Failure(.data, "\(folder): cannot be cut; give a folder that walkbook import wrote")
    }
    return shards
  }

  private func cut(
    _ data: DataFolder, _ origin: String, isRead: Bool, in scratch: String
  ) throws -> [String]? {
    guard var split = FolderSplit(data, by: by, isRead: isRead) else { return nil }
    guard by == .school || split.tellsDistricts else {
      throw Failure(
        .data,
        "\(folder)/schools.csv: expected a column 'district_id', which tells the district of "
          + "each school")
    }
    let shards = "\(scratch)/shards"
    try FileManager.default.createDirectory(
      atPath: shards, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    if let folders = try split.write(to: shards, origin: origin) { return folders }
    try FileManager.default.removeItem(atPath: shards)
    return nil
  }

  /// The files are ours, so that a data folder above them passes them over.
  private func mark(_ shard: String, in scratch: String) throws {
    let folder = "\(scratch)/shards/\(shard)"
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      if !DataFolder.isFolder("\(folder)/\(name)") {
        OutputMark.put(.data, on: "\(folder)/\(name)")
      }
    }
  }
}

extension FolderSplit.Unit: ExpressibleByArgument {}
