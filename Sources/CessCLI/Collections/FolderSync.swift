import Diplomacy
import Interchange
import Messages
import Register
import Reporting

/// Brings a folder of items and the register together, both ways.
///
/// What was changed there comes in first, by the same merge of three as any import; then the
/// folder is told what it does not say. Nothing is ever removed from the register because an item
/// is gone.
struct FolderSync {
  let folder: ItemFolder
  let items: any ItemFormat
  /// By what the folder is known.
  let identity: Line
  /// What is to have an item in it; `nil` where it is told nothing.
  let choice: CollectionChoice?
  /// Whether items that were removed there are written again.
  let refills: Bool
  let session: Session

  /// Brings them together, or tries it.
  func bringTogether(by stamp: Stamp) throws -> SyncSummary {
    let zones = ZoneFinder(try session.register.zoneTree())
    let terms = IntakeTerms(today: session.today, zone: { try zones.zone($0) })
    let source = ImportSource(name: identity, digest: "", collection: identity)
    return try session.register.takeIn(source, terms, by: stamp) { intake in
      var work = FolderWork(self, isRehearsal: stamp.isRehearsal)
      try work.takeIn(&intake)
      if let series = work.wholeSeries {
        work.summary.incoming.vanished = try intake.vanishedInstances(of: series)
      }
      try work.tellMissing(&intake)
      // Where a disk is not mounted nothing is to be written in its place.
      if let choice, refills || work.summary.emptied == 0 { try work.giveOut(choice, &intake) }
      work.summary.incoming.tally = intake.tally
      work.summary.incoming.newcomers = intake.newcomers
      work.summary.incoming.batch = intake.batch
      return work.summary
    }
  }
}
