import Archives
import Coaching
import Foundation
import Importers
import Tables
import TestSupport
import Testing
import Workbooks

@testable import Commands

/// A walk on each sequential framework, a district's own included, ends in the workbook.
@Suite struct SequentialWalkTests {
  /// Every progression of the registry, and one that only a district has.
  static let models =
    FrameworkReader.shipped.compactMap { framework -> String? in
      if case .progression(let it) = framework { it.facts.id } else { nil }
    } + ["own"]

  /// The actions of a district for a progression whose own are not supplied in full.
  private func actions(of model: String) -> String {
    let framework = FrameworkReader.shipped.first { $0.facts.id == model }
    let title = framework?.facts.title ?? "Riverbend Rotation"
    let phases = framework?.phases.map(\.id) ?? ["foundation", "differentiated"]
    var lines = ["framework_id,title,ordering,version,phase,section,number,label,move"]
    for phase in phases {
      for number in 1...3 {
        lines.append(
          "\(model),\(title),sequential,2,\(phase),Routines,\(number),"
            + "District action \(number) of \(phase),Try step \(number) of \(phase)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func folder(for model: String) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    let isSupplied = FrameworkReader.shipped.contains { framework in
      if case .progression(let it) = framework {
        it.facts.id == model && it.isWalkable
      } else {
        false
      }
    }
    if !isSupplied {
      try FileManager.default.createDirectory(
        atPath: folder.path(of: "frameworks"), withIntermediateDirectories: true)
      try folder.write(actions(of: model), to: "frameworks/\(model).csv")
    }
    try folder.write("school_id,name\nS1,Juniper Hill\n", to: "schools.csv")
    try folder.write(
      "teacher_id,name,school_id\nT1,Dana Whitfield,S1\nT2,Rae Quill,S1\n", to: "teachers.csv")
    return folder
  }

  @Test(arguments: models)
  func endsInTheWorkbookAndTheAgenda(model: String) async throws {
    let folder = try folder(for: model)
    let progression = try #require(try await folder.read().district.progression(model))
    // In the first phase that has actions, the first is in place and the second is not.
    let phase = try #require(progression.phases.first { !$0.steps.isEmpty })
    let paused = progression.steps[phase.steps.lowerBound + 1]
    try folder.write(
      """
      walkthrough_id,date,school_id,teacher_id,observer_id,model,start_phase,phase,step,status
      W1,2026-09-10,S1,T1,O1,\(model),\(phase.id),\(phase.id),1,in place
      W1,2026-09-10,S1,T1,O1,\(model),\(phase.id),\(phase.id),2,not yet
      W2,2026-09-10,S1,T2,O1,\(model),\(phase.id),\(phase.id),1,in place
      W2,2026-09-10,S1,T2,O1,\(model),\(phase.id),\(phase.id),2,emerging

      """, to: "walkthroughs.csv")
    let outcome = try Program.run([
      "build", folder.path, "-o", folder.path(of: "out"), "--to", "xlsx,html,md",
    ])
    #expect(outcome.status == 0, "\(outcome.messages)")

    let bytes = try Data(contentsOf: URL(filePath: folder.path(of: "out/pd-planning.xlsx")))
    let workbook = try Workbook(try Archive(Array(bytes)))
    let text = workbook.sheets.compactMap { try? $0.text.get() }
      .map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    #expect(text.contains(progression.facts.title))
    #expect(text.contains(paused.label), "the pause")
    #expect(text.contains(paused.move), "the next move")
    #expect(text.contains(progression.steps[phase.steps.lowerBound].label), "the distribution")

    let agenda = try folder.text(of: "out/agendas/debrief-S1.html")
    #expect(
      agenda.contains(paused.move.replacing("'", with: "&#39;")) || agenda.contains(paused.move))
  }

  /// Without a district's actions nothing is guessed: the rows are left out, and it is said.
  @Test(arguments: ["lr", "ir", "fc", "dl"])
  func asksForActionsThatNobodyHasSupplied(model: String) async throws {
    let folder = try ScratchFolder()
    try folder.write(
      """
      walkthrough_id,date,teacher_id,model,phase,step,status
      W1,2026-09-10,T1,\(model),foundation,1,in place

      """, to: "walkthroughs.csv")
    let intake = try await folder.read()
    #expect(intake.findings.map(\.problem.rule) == [.unknownModel])
    #expect(intake.findings.first?.severity == .error)
  }
}
