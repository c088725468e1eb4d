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

  /// Takes all that standard input, or what is at a path, gives.
  ///
  /// A file that is standard input is read where it lies.
  ///
  /// - Parameter path: The path; `nil` for standard input.
  /// - Returns: Opens it, from the beginning.
  /// - Throws: `StreamError`.
  @Sendable static func spool(
    _ path: String?
  ) throws -> () throws -> Environment.Portions {
    let place = path.map { StreamError.Place.file($0) } ?? .input
    if path == nil, let start = offsetInFile(STDIN_FILENO) {
      return { portions(of: STDIN_FILENO, from: start, at: place) }
    }
    let descriptor = path.map { open($0, O_RDONLY | O_CLOEXEC) } ?? STDIN_FILENO
    guard descriptor >= 0 else { throw StreamError(place, number: errno) }
    defer { if path != nil { close(descriptor) } }
    var head: [UInt8] = []
    var spool: Spool?
    while let portion = try portion(of: place, { awaited(descriptor, $0, $1) }) {
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

  /// Where a descriptor stands in a file; `nil` for what is none.
  private static func offsetInFile(_ descriptor: CInt) -> Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let offset = lseek(descriptor, 0, SEEK_CUR)
    return offset < 0 ? nil : Int(offset)
  }

  /// The portions of a file, whoever else reads it.
  private static func portions(
    of descriptor: CInt, from start: Int, at place: StreamError.Place
  ) -> Environment.Portions {
    var offset = start
    return Environment.Portions {
      let portion = try portion(of: place) { pread(descriptor, $0, $1, off_t(offset)) }
      offset += portion?.count ?? 0
      return portion
    }
  }

  /// A file without a name, of nobody else, which is gone with its last user, however that ends.
  private final class Spool {
    private let descriptor: CInt
    /// Its folder: it has no path that would tell anything.
    private let place: StreamError.Place
    private(set) var count = 0

    /// Begins with what there is by now.
    init(beginning head: [UInt8]) throws {
      let (descriptor, folder) = try World.unnamed()
      (self.descriptor, place) = (descriptor, .file(folder))
      try add(head)
    }

    deinit { close(descriptor) }

    func add(_ bytes: [UInt8]) throws {
      try bytes.withUnsafeBytes { try World.write($0, to: descriptor, place: place) }
      count += bytes.count
    }

    func portions() -> Environment.Portions {
      let portions = World.portions(of: descriptor, from: 0, at: place)
      // The file lasts as long as somebody reads it.
      return Environment.Portions { [self] in try withExtendedLifetime(self) { try portions.next() }
      }
    }
  }

  /// Makes a file without a name where there is room for much: what lies in the folder of short-lived
  /// files may lie in memory (file-hierarchy(7)).
  ///
  /// - Returns: The file, and its folder.
  /// - Throws: `StreamError` of the folder that was to have it, when no other will do either.
  private static func unnamed() throws -> (descriptor: CInt, folder: String) {
    let said = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    let folders = (said.isEmpty ? [] : [said]) + ["/var/tmp", "/tmp"]
    var first: StreamError?
    for folder in folders {
      do throws(StreamError) {
        let (descriptor, path) = try makeTemporary(".part", in: folder)
        unlink(path)
        return (descriptor, folder)
      } catch {
        first = first ?? StreamError(path: folder, problem: error.problem)
      }
    }
    throw first ?? StreamError(path: "/tmp", problem: .missing)
  }
}
