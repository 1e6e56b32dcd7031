import ArgumentParser
import Coaching
import Documents
import Foundation
import Importers
import Reports
import Tables
import Walkbook

/// `walkbook new`: blank forms, files and folders to start from.
struct New: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Hands out a form, a blank file, a report or a whole folder to start from.",
    discussion: """
      walkbook new walk-form --model flex --phase foundation
      walkbook new rating-form --model pl-rubric
      walkbook new conference-log -o forms
      walkbook new report --from pd-planning -o Reports/pd-planning.md
      walkbook new project -o riverbend
      Forms are written as CSV and as XLSX with drop-downs; what comes back is read
      without further settings.
      """)

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case walkForm = "walk-form"
    case ratingForm = "rating-form"
    case conferenceLog = "conference-log"
    case gradebook, pathway, roster, framework, report, project
  }

  @Argument(help: "What to hand out.")
  var kind: Kind

  @Option(
    name: .long,
    help: "For a form: the id of the progression, such as flex, or of the rubric or self-rating.")
  var model: String?

  @Option(name: .long, help: "For a walk form: one phase, such as foundation; otherwise all.")
  var phase: String?

  @Option(name: .long, help: "For a form: a data folder whose own frameworks count too.")
  var data: String?

  @Option(name: .long, help: "For a report: the shipped report to start from.")
  var from: String?

  @Option(
    name: [.customShort("o"), .long],
    help: "A file to write, or a folder; the current folder otherwise.")
  var output: String?

  @Flag(name: .long, help: "Replace files that are there.")
  var force = false

  func validate() throws {
    if kind != .walkForm, kind != .ratingForm, model != nil || data != nil {
      throw ValidationError("--model and --data belong to walk-form and rating-form")
    }
    if kind != .walkForm, phase != nil { throw ValidationError("--phase belongs to walk-form") }
    if kind != .report, from != nil { throw ValidationError("--from belongs to report") }
  }

  func run() async throws {
    try await Terminal.run {
      try await Handout.write(try placed(try handouts()), force: force)
    }
  }

  private func handouts() throws -> [Handout] {
    switch kind {
    case .walkForm:
      let form = try walkForm()
      return Handout.form(form.name, table: form.table, document: form.document)
    case .ratingForm:
      let form = try ratingForm()
      return Handout.form(form.name, table: form.table, document: form.document)
    case .conferenceLog: return Handout.form(.conferences, "Conference log", rows: 60)
    case .gradebook: return Handout.form(.marks, "Gradebook", rows: 300)
    case .pathway: return Handout.form(.pathways, "Pathway", rows: 60)
    case .roster: return BlankFile.roster.map(Handout.blank)
    case .framework:
      return [Handout(name: "framework.csv", content: .table(FrameworkExample.table))]
    case .report: return [try report()]
    case .project:
      return [
        Handout(name: "README.md", content: .text(BlankProject.readme)),
        Handout(name: "walkbook.yaml", content: .text(BlankProject.settings)),
      ] + BlankFile.district.map(Handout.blank)
    }
  }

  /// Where each goes: the file asked for, else under its own name in the folder asked for.
  private func placed(
    _ handouts: [Handout]
  ) throws -> [(handout: Handout, path: String)] {
    let isFolder = kind == .roster || kind == .project
    if let output, !isFolder {
      let ending = Handout.fileExtension(of: output)
      if let handout = handouts.first(where: { $0.fileExtension == ending }) {
        return [(handout, output)]
      }
      guard ending.isEmpty || isExistingFolder(output) else {
        let known = handouts.map(\.fileExtension).joined(separator: " or ")
        throw Failure(.usage, "-o: expected a folder, or a file of the extension \(known)")
      }
    }
    let folder = output ?? (isFolder ? kind.rawValue : nil)
    return handouts.map { handout in
      (handout, folder.map { "\($0)/\(handout.name)" } ?? handout.name)
    }
  }

  private func isExistingFolder(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType == .typeDirectory
  }

  private func frameworks() throws -> [Framework] {
    try data.map { try DataOptions.folder($0).frameworks } ?? FrameworkReader.shipped
  }

  private func ratingForm() throws -> RatingForm {
    let forms = try frameworks().compactMap(RatingForm.init)
    let known = forms.map(\.framework.facts.id).joined(separator: ", ")
    guard let model else { throw Failure(.usage, "a rating form needs --model: \(known)") }
    guard let form = forms.first(where: { $0.framework.facts.id == model }) else {
      throw Failure(.usage, "no rubric or self-rating is called '\(model)': \(known)")
    }
    return form
  }

  private func walkForm() throws -> WalkForm {
    let frameworks = try frameworks()
    let progressions = frameworks.compactMap {
      if case .progression(let progression) = $0, progression.isWalkable {
        progression
      } else {
        nil
      }
    }
    let known = progressions.map(\.id)
    guard let model else {
      throw Failure(.usage, "a walk form needs --model: \(known.joined(separator: ", "))")
    }
    guard let progression = progressions.first(where: { $0.id == model }) else {
      throw Failure(
        .usage, "no progression with actions is called '\(model)': \(known.joined(separator: ", "))"
      )
    }
    guard let phase else { return WalkForm(progression) }
    guard let place = progression.phaseIndex(phase) else {
      let phases = progression.phases.map(\.id)
      throw Failure(
        .usage, "\(model) has no phase '\(phase)': \(phases.joined(separator: ", "))")
    }
    return WalkForm(progression, phase: place)
  }

  private func report() throws -> Handout {
    let name = from ?? "pd-planning"
    guard let report = Reports.all.first(where: { $0.name == name }) else {
      let names = Reports.all.map(\.name)
      let hint = Nearest.hint(
        Nearest.word(to: name, among: names) ?? names.first { $0.hasPrefix(name) })
      throw Failure(
        .usage,
        "no shipped report is called '\(name)'\(hint); there are \(names.joined(separator: ", "))")
    }
    return Handout(
      name: "\(name).md", content: .text(String(decoding: report.bytes, as: UTF8.self)))
  }
}

extension Handout {
  /// A form in its two formats.
  fileprivate static func form(
    _ name: String, table: Table, document: Document
  ) -> [Handout] {
    [
      Handout(name: "\(name).csv", content: .table(table)),
      Handout(name: "\(name).xlsx", content: .workbook(document)),
    ]
  }

  fileprivate static func form(_ kind: FileKind, _ title: String, rows: Int) -> [Handout] {
    let file = BlankFile(kind)
    let name = title.lowercased().split(separator: " ").joined(separator: "-")
    return form(name, table: file.table, document: file.document(title: title, rows: rows))
  }

  fileprivate static func blank(_ file: BlankFile) -> Handout {
    Handout(name: "\(file.kind.rawValue).csv", content: .table(file.table))
  }
}
