import Foundation

/// A program of the machine that makes a PDF: a browser from our page, or else LibreOffice from our
/// Word file.
package enum PaperPrinter: Equatable, Sendable {
  case browser(String)
  case office(String)

  static let browsers = [
    "chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge",
  ]
  static let offices = ["soffice", "libreoffice"]

  /// The first that is there; a browser prints the page as it is, with its charts.
  ///
  /// - Parameter path: where a program stands, by its name.
  package static func found(
    at path: (String) -> String? = ExternalProgram.path
  ) -> PaperPrinter? {
    if let browser = browsers.first(where: { path($0) != nil }) { return .browser(browser) }
    let office = offices.first { path($0) != nil && path("pandoc") != nil }
    return office.map(PaperPrinter.office)
  }

  /// The name of the program.
  package var name: String {
    switch self {
    case .browser(let name), .office(let name): name
    }
  }
}
