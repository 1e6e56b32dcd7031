package import CSV
package import Coaching
import Foundation
import Provenance
package import Tables

/// A folder of input files, and the plan for reading it.
package struct DataFolder: Sendable {
  /// What will be done with one file.
  package struct PlannedFile: Sendable {
    /// The path below the folder, as findings name it.
    package let name: String
    package let byteCount: Int
    /// The path of the file on the disk that holds it, below the folder.
    package var path: String { input.file }
    /// `nil` where no profile recognises the file or it cannot be read.
    package let profile: Profile?
    package let encoding: String?
    package let delimiter: String?
    /// Why the file cannot be read, where it cannot.
    package var error: String? {
      failure.map { "\(Location(file: name, line: $0.line)): \($0.reason)" }
    }
    /// The same with what a person can do about it.
    package var problem: Finding? { failure.map { Finding($0, in: name) } }
    /// What a person can do about it.
    package var remedy: String? { failure?.remedy }
    /// Whether the file is not there, or may not be read.
    package var isOutOfReach: Bool {
      guard case .text(let error)? = failure else { return false }
      switch error.problem {
      case .noSuchFile, .isFolder, .noPermission, .unreadable: return true
      case .foreign, .lineTooLong, .changedWhileRead, .malformedQuote: return false
      }
    }
    let failure: FileFailure?
    let input: InputFile
    let content: CSVSource
    /// What its first records tell; `nil` where it cannot be read.
    package let head: CSVHead?
    let recognition: Recognition?
    /// The header of the form whose responses it holds, also where nothing maps its questions.
    let form: FormHeader?
    /// Whose form that is.
    package var formHost: (any FormHost)? { form?.host }
    let source: ProjectFile.Source?
    /// Whether walkbook.yaml says how it is to be read.
    package var isDescribed: Bool { source != nil }
    /// What tells whether a folder below that holds it is read.
    fileprivate func below(_ folder: String, _ settings: [String]) -> FoldersBelow.File {
      let isPlain = profile.map(\.isCanonical) ?? (form == nil)
      let head = head
      return FoldersBelow.File(
        name: input.file, isMeant: !isPlain || source != nil, kind: profile?.kind,
        isTable: (head?.records.count ?? 0) > 1,
        isNamed: source?.files.contains("/") ?? false, year: { SchoolYear.latest(in: head) },
        foreign: isPlain ? foreign(in: folder, settings) : nil)
    }

    /// Whether it is a table that Walkbook makes of data, and none of the data.
    fileprivate var isOwnTable: Bool {
      source == nil && profile.map(\.isCanonical) ?? (form == nil)
        && head.map(OwnTables.hold) ?? false
    }

    private func foreign(in folder: String, _ settings: [String]) -> String? {
      if isOwnTable || OutputMark(of: folder + "/" + input.file) != nil {
        return "written by Walkbook"
      }
      guard let home = FoldersBelow.folder(of: input.file) else { return nil }
      let isApart = settings.compactMap { FoldersBelow.folder(of: $0) }.contains { folder in
        home == folder || home.hasPrefix(folder + "/")
      }
      return isApart ? "a data folder of its own" : nil
    }
  }

  package let path: String
  package let project: ProjectFile
  /// About how many bytes of a file of marks one core reads at a time; by the size of the file where it is `nil`.
  package var pieceSize: Int?
  /// Whether each file gets its digest; where nobody sees it, it need not be computed.
  package var digestsFiles = true
  package let files: [PlannedFile]
  /// The frameworks in force: ours, with the folder's own.
  package let frameworks: [Framework]
  /// The paths of all files that are read, the settings and the frameworks too.
  package var inputs: [String] {
    let home = path.isEmpty ? "/" : path + "/"
    return files.map { home + $0.input.file } + frameworkFiles.map { home + $0 }
      + [home + project.file]
  }
  /// Folders below that are of an earlier school year, and not read.
  let earlierYears: [String]
  private let frameworkFiles: [String]
  /// What was found before any table was read: files that hold none among it.
  package let findings: [Finding]
  /// What was read of the folder's own frameworks, by file.
  let frameworkRows: [SourceRow]

  /// Looks at every file of the folder, in the order of names, without reading it through.
  ///
  /// - Parameter project: the settings in force; those of the folder's `walkbook.yaml` by default.
  package init(path: String, project given: ProjectFile? = nil) throws(ImportError) {
    let all: [String]
    let (closed, settingsBelow, backups): ([String], [String], [String])
    (self.path, all, closed, settingsBelow, backups) = try DataFolder.names(in: path)
    // A file that is named itself is meant, whoever wrote it.
    let isFolder = DataFolder.isFolder(path)
    let own = OwnOutputs(isFolder ? all : [], in: self.path)
    let names = isFolder ? own.names : all
    var project = given ?? DataFolder.project(in: [path])
    var reader = FrameworkReader(folder: self.path)
    reader.read(names.filter { $0.hasPrefix("frameworks/") })
    let frameworks = reader.frameworks
    self.frameworks = frameworks
    frameworkRows = reader.rows
    frameworkFiles = names.filter { $0.hasPrefix("frameworks/") }
    let settings = project
    let inputs = InputFiles(names.filter { !$0.hasPrefix("frameworks/") }, in: self.path)
    let files = inputs.files.map { DataFolder.plan($0, settings, frameworks) }
    let folder = self.path
    let below = FoldersBelow(files.map { $0.below(folder, settingsBelow) })
    let found = files.filter { below.areRead($0.input.file) }
    let copies = CopiedGradebooks(found, in: path)
    let ours = found.filter { !$0.isOwnTable && copies.standing[$0.name] == nil }
    earlierYears = below.earlier
    self.files = ours.filter { !$0.input.isHidden }
    let read = Set(ours.map(\.input.file))
    project.findings += SettingsFile.findings(
      ofTravelling: settingsBelow.filter {
        below.areMeant(settings: $0, besidesOwn: project.isGiven)
      }
        + inputs.settings.filter { read.contains($0.file) }.map(\.name))
    project.findings += DataFolder.faults(of: project, frameworks)
    self.project = project
    let outputs = inputs.reports + found.filter(\.isOwnTable).map(\.name)
    findings =
      reader.findings + closed.map(DataFolder.closedFolder) + own.findings
      + outputs.map(OwnOutputs.finding)
      + (isFolder ? OtherFiles.findings(in: path) : [])
      + SettingsFit(project: project, files: ours, isWhole: true).findings
      + inputs.notes.filter { below.areRead($0.file) }.map(\.finding)
      + below.findings + copies.findings + backups.filter(below.areRead).map(DataFolder.backup)
      + ours.filter { $0.input.isHidden && $0.profile != nil }.map(DataFolder.hiddenSheet)
  }

  /// Looks at given files, under the settings and the frameworks of the folder that holds the
  /// first of them.
  ///
  /// - Parameter hints: what is said of all the files, before what the settings say.
  package init(
    files paths: [String], project given: ProjectFile? = nil, hints: CSVHints = CSVHints()
  ) throws(ImportError) {
    let urls = paths.map { URL(filePath: $0).absoluteURL }
    let folders = urls.map { $0.deletingLastPathComponent().path(percentEncoded: false) }
    let home = folders.first ?? "."
    let isOneFolder = Set(folders).count < 2
    path = isOneFolder ? home : ""
    let names = urls.map {
      isOneFolder ? $0.lastPathComponent : String($0.path(percentEncoded: false).dropFirst())
    }
    var project = given ?? DataFolder.project(in: paths)
    let settings = project
    let inputs = InputFiles(names, in: path)
    project.findings += SettingsFile.findings(ofTravelling: inputs.settings.map(\.name))
    let plan = { (frameworks: [Framework]) in
      inputs.files.map { DataFolder.plan($0, settings, frameworks, hints) }
    }
    var reader = FrameworkReader(folder: path)
    let own = folders.isEmpty ? [] : (try? DataFolder.names(in: home + "/frameworks"))?.names ?? []
    let prefix = isOneFolder ? "" : home.dropFirst() + "/"
    reader.read(own.map { prefix + "frameworks/" + $0 })
    var all = plan(reader.frameworks)
    // A framework that is named like any other file is in force for the others.
    let named = all.filter { $0.profile == .canonical(.frameworks) }.map(\.input.file)
    if !named.isEmpty {
      reader.read(named)
      all = plan(reader.frameworks)
    }
    frameworks = reader.frameworks
    project.findings += DataFolder.faults(of: project, frameworks)
    self.project = project
    frameworkRows = reader.rows.filter { named.contains($0.file) }
    earlierYears = []
    frameworkFiles = own.map { prefix + "frameworks/" + $0 }
    files = all.filter { !$0.input.isHidden }
    findings =
      reader.findings + inputs.notes.map(\.finding) + inputs.reports.map(OwnOutputs.finding)
      + SettingsFit(project: project, files: all, isWhole: false).findings
  }

  /// What can be told of settings once the frameworks in force and the options are known.
  private static func faults(of project: ProjectFile, _ frameworks: [Framework]) -> [Finding] {
    project.findingsOfAudience + ModelWords.findings(project, frameworks)
      + SettingsColumns(project: project, frameworks: frameworks).findings
  }

  /// A sheet out of sight is not read; lists for drop-downs stand on such.
  private static func hiddenSheet(_ file: PlannedFile) -> Finding {
    Finding(
      .unreadable(reason: "a hidden sheet", remedy: "Show it in the workbook if it counts."),
      at: Location(file: file.name), severity: .note)
  }

  /// Whether a path leads to a folder, also through a link.
  package static func isFolder(_ path: String) -> Bool { FolderTree.isFolder(path) }

  /// The settings of a folder, or of the folders of files; the defaults where there are none.
  ///
  /// What is wrong with them is among their findings: who may see the data is not known then.
  package static func project(in paths: [String]) -> ProjectFile {
    SettingsFile.project(
      in: paths.map { path in
        if isFolder(path) { return path }
        return URL(filePath: path).absoluteURL.deletingLastPathComponent()
          .path(percentEncoded: false)
      })
  }

  /// The files of the folder and of the folders in it that are meant for us, by name; of a single
  /// file, such as an archive, the folder that it is in.
  private static func names(
    in path: String
  ) throws(ImportError) -> (
    folder: String, names: [String], closed: [String], settingsBelow: [String], backups: [String]
  ) {
    guard
      let attributes = try? FileManager.default.attributesOfItem(
        atPath: URL(filePath: path).resolvingSymlinksInPath().path)
    else { throw .noSuchFolder(path: path) }
    guard attributes[.type] as? FileAttributeType == .typeDirectory else {
      let file = URL(filePath: path)
      guard InputFile.isMeant(file.lastPathComponent) else { throw .notAFolder(path: path) }
      return (file.deletingLastPathComponent().path, [file.lastPathComponent], [], [], [])
    }
    guard let entries = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw .unreadable(path: path)
    }
    var tree = FolderTree(path)
    // What was handed out is no data, though it may look like it.
    let read = entries.filter { $0.lowercased() != "released" }
    let below = tree.names(below: read)
    let names = (entries + below).filter(InputFile.isMeant)
    let settings = below.filter { SettingsFile.isMeant($0, in: path) }
    return (
      path, FileOrder(names).sorted(names) { $0 }, tree.closed.sorted(), settings.sorted(),
      (entries + below).filter(InputFile.isBackup).sorted()
    )
  }

  /// What stands in a folder that cannot be opened may count.
  private static func closedFolder(_ folder: String) -> Finding {
    Finding(
      .unreadable(
        reason: "the folder cannot be opened", remedy: "Check its permissions, or move it away."),
      at: Location(file: folder))
  }

  /// What a program kept of an earlier file is named, so that nobody misses it.
  private static func backup(_ name: String) -> Finding {
    Finding(
      .unreadable(
        reason: "what a program keeps of an earlier file, or has not finished",
        remedy: "Give it the ending of a table if it counts."),
      at: Location(file: name), severity: .note)
  }

  private static func plan(
    _ input: InputFile, _ project: ProjectFile, _ frameworks: [Framework],
    _ hints: CSVHints = CSVHints()
  ) -> PlannedFile {
    let source = project.source(for: input.name) ?? project.source(for: input.file)
    do throws(FileFailure) {
      let content = try input.content.get()
      let hints = hints.merging(source?.hints ?? CSVHints())
      let head = try head(of: content, input, hints)
      let recognition = Recognition.recognise(
        head, file: input.csvName, source: source, frameworks: frameworks)
      let isSheet = input.dialect != nil
      return PlannedFile(
        name: input.name, byteCount: head.byteCount, profile: recognition?.profile,
        encoding: isSheet ? "XLSX" : head.dialect.encoding.name,
        delimiter: isSheet ? nil : head.dialect.delimiterName, failure: nil, input: input,
        content: content, head: head, recognition: recognition,
        form: recognition?.form ?? FormHeader(in: head, source: source), source: source)
    } catch {
      return PlannedFile(
        name: input.name, byteCount: 0, profile: nil, encoding: nil, delimiter: nil,
        failure: error, input: input, content: .memory([]), head: nil, recognition: nil,
        form: nil, source: source)
    }
  }

  private static func head(
    of content: CSVSource, _ input: InputFile, _ hints: CSVHints
  ) throws(FileFailure) -> CSVHead {
    do throws(CSVError) {
      guard let dialect = input.dialect else {
        return try .read(content, name: input.name, hints: hints)
      }
      return try CSVHead(content, name: input.name, in: dialect, hints: hints)
    } catch {
      throw .text(error)
    }
  }
}

/// Why a folder cannot be read at all.
package enum ImportError: Error, Hashable, Sendable, CustomStringConvertible {
  case noSuchFolder(path: String)
  case notAFolder(path: String)
  case unreadable(path: String)

  package var description: String {
    switch self {
    case .noSuchFolder(let path): "\(path): no such folder"
    case .notAFolder(let path):
      "\(path): expected a folder, a table or an archive, found another file"
    case .unreadable(let path): "\(path): cannot be read; check its permissions"
    }
  }
}
