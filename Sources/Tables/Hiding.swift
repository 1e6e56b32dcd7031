/// Why a number is not shown to an audience, in the code that stands in its place (B9).
///
/// A hidden number is neither missing nor zero: it is known, and not for this reader.
public enum Hiding: Hashable, Sendable {
  /// The group is smaller than the smallest that is shown: `n<10`.
  case fewer(than: Int)
  /// It would give away a group that is too small, or is made from a number that is hidden.
  case complementary
  /// Not for this audience at all.
  case coded
  /// A share that is told by its band only: `≥95%`, `21–40%`.
  case band(String)

  /// What stands in place of the number.
  public var code: String {
    switch self {
    case .fewer(let smallest): "n<\(smallest)"
    case .complementary: "comp."
    case .coded: "coded"
    case .band(let band): band
    }
  }

  /// What the code means, for the note below a table.
  public var meaning: String {
    switch self {
    case .fewer(let smallest): "\(code): fewer than \(smallest)"
    // Where two codes would tell a number, as of one or two teachers, this one stands for both.
    case .complementary:
      "comp.: would give away a small group, is made from one, or is one that must look like these"
    case .coded: "coded: not shown to this audience"
    case .band: "≤ and ≥: shares near the ends, and those of small groups, are told as bands"
    }
  }

  /// The meanings of all codes that occur, each once.
  public static func legend(_ codes: some Sequence<Hiding>) -> String? {
    let meanings = Set(codes.map(\.meaning)).sorted()
    return meanings.isEmpty ? nil : meanings.joined(separator: "; ") + "."
  }
}
