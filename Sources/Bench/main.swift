#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

do {
  try Bench.run(Array(CommandLine.arguments.dropFirst()))
} catch {
  Bench.say("cess-bench: \(error)")
  exit(1)
}
