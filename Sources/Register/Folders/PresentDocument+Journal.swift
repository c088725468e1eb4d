extension PresentDocument {
  /// The expression for a batch of the journal, of the row `t` of its table.
  static let batchLine = object([
    .number("id", "t.id"), .text("at"), .text("command"),
    .number("takesBack", "takes_back", nullable: true), .text("uuid"), .text("version"),
    .text("who"),
  ])

  /// The expression for a change: the documents as they are.
  static let changeLine = object([
    .number("id", "t.id"), .number("after", nullable: true), .number("batch", "batch_id"),
    .number("before", nullable: true), .number("record", "record_id"),
    .text("recordKind", "record_kind"),
  ])
}
