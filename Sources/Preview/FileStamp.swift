import Foundation

/// What tells that a file is another than it was: its name, size, number and time of change.
struct FileStamp: Equatable {
  private let path: String
  private let size: Int
  private let number: Int
  private let changed: Date?

  /// `nil` where there is no such file, or it is a folder.
  init?(_ path: String) {
    guard let facts = try? FileManager.default.attributesOfItem(atPath: path),
      facts[.type] as? FileAttributeType != .typeDirectory
    else { return nil }
    self.path = path
    size = facts[.size] as? Int ?? 0
    number = facts[.systemFileNumber] as? Int ?? 0
    changed = facts[.modificationDate] as? Date
  }

  static func stamps(of paths: [String]) -> [FileStamp] { paths.compactMap(FileStamp.init) }

  /// Of all files of a folder and below that may be data, in the order of names: reports, hidden
  /// files and what editors leave are none.
  static func stamps(below folder: String) -> [FileStamp] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    let data = names.filter {
      !$0.hasSuffix(".md") && !$0.hasSuffix("~") && !$0.hasPrefix(".") && !$0.contains("/.")
    }
    return stamps(of: data.sorted().map { "\(folder)/\($0)" })
  }
}
