/// What the system answers when it cannot do what it was asked with a file or a stream.
///
/// The numbers differ from one system to the next, and the words the system has are English.
public enum SystemFault: Hashable, Sendable {
  case missing, denied, notPermitted, readOnly
  case isFolder, notAFolder, exists, notEmpty, nameTooLong, circularLink
  case full, overQuota, tooBig
  /// Too many files are open in the process, or on the machine.
  case tooManyOpen, tooManyOpenOnMachine
  /// The stream was closed before the program began.
  case closed
  case brokenPipe, inputOutput, invalid, noDevice, busy, runningProgram
  /// Any other, by its number.
  case other(number: Int32)
}
