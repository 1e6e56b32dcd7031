import Templates
import Testing

@testable import Importers

/// Formats that are read when a file may be of them are the same as all read at once.
@Suite struct ShippedMappingTests {
  @Test func knowsTheFormatsOfEachFileInItsOrder() {
    let read = Templates.profiles.flatMap { file, bytes in
      Mapping.read(yaml: String(decoding: bytes, as: UTF8.self), file: file).0.map(\.id)
    }
    #expect(ShippedMapping.all.map(\.id) == read)
    #expect(Set(read).count == read.count)
  }

  @Test func knowsTheTitlesThatEachAsksFor() {
    for shipped in ShippedMapping.all {
      #expect(shipped.headerNames == shipped.mapping.headerNames, "\(shipped.id)")
      #expect(shipped.id == shipped.mapping.id)
    }
  }

  @Test(arguments: [
    (["student_id", "section_id", "item_id", "score"], []),
    (["ID", "First name", "Last name", "Overall level"], ["ixl.diagnostic"]),
  ])
  func readsOnlyFormatsThatAHeaderMayBeOf(titles: [String], ids: [String]) {
    let found = MappingIndex.shipped.mappings(for: TitleNames(titles)).map(\.id)
    #expect(found.filter { $0.hasPrefix("ixl") } == ids)
  }
}
