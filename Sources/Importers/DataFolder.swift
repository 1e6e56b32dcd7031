import CSV
public import Coaching
import Foundation
import Tables

/// A folder of input files, and the plan for reading it.
public struct DataFolder: Sendable {
  /// What will be done with one file.
  public struct PlannedFile: Sendable {
    /// The path below the folder, as findings name it.
    public let name: String
    public let byteCount: Int
    /// `nil` where no profile recognises the file or it cannot be read.
    public let profile: Profile?
    public let encoding: String?
    public let delimiter: String?
    /// Why the file cannot be read, where it cannot.
    public var error: String? { failure?.description }
    let failure: CSVError?
    let path: String
    let head: CSVHead?
    let recognition: Recognition?
    let source: ProjectFile.Source?
  }

  public let path: String
  public let project: ProjectFile
  /// About how many bytes of a file of marks one core reads at a time.
  public var pieceSize = 4 << 20
  public let files: [PlannedFile]
  /// The frameworks in force: ours, with the folder's own.
  public let frameworks: [Framework]
  let findings: [Finding]
  /// What was read of the folder's own frameworks, by file.
  let frameworkRows: [SourceRow]

  /// Looks at every file of the folder, in the order of names, without reading it through.
  ///
  /// - Parameter project: the settings in force; those of the folder's `walkbook.yaml` by default.
  public init(path: String, project given: ProjectFile? = nil) throws(ImportError) {
    self.path = path
    let names = try DataFolder.names(in: path)
    if let given { project = given } else { project = try DataFolder.project(in: path) }
    var reader = FrameworkReader(folder: path)
    reader.read(names.filter { $0.hasPrefix("frameworks/") })
    let frameworks = reader.frameworks
    self.frameworks = frameworks
    findings = reader.findings
    frameworkRows = reader.rows
    let settings = project
    files = DataFolder.withoutForeignFolders(
      names.filter { !$0.hasPrefix("frameworks/") }.map { name in
        DataFolder.plan(name, in: path, settings, frameworks)
      })
  }

  /// The project file of a folder; the defaults where there is none.
  public static func project(in path: String) throws(ImportError) -> ProjectFile {
    let file = path + "/walkbook.yaml"
    guard FileManager.default.fileExists(atPath: file) else { return ProjectFile() }
    guard let data = FileManager.default.contents(atPath: file) else {
      throw .unreadable(path: file)
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw .notUTF8(path: file)
    }
    return ProjectFile(yaml: text)
  }

  /// A folder within is read where it holds an export of another program, such as a roster of
  /// several files; any other is not ours.
  private static func withoutForeignFolders(_ files: [PlannedFile]) -> [PlannedFile] {
    let exports = Set(
      files.filter { $0.recognition?.mapping != nil }.compactMap { folder(of: $0.name) })
    return files.filter { folder(of: $0.name).map(exports.contains) ?? true }
  }

  private static func folder(of name: String) -> Substring? {
    name.lastIndex(of: "/").map { name[..<$0] }
  }

  /// CSV files of the folder and of the folders in it, by name.
  private static func names(in path: String) throws(ImportError) -> [String] {
    guard
      let attributes = try? FileManager.default.attributesOfItem(
        atPath: URL(filePath: path).resolvingSymlinksInPath().path)
    else { throw .noSuchFolder(path: path) }
    guard attributes[.type] as? FileAttributeType == .typeDirectory else {
      throw .notAFolder(path: path)
    }
    guard let entries = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw .unreadable(path: path)
    }
    let within = entries.flatMap { folder in
      ((try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)) ?? [])
        .map { folder + "/" + $0 }
    }
    return (entries + within).filter { name in
      let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
      // What begins with a point or `~` is a program's own note beside the file.
      let isHidden = name.split(separator: "/").contains { [".", "~"].contains($0.first) }
      return ["csv", "tsv", "txt"].contains(ending) && !isHidden
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func plan(
    _ name: String, in folder: String, _ project: ProjectFile, _ frameworks: [Framework]
  ) -> PlannedFile {
    let path = folder + "/" + name
    let source = project.source(for: name)
    do throws(CSVError) {
      let head = try CSVHead.read(path: path, name: name)
      let recognition = Recognition.recognise(
        head.records.map(\.texts), file: name, source: source, frameworks: frameworks)
      return PlannedFile(
        name: name, byteCount: head.byteCount, profile: recognition?.profile,
        encoding: head.dialect.encoding.name, delimiter: head.dialect.delimiterName, failure: nil,
        path: path, head: head, recognition: recognition, source: source)
    } catch {
      return PlannedFile(
        name: name, byteCount: 0, profile: nil, encoding: nil, delimiter: nil,
        failure: error, path: path, head: nil, recognition: nil, source: source)
    }
  }
}

/// Why a folder cannot be read at all.
public enum ImportError: Error, Hashable, Sendable, CustomStringConvertible {
  case noSuchFolder(path: String)
  case notAFolder(path: String)
  case unreadable(path: String)
  case notUTF8(path: String)

  public var description: String {
    switch self {
    case .noSuchFolder(let path): "\(path): no such folder"
    case .notAFolder(let path): "\(path): expected a folder, found a file"
    case .unreadable(let path): "\(path): cannot be read; check its permissions"
    case .notUTF8(let path): "\(path): expected UTF-8 text"
    }
  }
}
