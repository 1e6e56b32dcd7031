// swift-tools-version: 6.2
import PackageDescription

/// One list of settings for every target, tests too: Swift 6, strict memory safety, no warnings.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// A target of ours under `Sources`.
func house(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// A top-level folder whose files are built into the program.
func embedded(_ folder: String, source: String, files: [String]) -> Target {
  .target(
    name: folder, path: folder, exclude: ["README.md"], sources: [source],
    resources: files.map { .embedInCode($0) }, swiftSettings: strict)
}

/// A C library of the system: a module map and a one-line shim.
func system(_ name: String, _ package: String, pkgConfig: String? = nil) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([package])])
}

/// The tests of one target, named for it.
func tests(
  _ name: String, _ dependencies: [Target.Dependency] = [], goldenFiles: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.init(stringLiteral: name), "TestSupport"] + dependencies,
    exclude: goldenFiles, swiftSettings: strict)
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let flyingFox: [Target.Dependency] = ["FlyingFox", "FlyingSocks"].map {
  .product(name: $0, package: "FlyingFox")
}
let arguments = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "walkbook",
  products: [
    .executable(name: "walkbook", targets: ["Commands"]),
    .library(name: "Walkbook", targets: ["Walkbook", "Tables", "Documents", "Exporters"]),
    .library(name: "CSV", targets: ["CSV", "Tables"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", "3.12.3"..<"5.0.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.0"),
  ],
  targets: [
    system("CLibCSV", "libcsv-dev"),
    system("CXLSXWriter", "libxlsxwriter-dev"),
    system("CCMarkGFM", "libcmark-gfm-dev"),
    system("CMinizip", "libminizip-dev"),
    system("CLibXML2", "libxml2-dev", pkgConfig: "libxml-2.0"),
    system("CGLPK", "libglpk-dev"),
    house("Tables"),
    house("Summaries"),
    house("People"),
    house("Provenance", [crypto]),
    house("Archives", ["CMinizip"]),
    house("CSV", ["Tables", "CLibCSV"]),
    house("Workbooks", ["Archives", "CSV", "Tables", "CLibXML2"]),
    house("Coaching", ["Tables"]),
    house("Canonical", ["Coaching", "Tables"]),
    house("Settings", ["Tables", yams]),
    house(
      "Importers",
      [
        "Archives", "CSV", "Canonical", "Coaching", "People", "Provenance", "Settings", "Summaries",
        "Templates", "Workbooks", yams,
      ]),
    house("Analytics", ["Coaching", "Summaries", "Tables", "Templates", "CGLPK"]),
    house(
      "Partials",
      [
        "Archives", "CSV", "Canonical", "Coaching", "Importers", "Provenance", "Summaries",
        "Tables", yams,
      ]),
    house("Queries", ["Tables", grdb, sqlite]),
    house("Documents", ["Settings", "Tables", "CCMarkGFM"]),
    house("Weaving", ["Documents", "Queries"]),
    house("Exporters", ["Archives", "CSV", "Documents", "Provenance", "CXLSXWriter", subprocess]),
    // It shares nothing with the code that hides: neither Analytics nor the exporters.
    .target(
      name: "Audit", dependencies: ["Archives", "Tables", "CGLPK", yams],
      resources: [.embedInCode("Published.yaml")], swiftSettings: strict),
    embedded(
      "Templates", source: "Templates.swift",
      files: ["Frameworks", "Languages", "Measures", "Names", "Profiles", "Themes"]),
    embedded(
      "Reports", source: "Reports.swift",
      files: [
        "pd-planning.md", "debrief-agenda.md", "debrief-key.md", "district-reading.md",
        "coach-conversation.md", "classroom-progress.md", "walk-window.md", "names.md",
        "room-codes.md", "provenance.md", "planning-tables.md", "planning-appendix.md",
        "debrief-tables.md",
      ]),
    house(
      "Walkbook",
      [
        "Analytics", "Archives", "CSV", "Canonical", "Coaching", "Documents", "Exporters",
        "Importers", "People", "Provenance", "Queries", "Reports", "Tables", "Templates", "Weaving",
        "Workbooks",
      ]),
    house(
      "Preview",
      ["Analytics", "Documents", "Exporters", "Queries", "Tables", "Walkbook", "Weaving"]
        + flyingFox),
    .executableTarget(
      name: "Commands",
      dependencies: [
        "Audit", "Canonical", "Importers", "Analytics", "Partials", "Weaving", "Exporters",
        "Preview", "Provenance", "Reports", "Walkbook", arguments,
      ],
      swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["Archives", "CSV", "Summaries", "Tables"],
      path: "Tests/TestSupport",
      swiftSettings: strict),
    .target(
      name: "Fuzzing",
      dependencies: [
        "Analytics", "Archives", "CSV", "Canonical", "Coaching", "Documents", "Importers",
        "Tables", "TestSupport", "Workbooks",
      ],
      path: "Tests/Fuzzing", swiftSettings: strict),
    .testTarget(name: "HouseTests", dependencies: ["TestSupport"], swiftSettings: strict),
    tests("Fuzzing"),
    tests("Tables"),
    tests("Archives"),
    tests("People", ["Templates"]),
    tests("CSV"),
    tests("Workbooks", ["Archives", "CSV"]),
    tests("Coaching"),
    tests("Canonical", ["Coaching", "Tables"]),
    tests("Settings", ["Tables"]),
    tests(
      "Importers", ["Analytics", "Archives", "CSV", "Canonical", "Coaching", "Tables"],
      goldenFiles: ["Profiles", "Snapshots"]),
    tests("Analytics", ["Audit", "Coaching", "Exporters", "Summaries", "Tables"]),
    tests("Audit", ["Archives", "Tables"]),
    tests("Partials", ["Archives"]),
    tests("Queries", ["Tables"]),
    tests("Documents", ["Tables"]),
    tests("Weaving", ["Documents", "Queries", "Tables"]),
    tests(
      "Exporters", ["Archives", "Documents", "Provenance", "Tables"], goldenFiles: ["Snapshots"]),
    tests("Walkbook", ["Archives", "Documents", "Exporters", "Tables"]),
    tests(
      "Commands",
      [
        "Archives", "CSV", "Canonical", "Importers", "Analytics", "Coaching", "Documents",
        "Exporters", "Partials", "Provenance", "Queries", "Reports", "Tables", "Walkbook",
        "Weaving", "Workbooks", arguments, yams,
      ],
      goldenFiles: ["Snapshots"]),
    .testTarget(
      name: "RecomputationTests",
      dependencies: [
        "Canonical", "Importers", "Analytics", "Queries", "Coaching", "Tables", "TestSupport",
        "Documents", "Exporters", "Weaving", "Walkbook", "Commands",
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// libFuzzer brings its own `main`: the program exists only for `make fuzz`.
if Context.environment["FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz", dependencies: ["Fuzzing"], path: "Tests/Fuzz", exclude: ["run"],
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}

// A program of its own in which valgrind counts: it exists only for `make budget`.
if Context.environment["BUDGET"] != nil {
  package.targets.append(
    .executableTarget(
      name: "budget",
      dependencies: ["Analytics", "CSV", "Coaching", "Importers", "Queries", "Tables", "Walkbook"],
      path: "Tests/Budget", exclude: ["budgets", "run"], swiftSettings: strict))
}
