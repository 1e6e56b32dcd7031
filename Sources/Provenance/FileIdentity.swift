import Foundation

/// Which file of the disk a path leads to, whatever links and letters the path has.
package struct FileIdentity: Hashable, Sendable {
  private let device: Int
  private let number: Int

  /// `nil` where nothing is.
  package init?(_ path: String) {
    let target = URL(filePath: path).resolvingSymlinksInPath().path
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: target),
      let device = attributes[.systemNumber] as? NSNumber,
      let number = attributes[.systemFileNumber] as? NSNumber
    else { return nil }
    self.device = device.intValue
    self.number = number.intValue
  }
}
