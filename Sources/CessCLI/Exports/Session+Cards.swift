import Diplomacy
import Interchange
import Register
import Reporting

/// Cards for an address book.
extension Session {
  /// Writes actors as cards, one after another, to where the options say.
  func writeCards(_ actors: [Actor.ID], _ output: OutputOptions) throws {
    try withOutlet(output) { outlet in
      var buffer = ByteBuffer()
      try register.outgoing(actors, today: today) { actor in
        buffer.append(CardWriter.text(of: actor))
        try outlet.drain(&buffer)
      }
      try outlet.flush(&buffer)
    }
  }
}
