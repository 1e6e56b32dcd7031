import CSV
import Coaching
import Foundation
import Tables

/// Gradebooks that stand in the folder twice, byte for byte, as in an archive and beside it: each counts
/// once.
struct CopiedGradebooks {
  /// For each copy the file that stands for it.
  private(set) var standing: [String: String] = [:]

  init(_ files: [DataFolder.PlannedFile], in folder: String) {
    let books = files.filter { file in
      file.profile.map { $0.kind == .marks && !$0.isCanonical } ?? false && !file.input.isHidden
    }
    for (_, alike) in Dictionary(grouping: books, by: \.byteCount) where alike.count > 1 {
      // What lies open stands for what is in an archive, else the first by name.
      let sorted = alike.sorted {
        ($0.name == $0.path ? 0 : 1, $0.name) < ($1.name == $1.path ? 0 : 1, $1.name)
      }
      var seen: [(name: String, bytes: [UInt8])] = []
      for file in sorted {
        guard let bytes = CopiedGradebooks.bytes(of: file.content) else { continue }
        if let same = seen.first(where: { $0.bytes == bytes }) {
          standing[file.name] = same.name
        } else {
          seen.append((file.name, bytes))
        }
      }
    }
  }

  var findings: [Finding] {
    standing.sorted { $0.key < $1.key }.map { copy, file in
      Finding(.copiedFile(of: file), at: Location(file: copy), severity: .note)
    }
  }

  private static func bytes(of content: CSVSource) -> [UInt8]? {
    switch content {
    case .memory(let bytes): bytes
    case .file(let path):
      (try? Data(contentsOf: URL(filePath: path))).map { Array($0) }
    }
  }
}

extension Finding.Problem {
  /// A file that is another, byte for byte.
  static func copiedFile(of other: String) -> Self {
    Self(
      .duplicateKey, "the same as \(other), byte for byte",
      advice: "It counted once. Remove the copy.")
  }
}
