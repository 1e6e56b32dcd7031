import Analytics
import ArgumentParser
import Coaching
import Exporters
import Foundation
import Provenance
import Queries
import Tables
import Walkbook

/// `walkbook collect`: what was written into agendas and workbooks, back into the data folder.
struct Collect: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads what people wrote into agendas and workbooks, for the data folder.",
    discussion: """
      walkbook collect out/agendas/debrief-S01.docx out/pd-planning.xlsx --data FOLDER
      shows what is new or changed; with --write what was agreed goes into
      commitments.csv, with which the next agenda or talk begins, and the sessions
      of the PD plan, with what a district reading decides of them, into plans.csv,
      of which the next window's workbook says what became. A row that a file has
      already is never added again, and nothing that people left as it was changes.
      Exit status 1: something was left out; it is named.
      """)

  @Argument(
    help:
      "Agendas, talks, readings and workbooks, as DOCX or XLSX; names end with the school's or teacher's id."
  )
  var files: [String]

  @OptionGroup var input: DataOptions

  @Option(name: .long, help: "The id of the school, where the name of the file does not tell.")
  var atSchool: String?

  @Option(name: .long, help: "The day of the debrief, as yyyy-mm-dd; the day of the data else.")
  var madeOn: String?

  @Option(
    name: .long, help: "The walk window of a district reading; the last one of the data else.")
  var window: String?

  @Flag(name: .long, help: "Write what is new or changed into commitments.csv and plans.csv.")
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
      let filled = try files.map { try FilledTables(path: $0) }
      var refusals = filled.filter(\.tables.isEmpty).map {
        "\($0.path): has no table of commitments, of what was agreed or of a PD plan, which collect reads"
      }
      let found = Set(filled.flatMap { $0.tables.map(\.file.identity) })
      for file in CollectedFile.all where found.contains(file.identity) {
        var rows = CollectedRows(file, workspace)
        for document in filled { try add(document, to: &rows, workspace) }
        try show(rows)
        refusals += rows.refusals
        if write { refusals += try await put(rows, day ?? workspace.study.asOf) }
      }
      for document in filled { Self.tellWhatStays(in: document) }
      for refusal in refusals { Terminal.say("left out: \(refusal)") }
      if !write { Terminal.say("nothing is written without --write") }
      if !refusals.isEmpty { throw ExitCode(Failure.Status.findings.rawValue) }
    }
  }

  /// Says what people wrote that is nothing for the data.
  private static func tellWhatStays(in document: FilledTables) {
    if !document.unread.isEmpty {
      let names = document.unread.joined(separator: "; ")
      Terminal.say(
        "\(document.path): not for the data, but carried over by the next build: \(names)")
    }
    if document.hasOwnText {
      Terminal.say(
        "\(document.path): what was written outside of tables to fill in stays in this file alone")
    }
  }

  private func add(
    _ document: FilledTables, to rows: inout CollectedRows, _ workspace: Workspace
  ) throws {
    for table in document.tables where table.file.identity == rows.file.identity && !table.isBlank {
      let standing = try standing(of: document.path, table, workspace)
      rows.add(table, of: document.path, standing: standing)
    }
  }

  /// What the rows of a table are about, where only the name of the document tells.
  private func standing(
    of path: String, _ table: FilledTables.Filled, _ workspace: Workspace
  ) throws -> [String: String] {
    let file = table.file
    if file.namesTeachers {
      let roster = workspace.study.district.roster
      let ids = roster.teachers.references.map { roster.teachers[$0] }
      guard let id = Self.id(among: ids.map(\.id), endingNameOf: path),
        let teacher = ids.first(where: { $0.id == id })
      else { throw Failure(.usage, "\(path): of which teacher? let its name end with the id") }
      let school = teacher.school.map { roster.schools[$0].id }
      return ["owner": id, "school_id": try school ?? self.school(of: path, workspace)]
    }
    if file.namesSchools {
      return table.namesSchools ? [:] : ["school_id": try school(of: path, workspace)]
    }
    if let window { return ["window_id": window] }
    let latest = try workspace.catalog.query("select window_id from walk_windows where latest")
    return latest.isEmpty ? [:] : ["window_id": latest[0, 0].plain]
  }

  private func show(_ rows: CollectedRows) throws {
    let counts = CollectedRows.State.allCases.map { "\(rows.count($0)) \($0.rawValue)" }
    Terminal.say("\(rows.file.name): " + counts.joined(separator: ", "))
    if !rows.table.isEmpty { try Terminal.put(TableFormat.table.bytes(of: rows.table)) }
  }

  /// The school whose id the name of a file ends with: `debrief-S01.docx`.
  private func school(of file: String, _ workspace: Workspace) throws(Failure) -> String {
    let schools = workspace.study.district.roster.schools
    let ids = schools.references.map { schools[$0].id }
    if let atSchool {
      guard let id = ids.first(where: { $0.lowercased() == atSchool.lowercased() }) else {
        throw Failure(.usage, "--at-school: no school has this id")
      }
      return id
    }
    guard let id = Self.id(among: ids, endingNameOf: file) else {
      throw Failure(.usage, "\(file): of which school? give its id with --at-school")
    }
    return id
  }

  /// The longest of the ids with which the name of a file ends.
  private static func id(among ids: [String], endingNameOf file: String) -> String? {
    let stem = URL(filePath: file).deletingPathExtension().lastPathComponent.lowercased()
    let fitting = ids.filter { id in
      stem == id.lowercased() || stem.hasSuffix("-" + id.lowercased())
    }
    return fitting.max { $0.count < $1.count }
  }

  /// Writes a file of the folder.
  ///
  /// - Returns: what has no place in it.
  private func put(_ rows: CollectedRows, _ day: Day?) async throws -> [String] {
    guard !rows.table.isEmpty else { return [] }
    let path = "\(input.data)/\(rows.file.name)"
    let file = FileManager.default.contents(atPath: path).map { [UInt8]($0) }
    guard let written = rows.written(over: file, madeOn: day) else {
      throw Failure(
        .data, "\(path): its columns have other names; walkbook import writes it with ours")
    }
    if written.isChanged {
      do {
        // Asked for with --write, and nothing changes but what people changed.
        try await OutputRules(force: true, kind: .data).apply {
          try await TableFormat.write(ContiguousArray(written.bytes), to: path)
        }
      } catch let error as ExportError {
        throw Failure(.output, "\(error)")
      }
      try Terminal.put(path + "\n")
    }
    return written.refusals.map { "\(path): \($0)" }
  }
}
