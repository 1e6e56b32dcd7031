import Analytics
import CSV
import Coaching
import Foundation
import Importers
import Queries
import Synchronization
import Tables
import Walkbook

/// One stage of a run on a small folder, for valgrind to count its instructions: `budget STAGE FOLDER`.
///
/// A stage does what those before it do, so that the difference is its own.
@main
enum Budget {
  static func main() throws {
    let words = CommandLine.arguments.dropFirst()
    guard words.count == 2, let word = words.first, let folder = words.last else {
      throw BudgetError.usage
    }
    if word == "make" { return try BudgetFolder(path: folder).write() }
    guard let stage = Stage(rawValue: word) else { throw BudgetError.usage }
    let executor = OneThread()
    let outcome = Mutex<Result<Int, any Error>?>(nil)
    Task(executorPreference: executor) {
      do {
        let count = try await stage.run(on: folder)
        outcome.withLock { $0 = .success(count) }
      } catch {
        outcome.withLock { $0 = .failure(error) }
      }
    }
    executor.run()
    guard let result = outcome.withLock({ $0 }) else { throw BudgetError.unfinished }
    print(stage.rawValue, try result.get())
  }
}

enum BudgetError: Error { case usage, unfinished }

/// Runs tasks one after the other on the thread that asks: valgrind starts no threads of the library that
/// tasks usually run on, and one thread always counts the same.
final class OneThread: TaskExecutor {
  private let jobs = Mutex<[UnownedJob]>([])

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    jobs.withLock { $0.append(job) }
  }

  /// Returns when nothing is left to do.
  func run() {
    while let job = jobs.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) {
      unsafe job.runSynchronously(on: asUnownedTaskExecutor())
    }
  }
}

/// What is counted.
enum Stage: String {
  /// The program itself.
  case start
  /// Lines of a file as records; and those of a file with quotes around every cell.
  case lines, quoted
  /// Files opened and recognised.
  case plan
  /// The folder read.
  case read
  /// One measure of its marks.
  case measure
  /// A statement over all marks.
  case statement

  /// What came out, to be looked at.
  func run(on path: String) async throws -> Int {
    switch self {
    case .start: return 0
    case .lines: return try records(of: path + "/marks.csv")
    case .quoted: return try records(of: path + "/quoted.txt")
    case .plan: return try folder(path).files.count
    case .read: return try await folder(path).read().district.marks.count
    case .measure: return Study(try await folder(path).read().district).masteryRates.count
    case .statement:
      let workspace = try await Workspace(folder(path))
      return try workspace.catalog.query(
        "select item_id, status, count(*), avg(score) from marks group by 1, 2"
      ).count
    }
  }

  private func records(of path: String) throws -> Int {
    let head = try CSVHead.read(path: path)
    var cells = 0
    try head.file(path, skippingRecords: 1, fields: 10).forEachRecord { cells += $0.count }
    return cells
  }

  private func folder(_ path: String) throws -> DataFolder { try DataFolder(path: path) }
}

/// A small folder of canonical files that is always the same.
struct BudgetFolder {
  let path: String

  private static let students = 100
  private static let items = 12

  func write() throws {
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true)
    let students = (1...BudgetFolder.students).map { 10_000 + $0 }
    try write(
      "students.csv",
      ["student_id,name,school_id,grade"]
        + students.map { "\($0),Student \($0),S1,\($0 % 3 + 6)" })
    try write(
      "sections.csv",
      ["section_id,title,school_id,teacher_id", "A,Class A,S1,T1", "B,Class B,S1,T2"])
    try write(
      "enrollments.csv",
      ["student_id,section_id,begin,end"] + students.map { "\($0),\(section($0)),2026-08-17," })
    try write(
      "pathways.csv",
      ["pathway_id,title,kind,position,item_id,item_title,item_kind,target_id,due,points_possible"]
        + (1...BudgetFolder.items).map { item in
          "P,Playlist,playlist,\(item),P-\(item),Task \(item),check,T.\(item % 3),\(day(item)),10"
        })
    let marks = students.flatMap { student in
      (1...BudgetFolder.items).map { item in
        "\(student),\(section(student)),P-\(item),\((student * 7 + item) % 11),10,scored,"
          + "\(day(item)),\(day(item + 1)),1,"
      }
    }
    let titles =
      "student_id,section_id,item_id,score,points_possible,status,submitted,assessed,attempt,overridden"
    try write("marks.csv", [titles] + marks)
    try write(
      "quoted.txt",
      ([titles] + marks).map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).map { "\"\($0)\"" }
          .joined(separator: ",")
      })
  }

  private func section(_ student: Int) -> String { student.isMultiple(of: 2) ? "A" : "B" }

  private func day(_ number: Int) -> String { "2026-09-\(number + 10)" }

  private func write(_ name: String, _ lines: [String]) throws {
    let text = lines.map { $0 + "\n" }.joined()
    try Data(text.utf8).write(to: URL(filePath: path).appending(path: name))
  }
}
