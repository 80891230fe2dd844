import type { View } from '../../../kernel/page.ts'
import { both } from '../../../kernel/text.ts'
import {
  Callout,
  type Column,
  Details,
  Field,
  Form,
  Moment,
  Page,
  Radios,
  Section,
  Table,
  useText,
} from '../../../ui/index.ts'
import { type Fee, formatYuan } from '../../catalogue/index.ts'
import { matterCrumbs } from '../views/crumbs.ts'
import { Corrections } from './correction-views.tsx'
import { feePhrases as words } from './phrases.ts'
import type { FeesPage, ShownFee } from './queries.ts'

/** Charges a fee and puts charges right: what the guide says of each, with its basis, and what was charged. */
export const FeesView: View<FeesPage> = ({ data }) => {
  const { matter, fees, corrections, may } = data
  return (
    <Page title={words.title} crumbs={matterCrumbs(matter)} description={words.intro} desk>
      <FeeTable fees={fees} />
      <div class="no-print">
        <Charging data={data} />
      </div>
      {corrections.length > 0 && <Corrections number={matter.number} corrections={corrections} />}
      {may.correct && (
        <div class="no-print">
          <Correcting data={data} />
        </div>
      )}
    </Page>
  )
}

function Charging({ data: { matter, fees, may, over } }: { data: FeesPage }) {
  const t = useText()
  const open = fees.filter(({ charge }) => charge === null)
  if (fees.length > 0 && !over && !may.charge) return null
  if (open.length === 0 || over)
    return (
      <Callout>
        <p>{t(fees.length === 0 ? words.none : open.length === 0 ? words.allCharged : words.tooLate)}</p>
      </Callout>
    )
  return (
    <Section title={words.chargeTitle}>
      <Form action={`/matters/${matter.number}/fees`} submit={words.submit}>
        <Radios
          name="fee"
          label={words.which}
          options={open.map(({ fee }) => ({ value: fee.code, text: fee.name, hint: fee.standard }))}
          required
        />
        <Field name="yuan" label={words.yuan} hint={words.yuanHint} width="short" inputmode="decimal" />
      </Form>
    </Section>
  )
}

/** Asks for a correction, of what was charged and waits for none. */
function Correcting({ data: { matter, fees, corrections } }: { data: FeesPage }) {
  const t = useText()
  const waits = new Set(corrections.flatMap(({ fee, verdict }) => (verdict === null ? [fee] : [])))
  const charged = fees.flatMap(({ fee, charge }) => (charge && !waits.has(fee.code) ? [{ fee, charge }] : []))
  if (charged.length === 0) return null
  const action = `/matters/${matter.number}/fee-corrections`
  const options = charged.map(({ fee, charge }) => ({
    value: fee.code,
    text: fee.name,
    hint: words.sum(formatYuan(charge.nowFen)),
  }))
  return (
    <Details summary={words.correctTitle} openFor={action}>
      <p>{t(words.correctIntro)}</p>
      <Form action={action} submit={words.ask} variant="danger">
        <Radios name="charged" label={words.whichCharge} options={options} required />
        <Radios
          name="how"
          label={words.how}
          options={(['cancel', 'correct'] as const).map((value) => ({ value, text: words.hows[value] }))}
          required
        />
        <Field name="right" label={words.right} hint={words.rightHint} width="short" inputmode="decimal" />
        <Field name="reason" label={words.reason} hint={words.reasonHint} rows={3} required />
      </Form>
    </Details>
  )
}

/** The fees of the guide: standard, basis, and what was charged on which day. */
export function FeeTable({ fees }: { fees: readonly ShownFee[] }) {
  const t = useText()
  const columns: Column<ShownFee>[] = [
    { head: words.which, main: true, cell: ({ fee }) => t(fee.name) },
    { head: words.standard, cell: ({ fee }) => t(fee.standard) },
    { head: words.basis, cell: ({ fee }) => t(basisOf(fee)) },
    { head: words.charged, align: 'end', cell: (row) => <Charged row={row} /> },
    { head: words.day, cell: ({ charge }) => charge && <Moment at={charge.chargedAt} /> },
  ]
  return <Table caption={words.panel} captionHidden columns={columns} rows={fees} empty={words.none} />
}

function Charged({ row: { charge } }: { row: ShownFee }) {
  const t = useText()
  if (!charge) return <>{t(words.notYet)}</>
  const { amountFen, nowFen } = charge
  return (
    <>
      {t(words.sum(formatYuan(nowFen)))}
      {nowFen !== amountFen && (
        <>
          <br />
          <span class="hint">{t(words.before(formatYuan(amountFen)))}</span>
        </>
      )}
    </>
  )
}

function basisOf({ basis: { law, article } }: Fee) {
  return both(`${law.zh} ${article.zh}`, `${law.en} ${article.en}`)
}
