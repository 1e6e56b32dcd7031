import Foundation

/// What a file that Walkbook wrote says of itself: that it did, and with which bytes.
///
/// It is an extended attribute of the file, `user.walkbook`, so that no bytes differ for it. It goes with
/// the file when that is renamed, and is void once a byte of the file changes. Where a disk keeps no
/// such attributes, or a copy has lost it, the ``OutputList`` of a build still knows its files; any other
/// file counts as somebody else's: then it is asked for rather than replaced.
package struct OutputMark: Hashable, Sendable {
  /// What a file was written for.
  package enum Kind: String, Sendable {
    /// To be read by people: reports, answers. They are never data.
    case report
    /// To be read again: canonical files, blank forms.
    case data
  }

  package let kind: Kind
  /// The digest of the one file whose records it holds unchanged, where it is a plain copy.
  package let source: String?

  private static let name = "user.walkbook"
  private static let attribute = FileAttributeKey("NSFileExtendedAttributes")

  /// The mark of a file that is still as it was written; `nil` for any other.
  package init?(of path: String) {
    let target = URL(filePath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: target)
    guard let all = attributes?[OutputMark.attribute] as? [String: Data],
      let words = all[OutputMark.name].map({ String(decoding: $0, as: UTF8.self) })?
        .split(separator: " "),
      (2...3).contains(words.count), let kind = Kind(rawValue: String(words[0])),
      FileDigest.sha256(of: target) == String(words[1])
    else {
      guard let digest = OutputList.digest(of: path), digest == FileDigest.sha256(of: target) else {
        return nil
      }
      self.kind = .report
      source = nil
      return
    }
    self.kind = kind
    source = words.count == 3 ? String(words[2]) : nil
  }

  /// Marks a file that has been written; a disk that keeps no marks is no fault.
  ///
  /// - Parameter source: the path of the file of which it is a plain copy.
  package static func put(_ kind: Kind, on path: String, copyOf source: String? = nil) {
    guard let digest = FileDigest.sha256(of: path) else { return }
    let words = [kind.rawValue, digest] + [source.flatMap(FileDigest.sha256)].compactMap(\.self)
    let text = Data(words.joined(separator: " ").utf8)
    try? FileManager.default.setAttributes([attribute: [name: text]], ofItemAtPath: path)
  }
}
