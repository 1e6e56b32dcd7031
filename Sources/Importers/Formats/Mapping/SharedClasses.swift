/// Classes that have a name and no id, told apart by what the rows of a folder say of them.
///
/// Many schools have a `Homeroom 5`, and many teachers a `Math`. A name that rows tell of one school
/// and one teacher is the class's id; of several, each has its school, and its teacher where one
/// school has two, in its id.
struct SharedClasses: Sendable {
  /// What a row tells of a class by its name.
  struct Told: Hashable, Sendable {
    var name: String
    var school: String
    /// Blank where a row lists several classes, of which nobody says whose is which.
    var teacher: String
  }

  /// The teachers of each name, by school.
  private var teachers: [String: [String: Set<String>]] = [:]
  /// The name that each of the longer ids stands for.
  private(set) var names: [String: String] = [:]

  var isEmpty: Bool { names.isEmpty }

  mutating func note(_ told: Told) {
    guard !told.name.isEmpty else { return }
    var schools = teachers[told.name] ?? [:]
    schools[told.school, default: []].formUnion([told.teacher].filter { !$0.isEmpty })
    teachers[told.name] = schools
  }

  /// Settles the ids, after all files have been looked through.
  mutating func settle() {
    for (name, schools) in teachers {
      for (school, teachers) in schools {
        for teacher in teachers.union([""]) {
          let id = id(of: Told(name: name, school: school, teacher: teacher))
          if id != name { names[id] = name }
        }
      }
    }
  }

  /// The id of a class that a row tells of.
  func id(of told: Told) -> String {
    guard let schools = teachers[told.name] else { return told.name }
    var id = told.name
    if schools.keys.count(where: { !$0.isEmpty }) > 1, !told.school.isEmpty {
      id = "\(told.school), \(id)"
    }
    if schools[told.school, default: []].count > 1, !told.teacher.isEmpty {
      id += " (\(told.teacher))"
    }
    return id
  }
}
