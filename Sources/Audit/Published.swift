internal import Yams

/// What the published tables tell of people, and the equations of their definitions.
///
/// Read from `Published.yaml`, which is written by hand from the definitions of the measures. It
/// is all that the auditor knows of Walkbook: nothing of the code that hides.
struct Published: Decodable, Sendable {
  /// Of whom a table tells.
  enum People: String, Decodable, Sendable { case students, teachers }

  /// One table, by the names of its columns.
  struct PublishedTable: Decodable, Sendable {
    var people: People
    /// Whether a report makes it: its codes are those of parts.
    var isMade: Bool?
    var key: [String]
    var counts: [String]
    var numbers: [String]?
    /// Whole numbers that may be below zero.
    var signed: [String]?
    var rows: [String]?
    /// A column that is another one times the same number in every row.
    var multiples: [String: String]?
    /// The keys that rows share in which the number is the same; all rows without any.
    var multiplesBy: [String]?
    var shares: [String: String]?
    var follows: [String: [String]]?
    /// Values made from counts of a row and of all rows before it.
    var running: [String: Running]?
    /// Values that stand between so many equal parts of a group, as a median between two.
    var splits: [String: [String: Int]]?
    /// Further columns that other rules name.
    var values: [String]?
    /// Columns that are called like those of persons and are not.
    var besides: [String]?
    /// Columns that are hidden together.
    var together: [[String]]?
    /// Counts whose code says nothing of them: they are shown where others are, however large.
    var silent: [String]?
    /// Counts that are nobody in no row: there would be none.
    var present: [String]?

    struct Running: Decodable, Sendable {
      var made: [String]
      var within: [String]
    }

    var isKeyless: Bool { key == ["nothing"] }
    /// Columns whose values are whole numbers.
    var whole: [String] { counts + (numbers ?? []) + (signed ?? []) }
    /// Every column that anything is said about.
    var columns: Set<String> {
      Set(whole).union(shares?.keys.map(\.self) ?? []).union(follows?.keys.map(\.self) ?? [])
        .union((together ?? []).joined()).union(running?.keys.map(\.self) ?? []).union(values ?? [])
        .union(splits?.keys.map(\.self) ?? [])
    }
  }

  /// Some rows of a table and what is summed up over them.
  struct Side: Decodable, Sendable {
    var table: String
    var sum: String?
    var each: [String]?
    var count: Bool?
    var `where`: [String: String]?
    var except: [String: String]?
    var `as`: [String: String]?
  }

  /// Rows that add up to others.
  struct Sum: Decodable, Sendable {
    enum Relation: String, Decodable, Sendable {
      case equal
      case atLeast = "at least"
      /// People stand in several of the parts and once in the whole.
      case atMost = "at most"
      /// What the parts leave of the whole is a group of its own.
      case rest
      /// What a school's own classes leave of all is a group of its own.
      case others
    }
    var by: [String]
    var relation: Relation?
    /// Whether it holds only where both tables hold all of their rows, and everybody is in both.
    var everybody: Bool?
    /// Whether it holds only where one of the parts is shown to be more than nobody.
    var somebody: Bool?
    /// Whether one row of the whole says it for all.
    var first: Bool?
    /// Whether each row of the parts stands for itself.
    var single: Bool?
    /// Whether it holds only where the whole has a row with these keys, and all rows beside it.
    var having: [String: String]?
    var whole: Side
    var parts: Side
  }

  /// A share of a sum over rows.
  struct Fraction: Decodable, Sendable {
    var table: String
    var share: String
    /// A column of the same row, or a sum over rows.
    var part: String?
    var parts: Side?
    var by: [String]
    var whole: Side
  }

  /// Cells that are zero whatever the data.
  struct Zero: Decodable, Sendable {
    var table: String
    var column: String
    var `where`: [String: String]
  }

  /// A value about the people whom another table counts.
  struct Lone: Decodable, Sendable {
    struct Count: Decodable, Sendable {
      var table: String
      var column: String
      /// Whether more people may be behind it, so that it must be known to be a small group.
      var isFew: Bool?
    }
    var table: String
    var column: String
    var by: [String]
    var of: Count
  }

  /// Steps in their order, and who gets from one to the next.
  struct Chain: Decodable, Sendable {
    var table: String
    var `where`: [String: String]
    var by: [String]
    var reached: String
    var stopped: String
    /// The column in which a new phase begins, where others may join.
    var phase: String
    /// Who is past the last step.
    var through: Side
    /// Whom nobody saw at the next step.
    var unseen: Side
    /// Everybody; no fewer than any of `within` in any row.
    var all: Side
    var within: [String]
  }

  /// Names of steps at which stands who is so many quarters up in a group, or most of it.
  struct Rank: Decodable, Sendable {
    var table: String
    /// Of columns with the name of a step: how many quarters of the group stand there or before.
    var quarters: [String: Int]?
    /// A column with the name of the step of most, and the share of the group that stands there.
    var most: Most?
    var group: Side
    var steps: Side

    struct Most: Decodable, Sendable {
      var step: String
      var share: String
    }
  }

  /// Sums over the steps that are signs of an indicator, where an output lists these.
  struct Rollup: Decodable, Sendable {
    var table: String
    var parts: String
  }

  /// Who was known in two windows, in one of them, and where each stood.
  struct Panel: Decodable, Sendable {
    var table: String
    var both: String
    /// Known in the first alone, in the second alone, and on another model in one of them.
    var first: String
    var second: String
    var changed: String
    /// Everybody with a place in a window, by school, and by phase.
    var places: Side
    var phases: Side
    /// Who went from one phase to another.
    var flows: Side
  }

  /// A table of a report: the titles of its columns and what they are.
  struct Form: Decodable, Sendable {
    var table: String
    /// Whether it is not of a shipped report: titles are the names of columns.
    var isMadeOfNames: Bool?
    var isCanonical: Bool { isMadeOfNames == true }
    /// The key column that the end of the caption gives.
    var window: String?
    /// Key columns that are the same in every row.
    var fixed: [String: String]?
    /// By their titles in small letters.
    var columns: [String: String]
  }

  var tables: [String: PublishedTable]
  var sums: [Sum]
  var fractions: [Fraction]
  var zeros: [Zero]
  var chains: [Chain]
  var ranks: [Rank]
  var rollups: [Rollup]
  var panels: [Panel]
  var lone: [Lone]
  var words: [String: String]
  /// Columns that count nobody: places in an order, what a framework has, weights and days.
  var harmless: Set<String>
  var forms: [Form]
  var across: [Across]

  /// The description that is built into the program; a test reads it, so that it always decodes.
  static let shipped: Published = {
    let text = String(decoding: PackageResources.Published_yaml, as: UTF8.self)
    do {
      var published = try YAMLDecoder().decode(Published.self, from: text)
      for place in published.forms.indices {
        let columns = published.forms[place].columns.map { ($0.lowercased(), $1) }
        published.forms[place].columns = Dictionary(columns) { first, _ in first }
      }
      return published
    } catch {
      preconditionFailure("the description of the published columns is no YAML: \(error)")
    }
  }()
}
