import Foundation
import Tables

/// Which of the folders within a data folder are read.
///
/// One is read where it holds an export of another program or a form's responses, or where
/// walkbook.yaml speaks of a file in it, and any where no table stands above them. Others may be
/// copies, last year's, or what Walkbook wrote: they are named, and not read.
struct FoldersBelow {
  private let read: Set<Substring>
  private let isWhole: Bool
  private var unread: [Substring: Int] = [:]

  /// - Parameter files: below the data folder, and whether each is sure to be meant.
  init(_ files: [(name: String, isMeant: Bool)]) {
    isWhole = files.allSatisfy { FoldersBelow.folder(of: $0.name) != nil }
    read = Set(files.filter(\.isMeant).compactMap { FoldersBelow.folder(of: $0.name) })
    for file in files where !areRead(file.name) {
      if let folder = FoldersBelow.folder(of: file.name) { unread[folder, default: 0] += 1 }
    }
  }

  /// Whether a file is in the data folder itself, or in a folder that is read.
  func areRead(_ file: String) -> Bool {
    isWhole || FoldersBelow.folder(of: file).map(read.contains) ?? true
  }

  /// Each folder that is passed over, once.
  var findings: [Finding] {
    unread.sorted { $0.key < $1.key }.map { folder, count in
      let tables = count == 1 ? "1 table" : "\(count) tables"
      return Finding(
        .unreadable(
          reason: "a folder below with \(tables), none of them an export that is known",
          remedy: "Move what should count up beside the other files."),
        at: Position(file: String(folder)), severity: .note)
    }
  }

  private static func folder(of name: String) -> Substring? {
    name.lastIndex(of: "/").map { name[..<$0] }
  }
}

/// The folders within a folder, each once, also where links lead back.
struct FolderTree {
  /// No export is deeper than this.
  private static let deepest = 4
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

  static func isFolder(_ path: String) -> Bool {
    let type = try? FileManager.default.attributesOfItem(atPath: target(of: path))[.type]
    return type as? FileAttributeType == .typeDirectory
  }

  private static func target(of path: String) -> String {
    URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
  }
}
