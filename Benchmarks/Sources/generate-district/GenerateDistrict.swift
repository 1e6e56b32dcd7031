import Foundation

/// The command line: which district to invent, and the folder that receives it.
@main
enum GenerateDistrict {
  private static let usage = """
    usage: generate-district demo -o FOLDER
           generate-district marks --rows COUNT -o FOLDER
    """

  static func main() {
    var arguments = Array(CommandLine.arguments.dropFirst())
    do {
      let folderPath = value(of: "-o", in: &arguments)
      let rows = value(of: "--rows", in: &arguments)
      switch (arguments, folderPath, rows) {
      case (["demo"], let path?, nil):
        let faults = try DemoDistrict.write(to: OutputFolder(path: path))
        print("Planted:")
        for line in faults.lines { print("  " + line) }
      case (["marks"], let path?, let text):
        guard let count = Int(text ?? "1000000"), count > 0 else { fail(usage, status: 64) }
        var gradebook = BigGradebook(rows: count, folder: try OutputFolder(path: path))
        try gradebook.write()
      default:
        fail(usage, status: 64)
      }
    } catch {
      fail("generate-district: \(error)", status: 1)
    }
  }

  private static func value(of option: String, in arguments: inout [String]) -> String? {
    guard let index = arguments.firstIndex(of: option), index + 1 < arguments.count else {
      return nil
    }
    let value = arguments[index + 1]
    arguments.removeSubrange(index...(index + 1))
    return value
  }

  private static func fail(_ message: String, status: Int32) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(status)
  }
}
