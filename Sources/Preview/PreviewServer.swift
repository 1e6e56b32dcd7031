import FlyingFox
import FlyingSocks
import Foundation

/// Gives a preview to a browser on this machine, and to nobody else.
///
/// It listens on the loopback address alone and answers one path that cannot be guessed; a request
/// that names another host is refused, as it comes from a page that has pointed its own name here.
/// No other site can read what it answers, nothing can be sent to it, and nothing is kept.
package struct PreviewServer: Sendable {
  private let session: PreviewSession
  /// The path below which everything is, and what the only script is known by.
  private let secret: String
  private let server: HTTPServer

  /// - Parameter port: 0 for any that is free.
  package init(_ session: PreviewSession, port: UInt16 = 0) throws {
    self.session = session
    var random = SystemRandomNumberGenerator()
    secret = (0..<4).map { _ in String(random.next() as UInt64, radix: 36) }.joined()
    server = HTTPServer(
      address: try sockaddr_in.inet(ip4: "127.0.0.1", port: port), timeout: 30, logger: .disabled)
  }

  /// Serves until the task is cancelled.
  ///
  /// - Parameter started: is given the address for the browser once there is one.
  package func run(_ started: @escaping @Sendable (String) -> Void) async throws {
    let (session, secret, server) = (session, secret, server)
    await server.appendRoute("*") { request in
      guard request.method == .GET else { return Self.answer(.methodNotAllowed) }
      guard Self.isOurs(request.headers[.host]) else { return Self.answer(.forbidden) }
      let path = request.path.split(separator: "/")
      guard path.first.map({ $0 == secret }) ?? false, path.count < 3 else {
        return Self.answer(.notFound)
      }
      switch path.dropFirst().first {
      case nil: return Self.frame(secret)
      case "page": return Self.page(await session.shown.page)
      case "state":
        let version = request.query["after"].flatMap(Int.init) ?? 0
        return Self.state(await session.next(after: version))
      default: return Self.answer(.notFound)
      }
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      group.addTask { await session.follow() }
      try await server.waitUntilListening()
      if case .ip4(_, let port)? = await server.listeningAddress {
        started("http://127.0.0.1:\(port)/\(secret)/")
      }
      try await group.next()
      group.cancelAll()
    }
  }

  private static func isOurs(_ host: String?) -> Bool {
    let name = host?.split(separator: ":").first.map(String.init)
    return name == "127.0.0.1" || name == "localhost"
  }

  // MARK: Answers

  private static func frame(_ secret: String) -> HTTPResponse {
    answer(
      .ok, "text/html; charset=utf-8", PreviewFrame.markup(secret),
      policy: "script-src 'nonce-\(secret)'; style-src 'nonce-\(secret)'; connect-src 'self'; "
        + "frame-src 'self'; frame-ancestors 'none'")
  }

  private static func page(_ page: PreviewPage) -> HTTPResponse {
    answer(
      .ok, "text/html; charset=utf-8", page.markup ?? "<!DOCTYPE html><title>No page</title>",
      policy: "style-src 'nonce-page'; img-src data:; frame-ancestors 'self'")
  }

  /// What the frame shows around the page.
  private struct State: Encodable {
    let version: Int
    let title: String
    let faults: [String]
  }

  private static func state(_ shown: PreviewSession.Shown) -> HTTPResponse {
    let state = State(
      version: shown.version, title: shown.page.title, faults: shown.page.faults)
    let text = (try? JSONEncoder().encode(state)).map { String(decoding: $0, as: UTF8.self) }
    return answer(.ok, "application/json", text ?? "{}")
  }

  private static func answer(
    _ status: HTTPStatusCode, _ kind: String = "text/plain; charset=utf-8", _ text: String = "",
    policy: String = ""
  ) -> HTTPResponse {
    HTTPResponse(
      statusCode: status,
      headers: [
        .contentType: kind, HTTPHeader("Cache-Control"): "no-store",
        HTTPHeader("Content-Security-Policy"):
          "default-src 'none'; base-uri 'none'; form-action 'none'; \(policy)",
        HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
        HTTPHeader("Cross-Origin-Opener-Policy"): "same-origin",
        HTTPHeader("Referrer-Policy"): "no-referrer",
        HTTPHeader("X-Content-Type-Options"): "nosniff",
      ], body: Data(text.utf8))
  }
}
