import Foundation
import Settings
import Tables

/// The file of a folder that holds its settings, however its name is spelled.
///
/// Who may see the outputs stands in it. So a file that may be meant and cannot be read is a fault,
/// never the same as none: the defaults show more.
enum SettingsFile {
  static let name = SettingsName.standard

  /// The settings of some folders, of which one may have a file of them; the defaults where none
  /// has.
  ///
  /// Those of a folder above are a fault: they would be in force if it were opened, and who opens a
  /// part of it may believe that they are.
  static func project(in folders: [String]) -> ProjectFile {
    var paths: [Place] = []
    var above: [Place] = []
    for folder in Set(folders).sorted() {
      guard let entries = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
        if !FileManager.default.fileExists(atPath: folder + "/" + name) { continue }
        return faulty("cannot be read; check the permissions of its folder", in: name)
      }
      let own = places(entries, in: folder)
      paths += own
      if own.isEmpty { above += places(above: folder) }
    }
    let known = Set(paths.map { FolderTree.target(of: $0.path) })
    if let other = above.first(where: { !known.contains(FolderTree.target(of: $0.path)) }) {
      return faulty(
        "settings of a folder above are not in force; open that folder, or put settings of its own, "
          + "as \(name), into the one that is opened", in: other.name)
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

  /// A file that may be meant as settings: its name as it is told, and where it lies.
  private typealias Place = (name: String, path: String)

  private static func places(_ entries: [String], in folder: String) -> [Place] {
    let meant = entries.filter { isMeant($0, in: folder) }.sorted()
    let hasOwn = meant.contains { SettingsName($0).isExact }
    return meant.filter { !hasOwn || !SettingsName($0).isBackup }.map { ($0, folder + "/" + $0) }
  }

  /// The nearest settings above a folder, by the way that was taken and by where links lead.
  ///
  /// As far up as a folder is read down: what lies higher is not about these data.
  private static func places(above folder: String) -> [Place] {
    let ways = [
      URL(filePath: folder).absoluteURL.standardizedFileURL.path, FolderTree.target(of: folder),
    ]
    return Set(ways).sorted().flatMap { way -> [Place] in
      var parent = URL(filePath: way, directoryHint: .isDirectory)
      for depth in 1...FolderTree.deepest where parent.path != "/" {
        parent.deleteLastPathComponent()
        let found = places(entries(of: parent.path), in: parent.path)
          .filter { !SettingsName($0.name).isBackup }
        let up = String(repeating: "../", count: depth)
        if !found.isEmpty { return found.map { (up + $0.name, $0.path) } }
      }
      return []
    }
  }

  /// What lies in a folder; of one that cannot be listed, the settings alone, where they are there.
  private static func entries(of folder: String) -> [String] {
    if let entries = try? FileManager.default.contentsOfDirectory(atPath: folder) { return entries }
    return FileManager.default.fileExists(atPath: folder + "/" + name) ? [name] : []
  }

  /// Whether an entry of a folder is meant as its settings; folders and programs may bear the name.
  static func isMeant(_ entry: String, in folder: String) -> Bool {
    let name = SettingsName(entry)
    let path = folder + "/" + entry
    if name.isGeneral { return namesAudience(path) }
    guard name.isMeant else { return false }
    // Of a name that is nearly right, a file without anything says nothing.
    if !name.isExact, isEmptyFile(path) { return false }
    if name.saysYAML {
      // Notes about settings and a folder of a course are none.
      return name.isExact || !FolderTree.isFolder(path) && (!name.hasOtherWords || holdsKeys(path))
    }
    return FolderTree.isThere(path) && !FolderTree.isFolder(path) && !isProgram(path)
  }

  /// Whether a file says for whom outputs are: then it is meant as settings, whatever it is called.
  private static func namesAudience(_ path: String) -> Bool {
    guard let data = FileManager.default.contents(atPath: path) else { return false }
    return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).contains {
      line in
      line.contains(":") && line.prefix { $0 != ":" }.lowercased().trimmed == "audience"
    }
  }

  /// Whether a file has lines as settings have them; one that cannot be read may have.
  private static func holdsKeys(_ path: String) -> Bool {
    guard let data = FileManager.default.contents(atPath: path) else { return true }
    guard let text = String(data: data, encoding: .utf8) else { return false }
    return text.split(whereSeparator: \.isNewline).contains { line in
      line.wholeMatch(of: /[A-Za-z][A-Za-z-]*:(?:\s.*)?/) != nil
    }
  }

  private static func isEmptyFile(_ path: String) -> Bool {
    guard let facts = try? FileManager.default.attributesOfItem(atPath: path) else { return false }
    return facts[.type] as? FileAttributeType == .typeRegular && facts[.size] as? Int == 0
  }

  /// The first bytes of what Linux and macOS run, scripts among it.
  private static func isProgram(_ path: String) -> Bool {
    guard let file = FileHandle(forReadingFileAtPath: path) else { return false }
    defer { try? file.close() }
    let first = (try? file.read(upToCount: 4)).map { [UInt8]($0) } ?? []
    let programs: [[UInt8]] = [
      [0x23, 0x21], [0x7F, 0x45, 0x4C, 0x46], [0xCF, 0xFA, 0xED, 0xFE], [0xCA, 0xFE, 0xBA, 0xBE],
    ]
    return programs.contains { first.starts(with: $0) }
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
