import Tables

extension District {
  /// Derives who is in which class from marks and conferences, where no file says it (R7).
  ///
  /// - Parameter given: how many of the spells files tell; the others are derived anew.
  package mutating func deriveRoster(behind given: Int) {
    guard !roster.hasEnrollmentFile else { return }
    var known = Set(
      roster.enrollments.prefix(given).map {
        Enrollment(student: $0.student, section: $0.section)
      })
    var derived: [Enrollment] = []
    let note = { (student: Reference<Student>, section: Reference<Section>) in
      let spell = Enrollment(student: student, section: section)
      if known.insert(spell).inserted { derived.append(spell) }
    }
    marks.forEach { mark in
      if let section = mark.section { note(mark.student, section) }
    }
    for conference in conferences {
      if let section = conference.section { note(conference.student, section) }
    }
    noteClasses(ofItems: Set(known.map(\.student)), note)
    roster.derive(derived, behind: given)
  }
}

extension District {
  /// Whoever is in no class by all this is in that for which alone a marked item is meant.
  private func noteClasses(
    ofItems inClass: Set<Reference<Student>>,
    _ note: (Reference<Student>, Reference<Section>) -> Void
  ) {
    var classes: [Reference<Item>: Set<Reference<Section>>] = [:]
    for reference in curriculum.pathways.references {
      let pathway = curriculum.pathways[reference]
      for row in pathway.items where !pathway.sections.isEmpty {
        classes[row.item, default: []].formUnion(pathway.sections)
      }
    }
    let alone = classes.filter { $0.value.count == 1 }.compactMapValues(\.first)
    guard !alone.isEmpty else { return }
    marks.forEach { mark in
      guard mark.section == nil, let section = alone[mark.item], !inClass.contains(mark.student)
      else { return }
      note(mark.student, section)
    }
  }
}

extension District {
  /// The schools that may be named to anybody: those of schools.csv, where there is one.
  ///
  /// What other files call a school and it does not list may be anything, as the name of a person in a
  /// shifted row.
  package var placesThatAreSchools: [Reference<School>] {
    roster.schools.references.filter { !given.contains(.schools) || roster.schools.isListed($0) }
  }
}
