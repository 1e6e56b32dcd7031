/// The page around a preview: what is wrong above, the report itself below.
///
/// The report stands in a frame in which no script runs. Its place is kept when it changes.
enum PreviewFrame {
  /// - Parameter secret: the path below which everything is; the only script and style are known
  ///   by it, too.
  static func markup(_ secret: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <title>Preview</title>
    <style nonce="\(secret)">
    html, body { margin: 0; height: 100%; }
    body { display: flex; flex-direction: column; font: 15px/1.4 system-ui, sans-serif; }
    iframe { flex: 1; border: 0; width: 100%; }
    #faults { background: #fdf1ec; color: #5c1a06; border-bottom: 3px solid #b3401a;
      max-height: 45%; overflow: auto; padding: 0 1rem; }
    #faults pre { margin: .6rem 0; white-space: pre-wrap; font: 13px/1.35 ui-monospace, monospace; }
    #gone { background: #444; color: #fff; padding: .4rem 1rem; }
    [hidden] { display: none; }
    </style>
    </head>
    <body>
    <p id="gone" role="status" hidden>walkbook preview has ended.</p>
    <section id="faults" role="alert" aria-label="What is wrong" hidden></section>
    <iframe id="page" title="The report" sandbox="allow-same-origin" src="/\(secret)/page"></iframe>
    <script nonce="\(secret)">
    const page = document.getElementById("page");
    const faults = document.getElementById("faults");
    const gone = document.getElementById("gone");
    let version = 0;
    function show(state) {
      const {scrollX, scrollY} = page.contentWindow;
      page.onload = () => page.contentWindow.scrollTo(scrollX, scrollY);
      page.contentWindow.location.replace("/\(secret)/page?" + state.version);
      faults.replaceChildren(...state.faults.map(text => {
        const line = document.createElement("pre");
        line.textContent = text;
        return line;
      }));
      faults.hidden = state.faults.length === 0;
      document.title = state.title;
    }
    async function follow() {
      for (;;) {
        try {
          const answer = await fetch("/\(secret)/state?after=" + version, {cache: "no-store"});
          const state = await answer.json();
          gone.hidden = true;
          if (state.version !== version) { version = state.version; show(state); }
        } catch {
          gone.hidden = false;
          await new Promise(done => setTimeout(done, 1000));
        }
      }
    }
    follow();
    </script>
    </body>
    </html>

    """
  }
}
