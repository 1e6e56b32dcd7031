import TestSupport
import Testing

@testable import Importers

/// What stood in a folder when it was listed, and is gone when it is looked at.
@Suite struct VanishedFileTests {
  @Test(
    "R112: only what is there can be meant as settings", arguments: ["walkbook", "walkbook-7f"])
  func whatIsGoneIsNoFileOfSettings(name: String) throws {
    let folder = try ScratchFolder()
    #expect(!SettingsFile.isMeant(name, in: folder.path))
    try folder.write("audience: public\n", to: name)
    #expect(SettingsFile.isMeant(name, in: folder.path))
  }
}
