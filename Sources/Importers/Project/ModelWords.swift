import Coaching
import Tables

/// Words of `walkbook.yaml` that are to mean a model: what they mean must be one.
enum ModelWords {
  static func findings(_ project: ProjectFile, _ frameworks: [Framework]) -> [Finding] {
    let known = frameworks.map(\.facts.id)
    let folded = Set((known + frameworks.map(\.facts.title)).map(Words.folded))
    return project.modelWords.filter { !folded.contains(Words.folded($0.meaning)) }.map { word in
      let hint = Nearest.hint(Nearest.word(to: word.meaning, among: known))
      return Finding(
        setting: "'\(word.meaning)' is no model\(hint)", at: word.location)
    }
  }
}
