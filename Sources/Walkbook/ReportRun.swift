import Analytics
package import Coaching
public import Documents
public import Exporters
import Foundation
import Queries
package import Tables
package import Weaving

/// Weaves reports over one workspace and writes what they make.
public struct ReportRun {
  public let workspace: Workspace
  /// The folder for all outputs.
  public let output: String
  /// The formats wanted; those that each report names where empty.
  public var formats: [OutputFormat] = []
  /// Whether a report is written only in those of the wanted formats that it names.
  public var keepsToNamedFormats = false
  /// Values for parameters, by name.
  public var parameters: [String: String] = [:]
  /// The keys of the editions wanted; all where empty.
  public var only: [String] = []
  /// Whether a failing block becomes a notice in the document.
  public var keepsGoing = false
  /// Whether reports that are not for the audience are left out; else they end the run.
  public var leavesOutRefused = false
  /// Takes what a person should hear while the run goes on: checks that fail, reports left out.
  public var say: (String) -> Void = { _ in }

  public init(_ workspace: Workspace, output: String) {
    self.workspace = workspace
    self.output = output
  }

  /// One document to be written.
  private struct Job: Sendable {
    var document: Document
    var format: OutputFormat
    var path: String
    /// The key of its edition.
    var key: String?
  }

  /// What came of a run.
  public struct Result: Sendable {
    /// The files written, in the order of the reports, editions and formats.
    public var paths: [String] = []
    /// Whether a block or a check of a report has failed.
    public var hasFailures = false

    package init() {}
  }

  /// A report by the name of a shipped one, or by its path.
  ///
  /// - Throws: ``Failure``, where there is none or it is not in order.
  public static func report(_ name: String) throws -> Report { try reports([name])[0] }

  /// Reports by their names or paths.
  ///
  /// - Throws: ``Failure``, with all that is wrong with all of them.
  public static func reports(_ names: [String]) throws -> [Report] {
    var reports: [Report] = []
    var faults: [String] = []
    for name in names {
      let (report, errors) = try ReportSource(name).report
      reports.append(report)
      faults += errors.map { report.marked("\($0)", at: $0.location) }
    }
    try stop(at: faults)
    return reports
  }

  /// - Throws: ``Failure``, where there are faults, with the first twenty of them.
  private static func stop(at faults: [String]) throws {
    guard !faults.isEmpty else { return }
    let more = faults.count > 20 ? ["\(faults.count - 20) more: walkbook check"] : []
    throw Failure(.data, (faults.prefix(20) + more).joined(separator: "\n"))
  }

  /// Weaves the reports one after the other and writes their documents, several at a time.
  ///
  /// - Parameter rules: what may be replaced; without it only what a run has written before.
  /// - Throws: ``Failure``, where a report has a fault or a file cannot be written.
  public func run(_ reports: [Report], _ rules: OutputRules = OutputRules()) async throws -> Result
  {
    var result = Result()
    if !only.isEmpty, !keepsToNamedFormats, let report = reports.first(where: { $0.forEach == nil })
    {
      throw Failure(
        .usage,
        "\(report.file): has no copies to choose from with --only; its front matter has no 'for-each'"
      )
    }
    var jobs = try weave(reports, &result)
    var filled = carryOver(into: &jobs, rules)
    do throws(ExportError) {
      try rules.check(jobs.map(\.path))
    } catch {
      throw Failure(.output, "\(error)")
    }
    try makeFolders(for: jobs)
    try filled.keep()
    try await write(jobs)
    for remark in filled.remarks { say(remark) }
    result.paths = jobs.map(\.path)
    return result
  }

  /// The documents of all reports, each with a name of its own.
  private func weave(_ reports: [Report], _ result: inout Result) throws -> [Job] {
    var jobs: [Job] = []
    var faults: [String] = []
    for report in reports {
      if let reason = Self.refusal(of: report, for: workspace.view.audience) {
        guard leavesOutRefused else { throw Failure(.data, reason) }
        say("left out: \(reason)")
        continue
      }
      var said: Set<WeaveError> = []
      faults += weave(report, into: &jobs, &result, &said)
        .map { report.marked("\($0)", at: $0.location) }
    }
    try Self.stop(at: faults)
    try tellApart(&jobs)
    return jobs
  }

  /// Puts what people have typed into earlier outputs into those that take their place.
  private func carryOver(into jobs: inout [Job], _ rules: OutputRules) -> FilledOutputs {
    var filled = FilledOutputs(rules, carries: !workspace.view.audience.isGuarded)
    // Only Word files ask for it.
    lazy var collected = CollectedBefore(workspace)
    for index in jobs.indices {
      let job = jobs[index]
      switch job.format {
      case .xlsx: jobs[index].document = filled.fill(job.document, from: job.path)
      case .docx:
        jobs[index].document = filled.fillWord(job.document, from: job.path, collected)
      case .html, .markdown, .odt, .pptx, .pdf: break
      }
    }
    return filled
  }

  /// Why a report is not for the audience; `nil` where it is.
  package static func refusal(of report: Report, for audience: Rules.Audience) -> String? {
    guard report.audience == .staff, audience == .district || audience == .public else {
      return nil
    }
    return "\(report.file): for those who work with the teachers; not for audience "
      + "'\(audience.rawValue)'"
  }

  /// What only the data show to be wrong with a report, and what is worth a look, each in the order of
  /// lines; nothing is written.
  package func trial(of report: Report) -> (faults: [WeaveError], remarks: [WeaveError]) {
    guard Self.refusal(of: report, for: workspace.view.audience) == nil else { return ([], []) }
    var run = self
    run.say = { _ in }
    var jobs: [Job] = []
    var result = Result()
    var remarks: Set<WeaveError> = []
    let faults = run.weave(report, into: &jobs, &result, &remarks)
    return (faults, remarks.sorted { $0.location < $1.location })
  }

  /// Weaves all editions of a report.
  ///
  /// - Parameter said: remarks, each of which is said once.
  /// - Returns: what keeps it from being written: of each place one fault, in the order of lines.
  private func weave(
    _ report: Report, into jobs: inout [Job], _ result: inout Result, _ said: inout Set<WeaveError>
  ) -> [WeaveError] {
    let wanted = formats(of: report)
    if wanted.isEmpty { return [] }
    let spoken = SpokenReport(
      report, in: workspace.language, for: workspace.view.audience)
    if let remark = spoken.remark { say(remark) }
    workspace.speak(spoken.language)
    var faults: [Location: WeaveError] = [:]
    do throws(WeaveError) {
      let given = parameters.mapValues(Value.text)
      for edition in try spoken.report.triedEditions(in: workspace.catalog, given: given)
      where only.isEmpty || edition.key.map(only.contains) ?? true {
        var causes = edition.faults
        if edition.isWhole {
          causes += try weave(edition, as: wanted, spoken, into: &jobs, &result, &said)
        }
        for fault in causes where faults[fault.location] == nil { faults[fault.location] = fault }
        // Whoever waited for one statement need not wait for it again for each copy.
        if causes.contains(where: \.isOfTime) { break }
      }
    } catch {
      faults[error.location] = error
    }
    return faults.values.sorted { $0.location < $1.location }
  }

  /// Weaves one edition in the formats wanted.
  ///
  /// - Returns: what keeps it from being written.
  private func weave(
    _ edition: Edition, as formats: [OutputFormat], _ spoken: SpokenReport,
    into jobs: inout [Job], _ result: inout Result, _ said: inout Set<WeaveError>
  ) throws(WeaveError) -> [WeaveError] {
    let report = spoken.report
    var last: Document?
    var causes: [WeaveError] = []
    // Of an edition that is woven for several formats each thing is said once.
    var told: Set<String> = []
    for format in formats {
      if var document = last, !report.dependsOnFormat {
        document.take(report.output(format))
        jobs.append(try job(document, edition, format, of: report))
        continue
      }
      let woven = try Weaver(
        report: report, catalog: workspace.catalog, edition: edition, format: format,
        day: workspace.study.asOf, theme: workspace.theme, language: spoken.language,
        keepsGoing: true
      ).weave()
      if !keepsGoing { causes += woven.causes }
      let failures = keepsGoing ? woven.failures.map { "\($0)" } : []
      let checks = woven.checks.filter { !$0.isPassed }.map { "\($0)" }
      for words in checks + failures where told.insert(words).inserted { say(words) }
      for remark in woven.remarks where said.insert(remark).inserted { say("\(remark)") }
      if !woven.failures.isEmpty || woven.checks.contains(where: \.isError) {
        result.hasFailures = true
      }
      var document = woven.document
      document.title = workspace.title(document.title)
      last = document
      jobs.append(try job(document, edition, format, of: report))
    }
    return causes
  }

  /// The path of the file whose styles an output takes: its own, or for Word that of the theme,
  /// beside the report or, for the theme of the settings, in the data folder.
  private func reference(of report: Report, _ format: OutputFormat) throws(WeaveError) -> String? {
    let home = (report.file as NSString).deletingLastPathComponent
    let beside = { (name: String) in home.isEmpty ? name : "\(home)/\(name)" }
    if let output = report.output(format), let name = output.reference {
      return try readable(beside(name), name, at: output.referenceLocation ?? output.location)
    }
    guard format == .docx else { return nil }
    if let theme = report.theme, let location = report.themeLocation {
      return try theme.reference.map { name throws(WeaveError) in
        try readable(beside(name), name, at: location)
      }
    }
    return try workspace.theme?.reference.map { name throws(WeaveError) in
      let location = Location(file: workspace.themeName, line: 1)
      return try readable("\(workspace.themeFolder)/\(name)", name, at: location)
    }
  }

  /// The picture of the theme, which stands where its file of styles would.
  private func logo(of report: Report) throws(WeaveError) -> Logo? {
    guard let theme = report.theme, let location = report.themeLocation else {
      return workspace.logo
    }
    return try theme.logo.map { name throws(WeaveError) in
      let home = (report.file as NSString).deletingLastPathComponent
      guard let logo = Logo(path: home.isEmpty ? name : "\(home)/\(name)") else {
        throw WeaveError(.expected(Logo.demand(name)), at: location)
      }
      return logo
    }
  }

  private func readable(
    _ file: String, _ name: String, at location: Location
  ) throws(WeaveError) -> String {
    guard FileManager.default.isReadableFile(atPath: file) else {
      throw WeaveError(.expected("a file '\(name)' beside the report"), at: location)
    }
    return file
  }

  private func formats(of report: Report) -> [OutputFormat] {
    let named = report.outputs.isEmpty ? [.html] : report.outputs.map(\.format)
    if formats.isEmpty { return named }
    return keepsToNamedFormats ? named.filter(formats.contains) : formats
  }

  private func job(
    _ document: Document, _ edition: Edition, _ format: OutputFormat, of report: Report
  ) throws(WeaveError) -> Job {
    var document = document
    document.reference = try reference(of: report, format)
    document.logo = try logo(of: report)
    let folder = edition.folder.map { "\(output)/\($0)" } ?? output
    return Job(
      document: document, format: format, path: "\(folder)/\(edition.fileName(format))",
      key: edition.key)
  }

  /// Gives numbers to outputs whose keys are spelled alike, so that none takes another's place, and
  /// refuses names that do not tell editions apart.
  private func tellApart(_ jobs: inout [Job]) throws {
    var uses: [String: Int] = [:]
    var keys: [String: Set<String?>] = [:]
    for index in jobs.indices {
      let job = jobs[index]
      uses[job.path.lowercased(), default: 0] += 1
      let isNew = keys[job.path.lowercased(), default: []].insert(job.key).inserted
      guard let use = uses[job.path.lowercased()], use > 1 else { continue }
      let name = (job.path as NSString).lastPathComponent
      // What is typed into a file comes back by its name: a number would be another copy's next time.
      if let key = job.key, !isNew || !name.contains(FileName.safe(key)) {
        throw Failure(
          .output,
          "\(name): several copies would have this name; put a column of 'for-each' that tells them apart "
            + "into 'file'")
      }
      let stem = job.path.dropLast(job.format.fileExtension.count + 1)
      jobs[index].path = "\(stem)-\(use).\(job.format.fileExtension)"
    }
  }

  private func makeFolders(for jobs: [Job]) throws {
    let folders = Set(jobs.map { ($0.path as NSString).deletingLastPathComponent }).sorted()
    for folder in folders {
      do {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true)
      } catch {
        throw Failure(folder: folder)
      }
    }
  }

  /// One task for each output, at most one for each core at a time.
  private func write(_ jobs: [Job]) async throws {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let failure = await withTaskGroup(of: ExportError?.self) { group in
      var failure: ExportError?
      for (index, job) in jobs.enumerated() {
        if index >= cores, let outcome = await group.next() { failure = failure ?? outcome }
        group.addTask {
          do throws(ExportError) {
            try await job.format.exporter.write(job.document, to: job.path)
            return nil
          } catch {
            return error
          }
        }
      }
      for await outcome in group { failure = failure ?? outcome }
      return failure
    }
    if let failure { throw Failure(failure) }
  }
}

extension LocatedError<WeaveProblem> {
  /// Whether a statement took too long.
  fileprivate var isOfTime: Bool {
    if case .query(.tooSlow(seconds: _)) = problem { true } else { false }
  }
}

extension Report {
  /// A sentence with the line that it is about.
  package func marked(_ sentence: String, at location: Location) -> String {
    sentence + (excerpt(at: location).map { "\n\($0)" } ?? "")
  }
}
