import Synchronization

/// A clock that goes on by one second each time somebody looks at it.
final class Seconds: Sendable {
  private let count = Mutex(0.0)

  func next() -> Double {
    count.withLock { count in
      count += 1
      return count
    }
  }
}
