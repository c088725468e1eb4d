import Diplomacy
import Interchange

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What libFuzzer calls with bytes of its making: whatever they are, a parser ends, and what it
/// has read can be written and read again.
///
/// Source of the interface: https://llvm.org/docs/LibFuzzer.html
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  // What is wrong with them is said, which is all that is asked.
  try? parser?.read(bytes)
  return 0
}

/// The parser that the variable `PARSER` names.
private let parser: FuzzedParser? = {
  let name = getenv("PARSER").map { String(cString: $0) } ?? ""
  guard let parser = FuzzedParser(rawValue: name) else {
    print("PARSER: \(FuzzedParser.allCases.map(\.rawValue).joined(separator: ", "))")
    exit(64)
  }
  return parser
}()
