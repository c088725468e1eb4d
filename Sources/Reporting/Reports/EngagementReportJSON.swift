public import Diplomacy

/// Tells a report as JSON, `"schema": 1`.
public struct EngagementReportJSON: EngagementReportTelling {
  private var json = JSONWriter()
  private let words: Vocabulary

  /// Makes a telling.
  public init(_ vocabulary: Vocabulary) {
    words = vocabulary
  }

  public var output: ByteBuffer {
    get { json.output }
    set { json.output = newValue }
    _modify { yield &json.output }
  }

  public mutating func head(_ report: EngagementReport) {
    json.beginObject()
    json.member("schema", 1)
    json.member("report", "zone")
    json.array("zones") { json in
      for path in report.paths {
        json.object { json in
          json.member("code", path.last?.code.text)
          json.member("name", path.last?.name[words.language])
          json.array("path") { json in for zone in path { json.member(nil, zone.code.text) } }
        }
      }
    }
    json.array("actors") { json in
      for actor in report.actors {
        json.object { json in
          json.member("id", actor.id.value)
          json.label(actor.label)
        }
      }
    }
    json.array("axes") { json in
      for axis in report.spec.axes { json.member(nil, words.axisCode(axis)) }
    }
    json.object("period") { json in
      json.member("from", report.spec.period.start?.description)
      json.member("to", report.spec.period.end?.description)
    }
    json.member("today", report.spec.today.description)
    json.disclosure(report.disclosure)
    json.member("undated", report.undated)
    json.object("figures") { json in
      json.member("held", report.figures.held)
      json.member("planned", report.figures.planned)
      json.member("actorsMet", report.figures.actorsMet)
      json.member("openFollowUps", report.figures.openFollowUps)
      json.member("overdueFollowUps", report.figures.overdueFollowUps)
      json.member("lastContact", report.figures.lastContact?.description)
    }
    json.detail(report.detail, words)
    json.array("followUps") { json in
      for followUp in report.followUps { json.followUp(followUp, today: report.spec.today) }
    }
    json.array("actorsMet") { json in
      for met in report.met {
        json.object { json in
          json.member("id", met.id.value)
          json.label(met.label)
          json.member("exchanges", met.exchanges)
          json.member("last", met.last.description)
        }
      }
    }
    json.array("actorsNeverMet") { json in
      for unmet in report.unmet {
        json.object { json in
          json.member("id", unmet.id.value)
          json.member("kind", unmet.nature.code)
          json.label(unmet.label)
        }
      }
    }
    json.beginArray("timeline")
  }

  public mutating func entry(_ entry: TimelineEntry) {
    json.entry(entry, words)
  }

  public mutating func finish() {
    json.end()
    json.end()
  }
}
