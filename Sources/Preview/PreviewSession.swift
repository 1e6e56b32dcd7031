package import Walkbook

/// Keeps a page as its report and its data are: woven again whenever one of their files changes.
package actor PreviewSession {
  /// What the browser is given; the version rises with each change.
  package struct Shown: Sendable, Equatable {
    package var version = 0
    package var page: PreviewPage
  }

  /// Opens the folder anew, under the settings as they are now.
  package typealias Opening = @Sendable () async throws -> sending Workspace
  /// Why a page must not be seen by the audience; `nil` where it may.
  package typealias Judgement = @Sendable (Workspace, String) throws -> String?

  private let wish: PreviewPage.Wish
  private let open: Opening
  private let refusal: Judgement
  private var workspace: Workspace?
  private var report: Watched
  private var data: Watched
  private var closedFor: String?
  package private(set) var shown: Shown

  package init(
    _ wish: PreviewPage.Wish, in folder: String, opening: @escaping Opening,
    refusal: @escaping Judgement
  ) {
    self.wish = wish
    open = opening
    self.refusal = refusal
    report = Watched { FileStamp.stamps(of: ReportSource.files(of: wish.report)) }
    data = Watched { FileStamp.stamps(below: folder) }
    shown = Shown(page: PreviewPage(title: wish.report))
  }

  /// Weaves for the first time, then looks at the files until the task is cancelled: at the report
  /// at once, at the folder, which may hold thousands, every tenth time.
  package func follow() async {
    if shown.version == 0 { await start() }
    var round = 0
    while !Task.isCancelled {
      round += 1
      try? await Task.sleep(for: .milliseconds(15))
      let isOther = round % 10 == 0 && data.hasChanged()
      if isOther { await reopen() }
      if report.hasChanged() || isOther { show() }
    }
  }

  /// Reads the folder and weaves the report.
  package func start() async {
    await reopen()
    show()
  }

  /// While settings or files cannot be read nothing of the data is shown.
  private func reopen() async {
    do {
      workspace = try await open()
      closedFor = nil
    } catch {
      workspace = nil
      closedFor = (error as? Failure)?.description ?? "the folder cannot be read"
    }
  }

  private func page() -> PreviewPage {
    guard let workspace else {
      return PreviewPage(title: wish.report, faults: [closedFor].compactMap(\.self))
    }
    let page = PreviewPage(wish, in: workspace)
    guard let markup = page.markup else { return page }
    let reason: String
    do {
      guard let refusal = try refusal(workspace, markup) else { return page }
      reason = "not shown: \(refusal)"
    } catch {
      reason = (error as? Failure)?.description ?? "it cannot be judged"
    }
    // Neither its title nor what its checks say has been let through.
    return PreviewPage(title: wish.report, faults: [reason])
  }

  private func show() { shown = Shown(version: shown.version + 1, page: page()) }

  /// What is shown, as soon as it is another version than the browser has; after ten seconds as it
  /// is, so that no connection is thought to be dead.
  package func next(after version: Int) async -> Shown {
    for _ in 0..<500 where shown.version == version || shown.version == 0 {
      do {
        try await Task.sleep(for: .milliseconds(20))
      } catch {
        break
      }
    }
    return shown
  }
}
