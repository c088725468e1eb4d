// swift-tools-version: 6.2
import PackageDescription

/// Every target is held to the same rules: Swift 6, explicit existentials,
/// imports that say what they are for, and no warning left standing.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "cess",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "cess", targets: ["cess"]),
    .library(name: "Diplomacy", targets: ["Diplomacy"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // The door: the real world.
    .executableTarget(name: "cess", dependencies: ["CessCLI"], swiftSettings: strict),

    // Floor 3: arguments to domain to output.
    .target(
      name: "CessCLI",
      dependencies: [
        "Diplomacy", "Register", "Reporting", "Interchange", "Messages",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),

    // Floor 2: three neighbours that never import one another.
    .target(
      name: "Register",
      dependencies: ["Diplomacy", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .target(
      name: "Reporting", dependencies: ["Diplomacy", "Messages"],
      resources: [.embedInCode("HTML/page.css")], swiftSettings: strict),
    .target(
      name: "Interchange",
      dependencies: ["Diplomacy"],
      resources: [
        .embedInCode("Axes/standard-axes.tsv"), .embedInCode("Zones/standard-zones.tsv"),
        .embedInCode("Zones/standard-memberships.tsv"),
        .embedInCode("Zones/zone-names.tsv"), .embedInCode("Calendar/windows-zones.tsv"),
        .embedInCode("Protocol/protocol-functions.tsv"),
        .embedInCode("Protocol/forms-of-address.fr.tsv"),
        .embedInCode("Protocol/forms-of-address.en.tsv"),
      ],
      swiftSettings: strict),

    // Floor 1: the domain, and its words in both languages.
    .target(name: "Messages", dependencies: ["Diplomacy"], swiftSettings: strict),
    .target(name: "Diplomacy", swiftSettings: strict),

    // The measuring bench: `make bench`.
    .executableTarget(
      name: "cess-bench", dependencies: ["Diplomacy", "Interchange", "Register"],
      path: "Sources/Bench", swiftSettings: strict),

    // Tests mirror the rooms.
    .target(
      name: "TestSupport",
      dependencies: ["CessCLI", "Diplomacy", .product(name: "GRDB", package: "GRDB.swift")],
      path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "DiplomacyTests", dependencies: ["Diplomacy", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "MessagesTests", dependencies: ["Messages", "Diplomacy", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "RegisterTests", dependencies: ["Register", "Diplomacy", "TestSupport"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "ReportingTests",
      dependencies: ["Reporting", "Messages", "Diplomacy", "TestSupport"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "InterchangeTests", dependencies: ["Interchange", "Diplomacy", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "CessCLITests", dependencies: ["CessCLI", "Messages", "Diplomacy", "TestSupport"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "BinaryTests", dependencies: ["cess", "TestSupport"], exclude: ["Golden"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// A fuzzer has a main of its own and instrumented code: only `make fuzz` builds it.
if Context.environment["CESS_FUZZ"] != nil {
  package.targets.append(
    .target(name: "Fuzz", dependencies: ["Diplomacy", "Interchange"], swiftSettings: strict))
}
