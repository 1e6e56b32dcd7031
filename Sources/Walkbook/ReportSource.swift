import Foundation
import Reports
import Tables

/// The text of a report: a shipped one by its name, or a file.
package struct ReportSource {
  /// As messages name it.
  package let name: String
  package let text: String

  package init(_ name: String) throws {
    if let shipped = Reports.all.first(where: { $0.name == name }) {
      self.name = "\(name).md"
      text = String(decoding: shipped.bytes, as: UTF8.self)
      return
    }
    guard let text = try? String(contentsOfFile: name, encoding: .utf8) else {
      let hint = Nearest.hint(Nearest.word(to: name, among: Reports.all.map(\.name)))
      throw Failure(.input, "\(name): no such report, and no file of UTF-8 text\(hint)")
    }
    self.name = name
    self.text = text
  }
}
