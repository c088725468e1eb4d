import Diplomacy
import GRDB

/// One record of the two.
extension Merging {
  func joinRecords(
    _ writer: inout Writer
  ) throws -> (gained: [FieldChange], disagreements: [FieldChange]) {
    guard let kept = try Content.Actor.fetch(keep, writer.db),
      let lost = try Content.Actor.fetch(lose, writer.db)
    else { throw RegisterError.unknownRecord(.actor, lose) }
    let joined = try kept.joined(with: lost, keep: keep, lose: lose)
    // The loser lets go of its addresses first, so that nobody has them twice.
    try writer.change(lose, from: lost, to: lost.emptied(mergedInto: keep))
    try writer.change(keep, from: kept, to: joined)
    let reader = RecordReader(writer.db)
    let (before, given, after) = (
      try reader.fields(kept), try reader.fields(lost), try reader.fields(joined)
    )
    let single = ["nature", "honorific", "familyName", "gender", "country", "tier", "responsible"]
    let disagreements = single.compactMap { name -> FieldChange? in
      func values(_ fields: [RecordField]) -> [RecordValue] {
        fields.first { $0.name == name }?.values ?? []
      }
      let (theirs, ours) = (values(given), values(after))
      return theirs.isEmpty || theirs == ours
        ? nil : FieldChange(name, before: theirs, after: ours)
    }
    return (FieldChange.between(before, after), disagreements)
  }
}

extension Content.Actor {
  /// The record with what another says of the same actor; what is there wins.
  ///
  /// - Throws: `TextError` where the two notes are too long for one.
  fileprivate func joined(with lost: Self, keep: Int64, lose: Int64) throws -> Self {
    var joined = self
    if nature == OrganisationKind.other.rawValue { joined.nature = lost.nature }
    joined.honorific = honorific ?? lost.honorific
    joined.familyName = familyName ?? lost.familyName
    joined.gender = gender ?? lost.gender
    joined.country = country ?? lost.country
    joined.tier = tier ?? lost.tier
    // Nobody looks after themselves.
    joined.responsible = [responsible, lost.responsible].compactMap(\.self)
      .first { $0 != keep && $0 != lose }
    var texts: Set = [name]
    joined.aliases = (aliases + [Alias(text: lost.name)] + lost.aliases).filter {
      texts.insert($0.text).inserted
    }
    joined.emails = Self.joined(emails, lost.emails, key: TwinTraits.emailKey)
    joined.phones = Self.joined(phones, lost.phones) { TwinTraits.phoneKey($0) ?? $0 }
    joined.zones = (zones + lost.zones).uniqued()
    if let theirs = lost.details {
      joined.details = (details ?? [:]).merging(theirs) { ($0 + $1).uniqued() }
    }
    if let theirs = lost.note, theirs != note {
      joined.note = try note.map { try Prose("\($0)\n\n\(theirs)").text } ?? theirs
    }
    return joined
  }

  private static func joined(
    _ known: [String], _ given: [String], key: (String) -> String
  ) -> [String] {
    let keys = Set(known.map(key))
    return known + given.filter { !keys.contains(key($0)) }
  }

  /// What is left of the record of an actor that became another: who it was.
  fileprivate func emptied(mergedInto keep: Int64) -> Self {
    var emptied = self
    emptied.aliases = []
    emptied.emails = []
    emptied.phones = []
    emptied.zones = []
    emptied.details = nil
    emptied.note = nil
    emptied.country = nil
    emptied.tier = nil
    emptied.responsible = nil
    emptied.archivedOn = nil
    emptied.archiveReason = nil
    emptied.mergedInto = keep
    return emptied
  }
}
