public import Diplomacy

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension SystemFault {
  /// Reads an error number of the system (errno(3)).
  public init(number: Int32) {
    self =
      switch number {
      case ENOENT: .missing
      case EACCES: .denied
      case EPERM: .notPermitted
      case EROFS: .readOnly
      case EISDIR: .isFolder
      case ENOTDIR: .notAFolder
      case EEXIST: .exists
      case ENOTEMPTY: .notEmpty
      case ENAMETOOLONG: .nameTooLong
      case ELOOP: .circularLink
      case ENOSPC: .full
      case EDQUOT: .overQuota
      case EFBIG: .tooBig
      case EMFILE: .tooManyOpen
      case ENFILE: .tooManyOpenOnMachine
      case EBADF: .closed
      case EPIPE: .brokenPipe
      case EIO: .inputOutput
      case EINVAL: .invalid
      case ENXIO, ENODEV: .noDevice
      case EBUSY: .busy
      case ETXTBSY: .runningProgram
      default: .other(number: number)
      }
  }
}
