import CessCLI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension World {
  /// Folders, as the system has them.
  static let folders = Environment.Folders(
    make: { path in
      if mkdir(path, 0o700) != 0 { throw StreamError(path: path, number: errno) }
    },
    list: { path in
      guard let folder = opendir(path) else { throw StreamError(path: path, number: errno) }
      defer { closedir(folder) }
      var names: [String] = []
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
            String(cString: $0)
          }
        }
        if name != ".", name != ".." { names.append(name) }
      }
      return names.sorted()
    },
    resolve: { path in
      guard let whole = realpath(path, nil) else { return nil }
      defer { free(whole) }
      return String(cString: whole)
    },
    remove: { path in
      if Glibc.remove(path) != 0 { throw StreamError(path: path, number: errno) }
    })
}
