import Documents
import Foundation

extension Logo {
  /// - Returns: `nil` where there is no such file, or none that is a picture we take.
  init?(path: String) {
    guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
    self.init([UInt8](bytes))
  }

  /// What is asked of the file of a theme's picture.
  static func demand(_ name: String) -> String {
    "a picture '\(name)' beside it, a PNG of at most 1 MB"
  }
}
