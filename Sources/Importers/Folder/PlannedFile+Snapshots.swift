import Coaching

extension DataFolder.PlannedFile {
  /// What tells whether it is one export among several.
  var export: Snapshots.File {
    var export = Snapshots.File(name: name, csvName: input.csvName)
    guard let recognition, let head else { return export }
    export.layout = recognition.profile.id
    export.holdsMarks = recognition.profile.kind == .marks
    recognition.importer.complete(&export, of: recognition, head, source)
    return export
  }
}
