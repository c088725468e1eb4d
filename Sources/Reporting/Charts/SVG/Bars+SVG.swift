extension Bars {
  /// The earlier series is hollow and stands behind the main one, so that they are told apart
  /// without their colours too.
  var drawing: Drawing {
    let frame = CountFrame(greatest: greatest, count: groups.count)
    var drawing = frame.drawing(labels: groups.map(\.label))
    drawing.legend(
      zip(["first", "second"], series).map { (style: $0, label: $1) }, y: 11)
    for (index, group) in groups.enumerated() {
      let label =
        "\(group.label) · "
        + zip(series, group.counts)
        .map { "\($1) (\($0))" }.joined(separator: ", ")
      // The hollow bar first: what comes later lies above.
      for (place, count) in group.counts.enumerated().reversed() where count > 0 {
        let share = place == 0 ? 0.4 : 0.75
        let width = max(frame.room * share, 1)
        drawing.rectangle(
          x: frame.x(index) + (frame.room - width) / 2, y: frame.y(count), width: width,
          height: frame.y(0) - frame.y(count), place == 0 ? "first" : "second", label: label)
      }
    }
    return drawing
  }
}
