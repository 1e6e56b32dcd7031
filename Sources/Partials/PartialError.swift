package import Tables

/// What is wrong with a partial, or with several of them together.
package struct PartialProblem: LocatedProblem {
  package let sentence: String

  init(_ sentence: String) { self.sentence = sentence }
}

/// Why partials are not read or not merged; the location is the partial, then the table in it.
package typealias PartialError = LocatedError<PartialProblem>

extension PartialProblem {
  static let notAPartial = Self(
    "expected a file of walkbook partial, found another; give folders to walkbook partial first")

  static func version(_ found: Int) -> Self {
    Self(
      "is of version \(found) of the format, expected \(Manifest.version); make it again with this "
        + "walkbook, or merge with the one that wrote it")
  }

  static func broken(_ member: String) -> Self {
    Self("is damaged in '\(member)'; copy it again, or make it again from its shard")
  }

  static func unknownKind(_ kind: String) -> Self {
    Self(
      "holds '\(kind)', which is no kind of file that this walkbook knows; merge with the walkbook "
        + "that wrote it")
  }

  static let empty = Self("expected at least one partial")

  static func overlapping(_ other: String, _ what: String) -> Self {
    Self("overlaps with \(other): \(what); give every school or district once")
  }

  static func otherSettings(than other: String, _ keys: [String]) -> Self {
    let names = keys.map { "'\($0)'" }.joined(separator: ", ")
    return Self(
      "was made under other settings than \(other): \(names); give all shards the same walkbook.yaml"
    )
  }

  static func differs(from other: String) -> Self {
    Self("differs from that of \(other), and must be the same in all shards")
  }

  static let lackedByOthers = Self("other shards have none, and it must be the same in all")

  static func twoMeanings(_ column: String, row: Int, of other: String, _ otherRow: Int) -> Self {
    Self(
      "row \(row): column '\(column)': differs from row \(otherRow) of \(other), which has the same "
        + "id; if both are one, correct one of them, else give one another id")
  }

  static func twoPathways(row: Int, of other: String) -> Self {
    Self(
      "row \(row): the pathway has other items in \(other); if both are one, list all items in both, "
        + "else give one another id")
  }

  static func twice(row: Int, of other: String, _ otherRow: Int) -> Self {
    Self(
      "row \(row): overlaps with \(other), whose row \(otherRow) is the same thing by its id; give "
        + "every school or district once, or give one of two things another id")
  }

  static func tooLarge(_ bytes: Int) -> Self {
    Self(
      "would take \(bytes >> 20) MB, and a file of partials holds at most 4095 MB; merge to a folder"
    )
  }
}
