import Foundation

extension FileHandle {
  /// A file of the disk for reading; `nil` for what is none, such as a pipe, which would be waited
  /// for, or a device, which never ends.
  convenience init?(forReadingFileAtPath path: String) {
    if path.hasPrefix("/proc/self/fd/") {
      self.init(forReadingAtPath: path)
      return
    }
    let target = URL(filePath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: target)
    guard attributes?[.type] as? FileAttributeType == .typeRegular else { return nil }
    self.init(forReadingAtPath: path)
  }
}
