extension MarkdownRenderer {
  /// Writes a chart as its figures, under its title and what there is to be seen in it.
  mutating func chart(_ chart: Chart) {
    begin(.line)
    output.append("**")
    escaped(chart.title)
    output.append("**  \n")
    escaped(chart.description)
    output.newline()
    let table = chart.table
    guard !table.rows.isEmpty else { return }
    self.columns(table.columns)
    for cells in table.rows { row(cells) }
  }
}
