import CSV
public import Coaching
public import Tables
import Templates

/// The frameworks in force: ours, with a district's own in their place or behind them.
public struct FrameworkReader: Sendable {
  public private(set) var frameworks: [Framework]
  public private(set) var findings: [Finding] = []
  private let folder: String

  /// Starts from the frameworks built into the program.
  public init(folder: String = "") {
    self.folder = folder
    frameworks = FrameworkReader.shipped
  }

  /// The registry, read once; our own files are checked in the tests.
  public static let shipped: [Framework] = Templates.frameworks.compactMap { file, bytes in
    var framework = FrameworkFile(file: file)
    var header: Header?
    _ = try? CSVFile(contents: bytes, name: file).forEachRecord { record in
      if let header {
        _ = framework.add(record, header)
      } else {
        header = Header(titles: record.texts.map { $0 ?? "" })
      }
    }
    return framework.finish().0
  }

  /// Reads a district's file; a framework of a known id takes the place of ours.
  mutating func read(_ name: String) {
    var file = FrameworkFile(file: name)
    do throws(CSVError) {
      let head = try CSVHead.read(path: folder + "/" + name, name: name)
      guard let titles = head.records.first?.texts.map({ $0 ?? "" }) else {
        findings.append(Finding(.framework("no rows"), at: Position(file: name)))
        return
      }
      let header = Header(titles: titles)
      let columns = CanonicalFile.of(.frameworks)
      let absent = columns.columns.filter { columns.required.contains($0) && !header.has($0) }
      guard absent.isEmpty else {
        findings += absent.map {
          Finding(.framework("the column is missing"), at: Position(file: name, line: 1), column: $0)
        }
        return
      }
      let csv = CSVFile(
        path: folder + "/" + name, name: name, dialect: head.dialect, skippingRecords: 1)
      let summary = try csv.forEachRecord { record in _ = file.add(record, header) }
      findings += summary.findings
    } catch {
      findings.append(
        Finding(.unreadable(reason: error.description), at: Position(file: name)))
      return
    }
    let (framework, problems) = file.finish()
    findings += problems
    guard let framework else { return }
    if let place = frameworks.firstIndex(where: { $0.facts.id == framework.facts.id }) {
      frameworks[place] = framework
    } else {
      frameworks.append(framework)
    }
  }
}
