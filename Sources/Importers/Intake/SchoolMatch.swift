import Coaching
import People

/// Spellings of the name of one school: `Marsh MS` and `Marsh Middle School` (R100).
///
/// A name that two listed schools bear is neither's.
enum SchoolMatch {
  /// The listed schools by the key of their ids and names; a key of several is no one's.
  static func listed(_ roster: Roster) -> [String: Reference<School>] {
    let schools = roster.schools
    var found: [String: Set<Reference<School>>] = [:]
    for school in schools.references where schools.isListed(school) {
      for name in [schools[school].id, schools[school].name].compactMap(\.self) {
        found[SchoolName.key(of: name), default: []].insert(school)
      }
    }
    return found.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  /// For each spelling the school that it is.
  static func aliases(_ roster: Roster) -> [Alias] {
    let schools = roster.schools
    var named: [String: [Reference<School>]] = [:]
    for school in schools.references {
      let entry = schools[school]
      let keys = Set([entry.id, entry.name].compactMap(\.self).map(SchoolName.key))
      for key in keys where key.contains(where: \.isLetter) {
        named[key, default: []].append(school)
      }
    }
    return named.sorted { $0.key < $1.key }.flatMap { _, all -> [Alias] in
      let listed = all.filter { schools.isListed($0) }
      guard all.count > 1, listed.count < 2 else { return [] }
      // The fullest spelling stands for all.
      let standing =
        listed.first
        ?? all.max {
          (schools[$0].id.count, schools[$1].id) < (schools[$1].id.count, schools[$0].id)
        }
      guard let standing else { return [] }
      return all.filter { $0 != standing }.map {
        Alias(kind: .school, name: schools[$0].id, id: schools[standing].id)
      }
    }
  }
}
