import CSV
import Coaching
import Importers

/// What will be done with the files of a folder, and what is to be done next.
enum Plan {
  /// Why nothing can come of a folder; `nil` where something can.
  ///
  /// A folder without a table, without a known one, or of which all facts are left out.
  static func emptiness(of folder: DataFolder) -> String? {
    guard !folder.files.isEmpty else {
      return "\(folder.path): no tables, workbooks or archives in it"
    }
    let kinds = folder.files.compactMap { $0.profile?.kind }
    guard !kinds.isEmpty else { return "\(folder.path): none of its files can be used" }
    let isLeftOut = folder.files.contains { $0.profile == nil }
    guard isLeftOut, !kinds.contains(where: \.isFact) else { return nil }
    return "\(folder.path): it says who there is, and no file of what was done can be used"
  }

  /// The files that are not used and the one next command; `nil` where all are.
  static func unused(in folder: DataFolder) -> String? {
    let unused = folder.files.filter { $0.profile == nil }.map(\.name)
    guard !unused.isEmpty else { return nil }
    let shown = unused.prefix(3).joined(separator: ", ")
    let more = unused.count > 3 ? " and \(unused.count - 3) more" : ""
    return "not used: \(unused.count) of \(folder.files.count) files (\(shown)\(more)); "
      + "next: walkbook start \(folder.path)"
  }

  /// One line for each file.
  ///
  /// - Parameter proposed: what files that are not recognized may be used for, by name.
  static func lines(of folder: DataFolder, proposed: [String: String] = [:]) -> [String] {
    let width = folder.files.map(\.name.count).max() ?? 0
    return folder.files.map { file in
      let name = file.name + String(repeating: " ", count: width - file.name.count)
      if let error = file.error { return "\(name)  not read: \(error)" }
      let form = file.formHost.map { "\($0.rawValue) without a map of its questions, left out" }
      let use = proposed[file.name].map { "looks like \($0)" }
      let profile = file.profile?.id ?? use ?? form ?? "not recognized, left out"
      let shape = [file.encoding, file.delimiter].compactMap(\.self).joined(separator: ", ")
      let unusual = file.head?.unusualShape.map { "; " + $0 } ?? ""
      return "\(name)  \(profile) (\(shape), \(file.byteCount) bytes\(unusual))"
    }
  }
}
