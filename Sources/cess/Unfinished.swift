#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files that are worth nothing until they are whole: a signal that ends the program removes
/// them first.
enum Unfinished {
  /// How many there may be at once; one more is not watched.
  private static let most = 64

  /// Their paths, as the system wants them: a signal's handler can only look.
  nonisolated(unsafe) private static let paths: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> =
    {
      let paths = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: most)
      paths.initialize(repeating: nil, count: most)
      return paths
    }()

  /// Watches over a file.
  ///
  /// - Returns: What ends it: the file is whole, or gone.
  static func watch(_ path: String) -> @Sendable () -> Void {
    guard let place = (0..<most).first(where: { paths[$0] == nil }), let copy = strdup(path)
    else { return {} }
    paths[place] = copy
    for number in [SIGTERM, SIGHUP, SIGINT, SIGPIPE] {
      // Every call is safe in a handler (signal-safety(7)).
      let before = signal(number) { number in
        Unfinished.removeAll()
        signal(number, SIG_DFL)
        raise(number)
      }
      // What was to be ignored (`nohup`) still is.
      if Self.isIgnored(before) { signal(number, SIG_IGN) }
    }
    return {
      guard let copy = paths[place] else { return }
      paths[place] = nil
      free(copy)
    }
  }

  /// Whether an action is to do nothing: a function in C has no other equality than its address.
  private static func isIgnored(_ action: (@convention(c) (Int32) -> Void)?) -> Bool {
    unsafeBitCast(action, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private static func removeAll() {
    for place in 0..<most {
      if let path = paths[place] { unlink(path) }
    }
  }
}
