/// A piece of SQL with the place where it begins in the report.
public struct Passage: Hashable, Sendable {
  public var text: String
  public var place: Place
}
