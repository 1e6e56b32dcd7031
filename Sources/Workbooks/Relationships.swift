import Archives

/// Where the parts that a part names by ids are to be found.
struct Relationships {
  private var targets: [String: (kind: String, part: String)] = [:]

  /// Reads the list beside a part; an empty name stands for the package itself.
  init(of part: String, in archive: borrowing Archive) throws(WorkbookError) {
    let steps = part.split(separator: "/").map(String.init)
    let folder = steps.dropLast()
    let list = (folder + ["_rels", (steps.last ?? "") + ".rels"]).joined(separator: "/")
    guard let bytes = try archive.find(list) else { return }
    var targets: [String: (kind: String, part: String)] = [:]
    try MarkupReader.read(bytes, of: list) { reader throws(WorkbookError) in
      while let piece = try reader.next() {
        guard case .open = piece, reader.name == "Relationship",
          reader.attribute("TargetMode") != "External", let id = reader.attribute("Id"),
          let type = reader.attribute("Type"), let target = reader.attribute("Target")
        else { continue }
        let kind = type.split(separator: "/").last.map(String.init) ?? ""
        targets[id] = (kind, Relationships.resolved(target, in: Array(folder)))
      }
    }
    self.targets = targets
  }

  /// The part of an id, where it is of the kind asked for, such as `worksheet`.
  func part(_ id: String, kind: String) -> String? {
    targets[id].flatMap { $0.kind == kind ? $0.part : nil }
  }

  /// The first part of a kind, by its id.
  func part(kind: String) -> String? {
    targets.sorted { $0.key < $1.key }.first { $0.value.kind == kind }?.value.part
  }

  private static func resolved(_ target: String, in folder: [String]) -> String {
    var steps = target.hasPrefix("/") ? [] : folder
    for step in target.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": _ = steps.popLast()
      default: steps.append(String(step))
      }
    }
    return steps.joined(separator: "/")
  }
}

extension Archive {
  /// The bytes of a part, whose name is compared without case; `nil` where there is none.
  borrowing func find(_ name: String) throws(WorkbookError) -> [UInt8]? {
    let folded = name.lowercased()
    guard let part = part(named: name) ?? parts.first(where: { $0.name.lowercased() == folded })
    else { return nil }
    do throws(ArchiveError) {
      return try bytes(of: part)
    } catch {
      throw .archive(error)
    }
  }
}
