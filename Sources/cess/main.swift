import CessCLI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

let environment = World.environment()
switch World.arguments() {
case .valid(let arguments):
  exit(CessCLI.run(arguments, in: environment))
case .notUTF8(let number):
  exit(CessCLI.refuse(argument: number, in: environment))
}
