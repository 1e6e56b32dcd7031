import Foundation

/// The size of the terminal that standard output is; the one call of the system that tells it takes a
/// pointer.
enum TerminalSize {
  /// How many characters a line has; `nil` where standard output is no terminal.
  static var columns: Int? {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }
}
