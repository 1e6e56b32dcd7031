/// Finds out who is who among people of one role: teachers, or students.
///
/// Mentions are settled from the fullest to the shortest, those of one extent together, so that
/// neither the order of rows nor that of files matters. A name that exactly one person of the scope
/// bears is that person (R100); two of one name stay two; everything weaker joins only where it is
/// allowed and exactly one person can be meant. Linear in mentions and people.
package struct PeopleMatch: Sendable {
  private let allowed: Set<Likeness>
  private let nicknames: Nicknames
  /// Whether people are called by their given names alone, as students are.
  private let usesGivenNames: Bool
  private var index = PeopleIndex()

  package init(
    _ people: [Person], allowing allowed: Set<Likeness> = [], nicknames: Nicknames,
    usesGivenNames: Bool
  ) {
    self.allowed = allowed
    self.nicknames = nicknames
    self.usesGivenNames = usesGivenNames
    for person in people.sorted(by: { ($0.rank, $0.id) < ($1.rank, $1.id) }) { index.add(person) }
  }

  /// Who each mention is.
  package func identities(of mentions: Set<Mention>) -> [Mention: Identity] {
    var match = self
    var identities: [Mention: Identity] = [:]
    var groups: [PersonName.Extent: [String: [NamedMention]]] = [:]
    for mention in mentions {
      guard let name = PersonName(mention.text) else {
        identities[mention] = .new(id: mention.text)
        continue
      }
      groups[name.extent, default: [:]][name.key, default: []]
        .append(NamedMention(mention: mention, name: name))
    }
    for extent in PersonName.Extent.allCases {
      let sorted = (groups[extent] ?? [:]).sorted { $0.key < $1.key }.map(\.value)
      match.settle(sorted, &identities)
    }
    return identities
  }

  /// Settles the mentions of one extent, grouped by name; those of nobody known become people, whom
  /// shorter names may mean.
  private mutating func settle(
    _ groups: [[NamedMention]], _ identities: inout [Mention: Identity]
  ) {
    var newcomers: [Person] = []
    for group in groups {
      let id = NamedMention.spelling(of: group)
      let mayJoin = !NamedMention.areTwo(group)
      var scopes: [Set<String>] = []
      for mention in group {
        let identity = identity(of: mention, id: id, mayJoin: mayJoin)
        identities[mention.mention] = identity
        if identity.id == id { scopes.append(mention.mention.scopes) }
      }
      guard !scopes.isEmpty else { continue }
      let isAnywhere = scopes.contains(where: \.isEmpty)
      let places = isAnywhere ? [] : scopes.reduce(into: Set()) { $0.formUnion($1) }
      newcomers.append(Person(id: id, name: id, scopes: places, rank: .log))
    }
    for person in newcomers { index.add(person) }
    join(newcomers, &identities)
  }

  private func identity(of mention: NamedMention, id: String, mayJoin: Bool) -> Identity {
    let scopes = mention.mention.scopes
    let bearers = index.people(named: mention.name.key)
    if !bearers.isEmpty {
      let here = index.within(scopes, bearers)
      if here.count == 1 { return .same(id: index[here[0]].id) }
      return .open(id: id, candidates: ids(here.isEmpty ? bearers : here), nil)
    }
    return likely(mention.name, scopes, except: nil, id: id, mayJoin: mayJoin) ?? .new(id: id)
  }

  /// Who is meant by the surest likeness that anybody has; `nil` where nobody has any.
  private func likely(
    _ name: PersonName, _ scopes: Set<String>, except own: String?, id: String, mayJoin: Bool
  ) -> Identity? {
    for likeness in Likeness.allCases {
      let found = index.within(scopes, candidates(for: name, likeness))
        .filter { index[$0].id != own }
      guard !found.isEmpty else { continue }
      if found.count == 1, mayJoin, allowed.contains(likeness) {
        return .alike(id: index[found[0]].id, likeness)
      }
      return .open(id: id, candidates: ids(found), likeness)
    }
    return nil
  }

  private func ids(_ places: [Int]) -> [String] { places.map { index[$0].id }.sorted() }

  /// People who may be meant by a name in one way of being alike.
  private func candidates(for name: PersonName, _ likeness: Likeness) -> [Int] {
    switch (likeness, name.extent) {
    case (.order, .full): index.people(sorted: name.words.sorted())
    case (.nickname, .full): called(name)
    case (.middle, .full): index.people(ends: name)
    case (.initial, .initialAndFamily): index.people(initial: name)
    case (.surname, .single) where !usesGivenNames || name.title != nil:
      index.people(family: name.key)
    case (.given, .givenAndInitial): index.people(given: name)
    case (.given, .single) where usesGivenNames:
      Array(Set(index.people(given: name.key) + index.people(family: name.key))).sorted()
    case (.email, .address): index.people(address: name.words)
    case (.slip, .full): index.people(slips: name)
    default: []
    }
  }

  /// Those for whose given name the first word may be short, and those who bear it in brackets.
  private func called(_ name: PersonName) -> [Int] {
    let rest = name.words.dropFirst()
    let longer = nicknames.longer(than: name.words[0]) + [name.nickname].compactMap(\.self)
    let found = longer.flatMap { index.people(named: ([$0] + rest).joined(separator: " ")) }
    return Array(Set(found + index.people(called: name.key))).sorted()
  }

  /// People of one extent may be alike among themselves: Bob O'Neil and Robert O'Neil, both of whom
  /// only logs name.
  private mutating func join(_ newcomers: [Person], _ identities: inout [Mention: Identity]) {
    var outcomes: [String: Identity] = [:]
    for person in newcomers {
      guard let name = PersonName(person.id), name.extent == .full else { continue }
      outcomes[person.id] = likely(
        name, person.scopes, except: person.id, id: person.id, mayJoin: true)
    }
    // Tom may be short for Thomas, and Thomas for Tom: the longer name stands.
    for (id, outcome) in outcomes
    where outcomes[outcome.id]?.id == id && (id.count, outcome.id) > (outcome.id.count, id) {
      outcomes[id] = nil
    }
    for (mention, identity) in identities {
      guard case .new(let id) = identity, var outcome = outcomes[id] else { continue }
      var seen: Set<String> = [id]
      while case .alike(let next, let likeness) = outcomes[outcome.id],
        case .alike = outcome, seen.insert(outcome.id).inserted
      {
        outcome = .alike(id: next, likeness)
      }
      identities[mention] = outcome
    }
    for (id, outcome) in outcomes where outcome.id != id { index.move(id, to: outcome.id) }
  }
}

/// A mention with its name read.
private struct NamedMention {
  let mention: Mention
  let name: PersonName

  /// `Mr. Garcia` and `Ms. Garcia` of one place cannot be one person.
  static func areTwo(_ group: [NamedMention]) -> Bool {
    guard group[0].name.extent == .single else { return false }
    return group.contains { one in
      group.contains { other in
        one.name.isAddressedUnlike(other.name) && one.mention.scopes == other.mention.scopes
      }
    }
  }

  /// The spelling that stands for all: with capitals, without a title, given name first.
  static func spelling(of group: [NamedMention]) -> String {
    let sorted = group.sorted { $0.plainness < $1.plainness }
    let text = sorted[0].mention.text
    // Who is always called by one name keeps it as it is written.
    guard group.contains(where: { $0.mention.text != text }) else { return text }
    let parts = text.split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }
    return parts.count == 2 ? "\(parts[1]) \(parts[0])" : text
  }

  private var plainness: (Int, Int, Int, String) {
    let text = mention.text
    return (
      text.contains(",") ? 1 : 0, text.contains(where: \.isUppercase) ? 0 : 1,
      name.title == nil ? 0 : 1, text
    )
  }
}
