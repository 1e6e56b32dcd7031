import CSV
import Coaching
import People

/// The files of a folder whose columns nobody has named, by what they look like.
struct UnmappedFiles {
  /// Walk-throughs and conferences.
  private(set) var maps: [ProposedMap] = []
  /// Conferences with a column for each day or student.
  private(set) var grids: [ConferenceGrid] = []
  private(set) var lists: [TeacherList] = []
  /// Ratings on a rubric of the district's own.
  private(set) var forms: [RubricQuestions.Form] = []
  /// Scores of a product that is not known.
  private(set) var exports: [ScoreQuestions.Export] = []
  /// Files that have a map, for what they leave open.
  private(set) var mapped: [ProposedMap] = []
  /// Files of walk-throughs or conferences for which no map can be proposed.
  private(set) var withoutMap: [String] = []
  /// What files look like of which nothing is read unless somebody asks for it.
  private(set) var likenesses: [String: String] = [:]

  /// - Parameter readsMapped: whether files are read that have a map.
  init(_ folder: DataFolder, _ answers: StartAnswers, readsMapped: Bool) {
    let students = UnmappedFiles.students(in: folder)
    let people = Set(students.flatMap { $0.split(separator: " ").map(String.init) })
    var open: [(file: DataFolder.PlannedFile, description: FileDescription)] = []
    for file in folder.files where file.head?.isEmpty == false {
      guard file.profile == nil, file.source?.saysNothing != false else {
        if readsMapped, let map = ProposedMap(mapped: file, people: people, folder.frameworks) {
          mapped.append(map)
        }
        continue
      }
      if TemplateSheet.isOne(file.name) {
        likenesses[file.name] = "it is a sheet to copy, by its name"
      } else if let description = try? FileDescription(file, name: file.name) {
        open.append((file, description))
      }
    }
    let year = open.isEmpty ? nil : UnmappedFiles.schoolYear(of: folder)
    let initials = open.compactMap { InitialsKey($0.description) }
      .reduce(into: Set<String>()) { $0.formUnion($1.initials) }
    let families = FormFamily.families(
      open.map { ($0.file.name, $0.description) }, among: folder.files.map(\.name), year: year)
    for (file, description) in open {
      let family = families.first { $0.files.contains(file.name) }
      if let map = ProposedMap(
        file, description, students: students, people: people, initials: initials,
        family: family, answers,
        folder.frameworks)
      {
        maps.append(map)
      } else if let grid = ConferenceGrid(
        file, description, students: students, folder.frameworks, year: year)
      {
        grids.append(grid)
      } else if let trouble = sort(file, description, students, folder.frameworks) {
        likenesses[file.name] = trouble
      }
    }
  }

  /// Puts a file that is neither walk-throughs nor conferences where it belongs.
  ///
  /// - Returns: what it looks like, where nothing is read of it.
  private mutating func sort(
    _ file: DataFolder.PlannedFile, _ description: FileDescription, _ students: Set<String>,
    _ frameworks: [Framework]
  ) -> String? {
    if let list = TeacherList(file, description) {
      lists.append(list)
    } else if let form = RubricQuestions.Form(file, description) {
      forms.append(form)
    } else if let trouble = ProposedMap.trouble(
      file, description, students: students, frameworks)
    {
      withoutMap.append(file.name)
      return trouble
    } else if let likeness = description.likeness {
      return "it looks like \(likeness), of which nothing is read unless asked"
    } else if let export = ScoreQuestions.Export(file.name, description) {
      exports.append(export)
    } else if let layout = description.suggestion?.layout {
      return
        "it looks like \(layout), and has too few rows to be sure; walkbook describe shows how "
        + "it would be read"
    } else {
      return UnreadShape.sentence(description)
    }
    return nil
  }

  /// The one school year of which all files are that tell of any.
  private static func schoolYear(of folder: DataFolder) -> Int? {
    let years = Set(
      folder.files.flatMap { file in
        [SchoolYear.latest(in: file.head), SchoolYear.latest(inName: Mapping.name(of: file.name))]
      }.compactMap(\.self))
    return years.count == 1 ? years.first : nil
  }

  /// The names of students that gradebooks and rosters have, folded.
  private static func students(in folder: DataFolder) -> Set<String> {
    var names: Set<String> = []
    for file in folder.files where file.profile == .canvasGradebook {
      guard let head = file.head, let recognition = file.recognition else { continue }
      for record in head.records.dropFirst(recognition.skipping) {
        guard let text = record.texts.first ?? nil, let name = PersonName(text) else { continue }
        names.insert(name.key)
      }
    }
    return names
  }
}
