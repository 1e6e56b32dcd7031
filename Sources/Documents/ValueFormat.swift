public import Tables

/// An Excel number format, and the same format as text for pages and prints.
///
/// Understood: `General`, `@`, digits (`0`, `#`, `?`), thousands `,`, a point, `%`, text in quotes
/// or behind a backslash, the signs `+ - ( ) / : $` and blanks, days of `y m d` runs, and up to
/// three sections for positive, negative and zero. Everything else is refused when the report is
/// read, so that a workbook and a page never differ.
public struct ValueFormat: Hashable, Sendable {
  /// The format code, as a workbook stores it.
  public let code: String
  private let sections: [Section]
  /// How the language of the document writes days and numbers.
  private var forms = WrittenForms.english

  private enum Part: Hashable {
    case literal(String)
    case number(integers: Int, decimals: ClosedRange<Int>, isGrouped: Bool)
    case year(Int)
    case month(Int)
    case day(Int)
    case text
  }

  private struct Section: Hashable {
    var parts: [Part] = []
    var isPercent = false
  }

  public static let general = ValueFormat(verified: "General")
  public static let integer = ValueFormat(verified: "#,##0")
  public static let average = ValueFormat(verified: "#,##0.0")
  public static let share = ValueFormat(verified: "0.0%")
  public static let score = ValueFormat(verified: "0.00")
  package static let upToFourDecimals = ValueFormat(verified: "0.####")
  public static let day = ValueFormat(verified: "yyyy-mm-dd")
  public static let text = ValueFormat(verified: "@")

  /// The names a report may use in place of codes.
  public static let named: [String: ValueFormat] = [
    "general": .general, "int": .integer, "pct1": .share, "score": .score, "date": .day,
    "text": .text, "pct": ValueFormat(verified: "0%"),
    // Differences of shares, times 100: 5 % of 20 % is not 5 points.
    "pts": ValueFormat(verified: "+0.0\" points\";-0.0\" points\";0.0\" points\""),
  ]

  /// What a column shows when nobody asks: text for identifiers, percent for shares.
  public static func standard(for column: Column) -> ValueFormat {
    switch column.role {
    case .identifier, .label: .text
    case .count: .integer
    case .share: .share
    case .score: column.type == .integer ? .general : .score
    case .day: .day
    case .flag: .general
    }
  }

  /// A format code or the name of one; `nil` where it holds something not understood.
  public init?(_ code: String) {
    if let named = ValueFormat.named[code] {
      self = named
      return
    }
    guard let sections = ValueFormat.sections(of: code) else { return nil }
    self.code = code
    self.sections = sections
  }

  private init(verified code: String) {
    guard let sections = ValueFormat.sections(of: code) else {
      preconditionFailure("the standard formats are understood")
    }
    self.code = code
    self.sections = sections
  }

  /// Formats are the same where their codes are, in whatever language.
  public static func == (one: ValueFormat, other: ValueFormat) -> Bool { one.code == other.code }

  public func hash(into hasher: inout Hasher) { hasher.combine(code) }

  /// The format as a language writes it.
  package func said(in language: Language) -> ValueFormat {
    language.formats[code] ?? written(language.forms)
  }

  func written(_ forms: WrittenForms) -> ValueFormat {
    var format = self
    format.forms = forms
    return format
  }

  /// The code as a workbook stores it: with the language, where it spells months or days of the week.
  package var workbookCode: String {
    guard let excel = forms.excel, spellsDays else { return code }
    return "[$-\(excel)]\(code)"
  }

  private var spellsDays: Bool {
    sections.contains { section in
      section.parts.contains {
        switch $0 {
        case .month(let width), .day(let width): width > 2
        default: false
        }
      }
    }
  }

  /// The text that a page shows for a value; the empty text where it is missing.
  public func text(_ value: Value) -> String {
    switch value {
    case .missing: return ""
    case .hidden(let hiding): return hiding.code
    case .text(let text): return text
    case .boolean: return value.plain
    case .day(let day): return isGeneral || !hasDayParts ? day.description : render(day)
    case .integer, .number:
      guard let number = value.double, !isGeneral else { return forms.digits(value.plain) }
      if case .integer(let integer) = value { return render(number, whole: integer.magnitude) }
      return render(number)
    }
  }

  /// Whether values are shown as parts of a hundred.
  package var isPercent: Bool { sections.first?.isPercent ?? false }

  private var isGeneral: Bool { sections.isEmpty }

  private var hasDayParts: Bool {
    sections[0].parts.contains {
      switch $0 {
      case .year, .month, .day: true
      default: false
      }
    }
  }

  private func render(_ number: Double, whole: UInt? = nil) -> String {
    let section: Section
    var magnitude = abs(number)
    var sign = ""
    if number < 0, sections.count > 1 {
      section = sections[1]
    } else if number == 0, sections.count > 2 {
      section = sections[2]
    } else {
      section = sections[0]
      sign = number < 0 ? "-" : ""
    }
    if section.isPercent { magnitude *= 100 }
    var shown = ""
    var hasDigits = false
    for part in section.parts {
      switch part {
      case .literal(let text): shown += text
      case .number(let integers, let decimals, let isGrouped):
        let digits = Decimals.text(
          magnitude, whole: section.isPercent ? nil : whole, minimumIntegers: integers,
          decimals: decimals, isGrouped: isGrouped)
        if digits.contains(where: { ("1"..."9").contains($0) }) { hasDigits = true }
        shown += forms.digits(digits)
      case .text: shown += forms.digits(Value.number(magnitude).plain)
      case .year, .month, .day: shown += "?"
      }
    }
    // A value that rounds to nothing shows no sign, as in a workbook.
    return (hasDigits ? sign : "") + shown
  }

  private func render(_ day: Day) -> String {
    let (year, month, date) = day.digits
    let padded = { (value: Int, width: Int) in
      String(repeating: "0", count: max(0, width - String(value).count)) + String(value)
    }
    return sections[0].parts.map { part in
      switch part {
      case .literal(let text): text
      case .year(let width): width <= 2 ? padded(year % 100, 2) : padded(year, 4)
      case .month(let width):
        width <= 2
          ? padded(month, width) : (width == 3 ? forms.shortMonths : forms.months)[month - 1]
      case .day(let width):
        width <= 2
          ? padded(date, width) : (width == 3 ? forms.shortDays : forms.days)[day.weekday - 1]
      case .number, .text: ""
      }
    }.joined()
  }
}

extension ValueFormat {
  /// Reads a code; an empty list for `General`, `nil` for what is not understood.
  private static func sections(of code: String) -> [Section]? {
    if code == "General" { return [] }
    var sections: [Section] = [Section()]
    var rest = Substring(code)
    while let first = rest.first {
      switch first {
      case ";":
        rest.removeFirst()
        sections.append(Section())
      case "\"":
        let body = rest.dropFirst()
        guard let close = body.firstIndex(of: "\"") else { return nil }
        sections[sections.count - 1].parts.append(.literal(String(body[..<close])))
        rest = body[body.index(after: close)...]
      case "\\":
        guard let next = rest.dropFirst().first else { return nil }
        sections[sections.count - 1].parts.append(.literal(String(next)))
        rest = rest.dropFirst(2)
      case "0", "#", "?", ".":
        guard let part = number(in: &rest) else { return nil }
        sections[sections.count - 1].parts.append(part)
      case "y", "m", "d":
        let run = rest.prefix { $0 == first }
        rest = rest.dropFirst(run.count)
        guard run.count <= 4 else { return nil }
        sections[sections.count - 1].parts.append(
          first == "y" ? .year(run.count) : first == "m" ? .month(run.count) : .day(run.count))
      case "%":
        sections[sections.count - 1].isPercent = true
        sections[sections.count - 1].parts.append(.literal("%"))
        rest.removeFirst()
      case "@":
        sections[sections.count - 1].parts.append(.text)
        rest.removeFirst()
      case "+", "-", "(", ")", "/", ":", "$", " ", ",":
        sections[sections.count - 1].parts.append(.literal(String(first)))
        rest.removeFirst()
      default: return nil
      }
    }
    return sections.count <= 3 && !code.isEmpty ? sections : nil
  }

  /// One run of digits: `#,##0.0#`.
  private static func number(in rest: inout Substring) -> Part? {
    let run = rest.prefix { "0#?,.".contains($0) }
    rest = rest.dropFirst(run.count)
    let halves = run.split(separator: ".", omittingEmptySubsequences: false)
    guard halves.count <= 2 else { return nil }
    let decimals = halves.count == 2 ? halves[1] : ""
    guard !decimals.contains(",") else { return nil }
    return .number(
      integers: halves[0].count { $0 == "0" },
      decimals: decimals.count { $0 == "0" }...decimals.count, isGrouped: halves[0].contains(","))
  }
}
