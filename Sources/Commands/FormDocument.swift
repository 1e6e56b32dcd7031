import Coaching
import Documents
import Importers
import Tables

extension WalkForm {
  /// The form as a workbook that prints upright, for a clipboard.
  ///
  /// Above stands what is said once of the visit, below one row for each action with its drop-down.
  /// Headers are those of the file, so that the workbook, or its sheet as CSV, is read as the form it
  /// is.
  var document: Document {
    let advice = """
      Fill in the visit, then a status for each action that you looked for: \
      \(WalkForm.statuses.joined(separator: ", ")). Blank means that nobody assessed the action. \
      Put the workbook, or its sheet saved as CSV, into the data folder.
      """
    return Document(
      title: title, subtitle: "Walk form for one classroom visit",
      blocks: [
        .group(
          Group(
            sheet: title.split(separator: ": ").joined(separator: " "), isUpright: true,
            blocks: [
              .paragraph([.text(advice)]), .table(visitTable), .table(actionsTable),
            ]))
      ])
  }

  private var visitTable: ReportTable {
    ReportTable(entry: visit) { column, look in
      look.choices = BlankFile(.walkthroughs).choices(of: column)
    }
  }

  private var actionsTable: ReportTable {
    ReportTable(entry: actions) { column, look in
      switch column.name {
      case "status": look.choices = WalkForm.statuses
      case "evidence": look.width = 23
      case "label":
        look.title = "Action"
        look.width = 20
      case "look_for": look.width = 30
      default: look.isHidden = ["model", "form"].contains(column.name)
      }
      look.isLocked = !["status", "evidence"].contains(column.name)
    }
  }
}

extension RatingForm {
  /// The form as a workbook: what is said once of the rating above, a row for each indicator below.
  var document: Document {
    let advice = """
      Fill in who is rated and when, then a level from \(levels.first ?? "") to \
      \(levels.last ?? "") for each indicator you looked at. Blank means that nobody rated it. \
      A rating of a school needs no teacher. Put the workbook, or its sheet saved as CSV, into \
      the data folder.
      """
    return Document(
      title: title, subtitle: "Form for one rating",
      blocks: [
        .group(
          Group(
            sheet: "Rating form", isUpright: true,
            blocks: [
              .paragraph([.text(advice)]), .table(ratingTable), .table(indicatorsTable),
            ]))
      ])
  }

  private var ratingTable: ReportTable {
    ReportTable(entry: rating) { column, look in
      look.choices = BlankFile(.ratings).choices(of: column)
    }
  }

  private var indicatorsTable: ReportTable {
    ReportTable(entry: indicators) { column, look in
      switch column.name {
      case "level": look.choices = levels
      case "evidence": look.width = 24
      case "domain": look.width = 24
      case "indicator": look.width = 26
      case "look_for":
        look.width = 44
        look.isHidden = indicators.rows.allSatisfy { $0[$0.startIndex + 2].plain.isEmpty }
      default: look.isHidden = true
      }
      look.isLocked = !["level", "evidence"].contains(column.name)
    }
  }
}

extension BlankFile {
  /// The file as a workbook with rows to fill in, with a drop-down where only some words may stand.
  func document(title: String, rows: Int) -> Document {
    let blank = [Value](repeating: .missing, count: columns.count)
    let data = Table(columns: columns, rows: repeatElement(blank, count: rows))
    let table = ReportTable(entry: data) { column, look in
      look.choices = choices(of: column)
      look.wraps = false
      if column.role == .label { look.width = 22 }
    }
    let needed = columns.filter { required.contains($0.name) }.map {
      ReportTable.entryTitle($0.name)
    }
    let advice = """
      Every row needs \(needed.joined(separator: ", ")); the rest may stay blank. Write days as 2026-09-30. \
      Put the workbook, or its sheet saved as CSV, into the data folder.
      """
    return Document(
      title: title,
      blocks: [
        .group(Group(sheet: title, blocks: [.paragraph([.text(advice)]), .table(table)]))
      ])
  }
}

extension ReportTable {
  /// A table for people to fill in, under the names that the file has for its columns.
  fileprivate init(entry data: Table, look: (Column, inout ReportColumn) -> Void) {
    self.init(data: data)
    isEntry = true
    for (index, column) in data.columns.enumerated() {
      columns[index].title = ReportTable.entryTitle(column.name)
      look(column, &columns[index])
    }
  }

  /// `teacher_id` reads `Teacher ID`: in words, and still the name of the column.
  fileprivate static func entryTitle(_ name: String) -> String {
    let capitals = ["id": "ID", "ids": "IDs"]
    let words = name.split(separator: "_").map { capitals[String($0)] ?? String($0) }
    let title = words.joined(separator: " ")
    return title.prefix(1).uppercased() + title.dropFirst()
  }
}
