/// What the journal keeps of each kind of record.
///
/// The whole content, in the register's stored codes. Keys are frozen: twenty
/// years of journals hold them.
enum Content {
  struct Setting: Codable {
    let key: String
    let value: String
  }

  struct Zone: Codable {
    let code: String
    let parent: Int64?
    let nameFr: String
    let nameEn: String
    let iso2: String?
    let m49: String?
  }

  struct Axis: Codable {
    let code: String
    let nameFr: String
    let nameEn: String
  }

  struct Actor: Codable {
    let uuid: String
    let handle: String
    let nature: String
    let name: String
    let honorific: String?
    let aliases: [String]
    let emails: [String]
    let phones: [String]
    let zones: [Int64]
    let note: String?
  }

  struct Position: Codable {
    let organisation: Int64
    let title: String
    let key: String
  }

  struct Mandate: Codable {
    let person: Int64
    let position: Int64
    let title: String
    let status: String
    let since: String?
    let until: String?
  }

  struct Interaction: Codable {
    struct Participation: Codable {
      let actor: Int64
      let side: String
      let role: String
    }

    let uuid: String
    let kind: String
    let status: String
    let occurred: String
    let timeZone: String?
    let title: String
    let place: String?
    let recordedAt: String
    let notes: String?
    let participations: [Participation]
    let zones: [Int64]
    let axes: [Int64]
  }

  struct FollowUp: Codable {
    let uuid: String
    let title: String
    let due: String
    let owner: Int64?
    let interaction: Int64?
    let actors: [Int64]
    let zones: [Int64]
    let state: String
    let snoozedUntil: String?
    let closedOn: String?
    let closingNote: String?
  }
}
