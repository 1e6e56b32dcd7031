package import Provenance
import Synchronization

/// What outputs may replace, for one run of a command.
///
/// A file that is read, and one that Walkbook did not write or that somebody has changed since,
/// stay where they are unless `force` is given.
public final class OutputRules: Sendable {
  public let force: Bool
  /// The files that the command reads.
  package let inputs: Set<FileIdentity>
  /// What is said of the files that are written.
  package let kind: OutputMark.Kind
  /// The path of the input of which the one output is a plain copy.
  package let copied: String?
  /// Reads all files of a run together, before any gets its name, and says why none must have it.
  package typealias Judge = @Sendable ([WrittenOutput]) -> ExportError?
  private let judge: Judge?
  /// The files that wait to be judged.
  private let held = Mutex<[HeldOutput]>([])
  private let log = Mutex<Set<String>>([])
  /// Files that people changed and whose content is kept, by path: the digest that they had.
  private let carried = Mutex<[String: String]>([:])

  /// Cells that hold less than all of their text, by path.
  private let cutCells = Mutex<[String: Set<String>]>([:])

  /// The rules in force for the outputs of a task.
  @TaskLocal static var current = OutputRules()

  /// - Parameter inputs: paths of files that the program reads, which no output replaces.
  public convenience init(force: Bool = false, inputs: [String] = []) {
    self.init(force: force, inputs: inputs, kind: .report)
  }

  package init(
    force: Bool = false, inputs: [String] = [], kind: OutputMark.Kind, copied: String? = nil,
    judge: Judge? = nil
  ) {
    self.judge = judge
    self.force = force
    self.inputs = Set(inputs.compactMap(FileIdentity.init))
    self.kind = kind
    self.copied = copied
  }

  /// Runs `work`, whose outputs keep to the rules.
  ///
  /// Where there is a judge, no file has its name before `work` is done and all of them are judged:
  /// what one of them hides another may tell. Files that are read again get theirs together, too, the
  /// settings first: rows without them would be shown to everybody.
  public func apply<Result>(_ work: () async throws -> Result) async throws -> Result {
    defer { held.withLock { $0 = [] } }
    return try await OutputRules.$current.withValue(self) {
      let result = try await work()
      try publishHeld()
      return result
    }
  }

  private func publishHeld() throws(ExportError) {
    let outputs = held.withLock { held in
      held.sorted { ($0.isSettings ? 0 : 1, $0.file.path) < ($1.isSettings ? 0 : 1, $1.file.path) }
    }
    if let judge, !outputs.isEmpty {
      let written = outputs.map { output in
        WrittenOutput(
          path: output.file.path, place: output.file.temporaryPath,
          source: output.file.printedFrom.map { "\(output.file.folder)/\($0)" })
      }
      if let refusal = judge(written) { throw refusal }
    }
    // All are on the disk before the first has its name, and then all have theirs at once.
    for output in outputs { try output.file.settle() }
    try TemporaryFolder.uninterrupted { () throws(ExportError) in
      for output in outputs { try output.file.rename() }
    }
    for output in outputs { output.file.syncFolder() }
  }

  /// The files that were there and have been replaced, by name.
  public var replaced: [String] { log.withLock { $0.sorted() } }

  /// Looks whether all of some outputs may be written, before the first is.
  public func check(_ paths: [String]) throws(ExportError) {
    for path in paths { _ = try replaces(path) }
  }

  /// Files that are read again belong together, and those that are judged are judged together: none
  /// gets its name before all are whole, so that a run that is ended leaves no half folder.
  private var isHolding: Bool { judge != nil || (kind == .data && copied == nil) }

  /// Gives a written file its name, or keeps it until all are whole.
  func pass(_ output: HeldOutput) throws(ExportError) {
    guard isHolding else { return try output.file.putInPlace() }
    held.withLock { $0.append(output) }
  }

  /// - Returns: whether a file is at the place, which may be replaced.
  func replaces(_ path: String) throws(ExportError) -> Bool {
    guard let identity = FileIdentity(path) else { return false }
    if force { return true }
    if inputs.contains(identity) { throw .isInput(path: path) }
    if OutputMark(of: path) != nil { return true }
    guard let digest = carried.withLock({ $0[path] }), digest == FileDigest.sha256(of: path)
    else { throw .isNotOurs(path: path) }
    return true
  }

  /// Lets a file be replaced that somebody has changed, as long as it stays as it is now.
  ///
  /// - Parameter digest: of the content that has been read, and is kept.
  public func allow(replacing path: String, digest: String) {
    carried.withLock { $0[path] = digest }
  }

  func note(_ path: String) { log.withLock { _ = $0.insert(path) } }

  func note(cut places: Set<String>, in path: String) {
    if !places.isEmpty { cutCells.withLock { $0[path] = places } }
  }

  /// What workbooks could not hold, one sentence for each: a cell takes no more characters.
  public var shortened: [String] {
    cutCells.withLock { $0 }.sorted { $0.key < $1.key }.map { path, places in
      let more = places.count > 3 ? " and \(places.count - 3) more" : ""
      return "\(path): cut at 32767 characters, the most that a cell holds: "
        + "\(places.sorted().prefix(3).joined(separator: ", "))\(more); CSV and JSON hold all of it"
    }
  }
}

/// A file that is written and has no name yet.
public struct WrittenOutput: Sendable {
  /// The name that it is to have.
  public let path: String
  /// Where it is now.
  public let place: String
  /// The file that it is a print of and that can be read in its stead; its ending says as what.
  public let source: String?
}
