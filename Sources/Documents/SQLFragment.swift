public import Tables

/// A statement, or an expression, with the location in the report where it begins.
public struct SQLFragment: Hashable, Sendable {
  public var text: String
  public var location: Location
}
