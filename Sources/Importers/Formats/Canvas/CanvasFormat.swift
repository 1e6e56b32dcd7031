import CSV
import Coaching

/// Canvas gradebook exports.
struct CanvasFormat: RowImporter {
  let profiles = [Profile.canvasGradebook.id]
  let hasColumnsOfItems = true
  let page: FormatPage? = FormatPage(
    name: Profile.canvasGradebook.id, product: "Canvas", title: "Canvas gradebook",
    headers: "Student; ID; Section", read: "students, enrollments, pathways, marks")

  func identify(_ look: FileLook) -> Recognition? {
    look.recognise(self, .canvasGradebook, where: CanvasHeader.fits)
  }

  func columnsRead(
    of file: Recognition, _ source: ProjectFile.Source?, frameworks: [Framework]
  ) -> Set<Int> {
    CanvasHeader.columnsRead(file.header, source)
  }

  func complete(
    _ export: inout Snapshots.File, of file: Recognition, _ head: CSVHead,
    _ source: ProjectFile.Source?
  ) {
    let course = CanvasHeader.course(of: CopyName(export.name).common)
    export.items = Set(
      CanvasHeader.assignments(file.header, source, Aliases(), course: course).map(\.item))
  }

  func rows(of file: RecognisedFile, _ intake: Intake) -> any FileRows {
    CanvasGradebook(
      header: file.recognition.header, file: file.name,
      name: intake.snapshots.commonNames[file.name] ?? file.name, source: file.source,
      roster: intake.district.roster, aliases: intake.aliases,
      sectionIDs: intake.sectionsApart[file.name] ?? [:])
  }
}

extension Profile {
  static let canvasGradebook = Profile(id: "canvas.gradebook", kind: .marks)
}
