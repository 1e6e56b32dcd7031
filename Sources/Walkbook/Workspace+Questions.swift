import Analytics
import Coaching
import Importers
import Queries
public import Tables

/// What other programs ask of a folder.
extension Workspace {
  /// Reads a folder under the settings of its `walkbook.yaml`.
  ///
  /// - Parameters:
  ///   - path: the folder with the CSV files and workbooks.
  ///   - audience: who may see what is made: `class`, `team`, `school`, `district` or `public`; the
  ///     folder's own setting where absent.
  ///   - school: the school for which it is, with the audience `school`.
  /// - Throws: ``Failure``, where the folder cannot be read or its settings have a fault: who may
  ///   see the data is not known then. Faults of rows are ``findings``.
  public init(folder path: String, audience: String? = nil, school: String? = nil) async throws {
    var project = DataFolder.project(in: [path])
    if let failure = Failure(project) { throw failure }
    for (setting, text) in [(Rules.Setting.audience, audience), (.school, school)] {
      guard let text, let reason = project.set(setting, to: text) else { continue }
      throw Failure(.usage, "\(setting.rawValue): \(reason)")
    }
    let folder: DataFolder
    do {
      folder = try DataFolder(path: path, project: project)
    } catch {
      throw Failure(.input, "\(error)")
    }
    if let failure = Failure(folder.project) { throw failure }
    try await self.init(folder)
  }

  /// What a person should look at in the input, in the order of files and lines; a row that is left
  /// out is one of them.
  public var findings: [Finding] { intake.findings }

  /// For whom the tables are, and what is hidden from them, in one sentence for people.
  public var audienceSentence: String { "audience \(view.audience.rawValue). \(view.sentence)" }

  /// The names of all tables, sorted: measures, canonical files, and what is known of the run.
  public var tableNames: [String] { catalog.schema.map(\.name) }

  /// What each table says, in one line, by its name.
  public var tableTitles: [String: String] {
    Dictionary(catalog.schema.map { ($0.name, $0.title) }) { first, _ in first }
  }

  /// Answers one read-only statement of SQL.
  ///
  /// - Parameter parameters: values for `:name`.
  /// - Returns: the rows in the order of the statement. Yes and no, days, shares and counts that
  ///   come through unchanged are what they are in their tables; hidden values stay hidden.
  /// - Throws: ``Failure`` with the place in the statement and the nearest name.
  public func query(_ sql: String, parameters: [String: Value] = [:]) throws -> Table {
    do {
      return try catalog.query(sql, parameters: parameters)
    } catch {
      throw Failure(.data, "\(error)")
    }
  }

  /// A whole table by its name, in its own order; empty where the folder has nothing for it.
  ///
  /// - Throws: ``Failure`` where there is none of that name.
  public func table(_ name: String) throws -> Table {
    guard catalog.contains(name) else {
      let hint = Nearest.hint(Nearest.word(to: name, among: tableNames))
      throw Failure(.usage, "no table is called '\(name)'\(hint)")
    }
    if let measure = Measure.named(name) { return view.table(measure) }
    return try query("select * from \"\(name)\"")
  }
}
