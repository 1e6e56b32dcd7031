/// What the name of a file says of its place among copies of one file (R33, R103).
///
/// `teachers (1).csv` and `teachers(1).csv` are the second download of `teachers.csv`; so are
/// `teachers - Copy.csv`, `teachers_v2.csv` and `teachers 2026-11-01.csv` copies of it, and so are
/// `log (1).zip` and `log (1).xlsx`, whatever of them is read.
struct CopyName {
  /// The path without days and numbers of copies, and without the ending.
  private(set) var base = ""
  /// What the name has after its last point.
  private(set) var ending = ""
  /// The day, the month, and the time in the name, or in that of the nearest folder that has one.
  private(set) var day = ""
  private(set) var time = ""
  /// The number of the version, then those of downloads of it; empty for the first.
  private(set) var numbers: [Int] = []
  /// The numbers of copies that somebody made of such a file; empty for the file itself.
  ///
  /// They say nothing of the day: a copy may be what stood there before the file was changed.
  private(set) var copies: [Int] = []
  /// Whether a day in the name can only be read in one order.
  private(set) var isDayFirst: Bool?

  /// - Parameter isLog: whether it is a form or a log that somebody keeps, of whose copies the name may say
  ///   the day by two numbers, `Conf log 9-30`, and which is the last, `FINAL`.
  init(_ name: String, dayFirst: Bool = false, isLog: Bool = false) {
    let file = CopyName.straightened(name)
    let steps = file.split(separator: "/", omittingEmptySubsequences: false)
    var bases: [String] = []
    for (place, step) in steps.enumerated().reversed() {
      let isFile = place == steps.count - 1
      let end =
        isFile || step.lowercased().hasSuffix(".zip") ? CopyName.end(of: step) : step.endIndex
      if isFile { ending = String(step[end...]) }
      let isNamed = isLog && isFile
      let time = ExportTime(in: step[..<end], dayFirst: dayFirst, numbersAreDays: isNamed)
      if day.isEmpty {
        (day, self.time, isDayFirst) = (time.day, time.time, time.isDayFirst)
      }
      let rest = time.day.isEmpty ? String(step[..<end]) : CopyName.trimmed(time.remainder)
      var stem = Substring(rest)
      if end < step.endIndex || isFile {
        let isLast = isNamed && CopyName.isLast(takenFrom: &stem)
        let found = CopyName.numbers(takenFrom: &stem)
        if numbers.isEmpty && copies.isEmpty { (numbers, copies) = found }
        if isLast, numbers.isEmpty, copies.isEmpty { numbers = [1, 0, 0] }
      }
      // What is a day and nothing else names nothing, but a file keeps its name.
      let hasName = !stem.isEmpty || !isFile
      bases.append(hasName ? CopyName.trimmed(stem) : String(step[..<end]))
    }
    base = bases.reversed().joined(separator: "/")
  }

  /// The name that copies have in common.
  var common: String { base + ending }

  /// `teachers.csv (1)`, `teachers.csv copy`: the number of the copy stands before the ending.
  static func straightened(_ name: String) -> String {
    // A copy ends with its number or its word; making the expression costs more than most names.
    guard let last = name.last, last == ")" || last.isNumber || "yea".contains(last),
      let match = name.wholeMatch(of: lateCopy)
    else { return name }
    return "\(match.1)\(match.3).\(match.2)"
  }

  private static var lateCopy: Regex<(Substring, Substring, Substring, Substring)> {
    /(.+)\.([A-Za-z]{3,4})((?: - |[ _-]?)(?:\(\d{1,3}\)|[CcKk]op(?:y|ie|ia))(?: \(?\d{1,3}\)?)?)/
  }

  /// Where the ending of a name begins; sheets of a workbook follow it.
  private static func end(of step: Substring) -> Substring.Index {
    let sheet = step.firstIndex(of: "#") ?? step.endIndex
    return step[..<sheet].lastIndex(of: ".") ?? sheet
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let signs: Set<Character> = ["-", "_", " ", ".", ","]
    return String(
      text.drop(while: signs.contains).reversed().drop(while: signs.contains).reversed())
  }

  /// Takes the numbers of versions, downloads and copies off a name.
  ///
  /// A number in brackets belongs to the word for a copy before it, if there is one.
  private static func numbers(
    takenFrom stem: inout Substring
  ) -> (numbers: [Int], copies: [Int]) {
    var (version, downloads, copies): ([Int], [Int], [Int]) = ([], [], [])
    func noteCopy(_ number: Substring?) {
      copies = [number.flatMap { Int($0) } ?? 1] + downloads + copies
      downloads = []
    }
    while mayHaveNumbers(stem) {
      if let match = stem.wholeMatch(of: /(.+?)[ _]?\((\d{1,3})\)/), let number = Int(match.2) {
        downloads.insert(number, at: 0)
        stem = match.1
      } else if let match = stem.wholeMatch(of: copied) {
        noteCopy(match.2)
        stem = match.1
      } else if let match = stem.wholeMatch(of: /Cop(?:y|ie|ia)(?: \((\d{1,3})\))? (?:of|de) (.+)/)
      {
        noteCopy(match.1)
        stem = match.2
      } else if version.isEmpty, let match = stem.wholeMatch(of: outdated) {
        version = [-1]
        stem = match.1
      } else if version.isEmpty, let match = stem.wholeMatch(of: versioned) {
        version = match.2.split(separator: ".").compactMap { Int($0) }
        stem = match.1
      } else {
        break
      }
    }
    if version.isEmpty && downloads.isEmpty { return ([], copies) }
    return ((version + [0, 0, 0]).prefix(3) + downloads, copies)
  }

  /// Takes the word off that says of a log that it is the last: `Conf log FINAL`.
  private static func isLast(takenFrom stem: inout Substring) -> Bool {
    guard let match = stem.wholeMatch(of: last) else { return false }
    stem = match.1
    return true
  }

  private static var last: Regex<(Substring, Substring)> {
    /(.+?)(?: - |[ _.-])\(?(?:[Ff]inal|FINAL|[Ll]atest|LATEST|[Uu]pdated|UPDATED|[Cc]orrected)\)?/
  }

  /// Whether one of the expressions can fit: without a digit or one of their words none does.
  ///
  /// Trying them all costs two milliseconds a name, and most names have neither.
  private static func mayHaveNumbers(_ stem: Substring) -> Bool {
    if stem.utf8.contains(where: { (0x30...0x39).contains($0) || $0 >= 0x80 }) { return true }
    let text = stem.lowercased()
    return ["cop", "kopie", "old", "bak", "backup", "outdated", "previous"].contains {
      text.contains($0)
    }
  }

  /// `teachers - Copy`, `teachers copy 2`.
  private static var copied: Regex<(Substring, Substring, Substring?)> {
    /(.+?)(?: - |[ _-])(?:[Cc]opy|[Kk]opie|[Cc]opie|[Cc]opia)(?: (\d{1,3}))?/
  }

  /// `teachers_old`, `teachers - backup`: what the file without the word took the place of.
  private static var outdated: Regex<(Substring, Substring)> {
    /(.+?)(?: - |[ _.-])(?:[Oo]ld|OLD|[Bb]ackup|[Bb]ak|[Oo]utdated|[Pp]revious)/
  }

  /// `teachers_v2`, `teachers v1.2`, `teachers-rev3`.
  private static var versioned: Regex<(Substring, Substring, Substring)> {
    /(.+?)[ _.-](?:v|V|ver|version|rev)[ ._]?(\d{1,3}(?:\.\d{1,3})*)/
  }
}
