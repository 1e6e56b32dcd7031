import CSV
import Canonical
package import Coaching
package import Tables
import Templates

/// The frameworks in force: ours, with a district's own in their place or after them.
package struct FrameworkReader: Sendable {
  package private(set) var frameworks: [Framework]
  package private(set) var findings: [Finding] = []
  /// One line for each file read.
  private(set) var rows: [SourceRow] = []
  private let folder: String
  private var own: Set<String> = []

  /// Starts from the frameworks built into the program.
  package init(folder: String = "") {
    self.folder = folder
    frameworks = FrameworkReader.shipped
  }

  /// The registry, read once; our own files are checked in the tests.
  package static let shipped: [Framework] = {
    let files = Templates.frameworks.map { file, bytes in
      var framework = FrameworkFile(file: file)
      var header: Header?
      let csv = CSVFile(.memory(bytes), name: file, dialect: CSVDialect())
      _ = try? csv.forEachRecord { record in
        if let header {
          framework.add(record, header)
        } else {
          header = Header(titles: record.texts.map { $0 ?? "" })
        }
      }
      return framework
    }
    let indicators = files.reduce(into: Set()) { $0.formUnion($1.indicators) }
    return files.compactMap { file in
      var file = file
      return file.finish(knowing: indicators).0
    }
  }()

  /// Reads a district's files; a framework of a known id takes the place of ours.
  mutating func read(_ names: [String]) {
    let files = names.compactMap { name in parse(name).map { (rows.count - 1, $0) } }
    let rubrics = frameworks.filter { $0.facts.ordering == .rubricLevels }
    var indicators = Set(rubrics.flatMap(\.steps).flatMap(\.rubricIndicators))
    for (_, file) in files { indicators.formUnion(file.indicators) }
    for (row, file) in files {
      if adopt(file, knowing: indicators) { rows[row].kept = rows[row].read }
    }
  }

  /// The rows of a file, before they are checked; `nil` with findings where it cannot be read.
  private mutating func parse(_ name: String) -> FrameworkFile? {
    var file = FrameworkFile(file: name)
    rows.append(SourceRow(file: name))
    do throws(CSVError) {
      let head = try CSVHead.read(path: folder + "/" + name, name: name)
      let header = Header(titles: head.records.first?.texts.map { $0 ?? "" } ?? [])
      let absent = CanonicalFile.of(.frameworks).asked.filter { !header.has($0) }.map(\.name)
      guard absent.isEmpty || head.isEmpty else {
        findings += absent.map {
          Finding(
            .framework("the column is missing"), at: Location(file: name, line: 1), column: $0)
        }
        return nil
      }
      if head.dialect.encoding.isGuessed {
        findings.append(
          Finding(.encoding(used: head.dialect.encoding.name), at: Location(file: name)))
      }
      let csv = head.file(name, skippingRecords: 1, fields: header.titles.count)
      let summary = try csv.forEachRecord { record in file.add(record, header) }
      findings += summary.findings
      rows[rows.count - 1].profile = Profile.canonical(.frameworks).id
      rows[rows.count - 1].encoding = head.dialect.encoding.name
      rows[rows.count - 1].delimiter = head.dialect.delimiterName
      rows[rows.count - 1].read = file.read
      return file
    } catch {
      findings.append(Finding(error))
      return nil
    }
  }

  /// - Returns: whether the framework is in force.
  private mutating func adopt(_ file: FrameworkFile, knowing indicators: Set<String>) -> Bool {
    var file = file
    let (framework, problems) = file.finish(knowing: indicators)
    findings += problems
    guard let framework else { return false }
    let facts = framework.facts
    let names = [facts.id, facts.title].map(Words.folded)
    let isAmbiguous = frameworks.contains { other in
      other.facts.id != facts.id
        && (names.contains(Words.folded(other.facts.id))
          || names.contains(Words.folded(other.facts.title)))
    }
    if isAmbiguous || own.contains(facts.id) {
      let (reason, column) =
        isAmbiguous
        ? ("another framework has this title", FrameworkSteps.title.name)
        : ("another file holds this framework", FrameworkSteps.framework.name)
      findings.append(
        Finding(.framework(reason), at: Location(file: file.file, line: 2), column: column))
      return false
    }
    own.insert(facts.id)
    if let place = frameworks.firstIndex(where: { $0.facts.id == facts.id }) {
      frameworks[place] = framework
    } else {
      frameworks.append(framework)
    }
    return true
  }
}

extension Finding.Problem {
  static func framework(_ reason: String) -> Self {
    Self(.framework, reason, advice: "The framework was left out. Correct the file.")
  }
}
