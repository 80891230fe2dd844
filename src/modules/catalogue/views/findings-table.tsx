import { same, type Text } from '../../../kernel/text.ts'
import { Table, useText } from '../../../ui/index.ts'
import type { ImportReport } from '../item.ts'
import { importing as phrases } from '../view-phrases.ts'

/** What is accepted although it is not right: how often, with examples. */
export function FindingsTable({ findings }: Pick<ImportReport, 'findings'>) {
  const t = useText()
  return (
    <Table
      caption={phrases.dirt}
      captionHidden
      rows={findings}
      empty={phrases.none}
      columns={[
        { head: phrases.finding, main: true, cell: ({ code }) => t(nameOf(code)) },
        { head: phrases.rows, align: 'end', cell: ({ rows }) => rows },
        { head: phrases.examples, cell: ({ examples }) => <span lang="zh-CN">{examples.join('；')}</span> },
      ]}
    />
  )
}

function nameOf(code: string): Text {
  const known: Readonly<Record<string, Text>> = phrases.findings
  return known[code] ?? same(code)
}
