/// Why a document could not be written.
///
/// The file that stood at the path before is untouched.
public enum ExportError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The folder refuses files, the disk is full, or something else stands in the way.
  case cannotWrite(path: String, reason: String)
  /// The place of the output is taken by a folder or a device.
  case notAFile(path: String)
  /// The output would take the place of a file that is being read.
  case isInput(path: String)
  /// The output would take the place of a file that Walkbook did not write, or that has been
  /// changed since.
  case isNotOurs(path: String)
  /// A library refused a piece of the document.
  case refused(operation: String, reason: String)
  /// The number of a cell is not finite.
  case notFinite(sheet: String, cell: String)
  /// What was written does not read back as it should; nothing was published.
  case damaged(part: String, reason: String)
  /// What was written tells its audience what it must not see; nothing was published.
  case tells(path: String, reason: String)
  /// The format needs a program that is not installed.
  case programMissing(program: String, package: String, format: String)
  /// A program ended with an error.
  case programFailed(program: String, reason: String)

  public var description: String {
    switch self {
    case .cannotWrite(let path, let reason): "\(path): cannot be written: \(reason)"
    case .notAFile(let path): "\(path): expected a file or nothing, found something else"
    case .isInput(let path):
      "\(path): is being read, and would be replaced; write elsewhere, or give --force"
    case .isNotOurs(let path):
      "\(path): is there already, and not as Walkbook wrote it; --force replaces it"
    case .refused(let operation, let reason): "\(operation): refused: \(reason)"
    case .notFinite(let sheet, let cell):
      "sheet '\(sheet)', cell \(cell): expected a finite number"
    case .damaged(let part, let reason): "\(part): damaged while writing: \(reason)"
    case .tells(let path, let reason): "\(path): not written: \(reason)"
    case .programMissing(let program, let package, let format):
      "\(format): needs the program '\(program)' (on Debian: apt-get install \(package))"
    case .programFailed(let program, let reason): "\(program): failed: \(reason)"
    }
  }
}
