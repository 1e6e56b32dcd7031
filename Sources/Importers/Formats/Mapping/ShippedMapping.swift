import Coaching
import Synchronization
import Templates

/// A vendor's format that comes with Walkbook.
///
/// What tells whether a file may be of it, its id and the titles it asks for, is read at once; the rest when a file
/// may be. Most runs need one or none of more than a hundred.
final class ShippedMapping: Sendable {
  let id: String
  /// The titles that it asks for, as ``Mapping/headerNames``.
  let headerNames: [[TitleNames.Name]]
  private let file: String
  private let yaml: String
  private let known = Mutex<Mapping?>(nil)

  /// All of them, by file, and those of a file in its order.
  static let all: [ShippedMapping] = Templates.profiles.flatMap { file, bytes in
    documents(of: String(decoding: bytes, as: UTF8.self)).map {
      ShippedMapping(document: $0, file: file)
    }
  }

  static func named(_ id: String) -> Mapping? { all.first { $0.id == id }?.mapping }

  private init(document lines: [Substring], file: String) {
    self.file = file
    yaml = lines.joined(separator: "\n")
    let quick = Mapping.read(yaml: ShippedMapping.quickKeys(lines), file: file).0.first
    id = quick?.id ?? file.replacing(".yaml", with: "")
    headerNames = quick?.headerNames ?? []
  }

  /// The whole of it.
  var mapping: Mapping {
    known.withLock { known in
      if let known { return known }
      let (mappings, findings) = Mapping.read(yaml: yaml, file: file)
      precondition(
        findings.isEmpty && mappings.count == 1, "the profile \(file) is in order: \(findings)")
      known = mappings[0]
      return mappings[0]
    }
  }

  /// The documents of a file, line by line.
  private static func documents(of text: String) -> [[Substring]] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .split { $0 == "---" }.map(Array.init)
      .filter { $0.contains { line in !line.isEmpty && !line.hasPrefix("#") } }
  }

  /// The keys by which a document is known, without the rest of it.
  private static func quickKeys(_ lines: [Substring]) -> String {
    var isWanted = false
    return lines.filter { line in
      if let first = line.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) {
        isWanted = line.hasPrefix("part:") || line.hasPrefix("headers:")
      }
      return isWanted
    }.joined(separator: "\n")
  }

  /// Whether a header has every title that it asks for.
  func hasHeaders(in names: TitleNames) -> Bool {
    headerNames.allSatisfy { $0.contains { names.place(of: $0) != nil } }
  }
}
