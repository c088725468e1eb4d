public import Diplomacy
import Messages

/// Tells what a search found, in any format; of nothing, nothing, and in JSON an empty
/// array.
public struct SearchTelling {
  private let words: Vocabulary

  /// Makes a telling.
  public init(_ words: Vocabulary) { self.words = words }

  /// Returns the answer in a format.
  public func rendered(
    _ answer: SearchAnswer, as format: OutputFormat, style: TextRenderer.Style
  ) -> ByteBuffer {
    switch format {
    case .json: return json(answer)
    case .ids:
      var buffer = ByteBuffer()
      for hit in answer.hits {
        buffer.append(hit.reference)
        buffer.newline()
      }
      return buffer
    default:
      var renderer = format.renderer(style, words.imprint)
      for hit in answer.hits { renderer.render(.hit(block(hit))) }
      renderer.finish()
      return renderer.output
    }
  }

  // MARK: For people

  private func block(_ hit: SearchHit) -> Block.Hit {
    let known = known(of: hit)
    return Block.Hit(
      reference: hit.reference, heading: hit.heading, date: known.date,
      day: known.date.map { DateWords.date($0, words.language) } ?? "", kind: known.kind,
      details: known.details, label: hit.line.map { label($0.field) },
      line: hit.line?.snippet ?? hit.heading, tone: known.isLesser ? .muted : .plain)
  }

  private func label(_ field: SearchHit.Field) -> String {
    SearchWords.field(field)[words] + (words.language == .french ? "\u{A0}:" : ":")
  }

  /// What is to be known of a record beside what names it.
  private struct Known {
    var date: PartialDate?
    var kind: String
    var details: String
    /// Whether it is of lesser weight: archived, closed, not held.
    var isLesser = false
  }

  private func known(of hit: SearchHit) -> Known {
    switch hit.record {
    case .actor(let actor):
      return Known(
        kind: actor.nature.label[words], details: details(actor),
        isLesser: actor.archivedOn != nil)
    case .zone(let zone):
      return Known(kind: SearchWords.zone[words], details: words.path(zone.id))
    case .interaction(let entry):
      var kind = entry.kind.label[words]
      if entry.status != .held { kind += " · \(entry.status.label[words])" }
      let names = entry.participants.map(\.label.styled)
      return Known(
        date: entry.occurrence.date, kind: kind,
        details: names.joined(separator: ReportWords.listSeparator[words]),
        isLesser: entry.status != .held)
    case .followUp(let entry):
      let owner = entry.owner.map { " · \($0.name)" } ?? ""
      return Known(
        date: .day(entry.due), kind: SearchWords.followUp[words],
        details: entry.state.code.label[words] + owner, isLesser: entry.state.code != .open)
    }
  }

  private func details(_ actor: FoundActor) -> String {
    var parts: [String] = []
    if let office = actor.label.office { parts.append("\(office.title) (\(office.organisation))") }
    if let day = actor.archivedOn { parts.append(SearchWords.archived(day)[words]) }
    return parts.joined(separator: " · ")
  }

  // MARK: For programs

  private func json(_ answer: SearchAnswer) -> ByteBuffer {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", 1)
      json.array("hits") { json in
        for hit in answer.hits { json.object { json in members(of: hit, &json) } }
      }
      json.member("more", answer.hasMore)
    }
    return json.output
  }

  private func members(of hit: SearchHit, _ json: inout JSONWriter) {
    json.member("reference", hit.reference)
    switch hit.record {
    case .actor(let actor):
      json.object("contact") { json in
        json.member("id", actor.id.value)
        json.member("kind", actor.nature.code)
        json.label(actor.label)
        json.member("archivedOn", actor.archivedOn?.description)
      }
    case .zone(let zone):
      json.object("zone") { json in
        json.member("code", zone.code.text)
        json.object("name") { json in
          for language in Language.allCases { json.member(language.rawValue, zone.name[language]) }
        }
      }
    case .interaction(let entry):
      json.object("meeting") { json in json.members(of: entry, words) }
    case .followUp(let entry):
      json.object("followUp") { json in json.members(of: entry, today: words.today) }
    }
    json.object("match") { json in
      let snippet = hit.line?.snippet ?? hit.heading
      json.member("field", (hit.line?.field ?? hit.headingField).rawValue)
      json.member("text", snippet.text)
      json.array("offsets") { json in
        for offset in snippet.offsets {
          json.array { json in
            json.member(nil, offset.lowerBound)
            json.member(nil, offset.upperBound)
          }
        }
      }
    }
  }
}
