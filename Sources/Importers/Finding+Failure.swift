import CSV
import Tables

extension Finding {
  /// A file that cannot be read, with what a person can do about it; the others are read.
  init(_ failure: CSVError) {
    self.init(
      .unreadable(reason: failure.reason, remedy: failure.problem.remedy),
      at: Position(file: failure.file, line: failure.line ?? 0), severity: .error)
  }
}

extension CSVError.Problem {
  fileprivate var remedy: String {
    switch self {
    case .noSuchFile: "Put it back, and read again."
    case .isFolder: "Put the files of the folder beside the others."
    case .noPermission: "Allow yourself to read it in its permissions."
    case .unreadable: "Copy it anew, and read again."
    case .binary: "Open it where it comes from, and save it as CSV in UTF-8."
    case .lineTooLong: "Look for a quote that never closes, or export it again as CSV."
    case .changedWhileRead: "Close the program that writes it, and read again."
    }
  }
}
