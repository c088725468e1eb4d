import CessCLI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// A file that may not grow any more is told like a full disk, instead of ending the program.
signal(SIGXFSZ, SIG_IGN)
let environment = World.environment()
switch World.arguments() {
case .valid(let arguments):
  exit(CessCLI.run(arguments, in: environment))
case .notUTF8(let number):
  exit(CessCLI.refuse(argument: number, in: environment))
}
