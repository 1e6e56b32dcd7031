import Foundation
import Tables

/// The file of a folder that holds its settings, however its name is spelled.
///
/// Who may see the outputs stands in it. So a file that may be meant and cannot be read is a fault,
/// never the same as none: the defaults show more.
enum SettingsFile {
  static let name = "walkbook.yaml"

  /// The settings of some folders, of which one may have a file of them; the defaults where none
  /// has.
  static func project(in folders: [String]) -> ProjectFile {
    var paths: [(name: String, path: String)] = []
    for folder in Set(folders).sorted() {
      guard let entries = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
        if !FileManager.default.fileExists(atPath: folder + "/" + name) { continue }
        return faulty("cannot be read; check the permissions of its folder", in: name)
      }
      paths += entries.filter(isMeant).sorted().map { ($0, folder + "/" + $0) }
    }
    guard let first = paths.first else { return ProjectFile() }
    guard paths.count == 1 else {
      let names = Set(paths.map(\.name)).count == 1 ? paths.map(\.path) : paths.map(\.name)
      return faulty(
        "expected one file of settings, found \(names.joined(separator: " and "))", in: first.name)
    }
    guard isName(first.name) else {
      return faulty(
        "a file of settings is called \(name); rename this one, or remove it", in: first.name)
    }
    guard let data = FileManager.default.contents(atPath: first.path) else {
      return faulty("cannot be read; check its permissions", in: first.name)
    }
    guard let text = String(data: data, encoding: .utf8) else {
      let line = lineOfFault(data)
      return faulty("expected UTF-8 text", in: first.name, at: SettingPlace(line: line))
    }
    return ProjectFile(yaml: text, file: first.name)
  }

  private static func faulty(
    _ reason: String, in file: String, at place: SettingPlace = SettingPlace(line: 0)
  ) -> ProjectFile {
    var project = ProjectFile()
    project.file = file
    project.findings = [Finding(setting: reason, at: place, in: file)]
    return project
  }

  /// The name, in any letters, also where a program has put `.txt` behind it.
  private static func isName(_ file: String) -> Bool {
    ["walkbook.yaml", "walkbook.yml", "walkbook.yaml.txt", "walkbook.yml.txt"]
      .contains(file.lowercased())
  }

  /// Whether a file holds settings by its name, or by one that is nearly the same: `walkbok.yaml`,
  /// `walkbook (1).yml`, `walkbook.txt`.
  private static func isMeant(_ file: String) -> Bool {
    let parts = file.trimmed.lowercased().split(separator: ".").map(String.init)
    guard let stem = parts.first?.filter(\.isLetter) else { return false }
    let endings = parts.dropFirst()
    guard endings.allSatisfy({ ["yaml", "yml", "txt"].contains($0) }) else { return false }
    guard endings.contains(where: { $0 != "txt" }) else { return parts == ["walkbook", "txt"] }
    return stem.hasPrefix("walkbook") || Nearest.word(to: stem, among: ["walkbook"]) != nil
  }

  /// The line of the first byte that is not UTF-8.
  private static func lineOfFault(_ data: Data) -> Int {
    let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return 1 + (lines.firstIndex { String(data: Data($0), encoding: .utf8) == nil } ?? 0)
  }
}
