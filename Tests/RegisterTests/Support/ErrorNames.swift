import Testing

@testable import Register

extension RegisterError {
  /// The cases that a test tells apart, without what they carry.
  enum Name {
    case missing, exists, remains, holdsAlready, notARegister, tooNew, busy, permission, full,
      damaged, io, system, invalidRecord,
      unknownRecord, handleTaken, axisTaken, holdsNoPost, leftAlready, alreadyArchived, notArchived,
      relationKnown, changedMeanwhile
  }

  var name: Name {
    switch self {
    case .missing: .missing
    case .exists: .exists
    case .remains: .remains
    case .holdsAlready: .holdsAlready
    case .notARegister: .notARegister
    case .tooNew: .tooNew
    case .busy: .busy
    case .permission: .permission
    case .full: .full
    case .damaged: .damaged
    case .io: .io
    case .system: .system
    case .invalidRecord: .invalidRecord
    case .unknownRecord: .unknownRecord
    case .handleTaken: .handleTaken
    case .axisTaken: .axisTaken
    case .holdsNoPost: .holdsNoPost
    case .leftAlready: .leftAlready
    case .alreadyArchived: .alreadyArchived
    case .changedMeanwhile: .changedMeanwhile
    case .notArchived: .notArchived
    case .relationKnown: .relationKnown
    }
  }
}

/// Expects a body to throw a register's error of one of some names.
func expect(
  _ names: RegisterError.Name..., sourceLocation: SourceLocation = #_sourceLocation,
  when body: () throws -> Any
) {
  do {
    _ = try body()
    Issue.record("nothing was thrown", sourceLocation: sourceLocation)
  } catch let error as RegisterError {
    #expect(names.contains(error.name), "\(error)", sourceLocation: sourceLocation)
  } catch {
    Issue.record("\(error)", sourceLocation: sourceLocation)
  }
}

/// Expects a file not to be opened as a register.
func expect(
  _ names: RegisterError.Name..., opening path: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  do {
    _ = try Register.open(at: path)
    Issue.record("opened", sourceLocation: sourceLocation)
  } catch let error as RegisterError {
    #expect(names.contains(error.name), "\(error)", sourceLocation: sourceLocation)
  } catch {
    Issue.record("\(error)", sourceLocation: sourceLocation)
  }
}

/// Expects a register not to be created where something is.
func expect(
  _ name: RegisterError.Name, creating path: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  do {
    _ = try SampleRegister.create(at: path)
    Issue.record("created", sourceLocation: sourceLocation)
  } catch let error as RegisterError {
    #expect(error.name == name, "\(error)", sourceLocation: sourceLocation)
  } catch {
    Issue.record("\(error)", sourceLocation: sourceLocation)
  }
}
