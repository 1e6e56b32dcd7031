import CSV
import Canonical
import Coaching

/// The header of a file of responses: whose form it is, where its records stand, and the title of
/// each column, made of them.
///
/// The row of a grid and the option of a question stand in brackets behind the question,
/// `What is in place? [1. daily block]`, whoever hosts the form.
struct FormHeader: Sendable {
  let host: FormHost
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
  /// The columns that are the host's own and no questions.
  private(set) var own: Set<Int> = []
  /// Those among them that say who answered.
  private(set) var people: Set<Int> = []
  /// When a response was sent.
  private(set) var time: Int?
  /// Whether a response was finished, where the host says so.
  private(set) var finished: Int?

  /// How many records stand before the responses.
  var skipping: Int { start + records.count }

  /// The header among the first records of a file; `nil` where no host's is there.
  ///
  /// A host that walkbook.yaml names is believed, whatever the titles are.
  init?(in head: CSVHead, source: ProjectFile.Source?) {
    let told = source?.profile.flatMap { FormHost(rawValue: $0) }
    let isOther = source?.profile.map { told == nil && !$0.hasPrefix("walkbook.") } ?? false
    guard head.hints.headerRecords != 0, !isOther else { return nil }
    let records = head.records.map { $0.texts.map { $0 ?? "" } }
    let hosts = told.map { [$0] } ?? FormHost.allCases
    for start in records.indices.prefix(30) {
      let rest = records[start...]
      guard let host = hosts.first(where: { $0.hands(out: rest) }) else { continue }
      let count = head.hints.headerRecords ?? host.headerRecords(of: rest)
      self.init(host, Array(rest.prefix(count)), start: start)
      return
    }
    guard let told else { return nil }
    let start = head.shape.preambleRecords
    self.init(
      told, Array(records.dropFirst(start).prefix(max(head.shape.headerRecords, 1))), start: start)
  }

  private init(_ host: FormHost, _ records: [[String]], start: Int) {
    self.host = host
    self.records = records
    self.start = start
    let raw = FormTitles(host, records)
    titles = raw.titles
    for (place, names) in raw.names.enumerated() {
      let folded = names.map(Words.folded).filter { !$0.isEmpty }
      for name in folded where aliases[name] == nil { aliases[name] = place }
      if folded.contains(where: host.isOwn) || FormTitles.isOfQuiz(titles[place], host) {
        own.insert(place)
      }
      if folded.contains(where: host.people.contains) { people.insert(place) }
      if host == .qualtrics, finished == nil, folded.contains("finished") { finished = place }
    }
    for (place, title) in titles.enumerated() {
      titled[Words.folded(title), default: []].append(place)
      guard StepColumnName.option(of: title) != nil else { continue }
      optioned[Words.folded(String(title.prefix { $0 != "[" })), default: []].append(place)
    }
    time = host.times.lazy.compactMap { [aliases] in aliases[$0] }.first
  }

  /// What walkbook.yaml says of a question, for each column that it is about.
  ///
  /// A name is the title of columns, or what one is also called, or the question of a grid or of
  /// a list of options; the rows of a grid keep their own part behind the name of a phase.
  ///
  /// - Parameter meaning: a canonical column, or a phase such as `foundation`, `flex.foundation`.
  func renaming(of name: String, to meaning: String) -> [Int: String] {
    let folded = Words.folded(name)
    let named = titled[folded] ?? [aliases[folded]].compactMap(\.self)
    guard named.isEmpty else {
      return Dictionary(uniqueKeysWithValues: named.map { ($0, meaning) })
    }
    let isColumn = CanonicalFile.isColumn(meaning)
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

extension FormHost {
  /// Whether records begin with the header of this host's responses.
  fileprivate func hands(out records: ArraySlice<[String]>) -> Bool {
    guard let header = records.first else { return false }
    let folded = header.map(Words.folded)
    let names = Set(folded)
    switch self {
    case .googleForms:
      return folded.first == "timestamp" && folded.count { !$0.isEmpty } > 1
    case .microsoftForms: return names.isSuperset(of: ["id", "starttime", "completiontime"])
    case .qualtrics:
      return names.isSuperset(of: ["startdate", "enddate", "responseid"])
        || names.isSuperset(of: ["responseid", "responseset"])
        || FormHost.isNumbered(folded) && records.dropFirst().first?.first == "ResponseID"
        || records.dropFirst().prefix(2).contains(where: FormHost.isImport)
    case .surveyMonkey: return folded.first == "respondentid" && folded.count > 1
    }
  }

  /// How many records the header takes that records begin with.
  fileprivate func headerRecords(of records: ArraySlice<[String]>) -> Int {
    let below = records.dropFirst()
    switch self {
    case .googleForms, .microsoftForms: return 1
    case .surveyMonkey:
      // A response has its number in the first column.
      return below.first?.first.map { $0.isEmpty } == true ? 2 : 1
    case .qualtrics:
      if let place = below.prefix(2).firstIndex(where: FormHost.isImport) {
        return place - records.startIndex + 1
      }
      let folded = (records.first ?? []).map(Words.folded)
      if FormHost.isNumbered(folded) { return 2 }
      // The texts of the questions stand where responses have their days.
      guard let day = folded.firstIndex(of: "startdate"), let texts = below.first,
        day < texts.count, !texts[day].contains(where: \.isNumber)
      else { return 1 }
      return 2
    }
  }

  /// `V1`, `V2`, `V3`: the codes of the columns before 2017.
  private static func isNumbered(_ folded: [String]) -> Bool {
    folded.count > 2 && (0..<3).allSatisfy { folded[$0] == "v\($0 + 1)" }
  }

  /// The record below the questions that says from where each column comes.
  private static func isImport(_ record: [String]) -> Bool {
    record.contains { $0.hasPrefix("{\"ImportId\"") }
  }
}
