import CSV
import Coaching
import Tables

/// The responses of a form as its questions were answered: what a host writes where nobody
/// answered is blank, and what is no whole response is left out.
///
/// Rows of other files are handed on as they are.
struct ResponseRows: Sendable {
  private let form: FormHeader?
  /// What the cells of options say, where they are only ticked.
  private let options: [Int: [UInt8]]
  private let finished: Field?
  private var response = CSVRecord(composingFrom: 1)

  init(_ recognition: Recognition) {
    form = recognition.form
    options = recognition.header.options.mapValues { Array($0.utf8) }
    finished = form.flatMap { form in
      form.finished.map { Field(name: form.titles[$0], column: $0, constant: nil) }
    }
  }

  /// Hands a row to `body` unless it is the header again, or a response that was not finished or
  /// was only a try; the latter are noted.
  mutating func take(
    _ record: borrowing CSVRecord, _ decoder: inout RowDecoder,
    _ body: (borrowing CSVRecord, inout RowDecoder) -> Void
  ) {
    guard let form else { return body(record, &decoder) }
    guard !form.isHeader(record) else { return }
    if let finished, let text = decoder.text(finished, record),
      ["0", "false", "no"].contains(Words.folded(text))
    {
      decoder.report(.unfinished, finished, record)
      return
    }
    for place in form.sorts {
      let sort = Field(name: form.titles[place], column: place, constant: nil)
      guard let text = decoder.text(sort, record), form.host.isTrial(text) else { continue }
      decoder.report(.trial, sort, record)
      return
    }
    clean(record, form, isJudged: decoder.unchecked == .notYet)
    body(response, &decoder)
  }

  /// - Parameter isJudged: whether an option that is not ticked says something.
  private mutating func clean(
    _ record: borrowing CSVRecord, _ form: FormHeader, isJudged: Bool
  ) {
    response.restart(from: record)
    for column in 0..<record.count {
      record.withField(column) { bytes in
        guard let bytes, !form.isNothing(bytes, in: column) else { return }
        if !isJudged, form.ticked.contains(column), FormHeader.isUnticked(bytes) { return }
        if let option = options[column], FormHeader.isTick(bytes) {
          response.append(option.span)
        } else {
          response.append(bytes)
        }
      }
      response.endField()
    }
  }
}

extension FormHeader {
  /// Whether a record is the header again, as in downloads that were put below each other.
  fileprivate func isHeader(_ record: borrowing CSVRecord) -> Bool {
    let first = record.text(0) ?? ""
    return records.contains { header in
      header.first == first
        && header.indices.allSatisfy { (record.text($0) ?? "") == header[$0] }
    }
  }

  /// Whether a cell only says that an option was chosen, as exports of codes do.
  fileprivate static func isTick(_ cell: Span<UInt8>) -> Bool {
    ["1", "x", "yes", "true", "checked", "selected"].contains { Words.matches(cell, $0) }
  }

  fileprivate static func isUnticked(_ cell: Span<UInt8>) -> Bool {
    ["0", "false", "no"].contains { Words.matches(cell, $0) }
  }

  /// Whether a cell holds what the host writes where nobody answered.
  fileprivate func isNothing(_ cell: Span<UInt8>, in column: Int) -> Bool {
    // Longer cells are answers.
    guard cell.count <= 16, host.hasFillers || people.contains(column) else { return false }
    let bytes = CellContent.range(in: cell).map { cell[$0] }
    let text = String(decoding: bytes, as: UTF8.self)
    return host.isFiller(text)
      || people.contains(column) && Words.folded(text) == "anonymous"
  }
}

extension Finding.Problem {
  /// A response of a form that nobody sent to the end.
  static let unfinished = Self(
    .draft, "a response that was not finished",
    advice: "Left out. Finish it in the form; it counts once it is sent.")

  /// A response by which somebody tried the form, or that its host takes for spam.
  static let trial = Self(
    .draft, "a preview, a test or spam, and no response",
    advice: "Left out. Delete it at the form, or change its status where it counts.")
}
