import Analytics
import ArgumentParser
import Audit
import Coaching
import Foundation
import Importers
import Tables
import Walkbook

/// `walkbook audit`: what written outputs tell of the numbers that they hide.
struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Reads outputs back and tries to work out what they hide.",
    discussion: """
      walkbook audit out/district out/public --data Examples/district
      Each folder or file is one release; together they are what a reader may have. Writes what can
      be said of each hidden number. Exit status: 0 nothing is told; 1 something is,
      or was not judged.
      """)

  @Argument(help: "Folders of outputs, or files: xlsx, docx, html, md, csv, tsv, json, jsonl.")
  var outputs: [String]

  @Option(name: .long, help: "The data folder, to look for the names and ids of its people.")
  var data: String?

  @Option(name: .long, help: "For whom the outputs are, where they do not say it themselves.")
  var audience: String?

  @OptionGroup var output: TableOptions

  func run() async throws {
    try await Terminal.run {
      let reader = try audience.map(reader)
      var releases: [Release] = []
      for path in outputs { releases.append(try AuditFiles.release(path, reader)) }
      var inputs = releases.flatMap { $0.files.map(\.name) }
      var audit = Audit()
      if let data {
        let folder = try DataOptions.folder(data)
        inputs += folder.inputs
        audit = AuditFiles.audit(Study(await folder.read().district))
      }
      let result = audit.run(releases)
      try await output.write(result.table, title: "Audit", reading: inputs)
      say(result)
      if !result.isClean || !result.isWhole { throw ExitCode(Failure.Status.findings.rawValue) }
    }
  }

  private func reader(_ word: String) throws -> Reader {
    if let reader = Reader(rawValue: word) { return reader }
    let words = Reader.allCases.map(\.rawValue)
    let hint = Nearest.hint(Nearest.word(to: word, among: words))
    throw ValidationError("--audience: expected \(words.joined(separator: ", "))\(hint)")
  }

  private func say(_ result: AuditResult) {
    let told = result.findings.count(where: \.isTold)
    let kept = result.findings.count { $0.kind == .number && !$0.isTold }
    let open = result.findings.count { $0.kind == .unread || $0.kind == .contradiction }
    Terminal.say("told: \(told); hidden numbers kept: \(kept); not judged: \(open)")
    if let first = result.unsaid.first {
      let more = result.unsaid.count > 1 ? " and \(result.unsaid.count - 1) more" : ""
      Terminal.say(
        "\(first)\(more): for whom is not said there; judged as for the closest reader of the others, "
          + "or the district. --audience says it")
    }
    if result.unsolved > 0 {
      Terminal.say(
        "\(result.unsolved) numbers were bounded by intervals alone: too many hang together")
    }
  }
}

/// Outputs as the auditor takes them, and the people whom it must not find.
enum AuditFiles {
  /// A folder with everything in it, or one file.
  static func release(_ path: String, _ reader: Reader?) throws -> Release {
    guard FileManager.default.fileExists(atPath: path) else {
      throw Failure(.input, "\(path): no such file or folder")
    }
    guard DataFolder.isFolder(path) else {
      return Release(name: path, files: [try file(path, path)], reader: reader)
    }
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
    // One that is no output that we know is not judged, and that is said.
    let files = try names.sorted().filter { !DataFolder.isFolder("\(path)/\($0)") }
      .map { try file("\(path)/\($0)", "\(path)/\($0)") }
    guard !files.isEmpty else { throw Failure(.input, "\(path): no outputs to audit") }
    return Release(name: path, files: files, reader: reader)
  }

  private static func file(_ path: String, _ name: String) throws -> WrittenFile {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure(.input, "\(path): cannot be read")
    }
    return WrittenFile(name: name, bytes: Array(data))
  }

  /// An audit that knows the titles of a district and looks for its people.
  static func audit(_ study: Study) -> Audit {
    Audit(titles: titles(study), people: people(study.district))
  }

  private static func titles(_ study: Study) -> Titles {
    var titles = Titles()
    let roster = study.district.roster
    for school in roster.schools.sorted.map({ roster.schools[$0] }) {
      guard let name = school.name else { continue }
      titles.add(name, is: school.id, in: "school_id")
      titles.add("\(name), all classes", is: "\(school.id)-all", in: "section_id")
    }
    let windows = study.walkWindows
    for (id, title) in zip(
      windows.values(of: "window_id") ?? [], windows.values(of: "title") ?? [])
    where title != .missing { titles.add(title.plain, is: id.plain, in: "window_id") }
    return titles
  }

  /// Whom each reader must not find: students for all, for the public and the district teachers too.
  private static func people(_ district: District) -> [Reader: PersonSearch] {
    let roster = district.roster
    var (students, teachers, own) = (PersonWords(), PersonWords(), PersonWords())
    for student in roster.students.sorted.map({ roster.students[$0] }) {
      if let name = student.name { students.names.append(name) }
      students.ids.append(student.id)
    }
    own.names = students.names
    for teacher in roster.teachers.sorted.map({ roster.teachers[$0] }) {
      if let name = teacher.name { teachers.names.append(name) }
      teachers.ids.append(teacher.id)
    }
    students.names += teachers.names
    students.ids += teachers.ids
    var allowed: Set<String> = ["all"]
    for school in district.placesThatAreSchools.map({ roster.schools[$0] }) {
      allowed.insert(school.id)
      if let name = school.name { allowed.insert(name) }
    }
    let everybody = PersonSearch(students, allowed: allowed)
    return [
      .public: everybody, .district: everybody,
      // A school sees its own students by id; nobody but the class sees their names.
      .school: PersonSearch(own, allowed: allowed),
    ]
  }
}
