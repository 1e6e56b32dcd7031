/// The bad cells put into the demo district on purpose, each with its place.
struct PlantedFaults {
  private(set) var lines: [String] = []

  /// Notes the row that was written last.
  mutating func plant(_ file: CSVFile, _ fault: String) {
    lines.append("\(file.name):\(file.line): \(fault)")
  }
}
