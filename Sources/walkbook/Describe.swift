import ArgumentParser
import Importers

/// `walkbook describe`: what a folder's files were recognised as.
struct Describe: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says what each file of a folder was recognized as.",
    discussion: "walkbook describe Examples/district")

  @Argument(help: "The folder with the CSV files.")
  var folder = "."

  func run() async throws {
    try await Terminal.run {
      let folder = try DataOptions.folder(folder)
      try Terminal.put(Plan.lines(of: folder).map { $0 + "\n" }.joined())
    }
  }
}

/// What will be done with the files of a folder, one line each.
enum Plan {
  static func lines(of folder: DataFolder) -> [String] {
    let width = folder.files.map(\.name.count).max() ?? 0
    return folder.files.map { file in
      let name = file.name + String(repeating: " ", count: width - file.name.count)
      if let error = file.error { return "\(name)  not read: \(error)" }
      let profile = file.profile?.id ?? "not recognized, left out"
      let shape = [file.encoding, file.delimiter].compactMap(\.self).joined(separator: ", ")
      return "\(name)  \(profile) (\(shape), \(file.byteCount) bytes)"
    }
  }
}
