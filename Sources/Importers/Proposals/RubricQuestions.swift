import CSV
import Coaching
import Tables

/// Questions about forms on which a walk is rated by a rubric of the district's own: few levels in many
/// columns, each with an indicator as its title.
struct RubricQuestions {
  /// A form with ratings.
  struct Form {
    let file: String
    let rows: Int
    let teacher: String
    let rater: String?
    let school: String?
    let indicators: [String]
    let levels: RubricLevels

    /// `nil` where nobody is named who was rated, or less than two columns hold levels.
    init?(_ file: DataFolder.PlannedFile, _ description: FileDescription) {
      guard file.form != nil else { return nil }
      let columns = zip(description.columns, description.sketches).map(ScoreColumn.init)
        .filter { $0.evidence.filled > 0 && !$0.title.contains { "{}|[".contains($0) } }
      let rated = columns.filter { column in
        RubricLevels.fill(column.evidence) && column.evidence.distinct <= 6
          && !column.isOnly(ScoreTitles.grade) && !column.says("period", "section", "class", "room")
      }
      let teacher = columns.first {
        $0.says(ScoreTitles.teachers) && $0.evidence.arePeople
      }
      let answers = Set(rated.flatMap { $0.evidence.counts.keys })
      guard let teacher, rated.count > 1, let levels = RubricLevels(answers) else { return nil }
      self.file = file.name
      rows = description.rows
      self.teacher = teacher.title
      rater = columns.first { $0.evidence.areAddresses && $0.title != teacher.title }?.title
      school = columns.first { $0.says(ScoreTitles.schools) && $0.repeats }?.title
      indicators = rated.map(\.title)
      self.levels = levels
    }
  }

  let questions: [StartQuestion]

  init(_ forms: [Form]) { questions = forms.map(RubricQuestions.question) }

  private static func question(_ form: Form) -> StartQuestion {
    let name = Step.slug(
      of: Mapping.name(of: form.file).split(separator: ".").first.map(String.init) ?? "")
    let titles = form.indicators.joined(separator: ", ")
    return StartQuestion(
      key: "map:\(form.file)",
      text: "\(form.file): \(form.rows) rows rate teachers on a rubric of \(form.indicators.count) "
        + "indicators. Make a framework of it, and read them so?",
      evidence:
        "levels \(form.levels.range.lowerBound) to \(form.levels.range.upperBound): \(titles)",
      proposal: "yes", choices: ["yes", "no"], isSure: true
    ) { answer in
      guard answer == "yes" else { return nil }
      return .several(
        [.source(source(form, framework: name))]
          + form.indicators.enumerated().map { number, indicator in
            .row(
              file: "frameworks/\(name).csv",
              header: "framework_id,title,ordering,version,phase,section,number,label,text_status,"
                + "from_level,to_level,source",
              line:
                "\(name),\(cell(name)),rubricLevels,1,walk,Walk,\(number + 1),\(cell(indicator)),"
                + "supplied,\(form.levels.range.lowerBound),\(form.levels.range.upperBound),\(cell(form.file))"
            )
          })
    }
  }

  private static func source(_ form: Form, framework: String) -> [String] {
    let quoted = YAMLText.quoted
    let school = form.school.map { ["      school_id: \(quoted("{\($0)}"))"] } ?? []
    let rater = form.rater.map { ["      rater_id: \(quoted("{\($0)}"))"] } ?? []
    return [
      "files: \(quoted(form.file))",
      "item-columns: {item: {headers: [\(form.indicators.map(quoted).joined(separator: ", "))]}}",
      "tables:", "  - ratings:",
      "      framework: \(quoted(framework))",
      "      indicator: \"{@header}\"",
      "      level: \(level(form.levels))",
      "      teacher_id: \(quoted("{\(form.teacher)}"))",
    ] + school + rater + ["    per: item"]
  }

  /// The number in the answer, or what each word stands for.
  private static func level(_ levels: RubricLevels) -> String {
    if levels.words.isEmpty {
      return "{from: \" {@cell} \", pattern: \"{before}{value:digits}{rest}\"}"
    }
    let words = levels.words.map { "\(YAMLText.quoted($0.text)): \"\($0.level)\"" }
    return
      "{from: \"{@cell}\", \(levels.isWhole ? "words" : "only"): {\(words.joined(separator: ", "))}}"
  }

  /// A text as a cell of a CSV.
  private static func cell(_ text: String) -> String {
    "\"\(text.replacing("\"", with: "\"\""))\""
  }
}
