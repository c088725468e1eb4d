import Diplomacy
import Messages

extension EngagementDetail {
  /// The sections beyond the timeline, the follow-ups and the actors met, with the pictures
  /// unless they stand at the head; none of those with nothing to say.
  func blocks(_ words: Vocabulary, _ choice: PictureChoice) -> [Block] {
    axisBlocks(words) + (choice.isAtTheHead ? [] : charts(words, choice)) + coverageBlocks(words)
      + silenceBlocks(words)
  }

  private func axisBlocks(_ words: Vocabulary) -> [Block] {
    guard !axes.isEmpty else { return [] }
    var blocks: [Block] = [
      .heading(EngagementWords.axesHeading[words], level: 1),
      .facts(axes.map { Block.Fact(words.axis($0.axis), String($0.held)) }),
    ]
    // A few are worth a line; of many it says little that they were not touched.
    if (1...6).contains(untouchedAxes.count) {
      let names = untouchedAxes.map(words.axis).joined(separator: ", ")
      blocks.append(.paragraph(EngagementWords.untouched(names, words.language)))
    }
    return blocks
  }

  private func coverageBlocks(_ words: Vocabulary) -> [Block] {
    let met = coverage.filter { $0.exchanges > 0 }
    guard !met.isEmpty else { return [] }
    return [
      .heading(EngagementWords.coverageHeading[words], level: 1),
      .paragraph(EngagementWords.covered(met.count, of: coverage.count)[words]),
    ]
      // A page names the first ten; all are in JSON.
      + met.prefix(10).map { line in
        .item(
          Block.Item(
            lead: line.organisation.id.lettered, margin: .reference, text: line.organisation.name,
            details: [EngagementWords.reached(line.exchanges, line.level ?? .other)[words]]))
      }
  }

  private func silenceBlocks(_ words: Vocabulary) -> [Block] {
    guard !silences.isEmpty else { return [] }
    return [.heading(EngagementWords.silencesHeading[words], level: 1)]
      + silences.map { silence in
        .item(
          Block.Item(
            lead: silence.id.lettered, margin: .reference, text: silence.label.text,
            details: [DateWords.date(silence.last, words.language)]))
      }
  }
}

extension JSONWriter {
  /// Writes what a report says beyond its figures.
  mutating func detail(_ detail: EngagementDetail, _ words: Vocabulary) {
    if let comparison = detail.comparison {
      object("comparison") { json in
        json.object("period") { json in
          json.member("from", comparison.period.start?.description)
          json.member("to", comparison.period.end?.description)
        }
        json.member("held", comparison.held)
        json.member("actorsMet", comparison.actorsMet)
      }
    } else {
      member("comparison", nil as String?)
    }
    months(detail.months)
    array("byAxis") { json in
      for count in detail.axes {
        json.object { json in
          json.member("axis", words.axisCode(count.axis))
          json.member("held", count.held)
        }
      }
    }
    array("untouchedAxes") { json in
      for axis in detail.untouchedAxes { json.member(nil, words.axisCode(axis)) }
    }
    array("byZoneAndAxis") { json in
      for count in detail.zoneAxes {
        json.object { json in
          json.member("zone", words.zoneCode(count.zone))
          json.member("axis", words.axisCode(count.axis))
          json.member("held", count.held)
        }
      }
    }
    pictures(detail.pictures)
    array("coverage") { json in
      for line in detail.coverage {
        json.object { json in
          json.member("id", line.organisation.id.value)
          json.member("name", line.organisation.name)
          json.member("kind", line.nature.code)
          json.member("exchanges", line.exchanges)
          json.member("level", line.level?.rawValue)
        }
      }
    }
    object("discipline") { json in
      json.member("doneInTime", detail.discipline.doneInTime)
      json.member("doneLate", detail.discipline.doneLate)
      json.member("open", detail.discipline.open)
      json.member("overdue", detail.discipline.overdue)
      json.member("dropped", detail.discipline.dropped)
    }
    array("silences") { json in
      for silence in detail.silences {
        json.object { json in
          json.member("id", silence.id.value)
          json.label(silence.label)
          json.member("last", silence.last.description)
        }
      }
    }
  }
}
