import Tables

/// A table that tells of the run itself: of its input, its settings, and what it knows.
struct ContextTable {
  let name: String
  let title: String
  /// What each column means, by its name.
  let meanings: KeyValuePairs<String, String>

  static let all = [
    findings, sources, people, about, walkWindows, models, phases, rules, hidden, measures,
    measureColumns, numbers, tables, columns,
  ]

  static let findings = ContextTable(
    name: "findings", title: "What a person should look at in the input.",
    // Its page explains the columns.
    meanings: [:])

  static let sources = ContextTable(
    name: "sources", title: "The input files and what was read of them.", meanings: [:])

  static let people = ContextTable(
    name: "people", title: "Every spelling of a person's name, and who it is.",
    meanings: [
      "role": "Whether the person is a teacher, an observer or a student.",
      "id": "The person; blank where nobody could be told apart.",
      "spelling": "The name as files write it.",
      "source": "The files in which it stands.",
      "places": "In how many cells it stands.",
      "how": "By what the spelling was joined to the person.",
    ])

  static let about = ContextTable(
    name: "about", title: "What this is about: one row.",
    meanings: [
      "title": "The title of the settings, or the name of the folder.",
      "as_of": "The day of the study: what happened later is left out.",
      "audience": "Who may see what is made.",
      "audience_says": "The same in a sentence, with what is hidden.",
      "names_people": "Whether teachers are named.",
    ])

  static let walkWindows = ContextTable(
    name: "walk_windows", title: "The walk windows in force, in order.",
    meanings: [
      "window_id": "A short name of the window.",
      "title": "Its name for people.",
      "start": "Its first day.",
      "end": "Its last day.",
      "number": "Its place in the order of days, from 1.",
      "latest": "Whether it is the last that has begun.",
      "previous": "Whether it is the one before that.",
    ])

  static let models = ContextTable(
    name: "models", title: "The progressions.",
    meanings: [
      "model": "A short name of the blended-learning model.",
      "title": "Its name for people.",
      "steps": "How many actions its progression has.",
    ])

  static let phases = ContextTable(
    name: "phases", title: "Their phases, in order.",
    meanings: [
      "model": "The progression.",
      "phase": "A short name of the phase.",
      "title": "Its name for people.",
      "number": "Its place in the progression, from 1.",
    ])

  static let rules = ContextTable(
    name: "rules", title: "The rules under which measures are made.",
    meanings: [
      "position": "The place in the list, from 1.",
      "setting": "The key in walkbook.yaml.",
      "rule": "The setting in words.",
      "value": "What is in force.",
      "meaning": "What it does.",
    ])

  static let hidden = ContextTable(
    name: "hidden", title: "What is hidden from the audience, table by table.",
    meanings: [
      "name": "The table.",
      "code": "What stands in place of the number.",
      "places": "In how many cells.",
      "meaning": "Why.",
    ])

  static let measures = ContextTable(
    name: "measures", title: "Every measure with its rows, or why it has none.",
    meanings: [
      "position": "The place in the list, from 1.",
      "name": "The measure, which is a table of that name.",
      "title": "What it says, in one line.",
      "definition": "What it means in school.",
      "rows": "How many rows it has.",
      "reason": "Why it has none.",
      "rule": "The settings under which it is made.",
      "columns": "The names of its columns.",
      "formula": "How it is computed.",
      "basis": "The rules it follows, and where its method comes from.",
      "looks": "How its columns look in reports that name it, as `columns` says it.",
    ])

  static let measureColumns = ContextTable(
    name: "measure_columns", title: "What each column of each measure holds.",
    meanings: [
      "measure": "The measure.",
      "position": "The place of the column, from 1.",
      "name": "The column.",
      "holds": "What kind of value it has.",
      "meaning": "What it means in school.",
    ])

  static let numbers = ContextTable(
    name: "numbers", title: "Every number of every measure, one in a row.",
    meanings: [
      "measure": "The measure.",
      "window_id": "The walk window, where the number is of one.",
      "entity": "What else it is about, as model=flex; school_id=S01.",
      "name": "The column of the measure.",
      "value": "The number.",
      "numerator": "Of a share, the count above the line, where the measure has it.",
      "denominator": "Of a share, the count below the line, where the measure has it.",
      "hidden": "The code in place of a number that the audience does not see.",
    ])

  static let tables = ContextTable(
    name: "tables", title: "Every table that can be asked about.",
    meanings: ["name": "The table.", "title": "What it says, in one line."])

  static let columns = ContextTable(
    name: "columns", title: "Every column of every table, with what it holds and means.",
    meanings: [
      "table_name": "The table.",
      "position": "The place of the column, from 1.",
      "name": "The column.",
      "holds": "What kind of value it has.",
      "meaning": "What it means in school.",
    ])

  /// What a table of totals has beside the columns of its measure.
  static let totals: KeyValuePairs = [
    "school_id": "The school of the classes; all schools where it says so.",
    "classes": "How many classes the row sums up.",
  ]
}
