import Diplomacy
import Messages
import Reporting

/// Where an answer goes: standard output, a file, a browser.
extension Session {
  /// Runs a body that writes to where the options say.
  ///
  /// A file is put in place once it is whole. One that exists is asked about on a terminal, and
  /// refused in a script, unless `--force` or `--yes`; a terminal, a pipe or a device is written
  /// to as it is. With `--open` the file, or else a private one, is then shown in a browser.
  func withOutlet(_ output: OutputOptions, _ body: (Outlet) throws -> Void) throws {
    if let path = output.file {
      try allowReplacing(path, force: output.force, yes: true)
      try environment.writing(to: path, body)
    } else if !output.open {
      try body(environment.standardOutlet)
    }
    guard output.open else { return }
    let path = try output.file ?? environment.files.temporary(".html")
    if output.file == nil { try environment.writing(to: path, body) }
    try environment.showInBrowser(path)
    if output.file == nil, !common.quiet { say(OutputWords.written(path)) }
  }

  /// Sees to it that a file may be written: one that exists is asked about on a terminal, and
  /// refused in a script unless that is allowed.
  ///
  /// The register itself never is.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - force: Whether it may be written over without a word.
  ///   - yes: Whether `--yes` says so too; where it says something else already, it does not.
  /// - Throws: ``Failure`` when it may not.
  func allowReplacing(_ path: String, force: Bool, yes: Bool) throws {
    let folders = environment.files.folders
    if let file = folders.resolve(path),
      try file == folders.resolve(environment.registerPath(common.db))
    {
      throw Failure(.cannotCreate, OutputWords.isRegister(path))
    }
    // What cannot be looked at cannot be made either, which tells why.
    switch try? environment.files.kind(path) {
    case .folder: throw Failure(.cannotCreate, OutputWords.isFolder(path))
    case .file where !force:
      guard yes && common.yes || isAttended, yes || !common.yes else {
        throw Failure(
          .cannotCreate, OutputWords.exists(path),
          hint: yes ? OutputWords.forceHint : OutputWords.otherNameHint)
      }
      guard confirms(OutputWords.replaceQuestion(path)) else {
        throw Failure(.cannotCreate, OutputWords.exists(path))
      }
    case .file, .other, nil: break
    }
  }
}

extension Environment {
  /// Standard output.
  var standardOutlet: Outlet { Outlet(send: streams.write) }

  /// Runs a body that writes to a file, which is put in place once it is whole.
  func writing(
    to path: String, unless isNeedless: () -> Bool = { false }, _ body: (Outlet) throws -> Void
  ) throws {
    let replacement: Replacement
    do {
      replacement = try files.replace(path)
    } catch let error as StreamError {
      throw Failure(
        .cannotCreate, ErrorWords.cannotCreate(path, Failure.problem(error.problem, inFolder: true))
      )
    }
    do {
      try body(Outlet(send: replacement.write))
      if isNeedless() { replacement.abandon() } else { try replacement.commit() }
    } catch {
      replacement.abandon()
      throw error
    }
  }

  /// Shows a file in the browser that `BROWSER` names, else the system's usual one.
  fileprivate func showInBrowser(_ path: String) throws {
    // Several may be named, between colons: the first that is there.
    let commands =
      nonEmpty("BROWSER")?.split(separator: ":").map { String($0) } ?? ["xdg-open", "open"]
    for command in commands {
      let status = try show(path, command)
      if status == 0 { return }
      // 127 is a command that is not there.
      if status != 127 { break }
    }
    throw Failure(.refused, OutputWords.noBrowser, hint: OutputWords.browserHint(path))
  }
}
