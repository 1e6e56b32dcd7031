import Analytics
import Audit
import Coaching
import Exporters
import Foundation
import Walkbook

/// The auditor before the door: what is written for an audience that hides gets its name only
/// where nothing hidden can be worked out of it and nobody is named in it.
///
/// Each file is judged by itself; several together by `walkbook audit`. There is no limit of time
/// after which a file would pass unread.
struct OutputGate {
  let judge: OutputRules.Judge

  /// `nil` for those who see everything.
  ///
  /// - Parameter holdsAllRows: whether tables are whole; answers to a statement need not be.
  init?(_ workspace: Workspace, holdsAllRows: Bool = true) {
    guard let reader = Reader(rawValue: workspace.view.audience.rawValue), reader.isGuarded else {
      return nil
    }
    let audit = AuditFiles.audit(workspace.study)
    judge = { written, path in
      guard let data = FileManager.default.contents(atPath: written) else {
        return "it cannot be read back"
      }
      var release = Release(
        name: path, files: [WrittenFile(name: path, bytes: Array(data))], reader: reader)
      release.holdsAllRows = holdsAllRows
      let told = audit.run([release]).findings.filter(\.isTold)
      guard let first = told.first else { return nil }
      let place =
        first.kind == .person
        ? ["somebody is named"] : [first.place, first.cell, first.column].filter { !$0.isEmpty }
      let more = told.count > 1 ? ", and \(told.count - 1) more" : ""
      return "it tells what this audience must not see (\(place.joined(separator: ", "))\(more)); "
        + "--no-audit writes it for walkbook audit to say more"
    }
  }
}
