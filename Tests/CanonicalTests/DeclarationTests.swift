import Canonical
import Coaching
import Tables
import TestSupport
import Testing

/// The declarations of the canonical files, and the documents made of them.
@Suite struct DeclarationTests {
  @Test func isThePageOfFiles() throws {
    try expectGolden(FilesPage.text, "../../../Documentation/Files.md")
  }

  @Test func isTheSchemaForOtherPrograms() throws {
    try expectGolden(FilesSchema.text, "../../../Documentation/files.schema.json")
  }

  @Test(arguments: CanonicalFile.all)
  func namesEachColumnOnce(file: CanonicalFile) {
    #expect(Set(file.names).count == file.names.count)
    #expect(!file.key.isEmpty && file.key.allSatisfy(file.columns.contains))
    #expect(!file.required.isEmpty)
  }

  /// A sentence for each column that says more than its name.
  @Test(arguments: CanonicalFile.all)
  func saysWhatEachColumnMeans(file: CanonicalFile) {
    for column in file.declared + file.further {
      #expect(column.meaning.hasSuffix("."), "\(column.name)")
      #expect(column.meaning.split(separator: " ").count > 1, "\(column.name)")
    }
  }

  /// An id of another file stands under the name that it has there.
  @Test(arguments: CanonicalFile.all)
  func namesAnIDAsItsOwnFileDoes(file: CanonicalFile) {
    for column in file.declared where column.content == .id {
      guard let kind = column.references else { continue }
      #expect(CanonicalFile.of(kind).key == [column.name])
    }
  }

  @Test func offersWordsWhereOnlyThoseMayStand() {
    for column in CanonicalFile.all.flatMap(\.declared) where column.content == .word {
      #expect(column.words.count > 1, "\(column.name)")
    }
  }

  @Test func isOneFileForEachKind() {
    #expect(CanonicalFile.all.map(\.kind) == FileKind.allCases)
  }
}
