import Analytics
import ArgumentParser
import CSV
import Coaching
import Exporters
import Foundation
import Importers
import Provenance
import Tables
import Walkbook

/// `walkbook start`: looks at a folder and writes down what its files do not say of themselves.
struct Start: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Looks at every file, asks what it cannot know, and writes walkbook.yaml.",
    discussion: """
      walkbook start my-folder
      walkbook build my-folder -o out
      On a terminal each question has a proposed answer that Enter takes; elsewhere, and with
      --accept, what is sure is taken and the rest stands in walkbook.yaml as a comment.
      """)

  @Argument(help: "The folder with the files.")
  var folder = "."

  @Flag(help: "Take what is sure without asking.")
  var accept = false

  @Option(name: .long, help: "The answer to one question, KEY=ANSWER; --dry-run shows the keys.")
  var answer: [String] = []

  @Flag(help: "Show what would be asked and written; write nothing.")
  var dryRun = false

  func run() async throws {
    try await Terminal.run {
      try requireFolder()
      let data = try DataOptions.folder(folder)
      if data.files.isEmpty, let emptiness = Plan.emptiness(of: data) {
        for line in Plan.lines(of: data) { Terminal.say(line) }
        throw Failure(.findings, emptiness)
      }
      var answers = try given()
      let first = await StartPlan(data, answers: answers)
      try requireRoom(data, first)
      for line in Plan.lines(of: data, first.unread) + first.notes { Terminal.say(line) }
      let plan = try await ask(data, first, &answers)
      let text = try settings(plan, data, answers)
      try await write(text, data)
      try await summarize(plan)
    }
  }

  /// The settings of a folder stand in it, so a file is none.
  private func requireFolder() throws {
    guard !DataFolder.isFolder(folder), FileManager.default.fileExists(atPath: folder) else {
      return
    }
    throw Failure(
      .usage,
      "\(folder): expected a folder, found a file; put it into a folder of its own, or see what it "
        + "is: walkbook describe \(Plan.quoted(folder))")
  }

  /// Says before anything is asked that nothing can be added to what a person wrote, with what would
  /// be added.
  private func requireRoom(_ data: DataFolder, _ plan: StartPlan) throws {
    let closed = SettingsText(data.project.text).closedGroups
    guard !closed.isEmpty else { return }
    var block = SettingsText("")
    block.add(
      plan.questions.filter(\.isSure).compactMap { $0.entry(for: $0.proposal) })
    throw Failure(
      .data,
      "\(data.project.file): nothing can be added to \(closed.joined(separator: ", ")), which stands "
        + "for what is written elsewhere; write it out, or put this into it:\n\(block.text)")
  }

  private func given() throws -> [String: String] {
    var answers: [String: String] = [:]
    for text in answer {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw Failure(.usage, "--answer: expected KEY=ANSWER") }
      answers[parts[0]] = parts[1]
    }
    return answers
  }

  private var isAsking: Bool { !accept && !dryRun && Terminal.isInteractive }

  /// Asks until nothing new comes up: what one answer settles may raise another question.
  private func ask(
    _ data: DataFolder, _ first: StartPlan, _ answers: inout [String: String]
  ) async throws -> StartPlan {
    for key in answers.keys.sorted() where !first.questions.contains(where: { $0.key == key }) {
      let hint = Nearest.hint(Nearest.word(to: key, among: first.questions.map(\.key)))
      throw Failure(.usage, "--answer: nothing is asked as '\(key)'\(hint)")
    }
    var plan = first
    while isAsking, let next = plan.questions.first(where: { answers[$0.key] == nil }) {
      let answer = try Terminal.ask(next)
      answers[next.key] = answer
      // The plan is made under the proposals of which it is sure.
      if answer != next.proposal || !next.isSure { plan = await StartPlan(data, answers: answers) }
    }
    return plan
  }

  /// What the settings will be; sure answers where none was given, others as comments.
  private func settings(
    _ plan: StartPlan, _ data: DataFolder, _ answers: [String: String]
  ) throws -> SettingsText {
    var text = SettingsText(data.project.text)
    var open: [String] = []
    var names = 0
    var entries: [SettingsEntry] = []
    for question in plan.questions {
      if dryRun { Terminal.say("\(question.key): \(question.text) [\(question.proposal)]") }
      guard let given = answers[question.key] ?? (question.isSure ? question.proposal : nil) else {
        names += question.isPersonal ? 1 : 0
        guard !question.isPersonal else { continue }
        open.append("\(question.text) (\(question.key); \(question.evidence))")
        continue
      }
      let answer = try answer(given, to: question)
      if let entry = question.entry(for: answer) { entries.append(entry) }
      let isDeclined = StartQuestion.isNo(answer)
      for part in question.parts.isEmpty ? [question] : question.parts
      where answers[question.key] != nil && answer != StartQuestion.each {
        text.note(part, isDeclined: isDeclined)
      }
    }
    text.add(entries)
    names += plan.furtherNames
    if names > 0 {
      open.append(
        "\(names) \(names == 1 ? "name" : "names"): who is meant? (walkbook start asks on a "
          + "terminal; the table people lists them as proposed)")
    }
    text.leaveOpen(open)
    for question in open { Terminal.say("open: \(question)") }
    return text
  }

  /// The answer that a text gives to a question; what nobody knows may be left as it is.
  private func answer(_ text: String, to question: StartQuestion) throws -> String {
    if text.isEmpty || question.choices.isEmpty { return text }
    if let choice = question.choice(text) { return choice }
    if StartQuestion.isNo(text) || text.lowercased() == question.nothing { return "" }
    let choices = question.choices.prefix(Terminal.shownChoices) + [question.nothing]
    let hint = Nearest.hint(Nearest.word(to: text, among: question.choices))
    throw Failure(
      .usage, "\(question.key): expected one of \(Terminal.listed(choices))\(hint)")
  }

  private func write(_ text: SettingsText, _ data: DataFolder) async throws {
    guard !dryRun else { return try Terminal.put(text.text) }
    let settings = data.project.file
    var files: [(name: String, text: String)] = []
    for name in Set(text.rows.keys).union(text.cells.keys).sorted() {
      let (changed, reasons) = AddedRows.text(
        of: name, in: folder, rows: text.rows[name] ?? [], cells: text.cells[name] ?? [])
      if let changed { files.append((name, changed)) }
      for reason in reasons { Terminal.say("not written: \(name): \(reason)") }
    }
    if text.text != data.project.text { files.append((settings, text.text)) }
    // What a person wrote is in the texts.
    try await OutputRules(force: true, kind: .data).apply {
      for (name, content) in files.sorted(by: { $0.name < $1.name }) {
        let path = "\(folder)/\(name)"
        if let folder = name.split(separator: "/").dropLast().first {
          try? FileManager.default.createDirectory(
            atPath: "\(self.folder)/\(folder)", withIntermediateDirectories: true)
        }
        do throws(ExportError) {
          try await OutputFile.publish(content, at: path)
        } catch {
          throw Failure(.output, "\(error)")
        }
        Terminal.say("written: \(path)")
      }
    }
  }

  /// What will come out, what is left, and the next command.
  private func summarize(_ plan: StartPlan) async throws {
    for file in plan.unread.unused { Terminal.say("not used: \(file.name): \(file.reason)") }
    guard !dryRun else { return }
    let data = try DataOptions.folder(folder)
    if let emptiness = Plan.emptiness(of: data) {
      let next = Plan.look(at: plan.unread.unused.map(\.name), of: data)
      throw Failure(.findings, emptiness + (next.map { "; next: \($0)" } ?? ""))
    }
    let workspace = try await Workspace(data)
    let loss = StartLoss(workspace.intake, data)
    let left =
      loss.text.map { "\($0); walkbook check \(Plan.quoted(folder)) says which and why.\n" } ?? ""
    try Terminal.put(
      """
      \(StartSummary(workspace.study, workspace.intake.people).text)
      \(left)Next: walkbook build \(Plan.quoted(folder)) -o out

      """)
    if let lack = Plan.lack(in: data, plan.unread) {
      let isOpen = plan.unread.unused.contains(where: \.isOpen)
      let next =
        isOpen
        ? "walkbook start \(Plan.quoted(folder)) on a terminal, or --answer KEY=ANSWER for what is open"
        : Plan.look(at: plan.unread.unused.map(\.name), of: data)
      throw Failure(.findings, lack + (next.map { "; next: \($0)" } ?? ""))
    }
    if let lack = loss.ofMainFacts { throw Failure(.findings, "\(folder): \(lack)") }
  }
}
