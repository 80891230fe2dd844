import type { View } from '../../../kernel/page.ts'
import type { Text } from '../../../kernel/text.ts'
import { ButtonRow, type Column, LinkButton, Page, Table, useText } from '../../../ui/index.ts'
import { QuarterBar } from '../quarter-select.tsx'
import { OversightTabs } from '../tabs.tsx'
import { voicePhrases as words } from './phrases.ts'
import type { VoicesPage as Data } from './queries.ts'

type Row = Data['rows'][number]

/** Organisations beside each other, by what people said of them. */
export const VoicesPage: View<Data> = ({ data }) => {
  const t = useText()
  const { value: least, source } = data.least
  return (
    <Page title={words.title} description={words.intro} desk wide>
      <OversightTabs current="voices" />
      <QuarterBar data={data} />
      <Table
        caption={words.title}
        captionHidden
        columns={columnsOf(least, t)}
        rows={data.rows}
        empty={words.none}
        narrow="scroll"
      />
      <p class="hint">{t(words.least(least, source))}</p>
      <ButtonRow>
        <LinkButton href="/ratings" variant="secondary">
          {words.ratings}
        </LinkButton>
        <LinkButton href="/complaints/figures" variant="secondary">
          {words.figures}
        </LinkButton>
      </ButtonRow>
    </Page>
  )
}

function columnsOf(least: number, t: (text: Text) => string): Column<Row>[] {
  const number = (head: Text, value: (row: Row) => number): Column<Row> => ({ head, align: 'end', cell: value })
  return [
    { head: words.organisation, main: true, cell: ({ name }) => t(name) },
    {
      head: words.rated,
      align: 'end',
      cell: ({ ratings }) => ratings?.rated ?? <span class="hint">{t(words.tooFew(least))}</span>,
    },
    { head: words.bad, align: 'end', cell: ({ ratings }) => ratings?.bad ?? '–' },
    { head: words.good, align: 'end', cell: ({ ratings }) => (ratings ? t(words.perCent(ratings.goodPerCent)) : '–') },
    number(words.complaints, ({ complaints }) => complaints),
    number(words.right, ({ right }) => right),
    number(words.rectified, ({ rectified }) => rectified),
    number(words.inTime, ({ inTime }) => inTime),
  ]
}
