import { Bar, type Column } from '../../../ui/index.ts'
import { words } from '../phrases.ts'

/** A column that shows a figure of the row, from 0 to 1, as the filled part of a bar; the figure stands in another column. */
export function barColumn<Row>(shareOf: (row: Row) => number): Column<Row> {
  return {
    head: words.picture,
    cell: (row) => (
      <Bar
        parts={[
          { text: words.count, amount: shareOf(row), kind: 'organisation' },
          { text: words.picture, amount: 1 - shareOf(row), kind: 'rest' },
        ]}
      />
    ),
  }
}
