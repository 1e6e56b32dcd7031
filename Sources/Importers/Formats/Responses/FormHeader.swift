import CSV
import Canonical
import Coaching

/// The header of a file of responses: whose form it is, where its records stand, and the title of
/// each column, made of them.
///
/// The row of a grid and the option of a question stand in brackets after the question,
/// `What is in place? [1. daily block]`, whoever hosts the form.
struct FormHeader: Sendable {
  let host: any FormHost
  /// The header records as they stand in the file.
  let records: [[String]]
  /// How many records stand above them.
  let start: Int
  let titles: [String]
  /// Other names by which walkbook.yaml may call a column, as they are compared: the codes of
  /// questions, and their texts as they stand in the file.
  private(set) var aliases: [String: Int] = [:]
  /// Columns by title, and by the question whose rows or options they are, as they are compared.
  private var titled: [String: [Int]] = [:]
  private var optioned: [String: [Int]] = [:]
  /// The columns of options that only say again what the cell of their question lists.
  private(set) var ticked: Set<Int> = []
  /// The columns that are the host's own and no questions.
  private(set) var own: Set<Int> = []
  /// Those among them that say who answered.
  private(set) var people: Set<Int> = []
  /// When a response was sent.
  private(set) var time: Int?
  /// The columns that say what sort of response it is.
  private(set) var sorts: [Int] = []
  /// Whether a response was finished, where the host says so.
  private(set) var finished: Int?

  /// How many records stand before the responses.
  var skipping: Int { start + records.count }

  /// The header among the first records of a file; `nil` where no host's is there.
  ///
  /// A host that walkbook.yaml names is believed, whatever the titles are.
  init?(in head: CSVHead, source: ProjectFile.Source?) {
    let told = source?.profile.flatMap(FormHosts.named)
    let isOther = source?.profile.map { told == nil && !$0.hasPrefix("walkbook.") } ?? false
    guard head.hints.headerRecords != 0, !isOther, source != nil || !FormQuiz.isOne(head) else {
      return nil
    }
    let records = head.records.map { $0.texts.map { $0 ?? "" } }
    let hosts = told.map { [$0] } ?? FormHosts.all
    for start in records.indices.prefix(30) {
      let rest = records[start...]
      guard let host = hosts.first(where: { $0.beginsHeader(rest) }) else { continue }
      let count = head.hints.headerRecords ?? host.headerRecords(of: rest)
      self.init(host, Array(rest.prefix(count)), start: start)
      return
    }
    guard let told else { return nil }
    let start = head.shape.preambleRecords
    self.init(
      told, Array(records.dropFirst(start).prefix(max(head.shape.headerRecords, 1))), start: start)
  }

  private init(_ host: any FormHost, _ records: [[String]], start: Int) {
    self.host = host
    self.records = records
    self.start = start
    let raw = host.titles(of: HeaderCells(records))
    titles = raw.titles
    let allNames = raw.names.map { $0.map(Words.folded).filter { !$0.isEmpty } }
    let owners = FormHeader.owners(of: host, allNames)
    for (place, names) in allNames.enumerated() {
      for name in names where aliases[name] == nil { aliases[name] = place }
      let owned = names.filter { owners[$0] == place }
      let isOfQuiz = host.quizPrefixes.contains(where: titles[place].hasPrefix)
      if isOfQuiz || !owned.isEmpty { own.insert(place) }
      if owned.contains(where: host.people.contains) { people.insert(place) }
      if owned.contains(where: host.sorts.contains) { sorts.append(place) }
      if finished == nil, let title = host.finished, owned.contains(title) { finished = place }
    }
    for (place, title) in titles.enumerated() {
      titled[Words.folded(title), default: []].append(place)
      guard StepColumnName.option(of: title) != nil else { continue }
      optioned[Words.folded(String(title.prefix { $0 != "[" })), default: []].append(place)
    }
    ticked = Set(optioned.filter { titled[$0.key] != nil }.flatMap(\.value))
    time = host.times.lazy.compactMap { [aliases] in aliases[$0] }.first
  }

  /// The column of each name of the host's own: the first that is called so before all else.
  ///
  /// A question may have the same text, `Status`, and stays one.
  private static func owners(of host: any FormHost, _ names: [[String]]) -> [String: Int] {
    var owners: [String: Int] = [:]
    for rank in 0..<(names.map(\.count).max() ?? 0) {
      for (place, names) in names.enumerated() where rank < names.count {
        let name = names[rank]
        if owners[name] == nil, host.isOwn(name) { owners[name] = place }
      }
    }
    return owners
  }

  /// The columns with a title: questions, and the host's own where no question has it.
  private func columns(titled title: String) -> [Int]? {
    guard let places = titled[title] else { return nil }
    let questions = places.filter { !own.contains($0) }
    return questions.isEmpty ? places : questions
  }

  /// What walkbook.yaml says of a question, for each column that it is about.
  ///
  /// A name is the title of columns, or what one is also called, or the question of a grid or of
  /// a list of options; the rows of a grid keep their own part after the name of a phase.
  ///
  /// - Parameter meaning: a canonical column, or a phase such as `foundation`, `flex.foundation`.
  func renaming(of name: String, to meaning: String) -> [Int: String] {
    let folded = Words.folded(name)
    let named = columns(titled: folded) ?? [aliases[folded]].compactMap(\.self)
    let isColumn = CanonicalFile.isColumn(meaning)
    let isSplit = !isColumn && optioned[folded] != nil
    guard named.isEmpty || isSplit else {
      return Dictionary(uniqueKeysWithValues: named.map { ($0, meaning) })
    }
    return Dictionary(
      uniqueKeysWithValues: options(of: name).map { place, option in
        let number = option.prefix { $0.isNumber }
        let action = meaning.contains(".") ? "\(meaning).\(number)" : "\(meaning) [\(option)]"
        return (place, isColumn ? meaning : action)
      })
  }

  /// The columns of a question that has one for each of its rows or options, and what they are.
  func options(of question: String) -> [Int: String] {
    var options: [Int: String] = [:]
    for place in optioned[Words.folded(question)] ?? [] {
      options[place] = StepColumnName.option(of: titles[place])
    }
    return options
  }
}
