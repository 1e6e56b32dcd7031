/// Why of two files one counts before the other (R103).
enum Precedence: Hashable {
  /// It was exported later, by the day or the time in its name or in the file itself.
  case day
  /// By the day in its name, which can be read in two ways and would be the earlier in the other.
  case openDay(isDayFirst: Bool)
  /// By the day in its name, which has no year.
  case schoolDay
  /// Its name says so by a number, or that of the other by a word for what is out of use.
  case number
  /// Nothing says which is later: the name of the other calls that a copy, of what stood there once.
  case original
  /// Nothing says which is later; the name of one has a day.
  case dated
  /// Nothing says which is later.
  case name

  /// Whether something says that it is the later.
  var isEvidence: Bool { ![.original, .dated, .name].contains(self) }

  /// Whether a person should look at it.
  var isDoubtful: Bool {
    switch self {
    case .openDay, .schoolDay: true
    default: !isEvidence
    }
  }

  /// Why it counts, after a name.
  var reason: String {
    switch self {
    case .day: "its day or time is later"
    case .openDay(let isDayFirst):
      "the day in its name, read \(isDayFirst ? "day" : "month") first, is later; read "
        + "\(isDayFirst ? "month" : "day") first it would be the earlier: for that say "
        + "days: \(isDayFirst ? "mdy" : "dmy") for the files in walkbook.yaml"
    case .schoolDay:
      "the day in its name is later in a school year, which begins in July; put the year into the "
        + "names if they are of two"
    case .number: "by its name the later copy"
    case .original: "nothing says which is later; the other is a copy by its name"
    case .dated: "nothing says which is later; only its name has a day"
    case .name: "nothing says which is later; the order of their names decided"
    }
  }
}
