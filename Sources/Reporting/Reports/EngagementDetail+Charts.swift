import Diplomacy
import Messages

extension EngagementDetail {
  /// Of fewer than these the lists say as much as a picture.
  private static let worthDrawing = 12

  /// The pictures of a report under a heading; nothing where there is too little to be seen in
  /// any.
  func charts(_ words: Vocabulary, _ choice: PictureChoice) -> [Block] {
    let (months, zones) = (months.chart(words), zoneAxisChart(words))
    let (days, promises) = (pictures.dayChart(words), pictures.promiseChart(words))
    let charts: [Chart?] =
      switch choice {
      case .all:
        [
          months, days, pictures.levelChart(words), zones, pictures.encounterChart(words), promises,
        ]
      case .terminal: [months, days, zones, promises]
      case .few: [months, zones]
      }
    let blocks = charts.compactMap { $0.map { Block.chart($0) } }
    return blocks.isEmpty
      ? [] : [.heading(EngagementWords.picturesHeading[words], level: 1)] + blocks
  }

  /// The busiest zones and axes, where there are several of each.
  private func zoneAxisChart(_ words: Vocabulary) -> Chart? {
    let most = 12
    let columns = axes.prefix(most).map(\.axis)
    var held: [Zone.ID: Int] = [:]
    for count in zoneAxes { held[count.zone, default: 0] += count.held }
    let rows = held.sorted { ($1.value, $0.key.value) < ($0.value, $1.key.value) }.prefix(most)
    let exchanges = months.reduce(0) { $0 + $1.held }
    guard rows.count > 1, columns.count > 1, exchanges >= Self.worthDrawing else { return nil }
    return Chart(
      title: EngagementWords.zoneAxisChart[words],
      description: EngagementWords.zoneAxisChartTold(
        zone: words.zone(rows[0].key), axis: words.axis(columns[0]))[words],
      language: words.language,
      .matrix(
        HeatMatrix(
          unit: EngagementWords.zone[words], columns: columns.map(words.axis),
          rows: rows.map { zone, _ in
            HeatMatrix.Row(
              words.zone(zone),
              columns.map { axis in
                zoneAxes.first { $0.zone == zone && $0.axis == axis }?.held ?? 0
              })
          })))
  }
}
