import Foundation
import TestSupport
import Testing

/// A made-up district of several schools in canonical files, with what crosses schools: students who
/// move, teachers of two schools, observers who go everywhere, and lessons that two saw.
struct ShardedDistrict {
  private var random: SeededRandom
  private var files: [String: [String]] = [:]
  private let schools: Int
  private var conferences = 0
  private var walks = 0

  static let settings = """
    title: Ninevah Unified
    walks: {consistency: 1 of 2}
    mastery: {method: decayingAverage, weight: 0.6}
    conferences: {cadence: 5}

    """

  private static let headers = [
    "schools.csv": "school_id,name,network,district_id",
    "teachers.csv": "teacher_id,name,school_id,declared_model,coach_id",
    "sections.csv": "section_id,title,school_id,teacher_id,term",
    "students.csv": "student_id,name,school_id,grade,groups",
    "enrollments.csv": "student_id,section_id,begin,end",
    "windows.csv": "window_id,title,start,end,kind",
    "calendar.csv": "day,instructional,note",
    "pathways.csv":
      "pathway_id,kind,position,item_id,item_kind,target_id,due,points_possible,mastery_points",
    "walkthroughs.csv":
      "walkthrough_id,visit_id,date,school_id,teacher_id,observer_id,model,phase,step,status",
    "ratings.csv": "date,framework,indicator,level,teacher_id,school_id,rater_id,source",
    "actions.csv": "teacher_id,framework,strand,column,action,assigned,closed",
    "marks.csv":
      "student_id,section_id,item_id,score,points_possible,status,submitted,assessed,attempt",
    "workshops.csv": "student_id,section_id,target_id,date,attended",
    "conferences.csv":
      "conference_id,date,teacher_id,student_id,section_id,type,format,led_by,goal_set,outcome",
    "conferences-north.csv":
      "conference_id,date,teacher_id,student_id,section_id,type,format,led_by,goal_set,outcome",
    "commitments.csv": "commitment_id,made_on,school_id,owner,action,due,status,closed",
  ]

  /// Writes the files of a district into a folder.
  static func write(
    schools: Int, students: Int = 6, seed: UInt64 = 7, to folder: ScratchFolder,
    _ name: String = "district"
  ) throws {
    var district = ShardedDistrict(schools: schools, seed)
    district.addPlans()
    for school in 1...schools { district.add(school: school, students: students) }
    for (file, rows) in district.files {
      let header = try #require(headers[file])
      try folder.write(([header] + rows).map { $0 + "\n" }.joined(), to: "\(name)/\(file)")
    }
    try folder.write(settings, to: "\(name)/walkbook.yaml")
  }

  private init(schools: Int, _ seed: UInt64) {
    random = SeededRandom(seed: seed)
    self.schools = schools
  }

  private mutating func pick(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func row(_ cells: String, to file: String) {
    files[file, default: []].append(cells)
  }

  private func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

  private mutating func day(_ month: Int) -> String {
    "2026-\(padded(month))-\(padded(pick(1...28)))"
  }

  private mutating func addPlans() {
    row("w1,Fall,2026-09-01,2026-09-30,walk", to: "windows.csv")
    row("w2,Later,2026-10-01,2026-10-31,walk", to: "windows.csv")
    row("2026-09-07,no,Labor Day", to: "calendar.csv")
    for pathway in 1...3 {
      for item in 1...4 {
        let kind = ["pre", "lesson", "check", "post"][item - 1]
        row(
          "P\(pathway),playlist,\(item),P\(pathway)-I\(item),\(kind),G\(pathway),"
            + "2026-10-\(padded(item * 5)),10,\(item == 3 ? "7" : "")", to: "pathways.csv")
      }
    }
  }

  private mutating func add(school: Int, students: Int) {
    let id = "S\(padded(school))"
    row("\(id),School \(school),,D\(school % 3)", to: "schools.csv")
    for place in 1...2 { addTeacher("T\(padded(school))\(place)", id) }
    for place in 1...2 {
      row(
        "C\(padded(school))\(place),Class \(place),\(id),T\(padded(school))\(place),",
        to: "sections.csv")
    }
    // A teacher of the school before has a class here, too.
    let before = padded(school == 1 ? schools : school - 1)
    row("C\(padded(school))3,Guests,\(id),T\(before)1,", to: "sections.csv")
    for place in 1...students { addStudent("N\(padded(school))\(padded(place))", school, place) }
    row("CM\(school),2026-10-01,\(id),O1,Meet on Mondays,2026-10-20,open,", to: "commitments.csv")
  }

  private mutating func addTeacher(_ id: String, _ school: String) {
    row("\(id),Teacher \(id),\(school),flex,K1", to: "teachers.csv")
    for month in [9, 10] {
      let date = day(month)
      for observer in 1...pick(1...2) {
        walks += 1
        for step in 1...3 {
          let status = ["inPlace", "inPlace", "emerging", "notYet"][pick(0...3)]
          row(
            "W\(walks),V\(id)\(month),\(date),\(school),\(id),O\(observer),flex,foundation,\(step),\(status)",
            to: "walkthroughs.csv")
        }
      }
    }
    row(
      "\(day(10)),pl-rubric,student-feedback,\(pick(1...4)),\(id),\(school),K1,coach",
      to: "ratings.csv")
    row(
      "\(id),driver-model,Mindset,learner-centered,Praise the route,\(day(9)),\(pick(0...1) == 0 ? "" : day(10))",
      to: "actions.csv")
  }

  private mutating func addStudent(_ id: String, _ school: Int, _ place: Int) {
    let section = "C\(padded(school))\(1 + place % 2)"
    row("\(id),\"Name, \(id)\",S\(padded(school)),\(3 + place % 3),", to: "students.csv")
    row("\(id),\(section),2026-09-01,\(place == 1 ? "2026-10-05" : "")", to: "enrollments.csv")
    addWork(of: id, in: section)
    if place == 1 {
      // To the next school in October, whose teachers score and confer from then on.
      let next = "C\(padded(school % schools + 1))1"
      row("\(id),\(next),2026-10-05,", to: "enrollments.csv")
      row("\(id),\(next),P1-I3,9,10,,2026-10-20,,", to: "marks.csv")
      addConference(of: id, in: next, "T\(padded(school % schools + 1))1", on: "2026-10-21", school)
    }
    row("\(id),\(section),G1,\(day(10)),\(pick(0...1) == 0 ? "no" : "yes")", to: "workshops.csv")
    for month in [9, 10] {
      addConference(
        of: id, in: section, "T\(padded(school))\(1 + place % 2)", on: day(month), school)
    }
  }

  private mutating func addWork(of student: String, in section: String) {
    for pathway in 1...3 where pick(0...4) > 0 {
      for item in 1...4 {
        for attempt in 1...pick(1...3) {
          let score = pick(0...9) == 0 ? "" : "\(Double(pick(0...20)) / 2)"
          row(
            "\(student),\(section),P\(pathway)-I\(item),\(score),10,\(score.isEmpty ? "missing" : ""),"
              + "\(day(9 + pick(0...1))),,\(attempt)", to: "marks.csv")
        }
      }
    }
    // On no pathway; the first stands for the rest.
    for extra in 1...4 {
      row("\(student),\(section),X\(extra),5,10,,\(day(10)),,", to: "marks.csv")
    }
  }

  private mutating func addConference(
    of student: String, in section: String, _ teacher: String, on day: String, _ school: Int
  ) {
    conferences += 1
    let outcome = ["held", "held", "student absent", "cancelled"][pick(0...3)]
    row(
      "F\(conferences),\(day),\(teacher),\(student),\(section),goal,1:1,student,yes,\(outcome)",
      to: school % 2 == 0 ? "conferences.csv" : "conferences-north.csv")
  }
}
