import Foundation
import Tables

/// Files of a folder that may hold data and are of a kind that is not read: each is named, so that
/// nobody takes it for read.
enum OtherFiles {
  static func findings(in folder: String) -> [Finding] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter(mayHoldData).sorted().filter { !FolderTree.isFolder(folder + "/" + $0) }
      .map { name in
        Finding(
          .unreadable(
            reason: "a file of a kind that is not read",
            remedy: "Export it as CSV, or give a text with columns the ending .csv or .txt."),
          at: Location(file: name), severity: .note)
      }
  }

  private static func mayHoldData(_ name: String) -> Bool {
    guard let first = name.first, first != ".", first != "~", !InputFile.isMeant(name),
      let ending = name.split(separator: ".").dropFirst().last?.lowercased()
    else { return false }
    return endings.contains(ending) && !name.lowercased().hasPrefix("walkbook")
  }

  private static let endings: Set = [
    "dat", "data", "asc", "prn", "psv", "exp", "export", "xml", "dbf",
    "mdb", "accdb", "parquet", "sav", "dta", "rds", "sas7bdat", "pdf", "doc", "rtf", "7z", "rar",
    "tar", "tgz",
  ]
}
