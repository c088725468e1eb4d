extension Environment {
  /// The folders a person names on the command line.
  public struct Folders: Sendable {
    /// Makes a folder of its owner's alone; the one above it must be there.
    ///
    /// Throws ``StreamError``.
    public var make: @Sendable (_ path: String) throws -> Void
    /// Returns the names of what is in a folder, sorted; throws ``StreamError``.
    public var list: @Sendable (_ path: String) throws -> [String]
    /// Returns the whole path of what there is at a path, links followed; `nil` for nothing.
    public var resolve: @Sendable (_ path: String) -> String?
    /// Removes a file, or a folder with nothing in it; throws ``StreamError``.
    public var remove: @Sendable (_ path: String) throws -> Void

    /// Gathers the ways to folders.
    public init(
      make: @escaping @Sendable (_ path: String) throws -> Void,
      list: @escaping @Sendable (_ path: String) throws -> [String],
      resolve: @escaping @Sendable (_ path: String) -> String?,
      remove: @escaping @Sendable (_ path: String) throws -> Void
    ) {
      self.make = make
      self.list = list
      self.resolve = resolve
      self.remove = remove
    }

    /// Returns the path of what a folder has under a name.
    static func path(_ name: String, in folder: String) -> String {
      folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }
  }
}
