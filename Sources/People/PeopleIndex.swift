/// People by every way in which their names may be written.
package struct PeopleIndex: Sendable {
  private var people: [Person] = []
  private var names: [PersonName?] = []
  private var ids: [String: Int] = [:]
  /// From a key, told apart by its first sign, to the people who have it.
  private var places: [String: [Int]] = [:]
  /// People who turned out to be others.
  private var moved: [Int: Int] = [:]

  subscript(place: Int) -> Person { people[place] }

  func name(_ place: Int) -> PersonName? { names[place] }

  func name(of id: String) -> PersonName? { ids[id].flatMap { names[$0] } }

  func has(_ id: String) -> Bool { ids[id] != nil }

  /// Whether a roster or a gradebook has the person.
  func isListed(_ id: String) -> Bool { ids[id].map { people[$0].rank != .log } ?? false }

  mutating func add(_ person: Person) {
    guard ids.updateValue(people.count, forKey: person.id) == nil else { return }
    people.append(person)
    names.append(person.name.flatMap(PersonName.init))
    guard let name = names[people.count - 1] else { return }
    let place = people.count - 1
    let others = person.otherNames.compactMap(PersonName.init)
    for key in Set(([name] + others).flatMap(PeopleIndex.keys)) {
      places[key, default: []].append(place)
    }
  }

  /// A person turned out to be another: every spelling leads there from now on.
  mutating func move(_ id: String, to other: String) {
    guard let from = ids[id], let to = ids[other], from != to else { return }
    moved[from] = to
    // Where one of them may be anywhere, so may both.
    let isAnywhere = people[from].scopes.isEmpty || people[to].scopes.isEmpty
    people[to].scopes = isAnywhere ? [] : people[to].scopes.union(people[from].scopes)
  }

  /// Those of the people who are in one of the scopes, or of whom no place is known; all where no
  /// scope is given.
  ///
  /// Where a roster or a gradebook has somebody there, names of logs that may stand anywhere are no
  /// further people of the place (R100).
  func within(_ scopes: Set<String>, _ found: [Int]) -> [Int] {
    guard !scopes.isEmpty else { return found }
    let here = found.filter { place in
      people[place].scopes.isEmpty || !people[place].scopes.isDisjoint(with: scopes)
    }
    let isListed = here.contains { people[$0].rank != .log && !people[$0].scopes.isEmpty }
    return isListed
      ? here.filter { people[$0].rank != .log || !people[$0].scopes.isEmpty } : here
  }

  private func people(at key: String) -> [Int] {
    guard let found = places[key] else { return [] }
    guard !moved.isEmpty else { return found }
    return Array(
      Set(
        found.map { place in
          var place = place
          while let next = moved[place] { place = next }
          return place
        })
    ).sorted()
  }

  func people(named key: String) -> [Int] { people(at: "=" + key) }

  func people(called key: String) -> [Int] { people(at: "~" + key) }

  func people(sorted words: [String]) -> [Int] {
    people(at: "<" + words.joined(separator: " "))
  }

  func people(family key: String) -> [Int] { people(at: "f" + key) }

  func people(given key: String) -> [Int] { people(at: "g" + key) }

  /// By a given name and an initial.
  func people(given name: PersonName) -> [Int] {
    people(at: "i" + name.words[0] + " " + name.words[name.words.count - 1])
  }

  /// By an initial and a family name, also by two initials.
  func people(initial name: PersonName) -> [Int] {
    let family = name.words.drop { $0.count == 1 }.joined(separator: " ")
    return people(at: "l" + name.words[0] + " " + family)
  }

  /// By a family name with an initial behind it.
  func people(familyAndInitial name: PersonName) -> [Int] {
    let family = name.words.dropLast().joined(separator: " ")
    return people(at: "l" + name.words[name.words.count - 1] + " " + family)
  }

  func people(initials words: [String]) -> [Int] { people(at: "j" + words.joined()) }

  /// The same first word, and of two names the longer has the only other word of the shorter:
  /// `Ana Lopez` and `Ana Sofia Lopez-Reyes`.
  func people(holding name: PersonName) -> [Int] {
    people(sharing: name).filter { place in
      let other = names[place]?.words.count ?? 2
      return (other > 2) != (name.words.count > 2)
    }
  }

  /// The same first word and one of the others: `Ana Lopez-Reyes` and `Ana M. Lopez-eRyes`.
  func people(sharing name: PersonName) -> [Int] {
    Set(PeopleIndex.pairs(of: name).flatMap { people(at: "m" + $0) }).sorted()
  }

  /// The first word with each of the others that is no initial.
  private static func pairs(of name: PersonName) -> [String] {
    name.words.dropFirst().filter { $0.count > 1 }.map { name.words[0] + " " + $0 }
  }

  /// `maria.garcia`, `mgarcia`, `garciam`.
  func people(address words: [String]) -> [Int] { people(at: "@" + words.joined()) }

  /// Whether an address may be made of a name, as far as words go.
  package static func isAddress(_ words: [String], of name: PersonName) -> Bool {
    keys(of: name).contains("@" + words.joined())
  }

  func people(slips name: PersonName) -> [Int] {
    var found: Set<Int> = []
    for slip in name.slips { found.formUnion(people(at: "s" + slip)) }
    return found.sorted()
  }

  private static func keys(of name: PersonName) -> [String] {
    let words = name.words
    var keys = ["=" + name.key]
    if name.extent == .single { return keys + ["f" + name.key, "g" + name.key] }
    let (first, last) = (words[0], words[words.count - 1])
    let family = words.dropFirst().joined(separator: " ")
    keys += name.families.map { "f" + $0 }
    keys += name.families.map { "l" + first.prefix(1) + " " + $0 }
    keys.append("@" + first.prefix(1) + words.dropFirst().joined())
    keys.append("@" + words.dropFirst().joined() + first.prefix(1))
    guard name.extent == .full else { return keys }
    keys.append("g" + first)
    keys += name.initials.map { "j" + $0 }
    for family in words.dropFirst() { keys.append("i" + first + " " + family.prefix(1)) }
    keys.append("<" + words.sorted().joined(separator: " "))
    keys += pairs(of: name).map { "m" + $0 }
    keys += ["@" + words.joined(), "@" + first + last, "@" + last + first]
    if let nickname = name.nickname { keys.append("~" + nickname + " " + family) }
    return keys + name.slips.map { "s" + $0 }
  }
}
