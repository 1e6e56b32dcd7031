import Analytics
import Audit
import Coaching
import Exporters
import Foundation
import Walkbook

/// The auditor before the door: what is written or printed for an audience that hides passes only
/// where nothing hidden can be worked out of it and nobody is named in it.
///
/// All outputs of a run are judged together, and with what the folder keeps of earlier releases
/// (``ReleasedOutputs``). There is no limit of time after which a file would pass unread.
struct OutputGate: Sendable {
  private let audit: Audit
  private let reader: Reader
  private let holdsAllRows: Bool
  private let areMeasures: Bool
  private let smallestGroup: Int
  private let released: [Release]

  /// `nil` for those who see everything.
  ///
  /// - Parameters:
  ///   - holdsAllRows: whether tables are whole; answers to a statement need not be.
  ///   - areMeasures: whether they are tables of ours, each of which the auditor must know.
  init?(
    _ workspace: Workspace, in folder: String, holdsAllRows: Bool = true, areMeasures: Bool = false
  ) throws {
    guard let reader = Reader(rawValue: workspace.view.audience.rawValue), reader.isGuarded else {
      return nil
    }
    self.reader = reader
    self.holdsAllRows = holdsAllRows
    self.areMeasures = areMeasures
    smallestGroup = workspace.study.rules.smallestGroup
    audit = AuditFiles.audit(workspace.study)
    released = try ReleasedOutputs.all(in: folder)
  }

  /// Why some written files must not have their names.
  func refusal(of outputs: [WrittenOutput]) -> ExportError? {
    var files: [WrittenFile] = []
    for output in outputs {
      guard let data = FileManager.default.contents(atPath: output.source ?? output.place) else {
        return .tells(path: output.path, reason: "it cannot be read back")
      }
      guard output.source != nil || WrittenFile(name: output.path, bytes: []).isJudged else {
        return .tells(
          path: output.path,
          reason:
            "the auditor does not read this format, and nobody could say whether it tells what "
            + "this audience must not see; give docx or html, or --no-audit")
      }
      let ending = output.source.map { "." + ($0 as NSString).pathExtension } ?? ""
      files.append(WrittenFile(name: output.path + ending, bytes: Array(data)))
    }
    return refusal(of: files).map { refusal in
      // A print is judged by what was printed, and known by its own name.
      let output = outputs.first { $0.source != nil && refusal.path.hasPrefix($0.path + ".") }
      return .tells(path: output?.path ?? refusal.path, reason: refusal.reason)
    }
  }

  /// Why some files must not be seen, and the first of them that is the reason.
  func refusal(of files: [WrittenFile]) -> (path: String, reason: String)? {
    var release = Release(name: "", files: files, reader: reader)
    release.holdsAllRows = holdsAllRows
    release.smallestGroup = smallestGroup
    let alone = audit.run([release]).findings
    if let refusal = contradiction(alone, in: files) { return refusal }
    let told = released.isEmpty ? told(alone) : toldWithReleases(release)
    guard let first = told.first else { return nil }
    let names = Set(files.map(\.name))
    let path = names.contains(first.file) ? first.file : files.first?.name ?? ""
    let place = first.kind == .person ? ["somebody is named"] : first.where
    let more = told.count > 1 ? ", and \(told.count - 1) more" : ""
    let isOfOld = !first.file.isEmpty && !names.contains(first.file)
    let tellsAlone = released.isEmpty || !self.told(alone).isEmpty
    let with =
      tellsAlone
      ? "" : "together with \(isOfOld ? first.file + ", " : "")what was released before, "
    return (
      path,
      "\(with)it tells what this audience must not see (\(place.joined(separator: ", "))\(more)); "
        + "--no-audit writes it for walkbook audit to say more"
    )
  }

  /// Why numbers that are unlike their definitions must not be seen.
  ///
  /// Where they do not agree with each other, the equations that would tell something cannot be asked. An
  /// answer to a statement need not be as its columns are called.
  private func contradiction(
    _ findings: [AuditFinding], in files: [WrittenFile]
  ) -> (path: String, reason: String)? {
    guard holdsAllRows, let first = findings.first(where: { $0.kind == .contradiction }) else {
      return nil
    }
    let place = (first.where + [first.says]).joined(separator: ", ")
    return (
      first.file.isEmpty ? files.first?.name ?? "" : first.file,
      "its numbers do not agree (\(place)), so that nobody can say what they tell; --no-audit writes "
        + "it for walkbook audit to say more"
    )
  }

  /// What a release tells together with what was released before, which tells of itself what it tells.
  private func toldWithReleases(_ release: Release) -> [AuditFinding] {
    let all = audit.run([release] + released).findings
    if let odd = all.first(where: { $0.kind == .contradiction }) {
      Terminal.say(
        "warning: \(ReleasedOutputs.name): what was released before does not agree with this "
          + "(\((odd.where + [odd.says]).joined(separator: ", "))); what the two tell there is not judged"
      )
    }
    let before = told(audit.run(released).findings)
    return told(all).filter { !before.contains($0) }
  }

  private func told(_ findings: [AuditFinding]) -> [AuditFinding] {
    findings.filter { $0.isTold || (areMeasures && $0.kind == .unread) }
  }
}

extension AuditFinding {
  /// The place, the cell and the column, as far as it has them.
  fileprivate var `where`: [String] { [place, cell, column].filter { !$0.isEmpty } }
}

/// What was handed out before: the folder `Released` of a data folder.
///
/// People put there what they gave to an audience. Each file or folder in it is one release; what
/// comes later must not tell, together with these, what they hide or what it hides itself.
enum ReleasedOutputs {
  static let name = "Released"

  static func all(in folder: String) throws -> [Release] {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return try entries.filter { $0.lowercased() == name.lowercased() }.sorted().flatMap { entry in
      let home = "\(folder)/\(entry)"
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: home) else {
        throw Failure(.input, "\(home): cannot be read, and what was released must be known")
      }
      return try names.filter { !$0.hasPrefix(".") }.sorted().compactMap {
        try AuditFiles.release("\(home)/\($0)", nil)
      }
    }
  }
}
