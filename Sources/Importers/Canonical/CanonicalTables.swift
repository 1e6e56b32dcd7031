public import Coaching
public import Tables

extension District {
  /// What was read, as the table of a canonical file: its name, its columns, one row for each fact.
  ///
  /// Dimensions in the order of ids, facts in file order. Walk-throughs are in the long shape, one
  /// row for each assessed step.
  public func table(_ kind: FileKind) -> Table {
    var table = Table(columns: CanonicalFile.tableColumns(of: kind))
    switch kind {
    case .aliases:
      for it in aliases { table.append([.text(it.kind.rawValue), .text(it.name), .text(it.id)]) }
    case .schools, .teachers, .sections, .students, .enrollments: addPeople(kind, &table)
    case .windows, .calendar, .pathways, .frameworks: addPlans(kind, &table)
    case .walkthroughs: addWalkthroughs(&table)
    case .ratings: addRatings(&table)
    case .marks: marks.forEach { table.append(row($0)) }
    case .conferences, .workshops, .commitments, .actions: addEvents(kind, &table)
    }
    return table
  }

  /// The same in parts of at most `length` rows, so that marks need not be values all at once.
  ///
  /// Marks are the one big kind of fact; any other is one part. A kind without rows has none.
  public func parts(of kind: FileKind, atMost length: Int = 1 << 14) -> some Sequence<Table> {
    let columns = CanonicalFile.tableColumns(of: kind)
    let slices = kind == .marks ? marks.slices(of: length) : [[]]
    return slices.lazy.map { slice in
      kind == .marks ? Table(columns: columns, rows: slice.lazy.map(row)) : table(kind)
    }.filter { !$0.isEmpty }
  }

  private func id(_ school: Reference<School>?) -> Value {
    Value(school.map { roster.schools[$0].id })
  }

  private func id(_ teacher: Reference<Teacher>?) -> Value {
    Value(teacher.map { roster.teachers[$0].id })
  }

  private func id(_ section: Reference<Section>?) -> Value {
    Value(section.map { roster.sections[$0].id })
  }

  private func id(_ student: Reference<Student>) -> Value { .text(roster.students[student].id) }

  private func addPeople(_ kind: FileKind, _ table: inout Table) {
    switch kind {
    case .schools:
      for it in roster.schools.sorted.map({ roster.schools[$0] }) {
        table.append([.text(it.id), Value(it.name), Value(it.network)])
      }
    case .teachers:
      for it in roster.teachers.sorted.map({ roster.teachers[$0] }) {
        table.append([
          .text(it.id), Value(it.name), id(it.school), Value(it.declaredModel), Value(it.coach),
          Value(it.grade), Value(it.subject), Value(it.cohort), Value(it.begin), Value(it.end),
        ])
      }
    case .sections:
      for it in roster.sections.sorted.map({ roster.sections[$0] }) {
        table.append([
          .text(it.id), Value(it.title), id(it.school), id(it.teacher), Value(it.term),
        ])
      }
    case .students:
      for it in roster.students.sorted.map({ roster.students[$0] }) {
        table.append([
          .text(it.id), Value(it.name), id(it.school), Value(it.grade),
          it.groups.isEmpty ? .missing : .text(it.groups.joined(separator: ";")),
        ])
      }
    default:
      for it in roster.enrollments {
        table.append([id(it.student), id(it.section), Value(it.begin), Value(it.end)])
      }
    }
  }

  private func addPlans(_ kind: FileKind, _ table: inout Table) {
    switch kind {
    case .windows:
      for it in windows {
        table.append([
          .text(it.id), Value(it.title), .day(it.start), .day(it.end), .text(it.kind.rawValue),
        ])
      }
    case .calendar:
      for day in calendar.listedDays {
        table.append([
          .day(day), .boolean(calendar.isInstructional(day)), Value(calendar.notes[day]),
        ])
      }
    case .frameworks: for framework in frameworks { addSteps(framework, &table) }
    default:
      for reference in curriculum.pathways.sorted {
        addItems(curriculum.pathways[reference], &table)
      }
    }
  }

  private func addSteps(_ framework: Framework, _ table: inout Table) {
    let facts = framework.facts
    for phase in framework.phases {
      for it in framework.steps[phase.steps] {
        table.append([
          .text(facts.id), .text(facts.title), .text(facts.ordering.rawValue),
          .text(facts.version), .text(phase.id), .text(it.section), .integer(it.number),
          .text(it.label), .text(it.move), .text(it.lookFor),
          .text(it.rubricIndicators.joined(separator: ";")), .boolean(it.isOptional),
          .text(it.actor),
          .text(
            it.links.map {
              "\($0.measure.rawValue)\($0.isUpperLimit ? "<=" : ">=")\($0.threshold)"
            }.joined(separator: ";")),
          .text(it.textStatus.rawValue), .text(it.alignment), Value(it.column),
          .text(it.fromLevel), .text(it.toLevel), .text(facts.source),
        ])
      }
    }
  }

  private func addItems(_ pathway: Pathway, _ table: inout Table) {
    let sections = pathway.sections.map { roster.sections[$0].id }.joined(separator: ";")
    for it in pathway.items {
      table.append([
        .text(pathway.id), Value(pathway.title), .text(pathway.kind.rawValue),
        .number(it.position), .text(curriculum.items[it.item].id),
        Value(curriculum.items[it.item].title), Value(it.kind?.rawValue), .boolean(it.isRequired),
        .number(it.weight), Value(it.target.map { curriculum.targets[$0].id }), Value(it.opens),
        Value(it.due), Value(it.pointsPossible), Value(it.statedMasteryPoints),
        sections.isEmpty ? .missing : .text(sections),
      ])
    }
  }

  private func addWalkthroughs(_ table: inout Table) {
    for it in walkthroughs {
      guard let progression = progression(it.model) else { continue }
      for (index, phase) in progression.phases.enumerated() {
        for step in phase.steps where it.statuses[step] != .notAssessed {
          table.append([
            .text(it.id), it.visit.isEmpty ? .missing : .text(it.visit), .day(it.date),
            id(it.school), id(it.teacher), Value(it.observer), .text(it.source.rawValue),
            Value(it.declaredModel), .text(it.model),
            Value(it.startPhase.map { progression.phases[$0].id }),
            .text(progression.phases[index].id), .integer(progression.steps[step].number),
            .text(it.statuses[step].word), Value(it.evidence[step]), Value(it.minutes),
            Value(it.feedbackOn), .text("published"),
          ])
        }
      }
    }
  }

  private func addRatings(_ table: inout Table) {
    for it in ratings {
      guard let framework = framework(it.framework) else { continue }
      let teacher: Reference<Teacher>? = if case .teacher(let it) = it.subject { it } else { nil }
      table.append([
        .day(it.date), .text(it.framework), .text(framework.steps[it.indicator].slug),
        .integer(it.level), id(teacher), id(it.school), Value(it.rater),
        .text(it.source.rawValue), Value(it.evidence),
      ])
    }
  }

  private func row(_ it: Mark) -> [Value] {
    [
      id(it.student), id(it.section), .text(curriculum.items[it.item].id), Value(it.score),
      Value(it.pointsPossible), it.status == .none ? .missing : .text(it.status.word),
      Value(it.submitted), Value(it.assessed), Value(it.attempt), .boolean(it.isOverridden),
    ]
  }

  private func addEvents(_ kind: FileKind, _ table: inout Table) {
    switch kind {
    case .conferences:
      for it in conferences {
        table.append([
          Value(it.id), .day(it.date), id(it.teacher), id(it.student), id(it.section),
          Value(it.kind?.rawValue), Value(it.format?.rawValue), Value(it.minutes),
          Value(it.leader?.rawValue), Value(it.goalSet), Value(it.goalMet), Value(it.planned),
          Value(it.outcome?.rawValue),
        ])
      }
    case .workshops:
      for it in workshops {
        table.append([
          id(it.student), id(it.section), .text(curriculum.targets[it.target].id), .day(it.date),
          Value(it.attended),
        ])
      }
    case .commitments:
      for it in commitments {
        table.append([
          .text(it.id), Value(it.madeOn), id(it.school), Value(it.owner), Value(it.action),
          Value(it.due), Value(it.evidence), Value(it.status), Value(it.closed),
        ])
      }
    default:
      for it in actions {
        table.append([
          id(it.teacher), .text(it.framework), .text(it.strand), .text(it.column),
          .text(it.action), Value(it.assigned), Value(it.closed), Value(it.owner),
        ])
      }
    }
  }
}

extension CanonicalFile {
  /// The typed columns of a canonical table.
  public static func tableColumns(of kind: FileKind) -> [Column] {
    of(kind).columns.map { name in
      switch name {
      case "date", "begin", "end", "start", "day", "opens", "due", "submitted", "assessed",
        "assigned", "closed", "made_on", "feedback_on":
        .day(name)
      case "instructional", "required", "optional", "overridden", "attended", "goal_set",
        "goal_met", "planned":
        .flag(name)
      case "score", "points_possible", "mastery_points", "weight", "position", "minutes":
        .score(name)
      case "step", "number", "attempt", "level": .count(name)
      // In action steps a column is a text such as `1 > 2`; in frameworks a number.
      case "column": kind == .frameworks ? .count(name) : .label(name)
      case "name", "title", "item_title", "label", "move", "look_for", "evidence", "action",
        "note", "source":
        .label(name)
      default: .identifier(name)
      }
    }
  }
}
