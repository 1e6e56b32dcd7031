import Documents
import Foundation
import Importers
import Reports
import Tables
import Walkbook
import Weaving

/// Tries reports on tables without rows: all that can be wrong with them before there are data.
enum ReportCheck {
  /// Whether an argument names a report: a file of Markdown, or one that is shipped.
  static func isMeant(_ path: String) -> Bool {
    if FileManager.default.fileExists(atPath: path) {
      return path.lowercased().hasSuffix(".md") && !DataFolder.isFolder(path)
    }
    return path.lowercased().hasSuffix(".md") || Reports.all.contains { $0.name == path }
  }

  /// The reports that lie in a data folder, in the order of names; what begins with `_` is for
  /// others to include.
  static func files(in folder: String) -> [String] {
    let own = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/Reports")) ?? []
    return own.filter { $0.hasSuffix(".md") && $0 != "README.md" && !$0.hasPrefix("_") }.sorted()
      .map { "\(folder)/Reports/\($0)" }
  }

  /// Tries reports without data and, where they are in order, with those of a workspace.
  ///
  /// - Throws: where a file is not there or no text; faults of reports are collected.
  static func check(
    _ names: [String], on run: ReportRun? = nil, into checked: inout Checked
  ) async throws {
    guard !names.isEmpty else { return }
    let empty = try DataFolder(files: [], project: ProjectFile())
    let catalog = try await Workspace(empty).catalog
    for name in names {
      let source = try ReportSource(name)
      let (report, errors) = source.report
      let (faults, remarks) = DryRun.faults(of: report, in: catalog)
      // Trying it says again what reading it has said.
      let told = Set(errors.map(\.location))
      let tried = faults.filter { !told.contains($0.location) }
      let woven = errors.isEmpty ? run?.trial(of: report) : nil
      // What rests on a fault that was told need not be told again.
      let places = Set(tried.map(\.location))
      let shown = woven?.faults.filter { !places.contains($0.location) } ?? []
      let all =
        errors.map { ReportFault($0, in: report) }
        + (tried + shown).map { ReportFault($0, in: report) }
      checked.faults += all.sorted { $0.location < $1.location }
      let found = woven?.remarks.filter { !remarks.contains($0) } ?? []
      checked.faults += (remarks + found).map { ReportFault($0, severity: .warning, in: report) }
      checked.faults += report.listings.map { ReportFault($0, in: report) }
    }
  }
}
