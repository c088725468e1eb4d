import CessCLI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a pipe or a device gives, which it gives once.
extension World {
  /// So much is held in memory, in bytes; more lies in a file.
  private static let held = 4 * 1_048_576
  /// No more is taken than this, in bytes: a device may give for ever.
  private static let mostGiven = 4_096 * 1_048_576

  /// Keeps all that standard input, or what is at a path, gives.
  ///
  /// - Parameter path: The path; `nil` for standard input.
  /// - Returns: Opens it, from the beginning.
  /// - Throws: `StreamError`.
  @Sendable static func keep(
    _ path: String?
  ) throws -> () throws -> Environment.Portions {
    let place = path.map { StreamError.Place.file($0) } ?? .input
    let descriptor = path.map { open($0, O_RDONLY | O_CLOEXEC) } ?? STDIN_FILENO
    guard descriptor >= 0 else { throw StreamError(place, number: errno) }
    defer { if path != nil { close(descriptor) } }
    var head: [UInt8] = []
    var spool: Spool?
    while let portion = try portion(of: place, { Glibc.read(descriptor, $0, $1) }) {
      if spool == nil, head.count + portion.count <= held {
        head += portion
        continue
      }
      let rest = try spool ?? Spool(beginning: head)
      (spool, head) = (rest, [])
      try rest.add(portion)
      guard rest.count <= mostGiven else {
        throw StreamError(place, problem: .tooLong(limit: mostGiven))
      }
    }
    if let spool { return { spool.portions() } }
    return { [head] in
      var rest: [UInt8]? = head
      return Environment.Portions {
        defer { rest = nil }
        return rest
      }
    }
  }

  /// A file without a name, of nobody else, which is gone with its last user, however that ends.
  private final class Spool {
    private let descriptor: CInt
    private let path: String
    private(set) var count = 0

    /// Begins with what there is by now.
    init(beginning head: [UInt8]) throws {
      let (descriptor, path) = try World.makeTemporary(".part", in: World.folderForMuch())
      unlink(path)
      (self.descriptor, self.path) = (descriptor, path)
      try add(head)
    }

    deinit { close(descriptor) }

    func add(_ bytes: [UInt8]) throws {
      try bytes.withUnsafeBytes { try World.write($0, to: descriptor, place: .file(path)) }
      count += bytes.count
    }

    func portions() -> Environment.Portions {
      var offset = 0
      return Environment.Portions { [self] in
        let portion = try World.portion(of: .file(path)) {
          pread(descriptor, $0, $1, off_t(offset))
        }
        offset += portion?.count ?? 0
        return portion
      }
    }
  }

  /// Where there is room for much: what lies in the folder of short-lived files may lie in memory
  /// (file-hierarchy(7)).
  private static func folderForMuch() -> String {
    [getenv("TMPDIR").map { String(cString: $0) }, "/var/tmp"].compactMap(\.self)
      .first { !$0.isEmpty && access($0, W_OK) == 0 } ?? "/tmp"
  }
}
