import CSV
import Coaching
import Provenance
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
      var seen: [String: String] = [:]
      for file in sorted {
        guard let digest = CopiedGradebooks.digest(of: file.content) else { continue }
        if let same = seen[digest] {
          standing[file.name] = same
        } else {
          seen[digest] = file.name
        }
      }
    }
  }

  var findings: [Finding] {
    standing.sorted { $0.key < $1.key }.map { copy, file in
      Finding(.copiedFile(of: file), at: Location(file: copy), severity: .note)
    }
  }

  private static func digest(of content: CSVSource) -> String? {
    switch content {
    case .memory(let bytes): FileDigest.sha256(of: bytes)
    case .file(let path): FileDigest.sha256(of: path)
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
