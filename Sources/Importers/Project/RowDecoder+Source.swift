import Coaching

extension RowDecoder {
  /// - Parameter source: what walkbook.yaml says of the file.
  init(file: String, source: ProjectFile.Source?) {
    self.init(file: file)
    codes = source?.codes ?? .common
    scale = source?.scale
    unchecked = source?.unchecked
  }
}
