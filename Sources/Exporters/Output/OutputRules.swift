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
  /// The path of the one file of which what is written is a plain copy.
  package let copied: String?
  /// Reads a written file before it gets its name, and says why it must not have it.
  package typealias Judge = @Sendable (_ written: String, _ path: String) -> String?
  private let judge: Judge
  private let log = Mutex<Set<String>>([])
  /// Files that people changed and whose content is kept, by path: the digest that they had.
  private let carried = Mutex<[String: String]>([:])

  /// The rules in force for the outputs of a task.
  @TaskLocal static var current = OutputRules()

  /// - Parameter inputs: paths of files that the program reads, which no output replaces.
  public convenience init(force: Bool = false, inputs: [String] = []) {
    self.init(force: force, inputs: inputs, kind: .report)
  }

  package init(
    force: Bool = false, inputs: [String] = [], kind: OutputMark.Kind, copied: String? = nil,
    judge: @escaping Judge = { _, _ in nil }
  ) {
    self.judge = judge
    self.force = force
    self.inputs = Set(inputs.compactMap(FileIdentity.init))
    self.kind = kind
    self.copied = copied
  }

  /// Runs `work`, whose outputs keep to the rules.
  public func apply<Result>(_ work: () async throws -> Result) async rethrows -> Result {
    try await OutputRules.$current.withValue(self, operation: work)
  }

  /// The files that were there and have been replaced, by name.
  public var replaced: [String] { log.withLock { $0.sorted() } }

  /// Looks whether all of some outputs may be written, before the first is.
  public func check(_ paths: [String]) throws(ExportError) {
    for path in paths { _ = try replaces(path) }
  }

  /// Lets a written file have its name, or says why not.
  func judge(_ written: String, for path: String) throws(ExportError) {
    if let reason = judge(written, path) { throw .tells(path: path, reason: reason) }
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
}
