/// Why of two files one counts before the other (R103).
enum Precedence: Hashable {
  /// It was exported on a later day, as its name or the file itself says.
  case day
  /// The number in its name is higher.
  case number
  /// Nothing says which is later; the name of one has a day.
  case dated
  /// Nothing says which is later.
  case name

  /// Whether something says that it is the later.
  var isEvidence: Bool { self == .day || self == .number }

  /// Why it counts, behind a name.
  var reason: String {
    switch self {
    case .day: "its day is later"
    case .number: "its number is higher"
    case .dated: "nothing says which is later; only its name has a day"
    case .name: "nothing says which is later; the order of names puts it last"
    }
  }
}
