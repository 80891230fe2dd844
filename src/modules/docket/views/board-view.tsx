import type { View } from '../../../kernel/page.ts'
import { Text } from '../../../kernel/text.ts'
import { type Column, Link, Page, Stat, Stats, Table, useText } from '../../../ui/index.ts'
import { phrases } from '../phrases.ts'
import type { BoardCount } from '../store/list.ts'
import { DeskTabs } from './list-views.tsx'

interface Board {
  readonly counts: readonly BoardCount[]
  readonly organisation: Text | null
  readonly all: boolean
}

interface StageRow {
  readonly stage: string
  readonly text: Text
  readonly counts: readonly BoardCount[]
}

/** How much is where, and how it stands with the clock. Each figure leads to its list. */
export const BoardPage: View<Board> = ({ data }) => {
  const suffix = data.all ? '&all=yes' : ''
  const columns: Column<StageRow>[] = [
    { head: phrases.stage, main: true, cell: (row) => <StageLink row={row} suffix={suffix} /> },
    ...(['running', 'stopped'] as const).map((clock) => ({
      head: phrases.clockStates[clock],
      align: 'end' as const,
      cell: (row: StageRow) => sum(row.counts, (count) => count.clockState === clock),
    })),
    ...(['blue', 'yellow', 'red'] as const).map((card) => ({
      head: phrases.cards[card],
      align: 'end' as const,
      cell: (row: StageRow) => sum(row.counts, (count) => count.card === card),
    })),
    { head: phrases.total, align: 'end', cell: (row) => sum(row.counts, () => true) },
  ]
  return (
    <Page title={data.organisation ?? phrases.allOpen} description={phrases.boardIntro} desk wide>
      <DeskTabs current="board" />
      <Figures data={data} suffix={suffix} />
      <Table
        caption={phrases.board}
        columns={columns}
        rows={stageRows(data.counts)}
        empty={phrases.noMatters}
        narrow="scroll"
      />
    </Page>
  )
}

function Figures({ data, suffix }: { data: Board; suffix: string }) {
  return (
    <Stats>
      <Stat value={sum(data.counts, () => true)} label={phrases.total} href={`/desk/matters?${suffix.slice(1)}`} />
      <Stat
        value={sum(data.counts, (count) => count.clockState === 'stopped')}
        label={phrases.clockStates.stopped}
        href={`/desk/matters?clock=stopped${suffix}`}
        color="neutral"
      />
      <Stat
        value={sum(data.counts, (count) => count.card === 'yellow')}
        label={phrases.cards.yellow}
        href={`/desk/matters?card=yellow${suffix}`}
        color="warning"
      />
      <Stat
        value={sum(data.counts, (count) => count.card === 'red')}
        label={phrases.cards.red}
        href={`/desk/matters?card=red${suffix}`}
        color="danger"
      />
    </Stats>
  )
}

function StageLink({ row, suffix }: { row: StageRow; suffix: string }) {
  const t = useText()
  return <Link href={`/desk/matters?stage=${encodeURIComponent(row.stage)}${suffix}`}>{t(row.text)}</Link>
}

function stageRows(counts: readonly BoardCount[]): StageRow[] {
  const stages = [...new Set(counts.map((count) => count.stage))]
  return stages.map((stage) => {
    const own = counts.filter((count) => count.stage === stage)
    return { stage, text: Text.parse(own[0]?.stageText), counts: own }
  })
}

function sum(counts: readonly BoardCount[], fits: (count: BoardCount) => boolean): number {
  return counts.filter(fits).reduce((total, count) => total + count.count, 0)
}
