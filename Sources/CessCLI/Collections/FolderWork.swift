import Diplomacy
import Register
import Reporting

/// One bringing together under way.
struct FolderWork {
  let sync: FolderSync
  let isRehearsal: Bool
  /// The files in which something is wrong.
  var rejected: Set<String> = []
  /// By what the files are known.
  var known: [String: [CollectionItem]] = [:]
  /// What stands in the files about which that was asked; `nil` for one that cannot be read.
  var keys: [String: Set<SourceKey>?] = [:]
  /// What the files that are read say no longer: it may have come from others, which were renamed.
  var left: [CollectionItem] = []
  /// The items as they were when they were read.
  var digests: [String: String] = [:]
  /// The files that hold a record of ours without an origin that says so, which an interrupted or
  /// undone sync left; nothing is learned from them.
  var adopted: [RecordReference: String] = [:]
  /// The series that came in whole; `nil` for what has none.
  var wholeSeries: WholeSeries?
  var summary: SyncSummary

  init(_ sync: FolderSync, isRehearsal: Bool) {
    self.sync = sync
    self.isRehearsal = isRehearsal
    summary = SyncSummary(
      incoming: ImportSummary(
        source: ImportSource(name: sync.identity, digest: "", collection: sync.identity),
        format: sync.items.format))
    wholeSeries = sync.items.window.map { WholeSeries(in: $0) }
  }

  var folder: ItemFolder { sync.folder }
}
