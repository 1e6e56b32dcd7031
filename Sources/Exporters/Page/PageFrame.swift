/// What stands around every page for a browser: nothing is loaded or sent, and only the style and the
/// script that the page itself brings count.
enum PageFrame {
  /// - Parameters:
  ///   - rules: of the one style sheet of the page.
  ///   - script: the one script of the page, if it has any.
  ///   - hasPicture: whether it holds a picture, within itself.
  static func text(
    title: String, language: String, rules: String, body: String, script: String? = nil,
    hasPicture: Bool = false
  ) -> String {
    let pictures = hasPicture ? " img-src data:;" : ""
    let scripts = script == nil ? "" : " script-src 'nonce-page';"
    let end = script.map { "<script nonce=\"page\">\($0)</script>\n" } ?? ""
    return """
      <!DOCTYPE html>
      <html lang="\(language)">
      <head>
      <meta charset="utf-8"/>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-page';\(scripts)\(pictures) base-uri 'none'; form-action 'none'"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="referrer" content="no-referrer"/>
      <title>\(MarkupText.escaped(title))</title>
      <style nonce="page">
      \(rules)</style>
      </head>
      <body>
      \(body)\(end)</body>
      </html>

      """
  }
}
