package import Documents
import Foundation
import Importers
import Reports
import Tables
import Templates

/// The text of a report: a shipped one by its name, or a file.
package struct ReportSource {
  /// As messages name it.
  package let name: String
  package let text: String
  /// Where it lies; `nil` for one that is shipped.
  private let folder: String?

  package init(_ name: String) throws {
    if let shipped = Reports.all.first(where: { $0.name == name }) {
      self.name = "\(name).md"
      text = String(decoding: shipped.bytes, as: UTF8.self)
      folder = nil
      return
    }
    if DataFolder.isFolder(name) {
      throw Failure(.input, "\(name): is a folder; name a report, a file of Markdown")
    }
    let ending = (name as NSString).pathExtension.lowercased()
    guard !["csv", "tsv", "xlsx", "json", "yaml", "html", "docx", "pdf"].contains(ending) else {
      throw Failure(
        .input, "\(name): expected a report, a file of Markdown; data are given with --data")
    }
    guard let text = try? String(contentsOfFile: name, encoding: .utf8) else {
      let hint = Nearest.hint(Self.nearest(to: name))
      throw Failure(.input, "\(name): no such report, and no file of UTF-8 text\(hint)")
    }
    self.name = name
    self.text = text
    folder = (name as NSString).deletingLastPathComponent
  }

  /// The report that a name was meant for: a file with its ending left out, a shipped one, or one whose
  /// name begins so.
  package static func nearest(to name: String) -> String? {
    if FileManager.default.fileExists(atPath: "\(name).md") { return "\(name).md" }
    let beside = ReportSource.files(of: name).dropFirst().map { path in
      path.hasPrefix("./") && !name.hasPrefix("./") ? String(path.dropFirst(2)) : path
    }
    let known = Reports.all.map(\.name) + beside
    return Nearest.word(to: name, among: known)
      ?? known.first { name.count > 2 && $0.hasPrefix(name) }
  }

  /// The report with all that it includes, and everything that is wrong with it.
  package var report: (report: Report, errors: [ReportError]) {
    var (report, errors) = Report.reading(
      text, file: name, themes: Templates.themes.map(\.name),
      languages: ["en"] + Language.shipped.map(\.tag), include: included)
    report.isShipped = folder == nil
    let all = errors + missingReferences(of: report)
    return (report, all.sorted { $0.location < $1.location })
  }

  /// Files of styles and pictures that an output takes and that are not beside the report.
  private func missingReferences(of report: Report) -> [ReportError] {
    var names = report.outputs.map { ($0.reference, $0.referenceLocation) }
    names.append((report.theme?.reference, report.themeLocation))
    guard let folder else { return [] }
    let beside = { (name: String) in folder.isEmpty ? name : "\(folder)/\(name)" }
    var errors = names.compactMap { name, location -> ReportError? in
      guard let name, let location else { return nil }
      guard !FileManager.default.isReadableFile(atPath: beside(name)) else { return nil }
      return ReportError(.missing(kind: "file", name: name), at: location)
    }
    if let logo = report.theme?.logo, let location = report.themeLocation,
      Logo(path: beside(logo)) == nil
    {
      errors.append(ReportError(.expected(Logo.demand(logo)), at: location))
    }
    return errors
  }

  /// The files that a report is made of: itself, and what beside it others may include; none for
  /// one that is shipped.
  package static func files(of name: String) -> [String] {
    if Reports.all.contains(where: { $0.name == name }) { return [] }
    let folder = (name as NSString).deletingLastPathComponent
    let home = folder.isEmpty ? "." : folder
    let beside = (try? FileManager.default.contentsOfDirectory(atPath: home)) ?? []
    return [name]
      + beside.filter { $0.hasSuffix(".md") }.sorted().map {
        "\(home)/\($0)"
      }
  }

  /// A file beside the report, or else one that is shipped for all reports.
  private func included(_ path: String) -> String? {
    if let folder, path.hasPrefix(folder),
      let text = try? String(contentsOfFile: path, encoding: .utf8)
    {
      return text
    }
    return (Reports.shared + Templates.themes).first { $0.name == path }.map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
  }
}
