import Archives
import CSV
import Tables
import Workbooks

/// Why a file cannot be read, whatever it is; the others are.
enum FileFailure: Error, Hashable, Sendable {
  case text(CSVError)
  case archive(ArchiveError)
  case workbook(WorkbookError)
  /// A file in an archive that is an archive itself.
  case nested

  /// What is wrong, without the place.
  var reason: String {
    switch self {
    case .text(let error): error.sentence
    case .archive(let error), .workbook(.archive(let error)): "\(error)"
    case .workbook(let error): "\(error)"
    case .nested: "an archive inside of an archive"
    }
  }

  /// The line at fault, where there is one.
  var line: Int {
    switch self {
    case .text(let error): error.location.line
    case .workbook(.outOfOrder(let row)): row
    case .archive, .workbook, .nested: 0
    }
  }

  /// What a person can do about it.
  var remedy: String {
    switch self {
    case .text(let error): error.remedy
    case .archive(let error), .workbook(.archive(let error)): error.remedy
    case .workbook(.otherKind): "Open it where it comes from, and save it as CSV or XLSX."
    case .workbook(.tooLarge): "Split it, or save the sheet as CSV."
    case .workbook: "Open it in a spreadsheet, and save it again as XLSX, or the sheet as CSV."
    case .nested: "Unpack it into the folder."
    }
  }
}

extension Finding {
  /// A file that cannot be read, with what a person can do about it.
  init(_ failure: FileFailure, in file: String) {
    self.init(
      .unreadable(reason: failure.reason, remedy: failure.remedy),
      at: Location(file: file, line: failure.line), severity: .error)
  }

  init(_ failure: CSVError) { self.init(.text(failure), in: failure.location.file) }
}

extension LocatedError<CSVProblem> {
  /// What a person can do about it.
  package var remedy: String {
    switch problem {
    case .noSuchFile: "Put it back, and read again."
    case .isFolder: "Put the files of the folder beside the others."
    case .noPermission: "Allow yourself to read it in its permissions."
    case .unreadable: "Copy it anew, and read again."
    case .foreign(let file): file.remedy
    case .lineTooLong: "Look for a quote that never closes, or export it again as CSV."
    case .malformedQuote: "Correct the quotes, or read it without --strict."
    case .changedWhileRead: "Close the program that writes it, and read again."
    }
  }
}

extension ArchiveError {
  var remedy: String {
    switch self {
    case .notAnArchive, .damaged: "Download or copy it again."
    case .empty: "Remove it, or export it again."
    case .locked: "Save it without a password."
    case .unknownMethod, .leadsOut, .duplicate, .tooManyParts, .tooLarge, .tooDense:
      "Ask where it comes from; if it is in order, unpack it, and put its files into the folder."
    }
  }
}

extension Finding.Problem {
  static func unreadable(
    reason: String, remedy: String = "Export it again as CSV in UTF-8."
  ) -> Self {
    Self(.unreadableFile, reason, advice: "The file was left out. \(remedy)")
  }
}
