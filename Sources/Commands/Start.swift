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
      let data = try DataOptions.folder(folder)
      if data.files.isEmpty, let emptiness = Plan.emptiness(of: data) {
        throw Failure(.findings, emptiness)
      }
      var answers = try given()
      let first = await StartPlan(data, answers: answers)
      for line in Plan.lines(of: data, first.unread) { Terminal.say(line) }
      let plan = try await ask(data, first, &answers)
      let text = try settings(plan, data, answers)
      try await write(text, data)
      try await summarize(plan, text)
    }
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
    var plan = first
    while true {
      guard isAsking, let next = plan.questions.first(where: { answers[$0.key] == nil }) else {
        for key in answers.keys where !plan.questions.contains(where: { $0.key == key }) {
          let hint = Nearest.hint(Nearest.word(to: key, among: plan.questions.map(\.key)))
          throw Failure(.usage, "--answer: nothing is asked as '\(key)'\(hint)")
        }
        return plan
      }
      let answer = try Terminal.ask(next)
      answers[next.key] = answer
      // The plan is made under the proposals.
      if answer != next.proposal { plan = await StartPlan(data, answers: answers) }
    }
  }

  /// What the settings will be; sure answers where none was given, others as comments.
  private func settings(
    _ plan: StartPlan, _ data: DataFolder, _ answers: [String: String]
  ) throws -> SettingsText {
    var text = SettingsText(data.project.text)
    var open: [String] = []
    for question in plan.questions {
      if dryRun { Terminal.say("\(question.key): \(question.text) [\(question.proposal)]") }
      guard let answer = answers[question.key] ?? (question.isSure ? question.proposal : nil) else {
        open.append("\(question.text) (\(question.key); \(question.evidence))")
        continue
      }
      // What nobody knows may be left as it is.
      guard question.choices.isEmpty || answer.isEmpty || question.choices.contains(answer) else {
        let choices = question.choices.joined(separator: ", ")
        throw Failure(.usage, "\(question.key): expected one of \(choices)")
      }
      if let entry = question.entry(for: answer) { text.add(entry) }
    }
    text.leaveOpen(open)
    for question in open { Terminal.say("open: \(question)") }
    let known = data.project.findings.count
    let result = ProjectFile(yaml: text.text)
    if result.findings.count > known {
      throw Failure(
        .data, "walkbook.yaml is written in a way that cannot be added to; add this:\n\(text.text)")
    }
    return text
  }

  private func write(_ text: SettingsText, _ data: DataFolder) async throws {
    guard !dryRun else { return try Terminal.put(text.text) }
    var files = text.rows.map { ($0.key, $0.value.map { $0 + "\n" }.joined()) }
    if text.text != data.project.text { files.append(("walkbook.yaml", text.text)) }
    // What a person wrote is in the text of the settings, and no other file that exists is written.
    try await OutputRules(force: true, kind: .data).apply {
      for (name, content) in files.sorted(by: { $0.0 < $1.0 }) {
        let path = "\(folder)/\(name)"
        if name != "walkbook.yaml", FileManager.default.fileExists(atPath: path) { continue }
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

  /// What will come out, and the next command.
  private func summarize(_ plan: StartPlan, _ text: SettingsText) async throws {
    for file in plan.unread.unused { Terminal.say("not used: \(file.name): \(file.reason)") }
    guard !dryRun else { return }
    let data = try DataOptions.folder(folder)
    if let emptiness = Plan.emptiness(of: data) { throw Failure(.findings, emptiness) }
    let workspace = try await Workspace(data)
    let district = workspace.study.district
    let walked = Set(district.walkthroughs.filter(\.isObserved).map(\.teacher)).count
    let windows = workspace.study.windows.count
    try Terminal.put(
      """
      \(district.roster.teachers.count) teachers, \(walked) of them walked in \(windows) \
      \(windows == 1 ? "window" : "windows"); \(district.roster.students.count) students, \
      \(district.roster.sections.count) classes, \(district.marks.count) marks, \
      \(district.conferences.count) conferences.
      Next: walkbook build \(folder) -o out

      """)
  }
}

extension Terminal {
  /// Whether a person can be asked: both ends are a terminal.
  static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// Asks until the answer is one that is understood; Enter takes the proposal.
  static func ask(_ question: StartQuestion) throws -> String {
    let choices = question.choices.isEmpty ? "" : " (\(question.choices.joined(separator: ", ")))"
    while true {
      say("\n\(question.text)\n  \(question.evidence)")
      try? FileHandle.standardError.write(
        contentsOf: Data(
          "  [\(question.proposal.isEmpty ? "-" : question.proposal)]\(choices) ".utf8))
      let answer = readLine()?.trimmingCharacters(in: .whitespaces)
      guard let answer, !["q", "quit"].contains(answer.lowercased()) else {
        throw Failure(.usage, "nothing was written: no answer")
      }
      if answer.isEmpty { return question.proposal }
      let words = ["y": "yes", "n": "no"]
      let word = words[answer.lowercased()] ?? answer
      if question.choices.isEmpty { return word }
      if let choice = question.choices.first(where: { $0.lowercased() == word.lowercased() }) {
        return choice
      }
      if word.lowercased() == "no" || word == "-" { return "" }
      say("  Not understood\(Nearest.hint(Nearest.word(to: word, among: question.choices))).")
    }
  }
}
