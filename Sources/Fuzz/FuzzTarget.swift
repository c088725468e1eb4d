import Diplomacy
import Interchange

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What libFuzzer, which brings the main, calls with bytes of its making.
///
/// Source of the interface: https://llvm.org/docs/LibFuzzer.html#fuzz-target
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // What is wrong with the bytes is said, which is all that is asked.
  try? parser.read(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// The parser that the variable `PARSER` names.
private let parser: FuzzedParser = {
  let name = getenv("PARSER").map { String(cString: $0) } ?? ""
  guard let parser = FuzzedParser(rawValue: name) else {
    print("PARSER: \(FuzzedParser.allCases.map(\.rawValue).joined(separator: ", "))")
    exit(64)
  }
  return parser
}()
