import CSV
import Canonical
import Coaching
import Foundation
import Tables

/// Writes the rows of one file into the folders of shards, block by block: however many shards there
/// are, no more than one file is open.
struct ShardFiles {
  private let root: String
  private let name: String
  private let titles: [String]
  /// Whether each record gets the id that its row has in the whole file.
  private let numbersRows: Bool
  private var names: ShardNames
  private var writers: [Int32: CSVWriter] = [:]

  private static let blockSize = 1 << 16

  init(_ file: SplitFile, in root: String, _ names: ShardNames) {
    (self.root, name, self.names) = (root, file.name, names)
    numbersRows = file.numbersRows
    titles = file.titles + (numbersRows ? [Walkthroughs.id.name] : [])
  }

  /// Whether a shard is newer than the names it knows.
  func lacks(_ shard: Int32) -> Bool { Int(shard) >= names.ids.count }

  mutating func take(_ names: ShardNames) { self.names = names }

  mutating func append(_ record: borrowing CSVRecord, to shard: Int32) throws(CSVError) {
    if writers[shard] == nil {
      writers[shard] = CSVWriter()
      writers[shard]?.append(titles)
    }
    let number = numbersRows ? Walkthrough.number(of: record.line, in: name) : nil
    writers[shard]?.append(record, adding: number)
    if writers[shard]?.bytes.count ?? 0 > ShardFiles.blockSize { try write(shard) }
  }

  mutating func close() throws(CSVError) {
    for shard in writers.keys.sorted() { try write(shard) }
  }

  private mutating func write(_ shard: Int32) throws(CSVError) {
    guard let bytes = writers[shard]?.takeBytes(), !bytes.isEmpty else { return }
    try ShardFiles.append(bytes, to: "\(names.folder(of: shard))/\(name)", in: root)
  }

  /// Adds bytes to a file that nobody else may read; its folders are made.
  static func append(
    _ bytes: some Sequence<UInt8>, to name: String, in root: String
  ) throws(CSVError) {
    let path = "\(root)/\(name)"
    do {
      if !FileManager.default.fileExists(atPath: path) {
        try FileManager.default.createDirectory(
          at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true,
          attributes: [.posixPermissions: 0o700])
        _ = FileManager.default.createFile(
          atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
      }
      let handle = try FileHandle(forWritingTo: URL(filePath: path))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data(bytes))
      try handle.close()
    } catch {
      throw CSVError(.unreadable(reason: "no room or no permission to write"), file: name)
    }
  }
}
