import Documents
import Tables

extension Language {
  /// The meanings of all codes that occur, each once.
  func legend(_ codes: some Sequence<Hiding>) -> String? {
    guard !isEnglish else { return Hiding.legend(codes) }
    let meanings = Set(codes.map { meaning(of: $0) }).sorted()
    return meanings.isEmpty ? nil : meanings.joined(separator: "; ") + "."
  }

  /// What a code in place of a number means.
  private func meaning(of hiding: Hiding) -> String {
    guard case .fewer(let smallest) = hiding else { return self[hiding.meaning] ?? hiding.meaning }
    let pattern = hiding.meaning.replacing("\(smallest)", with: "%1")
    return (self[pattern] ?? pattern).replacing("%1", with: "\(smallest)")
  }
}
