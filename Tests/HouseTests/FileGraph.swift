import Foundation

/// Which files of a target name the types of which others.
///
/// A type is one that is declared at the left margin of a file and is not private to it. What an
/// extension adds has no name of its own, so such arrows are not seen.
struct FileGraph {
  private(set) var files: [String] = []
  private var arrows: [[Int]] = []

  /// - Parameter folder: of the target; files are named from there on.
  init(of folder: URL) throws {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    files = (names ?? []).filter { $0.hasSuffix(".swift") }.sorted()
    let texts = try files.map { name in
      Self.code(try String(contentsOf: folder.appending(path: name), encoding: .utf8))
    }
    var homes: [Substring: Int] = [:]
    for (file, text) in texts.enumerated() {
      for name in Self.types(declaredIn: text) where homes[name] == nil { homes[name] = file }
    }
    arrows = texts.enumerated().map { file, text in
      let named = Set(text.matches(of: /\b[A-Z]\w+/).compactMap { homes[$0.output] })
      return named.subtracting([file]).sorted()
    }
  }

  /// The text without comments, the words of string literals, and imports, which name targets.
  private static func code(_ text: String) -> String {
    text.replacing(/\/\/[^\n]*/, with: "").replacing(/"(\\.|[^"\\\n])*"/, with: "\"\"")
      .replacing(/(?m)^(?:\w+ )?import [^\n]*/, with: "")
  }

  private static func types(declaredIn text: String) -> [Substring] {
    let declaration =
      /(?m)^((?:@\w+(?:\([^)]*\))? |[a-z]+ )*)(?:struct|class|enum|protocol|actor|typealias) (\w+)/
    return text.matches(of: declaration).compactMap { match in
      match.output.1.contains("private") ? nil : match.output.2
    }
  }

  /// Files that lead back to themselves, each circle once, the largest first.
  var circles: [[String]] {
    var search = Search(arrows: arrows)
    for file in files.indices where search.order[file] == nil { search.visit(file) }
    return search.circles.filter { $0.count > 1 }.map { $0.map { files[$0] }.sorted() }
      .sorted { $0.count > $1.count }
  }

  /// Tarjan's strongly connected components (SIAM Journal on Computing 1, 1972).
  private struct Search {
    let arrows: [[Int]]
    var order: [Int: Int] = [:]
    var lowest: [Int: Int] = [:]
    var open: [Int] = []
    var circles: [[Int]] = []

    init(arrows: [[Int]]) { self.arrows = arrows }

    mutating func visit(_ file: Int) {
      let number = order.count
      order[file] = number
      lowest[file] = number
      open.append(file)
      for next in arrows[file] {
        if order[next] == nil {
          visit(next)
          lowest[file] = min(lowest[file, default: number], lowest[next, default: number])
        } else if open.contains(next) {
          lowest[file] = min(lowest[file, default: number], order[next, default: number])
        }
      }
      guard lowest[file] == number, let start = open.firstIndex(of: file) else { return }
      circles.append(Array(open[start...]))
      open.removeSubrange(start...)
    }
  }
}
