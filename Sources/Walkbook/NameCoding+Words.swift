import Coaching
import Importers

/// Free words of a district, which anybody may have written a name into.
extension NameCoding {
  /// Strands, actions, evidence, notes of days, and the words of the district's own frameworks.
  func codeWords(of district: inout District) {
    var strands: [String: String] = [:]
    for place in district.actions.indices {
      let strand = district.actions[place].strand
      let name = strands[strand] ?? plain(strand, byFamily: true) ?? "strand \(strands.count + 1)"
      strands[strand] = name
      district.actions[place].strand = name
      code(&district.actions[place].column)
      code(&district.actions[place].action)
    }
    for place in district.walkthroughs.indices where !district.walkthroughs[place].evidence.isEmpty
    {
      let evidence = district.walkthroughs[place].evidence
      district.walkthroughs[place].evidence = evidence.mapValues { coded($0) }
    }
    for place in district.ratings.indices { code(&district.ratings[place].evidence) }
    for place in district.commitments.indices {
      code(&district.commitments[place].action)
      code(&district.commitments[place].evidence)
      code(&district.commitments[place].status)
    }
    for place in district.plans.indices {
      for column in [
        \PlannedSession.session, \.focus, \.audience, \.setting, \.measure, \.baseline, \.target,
        \.status,
      ] {
        code(&district.plans[place][keyPath: column])
      }
    }
    district.calendar.changeNotes { coded($0) }
    district.frameworks = district.frameworks.map { isShipped($0) ? $0 : coded($0) }
  }

  private func coded(_ text: String) -> String { plain(text, byFamily: true) ?? "coded" }
  private func code(_ text: inout String) { text = coded(text) }
  private func code(_ text: inout String?) { text = text.map { coded($0) } }

  /// Our own words name nobody, whatever a teacher is called.
  private func isShipped(_ framework: Framework) -> Bool {
    FrameworkReader.shipped.contains {
      $0.facts == framework.facts && $0.phases == framework.phases && $0.steps == framework.steps
    }
  }

  private func coded(_ framework: Framework) -> Framework {
    var facts = framework.facts
    code(&facts.title)
    code(&facts.version)
    code(&facts.source)
    let phases = framework.phases.enumerated().map { number, phase in
      var phase = phase
      phase.title = plain(phase.title, byFamily: true) ?? "phase \(number + 1)"
      return phase
    }
    let steps = framework.steps.map { coded($0) }
    return Framework(facts: facts, phases: phases, steps: steps)
  }

  private func coded(_ step: Step) -> Step {
    Step(
      id: step.id, section: plain(step.section, byFamily: true) ?? "section", number: step.number,
      label: plain(step.label, byFamily: true) ?? "action \(step.number)",
      move: coded(step.move), lookFor: coded(step.lookFor),
      rubricIndicators: step.rubricIndicators.map { coded($0) }, isOptional: step.isOptional,
      actor: coded(step.actor), links: step.links, textStatus: step.textStatus,
      alignment: coded(step.alignment), column: step.column, fromLevel: step.fromLevel,
      toLevel: step.toLevel)
  }
}
