import { usePage, type View } from '../../../kernel/page.ts'
import {
  ButtonRow,
  type Column,
  dayText,
  EmptyState,
  FilterBar,
  formatInstant,
  Link,
  LinkButton,
  Page,
  Pagination,
  PrintButton,
  Said,
  Select,
  Table,
  useText,
  withQuery,
} from '../../../ui/index.ts'
import { fewNames } from '../few-names.ts'
import { flow, keeping } from '../flow-phrases.ts'
import type { Register } from '../keeping-queries.ts'
import { words } from '../phrases.ts'
import type { RegisterLine } from '../store/register.ts'

/** 发文登记簿: every number that was given, in order; to be printed and kept. */
export const RegisterView: View<Register> = ({ data, page }) => {
  const { chosen, year, years, rows, next, all } = data
  const shown = [...new Set([year, ...years])].toSorted((a, b) => b - a)
  return (
    <Page
      title={keeping.register}
      description={keeping.registerIntro}
      crumbs={[{ text: words.list, href: '/desk/documents' }]}
      desk
      wide
    >
      {chosen ? (
        <>
          <FilterBar>
            <Select
              name="series"
              label={flow.series}
              empty={false}
              options={all.map(({ id, word, name }) => ({ value: id, text: `${word}（${name}）` }))}
            />
            <Select
              name="year"
              label={keeping.year}
              empty={false}
              options={shown.map((one) => ({ value: String(one), text: String(one) }))}
            />
          </FilterBar>
          <Table caption={`${chosen.word}〔${year}〕`} columns={columns} rows={rows} empty={keeping.none} />
          <Pagination next={next && withQuery(page.url, { after: next })} />
          <ButtonRow>
            <PrintButton />
            <LinkButton
              variant="secondary"
              href={`/desk/documents/register.csv?series=${chosen.id}&year=${year}`}
              download
            >
              {keeping.exportFile}
            </LinkButton>
          </ButtonRow>
        </>
      ) : (
        <EmptyState title={keeping.noSeries}>
          <LinkButton href="/desk/documents/settings">{flow.toSettings}</LinkButton>
        </EmptyState>
      )}
    </Page>
  )
}

const columns: Column<RegisterLine>[] = [
  {
    head: keeping.number,
    main: true,
    keep: true,
    cell: (row) => <Link href={`/matters/${row.matterNumber}`}>{row.text}</Link>,
  },
  { head: keeping.title, cell: (row) => row.title },
  { head: keeping.main, cell: (row) => <Said text={row.main ? fewNames(row.main) : '—'} /> },
  { head: keeping.signedOn, cell: (row) => <Dated row={row} /> },
  { head: keeping.registered, cell: (row) => <Registered row={row} /> },
  { head: keeping.remark, cell: (row) => <Remark row={row} /> },
]

function Dated({ row }: { row: RegisterLine }) {
  const t = useText()
  return <>{row.signedOn ? t(dayText(row.signedOn)) : '—'}</>
}

function Registered({ row }: { row: RegisterLine }) {
  const { language, settings } = usePage()
  return (
    <>
      {formatInstant(row.registeredAt, language, settings.DISTRICT_ZONE)} {row.registeredBy}
    </>
  )
}

function Remark({ row }: { row: RegisterLine }) {
  const t = useText()
  return <>{row.voidReason === null ? '—' : t(keeping.voided(row.voidReason))}</>
}
