/// An invented export of no known product, made of what its columns are, so that what a reader must
/// find is known cell by cell.
struct GeneratedExport: CustomStringConvertible, Sendable {
  /// What the cells of a column are.
  enum Cells: Sendable {
    case id, name, family, given, section, teacher, school, grade, birth
    /// The same in all rows.
    case fixed(String)
    /// One for each student, in turns.
    case turns([String])
    /// What tells the rows of a student apart.
    case rows([String])
    /// Results from a number upwards, each number once; `day` is the place of the column with their day.
    case scores(from: Int, day: Int? = nil)
    /// The same of columns that hold nothing for every fifth student.
    case someScores(from: Int)
    case days(Int)
    /// Numbers that are no results.
    case numbers(from: Int, step: Int = 1)
    /// The sum of the results before it.
    case sum
  }

  let file: String
  let columns: [(title: String, cells: Cells)]
  /// What a person must say to `start`, since the file cannot.
  var answers: [String] = []
  /// What there was to reach, where the file says it of all results.
  var possible: String?
  /// Whether teachers and classes can be known from it.
  var classes = 0
  var teachers = 0

  var description: String { file }

  /// A result: of whom, of which column and row of the student, and on which day.
  struct Score: Hashable, Comparable {
    var student: String
    var column: Int
    var row: Int
    var score: Int
    var day: String

    static func < (one: Score, other: Score) -> Bool { one.score < other.score }
  }

  private static let people = [
    ("40117", "Alder", "Ada"), ("40232", "Birch", "Ben"), ("40345", "Cedar", "Cleo"),
    ("40458", "Dogwood", "Dia"), ("40561", "Elm", "Eli"), ("40674", "Fir", "Fay"),
    ("40787", "Gale", "Gus"), ("40890", "Hazel", "Hal"), ("40903", "Ivy", "Ines"),
    ("41016", "Juniper", "Jo"),
  ]
  static var studentCount: Int { people.count }

  /// How many rows each student has.
  private var rowsEach: Int {
    columns.compactMap { if case .rows(let texts) = $0.cells { texts.count } else { nil } }.max()
      ?? 1
  }

  private func score(_ from: Int, _ student: Int, _ row: Int) -> Int {
    // No two results of an export are the same number, and no column is in order.
    from + (student * 7) % GeneratedExport.people.count + row * GeneratedExport.people.count
  }

  private static func day(_ number: Int, _ student: Int, _ row: Int) -> String {
    let day = number + student % 3 + row * 9
    return "2026-\(day > 30 ? "10" : "09")-" + String(100 + (day > 30 ? day - 30 : day)).suffix(2)
  }

  var scores: [Score] {
    (0..<GeneratedExport.people.count).flatMap { student in
      (0..<rowsEach).flatMap { row in
        columns.indices.compactMap { place -> Score? in
          let (from, day): (Int, Int?)
          switch columns[place].cells {
          case .scores(let first, let column): (from, day) = (first, column)
          case .someScores(let first) where student % 5 != 4: (from, day) = (first, nil)
          default: return nil
          }
          var text = ""
          if let day, case .days(let number) = columns[day].cells {
            text = GeneratedExport.day(number, student, row)
          }
          return Score(
            student: GeneratedExport.people[student].0, column: place, row: row,
            score: score(from, student, row), day: text)
        }
      }
    }
  }

  var text: String {
    var lines = [columns.map(\.title).map(Self.quoted).joined(separator: ",")]
    for student in GeneratedExport.people.indices {
      for row in 0..<rowsEach {
        lines.append(
          columns.indices.map { Self.quoted(cell($0, student, row)) }.joined(separator: ","))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func quoted(_ text: String) -> String {
    text.contains(",") ? "\"\(text)\"" : text
  }

  private func cell(_ place: Int, _ student: Int, _ row: Int) -> String {
    let (id, family, given) = GeneratedExport.people[student]
    return switch columns[place].cells {
    case .id: id
    case .name: "\(family), \(given)"
    case .family: family
    case .given: given
    case .section: student < 5 ? "Room 12" : "Room 14"
    case .teacher: student < 5 ? "Stone, Rae" : "Vale, Kim"
    case .school: student < 5 ? "Pine Elementary" : "Lake Elementary"
    case .grade: student < 5 ? "3" : "4"
    case .birth: "201\(student % 2 + 5)-03-1\(student % 9)"
    case .fixed(let text): text
    case .turns(let texts): texts[student % texts.count]
    case .rows(let texts): texts[row % texts.count]
    case .scores(let from, _): String(score(from, student, row))
    case .someScores(let from): student % 5 == 4 ? "" : String(score(from, student, row))
    case .days(let number): GeneratedExport.day(number, student, row)
    case .numbers(let from, let step): String(from + (student * 3 % 10) * step)
    case .sum: String(sum(student, row))
    }
  }

  private func sum(_ student: Int, _ row: Int) -> Int {
    scores.filter { $0.student == GeneratedExport.people[student].0 && $0.row == row }
      .reduce(0) { $0 + $1.score }
  }
}
