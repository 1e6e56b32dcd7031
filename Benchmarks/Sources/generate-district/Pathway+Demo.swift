extension Pathway {
  static let demo = [fractions, ratios, argument, ecosystems]

  private static let fractions = Pathway(
    id: "FRA", title: "Fractions as Numbers", kind: "playlist",
    days: Day(2026, 10, 26)...Day(2027, 1, 29),
    tasks: """
      lesson FR.1 Parts of a Whole
      practice FR.1 Folding and Naming
      check FR.1 Check 1: Parts
      lesson FR.2 Fractions on a Line
      practice FR.2 Number Line Walk
      check FR.2 Check 2: Number Line
      workshop FR.2 Workshop: Number Line Again
      lesson FR.3 Same Size, Different Name
      practice FR.3 Matching Pairs
      check FR.3 Check 3: Equal Fractions
      project FR.4 Project: A Recipe for Twelve
      post FR.4 Fractions Final Check
      """,
    follows: { $0.subject == "Elementary" })

  private static let ratios = Pathway(
    id: "RAT", title: "Unit 1: Ratios", kind: "playlist",
    days: Day(2026, 10, 13)...Day(2026, 12, 18),
    tasks: """
      lesson RP.1 Unit 1: Ratios, Part A
      pre RP.4 Ratios: What I Know
      practice RP.1 Mixing Paint
      check RP.1 Playlist 1 Check
      lesson RP.2 Unit 1: Ratios, Part B
      practice RP.2 Tables and Tapes
      check RP.2 Playlist 2 Check
      workshop RP.2 Workshop: Tapes Again
      lesson RP.3 Unit 1: Rates
      practice RP.3 Best Buy
      check RP.3 Playlist 3 Check
      project RP.4 Project: Scale Model
      post RP.4 Ratios: What I Know Now
      """,
    follows: { ["S03", "S04", "S06"].contains($0.school.id) && $0.subject == "Math" })

  private static let argument = Pathway(
    id: "ARG", title: "Writing an Argument", kind: "playlist",
    days: Day(2026, 11, 2)...Day(2027, 1, 29),
    tasks: """
      pre AW.4 First Draft, Cold
      lesson AW.1 What a Claim Is
      practice AW.1 Claim or Fact
      check AW.1 Check: Claim
      lesson AW.2 Finding Evidence
      practice AW.2 Source Sort
      check AW.2 Check: Evidence
      workshop AW.2 Workshop: Quoting
      lesson AW.3 Answering the Other Side
      check AW.3 Check: Counterclaim
      project AW.4 Project: Letter to the Council
      post AW.4 Final Draft
      """,
    follows: { $0.subject == "English" })

  private static let ecosystems = Pathway(
    id: "ECO", title: "Ecosystems", kind: "progression",
    days: Day(2026, 11, 9)...Day(2027, 1, 29),
    tasks: """
      pre EC.4 Ecosystems: First Look
      lesson EC.1 Who Eats Whom
      practice EC.1 Food Web Puzzle
      check EC.1 Check: Food Webs
      lesson EC.2 Energy Through the Web
      practice EC.2 Energy Ledger
      check EC.2 Check: Energy
      lesson EC.3 When One Species Goes
      check EC.3 Check: Change
      project EC.4 Project: Pond Survey
      post EC.4 Ecosystems: Second Look
      """,
    follows: { $0.subject == "Science" })
}
