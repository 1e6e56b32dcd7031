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
    /// What the rows become, where the entry describes a format of its own.
    public var mapping: Mapping?
    /// How the file writes days, where the days do not tell.
    public var days: DayPattern?
    /// The place of the entry in walkbook.yaml.
    public var line: Int
  }

  public var title: String?
  public var sources: [Source] = []
  /// Further words for statuses, by their folded spelling (R63).
  public var statusWords: [String: String] = [:]
  public var rules = Rules()
  /// Lines of settings that were given, by key: what `check` prints beside each.
  public var givenAt: [String: Int] = [:]
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

  /// The source entry for a file, the first that fits.
  public func source(for file: String) -> Source? {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return sources.first {
      FilePattern.matches($0.files, file) || FilePattern.matches($0.files, name)
    }
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
