import Foundation
import Tables

/// The file of a folder that holds its settings, however its name is spelled.
///
/// Who may see the outputs stands in it. So a file that may be meant and cannot be read is a fault,
/// never the same as none: the defaults show more.
enum SettingsFile {
  static let name = SettingsName.standard

  /// The settings of some folders, of which one may have a file of them; the defaults where none
  /// has.
  static func project(in folders: [String]) -> ProjectFile {
    var paths: [(name: String, path: String)] = []
    for folder in Set(folders).sorted() {
      guard let entries = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
        if !FileManager.default.fileExists(atPath: folder + "/" + name) { continue }
        return faulty("cannot be read; check the permissions of its folder", in: name)
      }
      paths += entries.filter { isMeant($0, in: folder) }.sorted().map { ($0, folder + "/" + $0) }
    }
    guard let first = paths.first else { return ProjectFile() }
    guard paths.count == 1 else {
      let names = Set(paths.map(\.name)).count == 1 ? paths.map(\.path) : paths.map(\.name)
      return faulty(
        "expected one file of settings, found \(names.joined(separator: " and "))", in: first.name)
    }
    guard SettingsName(first.name).isExact else {
      return faulty(
        "a file of settings is called \(name); rename this one, or remove it", in: first.name)
    }
    guard let data = FileManager.default.contents(atPath: first.path) else {
      return faulty("cannot be read; check its permissions", in: first.name)
    }
    guard let text = String(data: data, encoding: .utf8) else {
      let line = lineOfFault(data)
      return faulty("expected UTF-8 text", in: first.name, line: line)
    }
    return ProjectFile(yaml: text, file: first.name)
  }

  private static func faulty(
    _ reason: String, in file: String, line: Int = 0
  ) -> ProjectFile {
    var project = ProjectFile()
    project.file = file
    project.findings = [Finding(setting: reason, at: Location(file: file, line: line))]
    return project
  }

  /// Whether an entry of a folder is meant as its settings; folders and programs may bear the name.
  static func isMeant(_ entry: String, in folder: String) -> Bool {
    let name = SettingsName(entry)
    if name.saysYAML { return true }
    guard name.isBare else { return false }
    let path = folder + "/" + entry
    return !FolderTree.isFolder(path) && !isProgram(path)
  }

  /// The first bytes of what Linux and macOS run.
  private static func isProgram(_ path: String) -> Bool {
    guard let file = FileHandle(forReadingFileAtPath: path) else { return false }
    defer { try? file.close() }
    let first = (try? file.read(upToCount: 4)).map { [UInt8]($0) } ?? []
    let programs: [[UInt8]] = [
      [0x7F, 0x45, 0x4C, 0x46], [0xCF, 0xFA, 0xED, 0xFE], [0xCA, 0xFE, 0xBA, 0xBE],
    ]
    return programs.contains(first)
  }

  /// Settings that came with data, in an archive or a folder below: not those of the folder that is
  /// opened, so that they are not in force, and may be meant.
  static func findings(ofTravelling paths: [String]) -> [Finding] {
    paths.map { path in
      Finding(
        setting:
          "settings that lie beside data are not in force; move them into the folder that is "
          + "opened, as \(name), or remove them", at: Location(file: path))
    }
  }

  /// The line of the first byte that is not UTF-8.
  private static func lineOfFault(_ data: Data) -> Int {
    let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return 1 + (lines.firstIndex { String(data: Data($0), encoding: .utf8) == nil } ?? 0)
  }
}
