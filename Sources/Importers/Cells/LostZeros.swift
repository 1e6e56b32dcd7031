import Coaching
import Tables

/// Finds ids whose leading zeros a spreadsheet has taken for those of a number.
enum LostZeros {
  /// The places of ids that may have lost zeros.
  ///
  /// One id is another without its zeros; or no id begins with a zero, most have the same four
  /// digits or more, and fewer are shorter.
  static func suspects(among ids: [String]) -> [Int] {
    let numbers = ids.indices.filter { index in
      !ids[index].isEmpty && ids[index].utf8.allSatisfy { (48...57).contains($0) }
    }
    let padded = Set(numbers.filter { ids[$0].hasPrefix("0") }.map { bare(ids[$0]) })
    guard padded.isEmpty else {
      return numbers.filter { !ids[$0].hasPrefix("0") && padded.contains(ids[$0][...]) }
    }
    let counts = Dictionary(grouping: numbers) { ids[$0].utf8.count }.mapValues(\.count)
    let longest = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
    guard let (length, count) = longest, length >= 4 else { return [] }
    let shorter = numbers.filter { ids[$0].utf8.count < length }
    return shorter.count < count ? shorter : []
  }

  private static func bare(_ id: String) -> Substring { id.drop { $0 == "0" } }
}

extension Intake {
  /// One finding for each column of each file that has such ids.
  mutating func reportLostZeros() {
    let roster = district.roster
    for subject in Origins.Subject.allCases {
      let ids =
        switch subject {
        case .school: roster.schools.references.map { roster.schools[$0].id }
        case .teacher: roster.teachers.references.map { roster.teachers[$0].id }
        case .section: roster.sections.references.map { roster.sections[$0].id }
        case .student: roster.students.references.map { roster.students[$0].id }
        }
      var reported: Set<[String]> = []
      let places = LostZeros.suspects(among: ids)
        .compactMap { origins.place(of: subject, $0) }
        .sorted { ($0.location.file, $0.location.line) < ($1.location.file, $1.location.line) }
      for place in places
      where reported.insert([place.location.file, place.column]).inserted {
        findings.append(Finding(.lostZeros, at: place.location, column: place.column))
      }
    }
  }
}

extension Finding.Problem {
  static let lostZeros = Self(
    .lostZeros, "ids of different lengths; leading zeros may be lost",
    advice: "The ids were kept. Export the file again with ids as text.")
}
