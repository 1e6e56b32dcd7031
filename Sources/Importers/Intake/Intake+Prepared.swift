import Coaching
import Tables

extension Intake {
  /// Takes rows that were made ready for days to come as plans.
  ///
  /// A log whose rows say something of each conference ends with the last that does; behind it a row
  /// with a day and people alone says whom somebody means to meet (R15).
  mutating func planPreparedConferences() {
    guard !bareRows.isEmpty else { return }
    let files = Dictionary(grouping: district.conferences.indices) {
      district.conferences[$0].location.file
    }
    for (file, places) in files.sorted(by: { $0.key < $1.key }) {
      let told = places.filter { !bareRows.contains(district.conferences[$0].location) }
      guard let last = told.map({ district.conferences[$0].date }).max() else { continue }
      let later = places.filter { district.conferences[$0].date > last }
      let earlier = places.count - later.count
      guard !later.isEmpty, told.count > 2, told.count * 10 >= earlier * 9 else { continue }
      for place in later { district.conferences[place].planned = true }
      let first = later.map { district.conferences[$0].location.line }.min() ?? 1
      findings.append(
        Finding(.preparedRows(later.count), at: Location(file: file, line: first)))
    }
  }
}

extension Finding.Problem {
  /// Rows with a day and people, behind the last that says anything of a conference.
  static func preparedRows(_ count: Int) -> Self {
    Self(
      .shape,
      count == 1
        ? "a row after the last conference with a day and people alone"
        : "\(count) rows after the last conference with a day and people alone",
      advice: "Taken as planned, not as held. Fill in the other columns of what took place.")
  }
}
