import Diplomacy
import Interchange
import Messages
import Register

extension Failure {
  /// Words an error of a lower floor.
  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as RegisterError: self.init(register: error)
    case let error as DateError:
      self.init(.usage, ErrorWords.date(error), hint: ErrorWords.dateHint(error))
    case let error as TextError: self.init(error, in: nil)
    case let error as ZoneError:
      self.init(.refused, ErrorWords.zone(error), hint: ErrorWords.zoneHint(error))
    case let error as ActorError: self.init(.refused, ErrorWords.actor(error))
    case let error as MergeError:
      self.init(.refused, TwinWords.error(error), hint: TwinWords.hint(error))
    case let error as MandateError:
      self.init(.refused, ErrorWords.mandate(error), hint: ErrorWords.mandateHint(error))
    case let error as InteractionError:
      self.init(.refused, ErrorWords.interaction(error), hint: ErrorWords.interactionHint(error))
    case let error as MeetingBriefError:
      self.init(.refused, BriefWords.error(error), hint: BriefWords.hint(error))
    case let error as StatementError:
      self.init(.refused, ErrorWords.statement(error), hint: nil)
    case let error as FollowUpError: self.init(followUp: error)
    case let error as RecurrenceError:
      self.init(.usage, ErrorWords.recurrence(error), hint: ErrorWords.recurrenceHint(error))
    case let error as CadenceError:
      self.init(.refused, CadenceWords.error(error), hint: CadenceWords.hint)
    case let error as EditorError:
      self.init(
        .refused, ErrorWords.editorFailed(error.status), hint: ErrorWords.draftKept(error.draft))
    case let error as UndoError:
      self.init(.refused, BatchWords.error(error), hint: BatchWords.hint(error))
    case let error as MatrixError:
      self.init(.usage, MatrixWords.error(error), hint: MatrixWords.hint)
    case let error as SearchError:
      self.init(.usage, ErrorWords.search(error), hint: ErrorWords.searchHint(error))
    case let error as StreamError: self.init(stream: error)
    case let error as TableMapping.Problem: self.init(mapping: error)
    case let error as FormsOfAddressError: self.init(formsOfAddress: error)
    default: self.init(.bug, ErrorWords.bug("\(error)"), hint: ErrorWords.reportHint)
    }
  }

  /// Words what is wrong with a text, and in which argument it stands.
  init(_ error: TextError, in argument: String?) {
    let status: ExitStatus =
      if case .tooLong = error { .malformedInput } else { .usage }
    let what = ErrorWords.text(error)
    self.init(
      status, argument.map { ErrorWords.stream(HelpWords.argument($0), what) } ?? what,
      hint: ErrorWords.textHint(error))
  }

  private init(mapping problem: TableMapping.Problem) {
    switch problem {
    case .notAnAssignment(let typed): self.init(.usage, ImportWords.notAnAssignment(typed))
    case .unknownField(let typed, let fields):
      self.init(.usage, ImportWords.unknownField(typed), hint: ErrorWords.choices(fields))
    case .unknownColumn(let typed, let columns):
      self.init(
        .usage, ImportWords.unknownColumn(typed), hint: ErrorWords.choices(columns.map(\.shortened))
      )
    case .pattern(let typed): self.init(.usage, ImportWords.badPattern(typed))
    case .unclear(let headings, let kind):
      self.init(
        .malformedInput, ImportWords.unclear(headings),
        hint: ImportWords.unclearHint(kind ?? .meetings))
    case .twice(let first, let second, let field):
      self.init(.usage, ImportWords.twice(first, second, field))
    case .noGroups(let kind): self.init(.usage, ImportWords.noGroups(kind))
    case .lacks(let kind, let fields):
      self.init(
        .malformedInput, ImportWords.lacks(kind, fields), hint: ImportWords.lacksHint(fields))
    }
  }

  private init(followUp error: FollowUpError) {
    let status: ExitStatus = if case .snoozedBeforeDue = error { .usage } else { .refused }
    self.init(status, ErrorWords.followUp(error), hint: ErrorWords.followUpHint(error))
  }

  private init(stream error: StreamError) {
    let name =
      switch error.place {
      case .file(let path): Phrase(verbatim: path)
      case .input: ErrorWords.standardInput
      case .output: ErrorWords.standardOutput
      }
    let status: ExitStatus =
      switch error.problem {
      case .missing: .missingInput
      case .permission: .permission
      case .tooLong: .malformedInput
      case .full, .system: .io
      }
    self.init(status, ErrorWords.stream(name, Self.problem(error.problem)))
  }

  /// Words what a stream met; what is missing is the folder when a file was to be made.
  static func problem(_ problem: StreamError.Problem, inFolder: Bool = false) -> Phrase {
    switch problem {
    case .missing: inFolder ? ErrorWords.noSuchFolder : ErrorWords.noSuchFile
    case .permission: ErrorWords.notPermitted
    case .full: ErrorWords.diskFull
    case .tooLong(let limit): ErrorWords.tooMuch(limit)
    case .system(let fault): ErrorWords.system(fault)
    }
  }

  private init(formsOfAddress error: FormsOfAddressError) {
    let what =
      switch error.problem {
      case .layout(let columns): ErrorWords.tableLayout(columns)
      case .empty(let column): ErrorWords.emptyCell(column)
      case .gender(let text): ErrorWords.badGender(text)
      case .placeholder(let name): ErrorWords.badPlaceholder(name)
      case .twice(let rule): ErrorWords.ruleTwice(rule)
      }
    self.init(
      .malformedInput, ErrorWords.stream(Phrase(verbatim: "\(error.file):\(error.line)"), what))
  }

  private init(register error: RegisterError) {
    switch error {
    case .missing(let path):
      self.init(.missingInput, ErrorWords.noRegister(path), hint: ErrorWords.initHint(path))
    case .exists(let path):
      self.init(.refused, ErrorWords.registerExists(path), hint: ErrorWords.otherPathHint)
    case .holdsAlready(let person, let post):
      self.init(.refused, ErrorWords.holdsAlready(person, post), hint: ErrorWords.holdsAlreadyHint)
    case .remains(let path):
      self.init(.refused, ErrorWords.remains(path), hint: ErrorWords.remainsHint)
    case .notARegister(let path):
      self.init(.malformedInput, ErrorWords.notARegister(path), hint: ErrorWords.otherPathHint)
    case .tooNew(let path, let version, let supported):
      self.init(
        .malformedInput, ErrorWords.tooNew(path, version, supported),
        hint: ErrorWords.updateHint)
    case .busy(let path):
      self.init(.busy, ErrorWords.busy(path), hint: ErrorWords.tryAgainHint)
    case .permission(let path):
      self.init(
        .permission, ErrorWords.stream(Phrase(verbatim: path), ErrorWords.notPermitted),
        hint: ErrorWords.permissionHint)
    case .full(let path):
      self.init(
        .io, ErrorWords.stream(Phrase(verbatim: path), ErrorWords.diskFull),
        hint: ErrorWords.unchangedHint)
    case .damaged(let path, let detail):
      self.init(.io, ErrorWords.damaged(path, detail), hint: ErrorWords.damagedHint)
    case .io(let path, let detail):
      self.init(.io, ErrorWords.stream(Phrase(verbatim: path), Phrase(verbatim: detail)))
    case .system(let path, let fault):
      self.init(.io, ErrorWords.stream(Phrase(verbatim: path), ErrorWords.system(fault)))
    case .invalidRecord(let table, let id, let value):
      self.init(
        .io, ErrorWords.invalidRecord(table, id, value), hint: ErrorWords.reportHint)
    case .unknownRecord(let kind, let id):
      self.init(
        .refused, ErrorWords.unknownRecord(kind.rawValue, id),
        hint: ErrorWords.recordsHint(kind.rawValue))
    case .handleTaken(let handle, let holder):
      self.init(.refused, ErrorWords.handleTaken(handle.text, holder.lettered))
    case .axisTaken(let code):
      self.init(.refused, ErrorWords.axisTaken(code.text))
    case .changedMeanwhile(let name):
      self.init(.busy, ErrorWords.changedMeanwhile(name), hint: ErrorWords.tryAgainHint)
    case .alreadyArchived(let name): self.init(.refused, ErrorWords.alreadyArchived(name))
    case .notArchived(let name): self.init(.refused, ErrorWords.notArchived(name))
    case .relationKnown(let id): self.init(.refused, ErrorWords.relationKnown(id.value))
    case .holdsNoPost(let person, let organisation):
      self.init(.refused, ErrorWords.holdsNoPost(person, organisation))
    case .leftAlready(let person, let organisation, let mandates):
      self.init(
        .refused, ErrorWords.leftAlready(person.name, organisation.name, mandates),
        hint: ErrorWords.leftAlreadyHint(person.id.lettered, mandates))
    }
  }
}
