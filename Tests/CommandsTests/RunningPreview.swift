import Foundation
import FoundationNetworking
import TestSupport
import Tables
import Testing

/// `walkbook preview` at work, until the test has done with it.
final class RunningPreview {
  /// The address that it said.
  let address: String
  private let process = Process()
  private let browser = URLSession(configuration: .ephemeral)

  init(_ report: String, data: String, _ options: [String] = []) throws {
    let scratch = try ScratchFolder()
    try scratch.write("", to: "address")
    process.executableURL = Program.url
    process.arguments = ["preview", report, "--data", data] + options
    process.standardOutput = try FileHandle(
      forWritingTo: URL(filePath: scratch.path(of: "address")))
    process.standardError = FileHandle.nullDevice
    try process.run()
    var line = ""
    for _ in 0..<3000 where !line.hasSuffix("\n") && process.isRunning {
      Thread.sleep(forTimeInterval: 0.02)
      line = try scratch.text(of: "address")
    }
    address = line.split(separator: "\n").first.map(String.init) ?? ""
  }

  deinit { process.terminate() }

  /// What it answers, and with which status and headers.
  func ask(
    _ path: String, method: String = "GET", host: String? = nil
  ) async throws -> (status: Int, text: String, headers: [String: String]) {
    let url = try #require(URL(string: path.hasPrefix("/") ? root + path : address + path))
    var request = URLRequest(url: url)
    request.httpMethod = method
    if let host { request.setValue(host, forHTTPHeaderField: "Host") }
    let (data, response) = try await browser.data(for: request)
    let answer = try #require(response as? HTTPURLResponse)
    var headers: [String: String] = [:]
    for (name, value) in answer.allHeaderFields { headers["\(name)".lowercased()] = "\(value)" }
    return (answer.statusCode, String(decoding: data, as: UTF8.self), headers)
  }

  /// What is wrong and what the page says, once the browser would have another version.
  func next(after version: Int) async throws -> State {
    try JSONDecoder().decode(
      State.self, from: Data(try await ask("state?after=\(version)").text.utf8))
  }

  struct State: Decodable {
    let version: Int
    let title: String
    let faults: [String]
  }

  /// The address without the path that nobody can guess.
  private var root: String { address.split(separator: "/").prefix(2).joined(separator: "//") }
}
