/// What writes, and what the bench itself asks of a register.
extension Queries {
  /// `cess meeting log` with two participants: the same rows, journal included, in one
  /// transaction; the shell's `synchronous` is FULL unless told otherwise.
  static func log(_ meeting: LoggedMeeting) -> String {
    """
    BEGIN IMMEDIATE;
    INSERT INTO interaction
      (uuid, kind, status, occurred, time_zone, title, place, recorded_at, notes)
    VALUES ('\(meeting.uuid)', 'meeting', 'held', '\(meeting.day)', NULL, '\(meeting.title)',
      '\(meeting.place)', '\(Clock.now)', NULL);
    INSERT INTO participation (interaction_id, ordinal, actor_id, side, role, occurred)
    VALUES (last_insert_rowid(), 0, \(meeting.theirs), 'theirs', 'participant', '\(meeting.day)'),
      (last_insert_rowid(), 1, \(meeting.ours), 'ours', 'participant', '\(meeting.day)');
    INSERT INTO interaction_zone (zone_id, occurred, interaction_id, ordinal)
    VALUES (\(meeting.zone), '\(meeting.day)', last_insert_rowid(), 0);
    INSERT INTO search_interaction (rowid, title, other)
    VALUES (last_insert_rowid(), '\(meeting.foldedTitle)', '\(meeting.foldedPlace)');
    INSERT INTO batch (uuid, at, who, command, version)
    VALUES ('\(meeting.batch)', '\(Clock.now)', 'banc', 'meeting log', '0.1.0');
    INSERT INTO change (batch_id, record_kind, record_id, before, after)
    VALUES (last_insert_rowid(), 'interaction', (SELECT max(id) FROM interaction), NULL,
      '{"axes":[],"kind":"meeting","occurred":"\(meeting.day)","participations":'
      || '[{"actor":\(meeting.theirs),"role":"participant","side":"theirs"},'
      || '{"actor":\(meeting.ours),"role":"participant","side":"ours"}],'
      || '"place":"\(meeting.place)","recordedAt":"\(Clock.now)","status":"held",'
      || '"title":"\(meeting.title)","uuid":"\(meeting.uuid)","zones":[\(meeting.zone)]}');
    SELECT 'i' || max(id) FROM interaction;
    COMMIT;
    """
  }

  /// What ``log(_:)`` writes.
  struct LoggedMeeting {
    let uuid: String
    let batch: String
    let day: String
    let title: String
    let foldedTitle: String
    let place: String
    let foldedPlace: String
    let theirs: String
    let ours: String
    let zone: String
  }

  /// What a writer added after so many exchanges: to see that both wrote the same.
  static func added(after count: Int) -> String {
    """
    SELECT count(*), sum((SELECT count(*) FROM participation WHERE interaction_id = i.id)),
      sum((SELECT count(*) FROM interaction_zone WHERE interaction_id = i.id)),
      sum((SELECT count(*) FROM change WHERE record_kind = 'interaction' AND record_id = i.id)),
      sum((SELECT length(after) FROM change
           WHERE record_kind = 'interaction' AND record_id = i.id)) / count(*)
    FROM interaction i WHERE i.id > \(count);
    """
  }

  /// The person in post today who was met most, with their zone: number, name, folded name, zone.
  static let busiest = """
    SELECT p.actor_id, a.name, a.fold, (
      SELECT az.zone_id FROM mandate m JOIN position po ON po.id = m.position_id
      JOIN actor_zone az ON az.actor_id = po.organisation_id
      WHERE m.person_id = a.id AND m.status = 'in-post')
    FROM participation p JOIN actor a ON a.id = p.actor_id
    WHERE p.side = 'theirs' AND a.nature = 'person'
      AND a.id IN (
        SELECT m.person_id FROM mandate m JOIN position po ON po.id = m.position_id
        JOIN actor_zone az ON az.actor_id = po.organisation_id
        WHERE m.ends = '9999-12-31' AND m.status = 'in-post')
      AND (SELECT count(*) FROM actor b WHERE b.fold = a.fold) = 1
    GROUP BY p.actor_id ORDER BY count(*) DESC LIMIT 1;
    """

  /// One of our officers: number and name.
  static let officer = "SELECT id, name FROM actor WHERE nature = 'person' ORDER BY id LIMIT 1;"
}
