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
  /// The whole names that mentions have, with their places; none where it may be anywhere.
  private var spelled: [String: Set<String>] = [:]
  /// The same by all words but the first.
  private var spelledOfFamily: [String: [String]] = [:]
  /// Whether most who are called by less than a name are called by initials, so that these are a habit
  /// and no nickname such as TJ.
  private var writesInitials = false

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
    let isKnown = usesGivenNames ? { _ in false } : decorations(mentions)
    for mention in mentions {
      let undecorated = PersonName.undecorated(mention.text).flatMap { isKnown($0) ? $0 : nil }
      guard let name = PersonName(mention.text) ?? undecorated else {
        identities[mention] = .new(id: mention.text)
        continue
      }
      groups[name.extent, default: [:]][name.key, default: []]
        .append(NamedMention(mention: mention, name: name))
    }
    let short = groups.filter { $0.key != .full && $0.key != .address }.mapValues(\.count)
    let initials = short[.initials] ?? 0
    match.writesInitials = initials > 2 && initials * 2 > short.values.reduce(0, +)
    match.spelled = (groups[.full] ?? [:]).mapValues(NamedMention.scopes)
    match.spelledOfFamily = Dictionary(grouping: match.spelled.keys) { key in
      String(key.drop { $0 != " " }.dropFirst())
    }
    for extent in PersonName.Extent.allCases {
      let sorted = (groups[extent] ?? [:]).sorted { $0.key < $1.key }.map(\.value)
      match.settle(sorted, &identities)
    }
    return identities
  }

  /// Whether a name behind which a room or a grade stands is that of somebody who is known without.
  private func decorations(_ mentions: Set<Mention>) -> (PersonName) -> Bool {
    let plain = mentions.compactMap { PersonName($0.text) }
    let names = Set(plain.map(\.key))
    let families = plain.reduce(into: Set<String>()) {
      if $1.extent == .full { $0.formUnion($1.families) }
    }
    return { [index] name in
      names.contains(name.key) || !index.people(named: name.key).isEmpty
        || name.extent == .single
          && (families.contains(name.key) || !index.people(family: name.key).isEmpty)
    }
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
      var fresh: [NamedMention] = []
      for mention in group {
        let identity = identity(of: mention, id: id, mayJoin: mayJoin, in: group)
        identities[mention.mention] = identity
        if identity.id == id, !isListedName(mention.name, identity) { fresh.append(mention) }
      }
      newcomers += people(fresh, id: id, &identities)
    }
    for person in newcomers { index.add(person) }
    join(newcomers, &identities)
  }

  /// Whether a name is that of one listed person with the initial of a middle name, or with two letters
  /// swapped: it is asked about, and is nobody more whom a shorter name may mean.
  private func isListedName(_ name: PersonName, _ identity: Identity) -> Bool {
    guard case .open(_, let candidates, let likeness) = identity, candidates.count == 1,
      index.isListed(candidates[0])
    else { return false }
    switch likeness {
    case .middle: return name.words.dropFirst().dropLast().contains { $0.count == 1 }
    // Maria and Mario are two; Magraret is nobody's name, and Abbottt hardly another Uri's.
    case .slip:
      let other = index.name(of: candidates[0])
      return other?.key.sorted() == name.key.sorted() || other?.words.first == name.words.first
    default: return false
    }
  }

  /// The people of one name whom nobody knows: one, or one for each suffix or school.
  private func people(
    _ group: [NamedMention], id: String, _ identities: inout [Mention: Identity]
  ) -> [Person] {
    guard !group.isEmpty else { return [] }
    let name = id
    let parts = NamedMention.parts(
      group, id: id,
      bySchool: !usesGivenNames && group.allSatisfy { identities[$0.mention] == .new(id: id) })
    guard parts.count > 1 else {
      return [Person(id: id, name: name, scopes: NamedMention.scopes(of: group), rank: .log)]
    }
    var rest = Set(group.map(\.mention))
    for (own, mentions) in parts {
      for mention in mentions {
        rest.remove(mention.mention)
        if case .open(_, let candidates, let likeness) = identities[mention.mention] {
          identities[mention.mention] = .open(id: own, candidates: candidates, likeness)
        } else {
          identities[mention.mention] = .apart(id: own)
        }
      }
    }
    let ids = parts.map(\.id).sorted()
    // Where the settings have the id itself, that one is meant.
    for mention in rest where ids.contains(mention.text) {
      identities[mention] = .same(id: mention.text)
      rest.remove(mention)
    }
    for mention in rest { identities[mention] = .open(id: id, candidates: ids, nil) }
    let people = parts.map { own, mentions in
      let isOfSchool = own.hasPrefix(name + " (")
      return Person(
        id: own, name: isOfSchool ? name : own, scopes: NamedMention.scopes(of: mentions),
        rank: .log)
    }
    return people
  }

  private func identity(
    of mention: NamedMention, id: String, mayJoin: Bool, in group: [NamedMention]
  ) -> Identity {
    let scopes = mention.mention.scopes
    let bearers = alike(mention.name, index.people(named: mention.name.key))
    if !bearers.isEmpty {
      let here = index.within(scopes, bearers)
      // Of a parent and a child one may be whom the roster calls by the name alone.
      let isOneOfTwo =
        here.count == 1 && index.name(here[0])?.suffix != mention.name.suffix
        && Set(group.compactMap(\.name.suffix)).count > 1
      if here.count == 1, !isOneOfTwo { return .same(id: index[here[0]].id) }
      return .open(id: id, candidates: ids(here.isEmpty ? bearers : here), nil)
    }
    return likely(mention.name, scopes, except: nil, id: id, mayJoin: mayJoin) ?? .new(id: id)
  }

  /// Who is meant by the surest likeness that anybody has; `nil` where nobody has any.
  private func likely(
    _ name: PersonName, _ scopes: Set<String>, except own: String?, id: String, mayJoin: Bool
  ) -> Identity? {
    for likeness in Likeness.allCases {
      let found = alike(name, index.within(scopes, candidates(for: name, likeness)))
        .filter { index[$0].id != own }
      guard !found.isEmpty else { continue }
      let others = rivals(of: name, likeness, found[0], scopes).filter { $0 != own }
      if found.count == 1, others.isEmpty, mayJoin, allowed.contains(likeness),
        !isHalfFamily(name, likeness, found[0]), !isForPersonToSay(name, likeness)
      {
        return .alike(id: index[found[0]].id, likeness)
      }
      return .open(id: id, candidates: ids(found) + others, likeness)
    }
    return nil
  }

  /// Those who do not have another suffix than the name.
  private func alike(_ name: PersonName, _ found: [Int]) -> [Int] {
    guard name.suffix != nil else { return found }
    return found.filter { index.name($0).map { !name.isGenerationUnlike($0) } ?? true }
  }

  /// Whether a person must say who is meant.
  ///
  /// Initials are those of many, and behind a title may stand a family name that nobody else has
  /// written: among teachers not all are known.
  private func isForPersonToSay(_ name: PersonName, _ likeness: Likeness) -> Bool {
    if name.extent == .initials { return !usesGivenNames || !writesInitials }
    return likeness == .given && !usesGivenNames
  }

  /// `Ms. Lopez Reyes` may be called Lopez by her given name: only a dash in the other name says that
  /// both are her family's.
  private func isHalfFamily(_ name: PersonName, _ likeness: Likeness, _ place: Int) -> Bool {
    likeness == .surname && name.extent == .full && index.name(place)?.hyphenated != name.key
  }

  /// Who else of the place may be meant where somebody is found by a likeness.
  private func rivals(
    of name: PersonName, _ likeness: Likeness, _ place: Int, _ scopes: Set<String>
  ) -> [String] {
    switch likeness {
    case .nickname: shortForOthers(name, place, scopes)
    // What is taken for a middle name may be a family name of another: `Ana M. Lopez-Reyes`.
    case .middle:
      ids(alike(name, index.within(scopes, index.people(sharing: name))).filter { $0 != place })
    // `Abbott U.` is written for Uri Abbott, and for an Abbott whose family name begins so.
    case .initial where name.extent == .givenAndInitial:
      ids(alike(name, index.within(scopes, index.people(given: name))).filter { $0 != place })
    default: []
    }
  }

  /// Other names of the place for which the short one of two names is short, too: Kate may be
  /// Katherine, unless there is a Kathleen.
  private func shortForOthers(
    _ name: PersonName, _ place: Int, _ scopes: Set<String>
  ) -> [String] {
    guard let other = index.name(place) else { return [] }
    let isShort = nicknames.longer(than: name.words[0]).contains(other.words[0])
    let (short, long) = isShort ? (name, other) : (other, name)
    let family = short.words.dropFirst().joined(separator: " ")
    // The list does not know all: whose name begins as the short one may be called so, too.
    let longer = nicknames.longer(than: short.words[0])
    let beginning = short.words[0].prefix(3)
    var keys = Set(longer.map { "\($0) \(family)" })
    keys.formUnion((spelledOfFamily[family] ?? []).filter { $0.hasPrefix(beginning) })
    keys.formUnion(
      index.people(family: family).compactMap { index.name($0) }.filter { name in
        name.words.dropFirst() == short.words.dropFirst() && name.words[0].hasPrefix(beginning)
      }.map(\.key))
    // Will Stone in a log, whom nobody lists, is one more short name of William's.
    let shorter = Set(nicknames.shorter(than: long.words[0]).map { "\($0) \(family)" })
    return keys.subtracting([long.key, short.key]).sorted().filter { key in
      if !index.within(scopes, index.people(named: key)).isEmpty { return true }
      if shorter.contains(key) { return false }
      return spelled[key].map { $0.isEmpty || scopes.isEmpty || !$0.isDisjoint(with: scopes) }
        ?? false
    }
  }

  private func ids(_ places: [Int]) -> [String] { places.map { index[$0].id }.sorted() }

  /// People who may be meant by a name in one way of being alike.
  private func candidates(for name: PersonName, _ likeness: Likeness) -> [Int] {
    switch (likeness, name.extent) {
    case (.order, .full): index.people(sorted: name.words.sorted())
    case (.nickname, .full): called(name)
    case (.middle, .full): index.people(holding: name)
    case (.initial, .initialAndFamily): index.people(initial: name)
    case (.initial, .givenAndInitial): index.people(familyAndInitial: name)
    case (.initial, .initials):
      // JO may be called so.
      index.people(given: name.words.joined()).isEmpty ? index.people(initials: name.words) : []
    case (.given, .initials) where usesGivenNames: index.people(given: name.words.joined())
    case (.surname, .single) where !usesGivenNames || name.title != nil:
      index.people(family: name.key)
    case (.surname, .full) where name.title != nil:
      index.people(family: name.key)
    case (.given, .givenAndInitial): index.people(given: name)
    case (.given, .single) where usesGivenNames:
      Array(Set(index.people(given: name.key) + index.people(family: name.key))).sorted()
    // `Ms. Maria`, where nobody of that family name is known.
    case (.given, .single) where name.title != nil: index.people(given: name.key)
    case (.email, .address): index.people(address: name.words)
    case (.slip, .full): index.people(slips: name)
    default: []
    }
  }

  /// Those for whose given name the first word may be short or who are called by a short form of it,
  /// and those who bear it in brackets.
  private func called(_ name: PersonName) -> [Int] {
    let rest = name.words.dropFirst()
    let others =
      nicknames.longer(than: name.words[0]) + nicknames.shorter(than: name.words[0])
      + [name.nickname].compactMap(\.self)
    let found = others.flatMap { index.people(named: ([$0] + rest).joined(separator: " ")) }
    return Array(Set(found + index.people(called: name.key))).sorted()
  }

  /// People of one extent may be alike among themselves: Bob O'Neil and Robert O'Neil, both of whom
  /// only logs name.
  private mutating func join(_ newcomers: [Person], _ identities: inout [Mention: Identity]) {
    var outcomes: [String: Identity] = [:]
    for person in newcomers {
      guard let name = PersonName(person.name ?? person.id), name.extent == .full else { continue }
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

  /// The places of all; none where one may be anywhere.
  static func scopes(of group: [NamedMention]) -> Set<String> {
    let scopes = group.map(\.mention.scopes)
    return scopes.contains(where: \.isEmpty)
      ? [] : scopes.reduce(into: Set()) { $0.formUnion($1) }
  }

  /// The people of one name that suffixes or schools tell apart, each with an id of its own; mentions
  /// without either are nobody's.
  static func parts(
    _ group: [NamedMention], id: String, bySchool: Bool
  ) -> [(id: String, mentions: [NamedMention])] {
    let generations = Dictionary(grouping: group.filter { $0.name.suffix != nil }) {
      $0.name.suffix ?? ""
    }
    if generations.count > 1 {
      return generations.sorted { $0.key < $1.key }.map { (spelling(of: $0.value), $0.value) }
    }
    let isName = group[0].name.extent == .full || group.allSatisfy { $0.name.title != nil }
    guard bySchool, isName else { return [] }
    var schools: [[NamedMention]] = []
    let placed = group.filter { $0.mention.scopes.count == 1 }
      .sorted {
        ($0.school.count, $0.school, $0.mention.text) < (
          $1.school.count, $1.school, $1.mention.text
        )
      }
    for mention in placed {
      let found = schools.firstIndex {
        $0.contains { SchoolName.mayBeOne($0.school, mention.school) }
      }
      if let found { schools[found].append(mention) } else { schools.append([mention]) }
    }
    return schools.map { ("\(id) (\($0[0].school))", $0) }
  }

  private var school: String { mention.scopes.first ?? "" }

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
      (text.contains(",") ? 1 : 0) + (text.turnedBack == nil ? 0 : 2),
      text.contains(where: \.isUppercase) ? 0 : 1,
      name.title == nil ? 0 : 1, text
    )
  }
}
