import Tables

extension Catalog {
  /// The version of SQLite in use.
  package static var libraryVersion: String {
    let answer = try? Catalog().query("select sqlite_version()")
    return answer.map { $0[0, 0].plain } ?? "unknown"
  }
}
