package import Coaching
package import Tables

extension District {
  /// Without what happened after a day (R1, R109).
  ///
  /// Undated marks stay, and so do rosters and plans, which have no day. Who is first heard of later
  /// is not there yet.
  func upTo(_ asOf: Day) -> District {
    var (district, later) = (self, Mentioned())
    let isLater = { (day: Day?) in day.map { $0 > asOf } ?? false }
    district.walkthroughs.removeAll { isLater($0.date) && later.note($0) }
    district.ratings.removeAll { isLater($0.date) && later.note($0) }
    district.conferences.removeAll { isLater($0.date) && later.note($0) }
    district.workshops.removeAll { isLater($0.date) && later.note($0) }
    district.actions.removeAll { isLater($0.assigned) && later.note($0) }
    district.commitments.removeAll { isLater($0.madeOn) && later.note($0) }
    // Without a given day no mark is later: marks are among what sets it.
    if rules.asOf != nil {
      district.marks.filter { !(isLater($0.date) && later.note($0)) }
      district.forgetScores(after: asOf)
    }
    district.forgetEnds(after: asOf)
    guard !later.isEmpty else { return district }
    district.deriveRoster(behind: district.roster.given)
    district.withdraw(later)
    return district
  }

  /// All facts, and of the people those of whom more is known than what happens after a day: lists have no
  /// day, so whoever is written into one is there on every day (R109).
  ///
  /// - Parameter asOf: `nil` where nothing is dated, or nobody knows yet which day it is.
  package func listing(asOf: Day?) -> District {
    guard let asOf else { return self }
    var district = self
    district.roster = upTo(asOf).roster
    return district
  }

  /// What ended after a day has not ended on it.
  private mutating func forgetEnds(after asOf: Day) {
    for place in walkthroughs.indices
    where walkthroughs[place].feedbackOn.map({ $0 > asOf }) ?? false {
      walkthroughs[place].feedbackOn = nil
    }
    for place in actions.indices where actions[place].closed.map({ $0 > asOf }) ?? false {
      actions[place].closed = nil
    }
    for place in commitments.indices where commitments[place].closed.map({ $0 > asOf }) ?? false {
      commitments[place].closed = nil
      // The word is of a later day, too.
      commitments[place].status = nil
    }
  }

  /// What was handed in before a day and scored after it waits on that day to be scored.
  private mutating func forgetScores(after asOf: Day) {
    var waiting: [Mark] = []
    marks.change { mark in
      guard let assessed = mark.assessed, assessed > asOf else { return false }
      (mark.assessed, mark.score) = (nil, nil)
      if [.none, .scored].contains(mark.status) { mark.status = .needsGrading }
      waiting.append(mark)
      return true
    }
    for mark in waiting { marks.levels[mark] = nil }
  }

  /// Takes those out of the roster of whom only removed facts told.
  private mutating func withdraw(_ later: Mentioned) {
    var unknown = later
    unknown.teachers = unknown.teachers.filter { !roster.teachers.isListed($0) }
    unknown.students = unknown.students.filter { !roster.students.isListed($0) }
    unknown.sections = unknown.sections.filter { !roster.sections.isListed($0) }
    unknown.schools = unknown.schools.filter { !roster.schools.isListed($0) }
    unknown.subtract(peopleOfRosters)
    unknown.subtract(peopleOfFacts)
    // A class or a teacher that goes takes no school along: what facts left name stays.
    if !unknown.students.isEmpty || !unknown.sections.isEmpty {
      marks.forEach { mark in
        unknown.students.remove(mark.student)
        if let section = mark.section { unknown.sections.remove(section) }
      }
    }
    roster.teachers.withdraw(unknown.teachers)
    roster.students.withdraw(unknown.students)
    roster.sections.withdraw(unknown.sections)
    roster.schools.withdraw(unknown.schools)
  }

  private var peopleOfRosters: Mentioned {
    var people = Mentioned()
    for spell in roster.enrollments {
      people.students.insert(spell.student)
      people.sections.insert(spell.section)
    }
    for reference in curriculum.pathways.references {
      people.sections.formUnion(curriculum.pathways[reference].sections)
    }
    for reference in roster.sections.references where roster.sections.isListed(reference) {
      people.note(roster.sections[reference].teacher)
      people.note(roster.sections[reference].school)
    }
    for reference in roster.teachers.references where roster.teachers.isListed(reference) {
      people.note(roster.teachers[reference].school)
    }
    for reference in roster.students.references { people.note(roster.students[reference].school) }
    return people
  }

  private var peopleOfFacts: Mentioned {
    var people = Mentioned()
    for fact in walkthroughs { _ = people.note(fact) }
    for fact in ratings { _ = people.note(fact) }
    for fact in conferences { _ = people.note(fact) }
    for fact in workshops { _ = people.note(fact) }
    for fact in actions { _ = people.note(fact) }
    for fact in commitments { _ = people.note(fact) }
    return people
  }
}

/// Those whom facts name.
private struct Mentioned {
  var teachers: Set<Reference<Teacher>> = []
  var students: Set<Reference<Student>> = []
  var sections: Set<Reference<Section>> = []
  var schools: Set<Reference<School>> = []

  var isEmpty: Bool {
    teachers.isEmpty && students.isEmpty && sections.isEmpty && schools.isEmpty
  }

  mutating func subtract(_ others: Mentioned) {
    teachers.subtract(others.teachers)
    students.subtract(others.students)
    sections.subtract(others.sections)
    schools.subtract(others.schools)
  }

  mutating func note(_ teacher: Reference<Teacher>?) { if let teacher { teachers.insert(teacher) } }

  mutating func note(_ school: Reference<School>?) { if let school { schools.insert(school) } }

  private mutating func note(_ section: Reference<Section>?) {
    if let section { sections.insert(section) }
  }

  // Each says yes, so that a list can be cut and noted in one go.

  mutating func note(_ fact: Walkthrough) -> Bool {
    teachers.insert(fact.teacher)
    note(fact.school)
    return true
  }

  mutating func note(_ fact: Rating) -> Bool {
    switch fact.subject {
    case .teacher(let teacher): teachers.insert(teacher)
    case .school(let school): schools.insert(school)
    }
    note(fact.school)
    return true
  }

  mutating func note(_ fact: Conference) -> Bool {
    students.insert(fact.student)
    note(fact.teacher)
    note(fact.section)
    return true
  }

  mutating func note(_ fact: WorkshopVisit) -> Bool {
    students.insert(fact.student)
    note(fact.section)
    return true
  }

  mutating func note(_ fact: ActionStep) -> Bool {
    teachers.insert(fact.teacher)
    return true
  }

  mutating func note(_ fact: Commitment) -> Bool {
    note(fact.school)
    return true
  }

  mutating func note(_ fact: Mark) -> Bool {
    students.insert(fact.student)
    note(fact.section)
    return true
  }
}
