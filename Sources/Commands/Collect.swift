import Analytics
import ArgumentParser
import Coaching
import Exporters
import Foundation
import Provenance
import Tables
import Walkbook

/// `walkbook collect`: what was written into agendas, back into the data folder.
struct Collect: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads what was agreed at debriefs out of filled-in agendas, for commitments.csv.",
    discussion: """
      walkbook collect out/agendas/debrief-S01.docx --data FOLDER
      shows what is new; with --write it is added to commitments.csv, and the next agenda begins
      with it. A row that the file has already is never added again.
      """)

  @Argument(help: "Agendas, as DOCX or XLSX; the name of each ends with the id of its school.")
  var files: [String]

  @OptionGroup var input: DataOptions

  @Option(name: .long, help: "The id of the school, where the name of the file does not tell.")
  var atSchool: String?

  @Option(name: .long, help: "The day of the debrief, as yyyy-mm-dd; the day of the data else.")
  var madeOn: String?

  @Flag(name: .long, help: "Add what is new to commitments.csv.")
  var write = false

  func run() async throws {
    try await Terminal.run {
      let day = try madeOn.map { text in
        guard let day = Day(text) else { throw Failure(.usage, "--made-on: expected yyyy-mm-dd") }
        return day
      }
      let workspace = try await Workspace(try input.folder())
      let audience = workspace.view.audience
      guard !audience.isGuarded else {
        throw Failure(.data, "collect names people; not for audience '\(audience.rawValue)'")
      }
      var collected = CollectedCommitments(workspace)
      for file in files {
        let rows = try AgendaRows(path: file).rows
        if !rows.isEmpty { collected.add(rows, school: try school(of: file, workspace)) }
      }
      try show(collected)
      if write { try await add(collected, day ?? workspace.study.asOf) }
    }
  }

  private func show(_ collected: CollectedCommitments) throws {
    let counts = [CollectedCommitments.State.new, .changed, .known].map { state in
      "\(collected.entries.count { $0.state == state }) \(state.rawValue)"
    }
    Terminal.say(counts.joined(separator: ", "))
    if !collected.table.isEmpty {
      try Terminal.put(TableFormat.table.bytes(of: collected.table))
    }
    if collected.entries.contains(where: { $0.state == .changed }) {
      Terminal.say("changed: commitments.csv has the row in other words; correct it there")
    }
    if collected.unreadDays > 0 {
      Terminal.say("\(collected.unreadDays) × a day that is not yyyy-mm-dd; it is left blank")
    }
    if !write { Terminal.say("nothing is written without --write") }
  }

  /// The school whose id the name of a file ends with: `debrief-S01.docx`.
  private func school(of file: String, _ workspace: Workspace) throws(Failure) -> String {
    let schools = workspace.study.district.roster.schools
    let ids = schools.references.map { schools[$0].id }
    let stem = URL(filePath: file).deletingPathExtension().lastPathComponent.lowercased()
    let fitting = ids.filter { id in
      if let atSchool { return id.lowercased() == atSchool.lowercased() }
      return stem == id.lowercased() || stem.hasSuffix("-" + id.lowercased())
    }
    guard let id = fitting.max(by: { $0.count < $1.count }) else {
      throw Failure(.usage, "\(file): of which school? give its id with --at-school")
    }
    return id
  }

  private func add(_ collected: CollectedCommitments, _ day: Day?) async throws {
    guard collected.entries.contains(where: { $0.state == .new }) else { return }
    let path = "\(input.data)/commitments.csv"
    let file = FileManager.default.contents(atPath: path).map { [UInt8]($0) }
    guard let bytes = collected.bytes(after: file, madeOn: day) else {
      throw Failure(
        .data, "\(path): its columns have other names; walkbook import writes it with ours")
    }
    do {
      // Asked for with --write, and nothing that stands there changes.
      try await OutputRules(force: true, kind: .data).apply {
        try await TableFormat.write(ContiguousArray(bytes), to: path)
      }
    } catch let error as ExportError {
      throw Failure(.output, "\(error)")
    }
    try Terminal.put(path + "\n")
  }
}
