import Coaching
import Tables

extension Study {
  /// The model each teacher says to work with, by the teacher's index: as the teachers file has
  /// it, else as the latest walk-through up to a day states it, the teacher's own view too (R34).
  func declaredModels(upTo day: Day) -> [String?] {
    let teachers = district.roster.teachers
    let listed = teachers.references.map { teachers[$0].declaredModel }
    var stated: [(day: Day, model: String)?] = Array(repeating: nil, count: listed.count)
    for walkthrough in district.walkthroughs where walkthrough.date <= day {
      let place = Int(walkthrough.teacher.index)
      guard let model = walkthrough.declaredModel,
        stated[place].map({ $0.day <= walkthrough.date }) ?? true
      else { continue }
      stated[place] = (walkthrough.date, model)
    }
    return zip(listed, stated).map { $0 ?? $1?.model }
  }
}
