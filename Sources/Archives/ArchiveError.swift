/// Why an archive is not read.
package enum ArchiveError: Error, Hashable, Sendable, CustomStringConvertible {
  case notAnArchive
  /// An archive without files.
  case empty
  /// Cut off, overwritten, or put together wrongly; `nil` where the list of parts is.
  case damaged(part: String?)
  /// A part that is only read with a password.
  case locked
  case unknownMethod(part: String)
  /// A part whose name would put it outside of the folder it is unpacked into.
  case leadsOut(place: Int)
  case duplicate(part: String)
  case tooManyParts(limit: Int)
  case tooLarge(limitInMegabytes: Int)
  /// A part that unpacks to so much more than it is that only an attack has such.
  case tooDense(part: String)

  /// What is wrong, without the archive's name.
  package var description: String {
    switch self {
    case .notAnArchive: "expected a zip archive"
    case .empty: "the archive holds no files"
    case .damaged(nil): "the archive is damaged: its list of files is broken"
    case .damaged(let part?): "the archive is damaged in '\(part)'"
    case .locked: "the archive needs a password"
    case .unknownMethod(let part): "'\(part)' is packed in an unknown way"
    case .leadsOut(let place): "file \(place) of the archive has a name that leads out of it"
    case .duplicate(let part): "'\(part)' stands twice in the archive"
    case .tooManyParts(let limit): "expected at most \(limit) files in the archive"
    case .tooLarge(let limit): "expected at most \(limit) MB when unpacked"
    case .tooDense(let part): "'\(part)' unpacks to far more than a file of its size holds"
    }
  }
}
