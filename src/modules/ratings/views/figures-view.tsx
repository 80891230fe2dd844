import type { View } from '../../../kernel/page.ts'
import {
  ButtonRow,
  type Column,
  Link,
  LinkButton,
  monthText,
  Page,
  Section,
  Stat,
  Stats,
  Table,
  useText,
} from '../../../ui/index.ts'
import { gradeNames, grades } from '../model.ts'
import { words } from '../phrases.ts'
import type { OrganisationFigures, PartFigures, PublicFigures } from '../store/figures.ts'
import type { Figures } from '../store/rating.ts'
import { barColumn } from './charts.tsx'

/** Whole percent of those who were at least fairly satisfied. */
export function satisfied({ count, bad }: Pick<Figures, 'count' | 'bad'>): string {
  return count === 0 ? '—' : `${Math.round((100 * (count - bad)) / count)} %`
}
const mean = ({ count, total }: Figures) => (count === 0 ? '—' : (total / count).toFixed(2))

const figureColumns = <Row extends PublicFigures>(): Column<Row>[] => [
  { head: words.count, align: 'end', cell: (row) => row.count },
  { head: words.good, align: 'end', cell: (row) => satisfied(row) },
  { head: words.mean, align: 'end', cell: (row) => mean(row) },
  { head: words.bad, align: 'end', cell: (row) => row.bad },
]

/** Public: every organisation that has enough ratings. */
export const FiguresView: View<{ organisations: readonly OrganisationFigures[] }> = ({ data }) => {
  const t = useText()
  const columns: Column<OrganisationFigures>[] = [
    {
      ...{ head: words.organisation, main: true },
      cell: (row) => <Link href={`/ratings/organisations/${row.id}`}>{t(row.name)}</Link>,
    },
    ...figureColumns<OrganisationFigures>(),
    { head: words.rectified, align: 'end', cell: (row) => t(words.ofRectifications(row.inTime, row.rectified)) },
    { head: words.unrated, align: 'end', cell: (row) => row.unrated },
  ]
  return (
    <Page title={words.title} description={words.publicIntro} wide>
      <Table caption={words.title} captionHidden columns={columns} rows={data.organisations} empty={words.none} />
      <ButtonRow>
        <LinkButton variant="secondary" href="/ratings.csv" download>
          {words.download}
        </LinkButton>
        <LinkButton variant="tertiary" href="/complaints/figures">
          {words.complaintFigures}
        </LinkButton>
      </ButtonRow>
    </Page>
  )
}

interface OrganisationData {
  readonly figures: OrganisationFigures
  readonly items: readonly PartFigures[]
  readonly months: readonly PartFigures[]
}

/** Public: one organisation, its grades, months and services. */
export const OrganisationFiguresView: View<OrganisationData> = ({ data }) => {
  const t = useText()
  const { figures } = data
  return (
    <Page title={figures.name} crumbs={[{ text: words.title, href: '/ratings' }]} wide>
      <Stats>
        <Stat value={figures.count} label={words.count} />
        <Stat value={satisfied(figures)} label={words.good} note={words.goodHint} />
        <Stat value={mean(figures)} label={words.mean} />
        <Stat value={t(words.ofRectifications(figures.inTime, figures.rectified))} label={words.rectified} />
      </Stats>
      <Section title={words.spread}>
        <Table
          caption={words.spread}
          captionHidden
          columns={[
            { head: words.grade, main: true, cell: ({ grade }) => t(gradeNames[grade] ?? words.grade) },
            { head: words.count, align: 'end', cell: ({ count }) => count },
            barColumn<{ count: number }>(({ count }) => count / Math.max(figures.count, 1)),
          ]}
          rows={grades.map((grade, at) => ({ grade, count: figures.grades[at] ?? 0 }))}
          empty={words.none}
        />
      </Section>
      <Section title={words.trend}>
        <p>{t(words.trendHint)}</p>
        <Table
          caption={words.trend}
          captionHidden
          columns={[
            { head: words.month, main: true, cell: (row) => t(monthText(row.key)) },
            ...figureColumns<PartFigures>(),
            barColumn<PartFigures>(({ count, bad }) => (count - bad) / Math.max(count, 1)),
          ]}
          rows={data.months}
          empty={words.noMonths}
        />
      </Section>
      <Section title={words.items}>
        <Table
          caption={words.items}
          captionHidden
          columns={[
            { head: words.item, main: true, cell: (row) => (row.name ? t(row.name) : row.key) },
            ...figureColumns<PartFigures>(),
          ]}
          rows={data.items}
          empty={words.noItems}
        />
      </Section>
    </Page>
  )
}

/** For staff: figures once there are enough, else nothing. */
export const OwnFiguresView: View<{ officer: Figures | null; organisation: Figures | null }> = ({ data }) => {
  const t = useText()
  const parts = [
    { title: words.ofMe, figures: data.officer },
    { title: words.ofOrganisation, figures: data.organisation },
  ]
  return (
    <Page title={words.own} description={words.ownIntro} desk>
      {parts.map(({ title, figures }) => (
        <Section key={t(title)} title={title}>
          {figures ? (
            <Stats>
              <Stat value={figures.count} label={words.count} />
              <Stat value={satisfied(figures)} label={words.good} note={words.goodHint} />
              <Stat value={mean(figures)} label={words.mean} />
            </Stats>
          ) : (
            <p>{t(words.veiled)}</p>
          )}
        </Section>
      ))}
    </Page>
  )
}
