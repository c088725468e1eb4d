import Diplomacy
import Foundation
import GRDB
import Testing

@testable import Register

/// What the system and SQLite answer, in the register's own terms.
@Suite struct SystemFaultTests {
  @Test(arguments: [
    (ENOENT, SystemFault.missing), (EISDIR, .isFolder), (EEXIST, .exists), (EBADF, .closed),
    (EMFILE, .tooManyOpen), (ENAMETOOLONG, .nameTooLong), (ELOOP, .circularLink),
    (999, .other(number: 999)),
  ])
  func `an error number is known by what it means`(number: Int32, fault: SystemFault) {
    #expect(SystemFault(number: number) == fault)
  }

  @Test(arguments: [
    (EACCES, RegisterError.Name.permission), (EROFS, .permission), (ENOSPC, .full),
    (EDQUOT, .full), (ENAMETOOLONG, .system),
  ])
  func `what the system refuses the register's files is told apart`(
    number: Int32, name: RegisterError.Name
  ) {
    expect(name) { try Files.check(number, "cess.db") }
  }

  @Test(arguments: [
    (ResultCode.SQLITE_IOERR_SHMSIZE, RegisterError.Name.full), (.SQLITE_FULL, .full),
    (.SQLITE_IOERR_READ, .system),
  ])
  func `a full disk is told as such, whatever SQLite could not write`(
    code: ResultCode, name: RegisterError.Name
  ) {
    #expect(RegisterError(DatabaseError(resultCode: code), path: "cess.db").name == name)
  }
}
