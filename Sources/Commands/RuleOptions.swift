import ArgumentParser
import Coaching
import Importers

/// The options that take the place of settings in `walkbook.yaml`, for one run.
struct RuleOptions: ParsableArguments {
  @Option(name: .long, help: "Leave out what happened after this day (yyyy-mm-dd).")
  var asOf: String?

  @Option(help: "In how many of the last walks an action must be in place, as '2 of 3'.")
  var consistency: String?

  @Option(help: "Walk-throughs wanted for each teacher and window.")
  var targetPerTeacher: String?

  @Option(help: "Teachers paused at adjacent actions that make a session.")
  var clusterSize: String?

  @Option(help: "School days within which feedback is to follow a walk.")
  var feedbackDays: String?

  @Option(help: "How scores become one: highest, mean, mostRecent, decayingAverage and others.")
  var masteryMethod: String?

  @Option(help: "Weight of the latest score, for weightedRecent and decayingAverage.")
  var masteryWeight: String?

  @Option(help: "Scores at mastery that nTimes asks for.")
  var masteryTimes: String?

  @Option(help: "Latest scores that count, for meanRecent, medianRecent and modeRecent.")
  var masteryRecent: String?

  @Option(help: "Mastery points of every target, in place of the items' own.")
  var masteryPoints: String?

  @Option(help: "Share of the mastery points from which a score is near.")
  var masteryNear: String?

  @Option(help: "What puts scores in order: submitted, assessed or due.")
  var evidenceOrder: String?

  @Option(help: "School days within which every student is to have a conference.")
  var cadence: String?

  @Option(help: "School days of grace after the cadence.")
  var grace: String?

  @Option(help: "Shorter conferences do not count.")
  var minimumMinutes: String?

  @Option(help: "Distance from the expected share that still is on pace, as 0.03.")
  var paceBand: String?

  @Option(help: "Groups smaller than this are hidden from other audiences.")
  var smallestGroup: String?

  @Option(help: "Who may see it: class, team, school, district or public.")
  var audience: String?

  @Option(help: "The school for which it is, with --audience school.")
  var school: String?

  @Option(help: "The district's time zone, as America/Denver, for times of another zone.")
  var timeZone: String?

  @Option(help: "What documents are written in: en, es; with a region if need be, as es-MX.")
  var language: String?

  /// What was given, by setting.
  private var given: [(Rules.Setting, String)] {
    let options: [(Rules.Setting, String?)] = [
      (.asOf, asOf), (.consistency, consistency), (.targetPerTeacher, targetPerTeacher),
      (.clusterSize, clusterSize), (.feedbackDays, feedbackDays), (.masteryMethod, masteryMethod),
      (.masteryWeight, masteryWeight), (.masteryTimes, masteryTimes),
      (.masteryRecent, masteryRecent), (.masteryPoints, masteryPoints),
      (.masteryNear, masteryNear), (.evidenceOrder, evidenceOrder), (.cadence, cadence),
      (.grace, grace), (.minimumMinutes, minimumMinutes), (.paceBand, paceBand),
      (.smallestGroup, smallestGroup), (.audience, audience), (.school, school),
      (.timeZone, timeZone),
    ]
    return options.compactMap { setting, text in text.map { (setting, $0) } }
  }

  /// Which of two values would be in force, nobody should have to know.
  func validate() throws {
    let words = CommandLine.arguments.dropFirst().prefix { $0 != "--" }
    for setting in Rules.Setting.allCases {
      let option = "--\(setting.rawValue)"
      if words.count(where: { $0 == option || $0.hasPrefix(option + "=") }) > 1 {
        throw ValidationError("\(option) is given twice")
      }
    }
  }

  /// Options come before the lines of the file.
  func apply(to project: inout ProjectFile) throws {
    for (setting, text) in given {
      if let reason = project.set(setting, to: text) {
        throw ValidationError("--\(setting.rawValue): \(reason)")
      }
    }
    if school != nil, project.origins[.audience] == nil {
      throw ValidationError("--school: expected an audience with it, as --audience school")
    }
    if let language, let reason = project.setLanguage(language) {
      throw ValidationError("--language: \(reason)")
    }
  }
}
