#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bench's command line: `generate` makes a register, `files` what is imported, `run` measures.
enum Bench {
  private static let usage = """
    usage: cess-bench generate --count N --out FILE [--seed S]
           cess-bench files --out FOLDER
           cess-bench run --cess PATH [--sizes 1000,100000,1000000] [--runs 10]
                          [--work FOLDER] [--seed S] [--only WORD,WORD…]
    """

  static func run(_ arguments: [String]) throws {
    var options = try Options(arguments.dropFirst())
    switch arguments.first {
    case "generate":
      guard let count = options.take("count").flatMap({ Int($0) }), count > 0,
        let out = options.take("out")
      else { throw BenchError(usage) }
      let seed = options.take("seed").flatMap { UInt64($0) } ?? defaultSeed
      try options.end()
      try RegisterMaker.make(at: out, count: count, seed: seed)
    case "files":
      guard let out = options.take("out") else { throw BenchError(usage) }
      try options.end()
      try FileMaker.makeAll(in: out)
    case "run":
      guard let cess = options.take("cess") else { throw BenchError(usage) }
      let sizes = (options.take("sizes") ?? "1000,100000,1000000").split(separator: ",")
        .compactMap { Int($0) }
      let runs = options.take("runs").flatMap { Int($0) } ?? 10
      let folder = options.take("work") ?? ".build/bench"
      let seed = options.take("seed").flatMap { UInt64($0) } ?? defaultSeed
      let only = options.take("only")?.split(separator: ",").map(String.init) ?? []
      try options.end()
      guard !sizes.isEmpty, runs > 0 else { throw BenchError(usage) }
      try Measuring(cess: cess, folder: folder, runs: runs, seed: seed, only: only).measure(sizes)
    default: throw BenchError(usage)
    }
  }

  /// Says something on standard error: what is being done, what went wrong.
  static func say(_ text: String) {
    var line = text + "\n"
    line.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  private static let defaultSeed: UInt64 = 20_250_505
}

/// Options of the form `--name value`.
private struct Options {
  private var values: [String: String] = [:]

  init(_ arguments: ArraySlice<String>) throws {
    var rest = arguments
    while let name = rest.popFirst() {
      guard name.hasPrefix("--"), let value = rest.popFirst() else {
        throw BenchError("not an option with a value: \(name)")
      }
      values[String(name.dropFirst(2))] = value
    }
  }

  mutating func take(_ name: String) -> String? { values.removeValue(forKey: name) }

  func end() throws {
    if let name = values.keys.sorted().first { throw BenchError("unknown option: --\(name)") }
  }
}
