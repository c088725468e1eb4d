import TestSupport
import Testing

/// A home with a new register in it, for the built program; nothing else is told to it, not even
/// who acts.
struct NewHome {
  let folder: TemporaryFolder
  let cess: RunningBinary

  init() throws {
    folder = try TemporaryFolder()
    cess = RunningBinary(["HOME": folder.path], in: folder.path)
    #expect(try cess.run("init", "--home", "Centre d’essai", "--lang", "fr").status == 0)
  }
}
