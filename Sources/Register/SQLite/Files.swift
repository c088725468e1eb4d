import Diplomacy

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The few questions the register asks the file system itself.
enum Files {
  /// Whether there is something at a path.
  ///
  /// - Throws: ``RegisterError`` where the system does not say, which is not that there is nothing.
  static func exists(_ path: String) throws(RegisterError) -> Bool {
    guard access(path, F_OK) != 0 else { return true }
    let number = errno
    if number != ENOENT, number != ENOTDIR { try check(number, path) }
    return false
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func isReadable(_ path: String) -> Bool { access(path, R_OK) == 0 }

  /// Creates an empty file that only its owner may read and write.
  ///
  /// - Returns: The error number of `open(2)`; 0 when the file was created.
  static func createPrivate(_ path: String) -> CInt {
    let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return errno }
    close(descriptor)
    return 0
  }

  /// Creates a folder and those above it, for their owner alone where they did not exist.
  ///
  /// - Returns: The error number of `mkdir(2)`; 0 when the folder exists at the end.
  static func createPrivateFolder(_ path: String) -> CInt {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += (made.isEmpty || made.hasSuffix("/") ? "" : "/") + part
      if access(made, F_OK) != 0, mkdir(made, 0o700) != 0, errno != EEXIST { return errno }
    }
    return 0
  }

  /// Puts a file in the place of another, all at once.
  ///
  /// - Returns: The error number of `rename(2)`; 0 when it is done.
  static func move(_ path: String, to other: String) -> CInt {
    rename(path, other) == 0 ? 0 : errno
  }

  /// Puts a file where there is none, all at once: of two that come together one wins.
  ///
  /// - Returns: The error number of `link(2)`, `EEXIST` when something is there; 0 when it is done.
  static func moveAside(_ path: String, to other: String) -> CInt {
    guard link(path, other) == 0 else {
      // Some disks have no links; then a move has to do.
      return errno == EPERM || errno == ENOTSUP ? move(path, to: other) : errno
    }
    unlink(path)
    return 0
  }

  /// What SQLite keeps beside a register and plays into it, where that is left without one.
  static func remains(of path: String) -> String? {
    var status = stat()
    guard stat(path, &status) != 0 || status.st_size == 0 else { return nil }
    return ["-wal", "-journal"].map { path + $0 }.first { access($0, F_OK) == 0 }
  }

  /// Waits until a file is on the disk.
  ///
  /// - Returns: The error number of `fsync(2)`; 0 when it is done.
  static func sync(_ path: String) -> CInt {
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return errno }
    defer { close(descriptor) }
    return fsync(descriptor) == 0 ? 0 : errno
  }

  /// Throws what an error number means for the register's files.
  ///
  /// - Throws: ``RegisterError`` for any number but 0.
  static func check(_ number: CInt, _ path: String) throws(RegisterError) {
    guard number != 0 else { return }
    let fault = SystemFault(number: number)
    switch fault {
    case .denied, .notPermitted, .readOnly: throw .permission(path: path)
    case .full, .overQuota: throw .full(path: path)
    default: throw .system(path: path, fault)
    }
  }

  /// Removes a register and what SQLite keeps beside it.
  static func removeRegister(_ path: String) {
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
  }
}
