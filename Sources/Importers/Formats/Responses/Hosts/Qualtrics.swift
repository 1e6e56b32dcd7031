import Coaching

/// Responses of Qualtrics: codes of questions, their texts, and from where each column comes.
struct Qualtrics: FormHost {
  let id = "qualtrics"
  let title = "Qualtrics"
  let times = ["recordeddate", "enddate", "startdate"]
  let people = [
    "recipientlastname", "recipientfirstname", "recipientemail", "name", "emailaddress",
  ]
  let finished: String? = "finished"
  let sorts = ["status", "responsetype", "distributionchannel"]
  let hasFillers = true

  func isExtra(_ title: String) -> Bool { Self.columns.contains(title) }

  func isFiller(_ cell: String) -> Bool { cell == "-1" }

  /// `Survey Preview`, `Survey Test`, `Spam`, and the numbers of these in exports of codes.
  func isTrial(_ sort: String) -> Bool {
    let folded = Words.folded(sort)
    return ["preview", "test", "spam"].contains { folded.contains($0) }
      || ["1", "2", "8", "9", "12", "17"].contains(folded)
  }

  func beginsHeader(_ records: ArraySlice<[String]>) -> Bool {
    let titles = HeaderCells.folded(records.first)
    let names = Set(titles)
    let below = records.dropFirst()
    return names.isSuperset(of: ["startdate", "enddate", "responseid"])
      || names.isSuperset(of: ["responseid", "responseset"])
      || Self.areNumbered(titles) && below.first?.first == "ResponseID"
      || below.prefix(2).contains(where: Self.isImport)
  }

  func headerRecords(of records: ArraySlice<[String]>) -> Int {
    let below = records.dropFirst()
    if let place = below.prefix(2).firstIndex(where: Self.isImport) {
      return place - records.startIndex + 1
    }
    let titles = HeaderCells.folded(records.first)
    if Self.areNumbered(titles) { return 2 }
    // The texts of the questions stand where responses have their days.
    guard let day = titles.firstIndex(of: "startdate"), let texts = below.first,
      day < texts.count, !texts[day].contains(where: \.isNumber)
    else { return 1 }
    return 2
  }

  func titles(of header: HeaderCells) -> FormTitles {
    // A text that the code says as well, or that the host wrote in the account's language.
    let columns = header.columns.map { column in
      let (code, text) = (header[0, column], header[1, column])
      let isOwn = isOwn(Words.folded(code))
      return (title: text.isEmpty || isOwn ? code : text, names: [code, text])
    }
    return FormTitles(columns, bracketsOptions: true)
  }

  /// `V1`, `V2`, `V3`: the codes of the columns before 2017.
  private static func areNumbered(_ titles: [String]) -> Bool {
    titles.count > 2 && (0..<3).allSatisfy { titles[$0] == "v\($0 + 1)" }
  }

  /// The record below the questions that says from where each column comes.
  private static func isImport(_ record: [String]) -> Bool {
    record.contains { $0.hasPrefix("{\"ImportId\"") }
  }

  private static let columns: Set<String> = [
    "status", "ipaddress", "progress", "duration(inseconds)", "finished", "responseid",
    "externalreference", "externaldatareference", "responseset", "locationlatitude",
    "locationlongitude", "locationaccuracy", "distributionchannel", "userlanguage",
  ]
}
