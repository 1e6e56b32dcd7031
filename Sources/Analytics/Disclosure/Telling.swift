import Tables

/// Whom counts are of: students under the law, teachers as a matter of trust (M15).
package enum People: Hashable, Sendable, CaseIterable { case students, teachers }

/// Whom a row of a measure is about.
package enum RowScope: Hashable, Sendable {
  /// A person or a few of them: for those who work with them.
  case persons(People)
  /// A class; beyond the school, classes are put together, by school or all of them.
  case classes(bySchool: Bool)
  /// A group already.
  case groups(People)
  /// Not for audiences beyond the team.
  case team
}

/// What a column says which row it is by.
package enum Dimension: Int, Hashable, Sendable, CaseIterable {
  case window, fromWindow, model, phase, fromPhase, step, school, section, teacher, student
  case target, pathway, item, week, shortWeek, reason, logged
  case framework, domain, indicator, level, fromLevel, toLevel
  case observer, cluster, walkthrough, commitment
}

/// What several tables count: two counts of the same quantity for the same window, model, school
/// and so on are one count, and those of more dimensions add up to those of fewer.
enum Quantity: Int, Hashable, Sendable {
  case placements, positions, undetermined, complete, atRisk, passed
  case eligible, walked, observed, moved, advanced
  case left, joined, finished, evidenced
  case memberships, taught, followers, paced, keepingPace, conferenceWeeks, conferencesMet,
    sessionsLost
}

/// What a column tells of people.
enum Telling<Row>: Sendable {
  /// Nothing: it stands in a framework, the calendar or the rules.
  case nothing
  /// Which row it is.
  case key(Dimension)
  /// Something of the single person or the few whom the row is about.
  case person
  /// How many people.
  case count(Count<Row>)
  /// A quotient of two counts.
  case share(Share<Row>)
  /// Made from groups of these sizes, as a median or a label: hidden with them.
  case made(from: [CountPath<Row>])
  /// What stands between equal parts of groups of these sizes, as a median between two and quartiles
  /// between four: hidden with them, and where a part is no group that is shown.
  case split(of: [CountPath<Row>], parts: Int)
  /// Made from the groups of this row and of all rows before it that share these.
  case running(from: [CountPath<Row>], within: [Dimension])
  /// The place of the row in an order by these counts.
  case rank(by: [CountPath<Row>])
  /// A mean over classes, weighted by a count.
  case mean(over: CountPath<Row>)
  /// Something that cannot be made from the counts of several classes.
  case oneClass
  /// The same for every class of a school, or else not shown.
  case everyClass
  /// Not for audiences beyond the team: made from counts that no table of theirs gives.
  case team
}

/// A count of people.
package struct Count<Row>: Sendable {
  let path: CountPath<Row>
  let people: People
  let relations: [Relation<Row>]
  let read: @Sendable (Row) -> Int?

  init<V: WholeNumber>(_ path: Path<Row, V>, of people: People, _ relations: [Relation<Row>]) {
    self.path = path
    self.people = people
    self.relations = relations
    read = { $0[keyPath: path].count }
  }

  init<V: WholeNumber>(_ path: Path<Row, V>, of people: People, _ relations: Relation<Row>...) {
    self.init(path, of: people, relations)
  }
}

/// A quotient of two counts of a row.
struct Share<Row>: Sendable {
  let part: CountPath<Row>
  let whole: CountPath<Row>
  let people: CountPath<Row>?
}

/// What a value is made from: counts of other rows or other tables.
///
/// Such a value is shown where each of these counts is shown, so that it tells nothing that is not
/// printed. It takes no part in the equations, needs no cover, and hides nothing else.
struct Origin<Row>: Sendable {
  let quantity: Quantity
  /// Whether each must be a group that is shown, not only a number that is shown, as nobody.
  let areGroups: Bool
  /// By what the rows of the counts are named; `nil` where no table has such rows.
  let places: @Sendable (Row) -> [[Dimension: Value]]?

  /// What a value is worked out from.
  static func counts(
    _ quantity: Quantity, _ places: @escaping @Sendable (Row) -> [[Dimension: Value]]?
  ) -> Origin {
    Origin(quantity: quantity, areGroups: false, places: places)
  }

  /// What a count is no smaller than, so that it is no small group whatever it is.
  static func groups(
    _ quantity: Quantity, _ places: @escaping @Sendable (Row) -> [[Dimension: Value]]?
  ) -> Origin {
    Origin(quantity: quantity, areGroups: true, places: places)
  }
}

/// How a count hangs together with others: of the same row, of other rows, of other tables.
enum Relation<Row>: Sendable {
  /// It and others, who are told nowhere else, make up the whole.
  case part(of: CountPath<Row>)
  /// These make it up, each of its people in one of them.
  case sum(of: [CountPath<Row>])
  /// Its people are all among these.
  case among([CountPath<Row>])
  /// It counts what other tables count, over these dimensions of the row or over all of them.
  ///
  /// Some of them may be of another name here, as the window from which a movement starts.
  case quantity(
    Quantity, by: [Dimension]?, named: [Dimension: Dimension], where: (@Sendable (Row) -> Bool)?)
  /// It is this count of all rows that share these.
  case margin(of: CountPath<Row>, by: [Dimension])
  /// Everybody can know that it is 0.
  case zero(where: @Sendable (Row) -> Bool)
  /// There is a row only where there is somebody.
  case present
  /// Everybody of this count of the row is in it, once or more often.
  case covers(CountPath<Row>)
  /// Everybody in it is in this quantity of the same class, window, model and so on; where of
  /// students it is no smaller, nobody else is, and a reader may know it.
  case within(Quantity, by: [Dimension])
  /// It is about so many times this count, as student-weeks are of students: who joined or left in
  /// between, a reader may know.
  case multiple(of: CountPath<Row>)
  /// Everybody in it is in this count of some row of all that share these.
  case spread(over: CountPath<Row>, within: [Dimension])
  /// What is left of it after a part is at least what the next row begins with; the first row
  /// begins with those of `from`, and what the last row leaves is `to`.
  case chain(
    part: CountPath<Row>, from: CountPath<Row>, to: CountPath<Row>, within: [Dimension])

  static func `is`(
    _ quantity: Quantity, by dimensions: [Dimension]? = nil, named: [Dimension: Dimension] = [:],
    where condition: (@Sendable (Row) -> Bool)? = nil
  ) -> Relation {
    .quantity(quantity, by: dimensions, named: named, where: condition)
  }
}
