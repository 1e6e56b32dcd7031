import Settings
import Tables

/// Settings whose mistakes are taken out one by one, so that readers, which throw at the first, find
/// all of them.
///
/// A word becomes the known one that it is a slip of; all else that is at fault is left out, or has a
/// value standing in for it where it cannot be left out. What follows from that alone is no mistake
/// of the writer's.
struct Mending {
  private(set) var setting: Setting
  /// Whether all is there that was meant.
  private(set) var isWhole = true
  /// The names under which something was taken out.
  private var taken: Set<String> = []
  /// Where something was changed, and what stands around that which was taken out.
  private var changed: Set<Location> = []
  /// The lists and maps that something was taken out of.
  private var losses: Set<Location> = []
  private var standIns = 0

  init(_ setting: Setting) { self.setting = setting }

  /// Whether a mistake is the writer's, and does not come of what was taken out.
  func isReal(_ error: ReportError) -> Bool {
    guard !error.location.file.isEmpty else { return false }
    return switch error.problem {
    case .missing(_, let name): !taken.contains(name)
    case .unsupported, .needed:
      !changed.contains(error.location) && losses.isDisjoint(with: neighbors(of: error.location))
    default: !changed.contains(error.location)
    }
  }

  /// Takes out what is at fault; `false` where that is none of the settings.
  mutating func mend(_ error: ReportError) -> Bool {
    if case .missing(_, let name) = error.problem {
      setting = adding(name, to: setting, at: error.location)
      isWhole = false
      losses.insert(error.location)
      return true
    }
    guard let start = setting.starts.filter({ $0 <= error.location }).max() else { return false }
    let isFirst = changed.insert(start).inserted
    setting =
      changing(setting, at: start) { part, siblings in
        guard isFirst else { return nil }
        if let word = error.word, start == error.location {
          return siblings.contains(word) ? nil : part.saying(word)
        }
        return part.withoutExpression(at: error.location)
      } ?? Setting(.map([]), at: setting.location)
    return true
  }

  /// The setting with a change to what begins at a place: a key with those beside it, or a value.
  private mutating func changing(
    _ setting: Setting, at start: Location, _ change: (Setting, [String]) -> Setting?
  ) -> Setting? {
    if setting.location == start, setting.starts.first != start { return change(setting, []) }
    switch setting.content {
    case .text: return setting
    case .list(let items):
      let kept = items.compactMap { changing($0, at: start, change) }
      if kept.count < items.count { lose(in: setting) }
      return Setting(.list(kept), at: setting.location)
    case .map(let entries):
      let names = entries.compactMap(\.key.scalar)
      var kept: [Setting.Entry] = []
      for (key, value) in entries {
        let newKey = key.location == start ? change(key, names) : key
        let newValue = key.location == start ? value : changing(value, at: start, change)
        if let newKey, let newValue {
          kept.append((newKey, newValue))
        } else {
          lose(in: setting)
          taken.formUnion(key.scalar.map { [$0] } ?? [])
        }
      }
      return Setting(.map(kept), at: setting.location)
    }
  }

  private mutating func lose(in setting: Setting) {
    isWhole = false
    changed.insert(setting.location)
    losses.insert(setting.location)
  }

  /// What values at a place must go with: those inside the value of a key, or else in the map that it
  /// is in, or else all.
  private func neighbors(of place: Location) -> [Location] {
    let around = setting.map(around: place) ?? setting
    return [around.location] + around.starts
  }

  /// The setting with a value that can be read as nearly everything, in the map at a place.
  private mutating func adding(
    _ name: String, to setting: Setting, at place: Location
  ) -> Setting {
    switch setting.content {
    case .text("", isQuoted: false) where setting.location == place:
      return adding(name, to: Setting(.map([]), at: place), at: place)
    case .map(let entries) where setting.location == place && setting[name] == nil:
      standIns += 1
      func nowhere(_ text: String, _ column: Int) -> Setting {
        Setting(.text(text, isQuoted: true), at: Location(file: "", line: 0, column: column))
      }
      let entry = (key: nowhere(name, 2 * standIns), value: nowhere("1", 2 * standIns + 1))
      return Setting(.map(entries + [entry]), at: place)
    case .map(let entries):
      return Setting(
        .map(entries.map { ($0.key, adding(name, to: $0.value, at: place)) }), at: setting.location)
    case .list(let items):
      return Setting(.list(items.map { adding(name, to: $0, at: place) }), at: setting.location)
    case .text: return setting
    }
  }
}

extension ReportError {
  /// What stands in for an unknown word: the one that was meant, or for a value that is none of the
  /// writer's any.
  fileprivate var word: String? {
    guard case .unknown(_, _, let nearest) = problem else { return nil }
    return nearest ?? (location.file.isEmpty ? allowed.first : nil)
  }
}

extension Setting {
  /// Another word in its place.
  fileprivate func saying(_ word: String) -> Setting {
    guard case .text(_, let isQuoted) = content else { return self }
    return Setting(.text(word, isQuoted: isQuoted), at: location)
  }

  /// The words without the inline expression at a place, which becomes ordinary code.
  fileprivate func withoutExpression(at place: Location) -> Setting? {
    guard case .text(let text, _) = content else { return nil }
    let head = text.prefix(max(place.column - start.column, 0) + 1)
    guard let sign = head.ranges(of: "`{").last else { return nil }
    return saying(text[..<sign.lowerBound] + "`(" + text[sign.upperBound...])
  }

  /// The value of the key at a place, or else the innermost map with a value there.
  fileprivate func map(around place: Location) -> Setting? {
    switch content {
    case .text: return nil
    case .list(let items): return items.lazy.compactMap { $0.map(around: place) }.first
    case .map(let entries):
      if let entry = entries.first(where: { $0.key.location == place }) { return entry.value }
      if let inner = entries.lazy.compactMap({ $0.value.map(around: place) }).first { return inner }
      return starts.contains(place) ? self : nil
    }
  }

  /// Where its keys and values begin, and those inside them.
  fileprivate var starts: [Location] {
    switch content {
    case .text: []
    case .list(let items): items.flatMap { [$0.location] + $0.starts }
    case .map(let entries):
      entries.flatMap { [$0.key.location, $0.value.location] + $0.value.starts }
    }
  }
}
