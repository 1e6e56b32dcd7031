/// Why of two files one counts before the other (R103).
enum Precedence: Hashable {
  /// It was exported later, by the day or the time in its name or in the file itself.
  case day
  /// Its name says so by a number or a word for a copy.
  case number
  /// Nothing says which is later; the name of one has a day.
  case dated
  /// Nothing says which is later.
  case name

  /// Whether something says that it is the later.
  var isEvidence: Bool { self == .day || self == .number }

  /// Why it counts, after a name.
  var reason: String {
    switch self {
    case .day: "its day or time is later"
    case .number: "by its name the later copy"
    case .dated: "nothing says which is later; only its name has a day"
    case .name: "nothing says which is later; the order of names puts it last"
    }
  }
}
