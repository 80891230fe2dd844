import type { View } from '../../../kernel/page.ts'
import { both } from '../../../kernel/text.ts'
import { Callout, type Column, Field, Form, Moment, Page, Radios, Table, useText } from '../../../ui/index.ts'
import { type Fee, formatYuan } from '../../catalogue/index.ts'
import { matterCrumbs } from '../views/crumbs.ts'
import { feePhrases as words } from './phrases.ts'
import type { FeesPage, ShownFee } from './queries.ts'

/** Charges a fee: what the guide says of each, with its basis, and what was charged. */
export const FeesView: View<FeesPage> = ({ data: { matter, fees } }) => {
  const t = useText()
  const open = fees.filter(({ charge }) => charge === null)
  return (
    <Page title={words.title} crumbs={matterCrumbs(matter)} description={words.intro} desk>
      <FeeTable fees={fees} />
      {open.length === 0 ? (
        <Callout>
          <p>{t(fees.length === 0 ? words.none : words.allCharged)}</p>
        </Callout>
      ) : (
        <Form action={`/matters/${matter.number}/fees`} submit={words.submit}>
          <Radios
            name="fee"
            label={words.which}
            options={open.map(({ fee }) => ({ value: fee.code, text: fee.name, hint: fee.standard }))}
            required
          />
          <Field name="yuan" label={words.yuan} hint={words.yuanHint} width="short" inputmode="decimal" />
        </Form>
      )}
    </Page>
  )
}

/** The fees of the guide: standard, basis, and what was charged on which day. */
export function FeeTable({ fees }: { fees: readonly ShownFee[] }) {
  const t = useText()
  const columns: Column<ShownFee>[] = [
    { head: words.which, main: true, cell: ({ fee }) => t(fee.name) },
    { head: words.standard, cell: ({ fee }) => t(fee.standard) },
    { head: words.basis, cell: ({ fee }) => t(basisOf(fee)) },
    {
      head: words.charged,
      align: 'end',
      cell: ({ charge }) => (charge ? t(words.sum(formatYuan(charge.amountFen))) : t(words.notYet)),
    },
    { head: words.day, cell: ({ charge }) => charge && <Moment at={charge.chargedAt} /> },
  ]
  return <Table caption={words.panel} captionHidden columns={columns} rows={fees} empty={words.none} />
}

function basisOf({ basis: { law, article } }: Fee) {
  return both(`${law.zh} ${article.zh}`, `${law.en} ${article.en}`)
}
