import Coaching
import Foundation
import Tables

/// Which of the folders within a data folder are read.
///
/// One is read where it holds an export of another program or a form's responses, or where
/// walkbook.yaml speaks of a file in it, and any where no table stands above them. One with canonical
/// files is read where no table above it and no export has facts of their kinds: else they may be
/// copies or last year's, and what they hold would count twice. One with a table of unknown layout is
/// read, so that it is asked about. What Walkbook wrote there is not read, nor a folder with settings of
/// its own. Folders that are not read are named.
struct FoldersBelow {
  /// A file below the data folder.
  struct File {
    var name: String
    /// Whether it is sure to count: an export, a form, or what walkbook.yaml names.
    var isMeant: Bool
    var kind: FileKind?
    /// Whether it has rows below a header, and so may be a log that nobody has described yet.
    var isTable = false
    /// Whether walkbook.yaml names its folder, too.
    var isNamed = false
    /// The latest school year of which it tells, by the year in which that begins; looked for only
    /// where a folder is called after a year.
    var year: @Sendable () -> Int? = { nil }
    /// Why its folder is none of the data folder's, as where Walkbook wrote it.
    var foreign: String?
  }

  private var read: Set<Substring>
  /// Folders of an earlier school year than the tables above them.
  private(set) var earlier: [String] = []
  private var unread: [Substring: [File]] = [:]

  init(_ files: [File]) {
    read = Set(files.filter(\.isMeant).compactMap { FoldersBelow.folder(of: $0.name) })
    let folders = Dictionary(grouping: files) { FoldersBelow.folder(of: $0.name) ?? "" }
    for (folder, held) in folders where !folder.isEmpty && !read.contains(folder) {
      let kinds = Set(held.compactMap(\.kind))
      let others = files.filter { file in
        let place = FoldersBelow.folder(of: file.name) ?? ""
        return file.isMeant || place.isEmpty || folder.hasPrefix(place + "/")
      }
      let known = kinds.intersection(others.compactMap(\.kind))
      let hasUnknown = held.contains { $0.kind == nil && $0.isTable }
      // People and classes listed twice are one; what happened would count twice.
      if known != kinds || hasUnknown, !known.contains(where: \.isFact),
        held.allSatisfy({ $0.foreign == nil })
      {
        read.insert(folder)
      }
    }
    if folders[""] == nil {
      let own = folders.filter { $0.value.allSatisfy { $0.foreign == nil } }
      read.formUnion((own.isEmpty ? folders : own).keys)
    }
    leaveOutEarlierYears(files)
    for file in files where !areRead(file.name) {
      if let folder = FoldersBelow.folder(of: file.name) {
        unread[folder, default: []].append(file)
      }
    }
  }

  /// Passes over folders that are called after an earlier school year than that of the tables above
  /// them: who left since would count as here.
  private mutating func leaveOutEarlierYears(_ files: [File]) {
    let named = Set(files.filter(\.isNamed).compactMap { FoldersBelow.folder(of: $0.name) })
    let years = read.subtracting(named).compactMap { folder -> (folder: Substring, year: Int)? in
      let years = folder.split(separator: "/").compactMap { SchoolYear.named(in: String($0)) }
      return years.max().map { (folder, $0) }
    }
    guard !years.isEmpty else { return }
    let above = files.filter { FoldersBelow.folder(of: $0.name) == nil }
    guard let latest = above.compactMap({ $0.year() }).max() else { return }
    let gone = years.filter { $0.year < latest }.map(\.folder)
    read.subtract(gone)
    earlier = gone.map(String.init).sorted()
  }

  /// Whether a file is in the data folder itself, or in a folder that is read.
  func areRead(_ file: String) -> Bool {
    FoldersBelow.folder(of: file).map(read.contains) ?? true
  }

  /// Whether settings below are about what is read: of their folder or of one in it.
  ///
  /// Without settings above, those of a folder without a table may be meant, too. Elsewhere they are
  /// those of a data folder that is passed over, and named.
  func areMeant(settings file: String, besidesOwn hasOwn: Bool) -> Bool {
    guard let home = FoldersBelow.folder(of: file) else { return true }
    let holds = { (folder: Substring) in folder == home || folder.hasPrefix(home + "/") }
    return read.contains(where: holds) || !hasOwn && !unread.keys.contains(where: holds)
  }

  /// Each folder that is passed over, once.
  var findings: [Finding] {
    unread.sorted { $0.key < $1.key }.map { folder, files in
      let tables = files.count == 1 ? "1 table" : "\(files.count) tables"
      if earlier.contains(String(folder)) {
        return Finding(
          .unreadable(
            reason: "a folder below with \(tables), of an earlier school year",
            remedy: "Move what should count up beside the other files."),
          at: Location(file: String(folder)), severity: .warning)
      }
      let reason =
        files.lazy.compactMap(\.foreign).first
        ?? (files.contains { $0.kind != nil }
          ? "of a kind that other files have, too" : "none of them a table that is known")
      return Finding(
        .unreadable(
          reason: "a folder below with \(tables), \(reason)",
          remedy: "Move what should count up beside the other files."),
        at: Location(file: String(folder)), severity: .note)
    }
  }

  static func folder(of name: String) -> Substring? {
    name.lastIndex(of: "/").map { name[..<$0] }
  }
}

/// The folders within a folder, each once, also where links lead back.
struct FolderTree {
  /// No export is deeper than this.
  static let deepest = 4
  private let path: String
  private var seen: Set<String>
  /// Folders that cannot be opened.
  private(set) var closed: [String] = []

  init(_ path: String) {
    self.path = path
    seen = [FolderTree.target(of: path)]
  }

  /// The names of what the folders among the entries hold, below the folder.
  mutating func names(below entries: [String], depth: Int = 1) -> [String] {
    guard depth <= FolderTree.deepest else { return [] }
    var names: [String] = []
    for entry in entries where !entry.hasPrefix(".") && !entry.contains("/.") {
      let folder = path + "/" + entry
      guard let found = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
        if FolderTree.isFolder(folder) { closed.append(entry) }
        continue
      }
      guard seen.insert(FolderTree.target(of: folder)).inserted else { continue }
      let inside = found.map { entry + "/" + $0 }
      names += inside + self.names(below: inside, depth: depth + 1)
    }
    return names
  }

  /// Whether something bears the name, be it a link that leads nowhere: between the listing of a
  /// folder and the look at what it lists, another program may have removed it.
  static func isThere(_ path: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: path)) != nil
  }

  static func isFolder(_ path: String) -> Bool {
    let type = try? FileManager.default.attributesOfItem(atPath: target(of: path))[.type]
    return type as? FileAttributeType == .typeDirectory
  }

  static func target(of path: String) -> String {
    URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
  }
}
