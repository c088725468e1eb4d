import ArgumentParser
import Diplomacy
import Messages
import Register

/// Writes the whole register to a folder.
struct Export: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: HelpKey.exportRegister.rawValue)

  @Argument(help: ArgumentHelp(.exportFolder, valueName: "folder"), completion: .directory)
  var folder: String

  @Flag(help: ArgumentHelp(.exportJournal))
  var journal = false

  @Flag(help: ArgumentHelp(.exportForce))
  var force = false

  @OptionGroup var common: CommonOptions

  func run(in environment: Environment) throws {
    guard !folder.isEmpty else { throw Failure(.usage, FolderWords.noFolderAtAll) }
    let session = try Session(common, in: environment)
    let files = environment.files
    let isNew = try prepare(files)
    if !isNew { try environment.removeUnfinished(in: folder, where: FolderFile.isFile) }
    var replacements: [Environment.Replacement] = []
    do {
      func begin(_ name: String) throws -> Environment.Replacement {
        let replacement = try files.replace(path(name))
        replacements.append(replacement)
        return replacement
      }
      let isTold = environment.terminal.isError && !common.quiet
      let manifest = try session.register.export(withJournal: journal) { done, total in
        if isTold { session.say(FolderWords.writing(done, of: total)) }
      } begin: { name in
        try begin(name).write
      }
      // Old files and new ones are no register together: meanwhile the manifest names none.
      if try files.kind(path(FolderFile.manifest)) != nil {
        try write(manifest.unfinished, to: files.replace(path(FolderFile.manifest))).commit()
      }
      try write(manifest, to: begin(FolderFile.manifest))
      // The manifest comes last: with it the folder is whole.
      while !replacements.isEmpty {
        if replacements.count == 1, !journal { try removeJournal(files) }
        try replacements[0].commit()
        replacements.removeFirst()
      }
      if !common.quiet {
        session.say(
          FolderWords.exported(manifest.lines(withJournal: false), to: folder, withJournal: journal)
        )
      }
    } catch {
      for replacement in replacements { replacement.abandon() }
      if isNew { try? files.folders.remove(folder) }
      throw (error as? FolderError).map { Failure(folder: $0, in: folder) } ?? error
    }
  }

  @discardableResult
  private func write(
    _ manifest: FolderManifest, to file: Environment.Replacement
  ) throws -> Environment.Replacement {
    var text = manifest.text
    try text.withUTF8 { try file.write(UnsafeRawBufferPointer($0)) }
    return file
  }

  private func path(_ name: String) -> String { Environment.Folders.path(name, in: folder) }

  /// Makes the folder, or sees to it that it is one of ours, or empty.
  ///
  /// - Returns: Whether it is new.
  private func prepare(_ files: Environment.Files) throws -> Bool {
    let kind: Environment.Files.Kind?
    do {
      kind = try files.kind(folder)
      if kind == nil { try files.folders.make(folder) }
    } catch let error as StreamError {
      throw Failure(
        .cannotCreate,
        ErrorWords.cannotCreate(folder, Failure.problem(error.problem, inFolder: true)))
    }
    switch kind {
    case nil: return true
    case .folder:
      // Files that begin with a point are those of git and its like.
      let names = try files.folders.list(folder).filter { !$0.hasPrefix(".") }
      // Without a manifest, what an export that was ended left behind is ours to finish.
      let isOurs =
        try names.contains(FolderFile.manifest)
        ? FolderManifest(bytes: files.read(path(FolderFile.manifest))) != nil
        : names.allSatisfy { FolderFile.isFile(UnfinishedName($0)?.final ?? $0[...]) }
      guard isOurs || force else {
        throw Failure(
          .cannotCreate, FolderWords.otherThings(folder), hint: FolderWords.otherThingsHint)
      }
      return false
    case .file, .other: throw Failure(.cannotCreate, FolderWords.notAFolder(folder))
    }
  }

  /// Removes the journal of an earlier export, which would no longer be that of the records.
  private func removeJournal(_ files: Environment.Files) throws {
    for name in FolderFile.journal where try files.kind(path(name)) == .file {
      try files.folders.remove(path(name))
    }
  }
}
