import CSV
public import Coaching
public import Tables
import Yams

/// `walkbook.yaml` of a data folder: what the files cannot say of themselves, and the rules.
public struct ProjectFile: Sendable {
  /// How files of one pattern are to be read.
  public struct Source: Sendable {
    /// A file name pattern: `*` stands for any run of characters, `?` for one.
    public var files: String
    /// The id of a profile, where detection is not wanted.
    public var profile: String?
    /// From a header of the file to the canonical column it fills.
    public var columns: [String: String] = [:]
    /// Canonical columns that every row of the file has.
    public var constants: [String: String] = [:]
    /// From an item's title in a gradebook to its id in pathways.csv.
    public var items: [String: String] = [:]
    /// How the names of the files are made; what their holes take, every row has.
    public var names: [TextPattern] = []
    /// How titles of items are made that name the playlist to which they belong.
    public var pathways: [TextPattern] = []
    /// What the rows become, where the entry describes a format of its own.
    public var mapping: Mapping?
    /// How the file writes days, where the days do not tell.
    public var days: DayPattern?
    /// How single columns write days, by header.
    public var dayColumns: [String: DayPattern] = [:]
    /// The scale to which the levels of a gradebook belong.
    public var scale: Scale?
    /// The codes that stand in place of scores.
    public var codes: MarkCodes?
    /// What is said of the bytes and the shape of the files.
    var hints = CSVHints()
    /// The place of the entry in walkbook.yaml.
    public var line: Int

    /// The canonical columns that it gives to every row.
    var givenColumns: Set<String> {
      Set(constants.keys).union(columns.values).union(names.flatMap(\.names))
    }

    /// The pattern given for the days of a column, by its header or for the whole file.
    func pattern(ofDaysIn title: String) -> DayPattern? {
      let folded = Words.folded(title)
      return dayColumns.first { Words.folded($0.key) == folded }?.value ?? days
    }
  }

  /// Where the value of a setting comes from.
  public enum Origin: Hashable, Sendable {
    case standard
    /// A line of `walkbook.yaml`.
    case line(Int)
    /// An option of the command line.
    case option
  }

  public var title: String?
  public var sources: [Source] = []
  /// Further words for statuses, by their folded spelling (R63).
  public var statusWords: [String: String] = [:]
  public var rules = Rules()
  /// Where the settings that were given come from; the others stand as they are by default.
  public var origins: [Rules.Setting: Origin] = [:]
  /// The lines of targets with rules of their own, in the order of the file.
  var targetLines: [(target: String, line: Int)] = []
  /// The method of mastery in the words of the file.
  var mastery = MasteryWords()
  public var findings: [Finding] = []

  public init() {}

  /// Reads the text of the file; what is not understood is a finding, and the default stands.
  public init(yaml: String, file: String = "walkbook.yaml") {
    var reader = ProjectFileReader(file: file)
    do {
      if let root = try Yams.compose(yaml: yaml) { reader.read(root) }
    } catch let error as YamlError {
      reader.project.findings = [
        Finding(
          .setting("not readable as YAML: \(ProjectFileReader.reason(of: error))"),
          at: Position(file: file, line: ProjectFileReader.line(of: error)))
      ]
    } catch {
      reader.project.findings = [
        Finding(.setting("not readable as YAML"), at: Position(file: file))
      ]
    }
    self = reader.project
  }

  /// Sets a rule as an option of the command line says, in place of the file's.
  ///
  /// - Returns: why the text is no value of the setting, where it is none.
  public mutating func set(_ setting: Rules.Setting, to text: String) -> String? {
    var reader = ProjectFileReader(file: "--\(setting.rawValue)", project: self)
    reader.read(setting, Node(text))
    if reader.project.findings.count > findings.count,
      case .setting(let reason)? = reader.project.findings.last?.problem
    {
      return reason
    }
    self = reader.project
    origins[setting] = .option
    return nil
  }

  /// The source entry for a file, the first that fits, with what the file's name tells.
  public func source(for file: String) -> Source? {
    let name = Mapping.name(of: file)
    var source = sources.first {
      FilePattern.matches($0.files, file) || FilePattern.matches($0.files, name)
    }
    if let captures = source.flatMap({ Mapping.captures(of: $0.names, in: name) }) {
      source?.constants.merge(captures) { given, _ in given }
    }
    return source
  }
}

/// File name patterns with `*` and `?`, in linear time.
enum FilePattern {
  static func matches(_ pattern: String, _ name: String) -> Bool {
    let pattern = Array(pattern.utf8)
    let name = Array(name.utf8)
    var (at, position) = (0, 0)
    var star: (pattern: Int, name: Int)?
    while position < name.count {
      if at < pattern.count, pattern[at] == name[position] || pattern[at] == UInt8(ascii: "?") {
        at += 1
        position += 1
      } else if at < pattern.count, pattern[at] == UInt8(ascii: "*") {
        star = (at, position)
        at += 1
      } else if let last = star {
        at = last.pattern + 1
        position = last.name + 1
        star = (last.pattern, last.name + 1)
      } else {
        return false
      }
    }
    return pattern[at...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
