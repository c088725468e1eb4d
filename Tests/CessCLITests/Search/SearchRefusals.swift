extension BadInput {
  /// Searches that cannot be made.
  static let searches: [BadInput] = [
    BadInput("search", 64, names: ["<mot>"]),
    BadInput("search \"\"", 64, names: ["cess search déminage"]),
    BadInput("search \"  \"", 64, names: ["cess search déminage"]),
    BadInput("search kind:person", 64, names: ["cess search déminage"]),
    BadInput("search -déminage", 64, names: ["cess search déminage"]),
    BadInput("search note kind:planète", 64, names: ["planète", "follow-up", "embassy"]),
    BadInput("search note zone:Atlantide", 1, names: ["Atlantide"]),
    BadInput("search note zone:", 64, names: ["zone:", "kind:person"]),
    BadInput("search note after:bientôt", 64, names: ["bientôt", "+6w"]),
    BadInput("search note before:2025-02-30", 64, names: ["2025-02-30"]),
    BadInput(
      "search note after:2025 before:2024", 64, names: ["2025-01-01", "2023-12-31"],
      hasHint: false),
    BadInput("search note --limit 0", 64, names: ["--limit"], hasHint: false),
    BadInput("search note --limit dix", 64, names: ["dix"], hasHint: false),
    BadInput("search note --format csv", 64, names: ["csv", "ids"]),
    BadInput(
      "search \"\(String(repeating: "mot ", count: 60))\"", 64, names: ["60", "50"],
      hasHint: false),
  ]
}
