import Settings
import Tables

/// The keys and values of one block, of front matter, or of a map inside them.
///
/// A key that is not among the known ones is an error that names the nearest known one.
struct Settings {
  let location: Location
  /// What a key is called in errors: option, parameter.
  let kind: String
  private let entries: [(key: Setting, value: Setting)]

  init(
    _ setting: Setting, kind: String, known: [String]
  ) throws(ReportError) {
    try self.init(setting, kind: kind)
    for (key, _) in entries {
      let name = try key.text()
      if !known.contains(name) { throw .unknown(kind, name, among: known, at: key.location) }
    }
  }

  /// A map whose keys are names of the writer's own.
  init(_ setting: Setting, kind: String) throws(ReportError) {
    location = setting.location
    self.kind = kind
    switch setting.content {
    case .map(let entries): self.entries = entries
    // `md:` with nothing after it.
    case .text("", isQuoted: false): entries = []
    case .text(let text, isQuoted: false) where text.contains(":"):
      throw setting.expected("a blank behind the colon: \(kind): value")
    default: throw setting.expected("names with values: \(kind): value")
    }
  }

  subscript(_ key: String) -> Setting? {
    entries.first {
      if case .text(key, _) = $0.key.content { true } else { false }
    }?.value
  }

  /// Every key with its value, in the order written.
  func all() throws(ReportError) -> [(name: String, location: Location, value: Setting)] {
    var all: [(name: String, location: Location, value: Setting)] = []
    for (key, value) in entries { all.append((try key.text(), key.location, value)) }
    return all
  }

  /// Every key that is a name, with its value, in the order written.
  func named(_ faults: inout ReportFaults) -> [(name: String, location: Location, value: Setting)] {
    entries.compactMap { key, value in
      faults.attempt { () throws(ReportError) in (try key.text(), key.location, value) }
    }
  }

  func required(_ key: String) throws(ReportError) -> Setting {
    guard let setting = self[key] else {
      throw ReportError(.missing(kind: kind, name: key), at: location)
    }
    return setting
  }

  func text(_ key: String) throws(ReportError) -> String? { try self[key]?.text() }
  func integer(_ key: String) throws(ReportError) -> Int? { try self[key]?.integer() }
  /// A number of rows, which is above 0.
  func count(_ key: String) throws(ReportError) -> Int? {
    guard let setting = self[key] else { return nil }
    let count = try setting.integer()
    guard count > 0 else { throw setting.expected("a number above 0") }
    return count
  }

  func boolean(_ key: String) throws(ReportError) -> Bool? { try self[key]?.boolean() }
  func format(_ key: String) throws(ReportError) -> ValueFormat? { try self[key]?.format() }
  func texts(_ key: String) throws(ReportError) -> [String] { try self[key]?.texts() ?? [] }
  func wording(_ key: String) throws(ReportError) -> Wording? { try self[key]?.wording() }
}
