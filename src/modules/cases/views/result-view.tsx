import { dayOf } from '../../../kernel/day.ts'
import { usePage, type View } from '../../../kernel/page.ts'
import { both } from '../../../kernel/text.ts'
import { Definitions, formatDay, Page, Section, useText } from '../../../ui/index.ts'
import { amountText } from '../../calendar/index.ts'
import { panelPhrases } from '../page-phrases.ts'
import type { ResultPage } from '../queries.ts'
import { matterCrumbs } from './crumbs.ts'
import { Ground } from './panels.tsx'

/** The written decision as a sheet to read and print: what was decided, why, on which grounds, and how to contest it. */
export const ResultView: View<ResultPage> = ({ data }) => {
  const t = useText()
  const { language, settings } = usePage()
  const { decision, guide, authority, subject, used } = data
  const outcome = guide.content.outcomes.find((one) => one.code === decision.outcome)
  const grounds = outcome?.grounds.filter((ground) => decision.grounds.includes(ground.code)) ?? []
  const title = outcome
    ? both(`${guide.content.name.zh}：${outcome.name.zh}`, `${guide.content.name.en}: ${outcome.name.en}`)
    : guide.content.name
  return (
    <Page title={title} crumbs={matterCrumbs(subject.matter)}>
      <article class="sheet">
        <Definitions
          items={[
            { term: both('办件编号', 'Matter'), value: <span class="number">{subject.matter.number}</span> },
            { term: both('作出决定的机关', 'Decided by'), value: t(authority) },
            {
              term: both('决定日期', 'Date of decision'),
              value: formatDay(dayOf(decision.decidedAt, settings.DISTRICT_ZONE), language),
            },
            { term: both('用时', 'Time used'), value: used && t(amountText(used.amount, used.unit)) },
            { term: panelPhrases.decision, value: outcome && <strong>{t(outcome.name)}</strong> },
            { term: panelPhrases.reason, value: <span class="pre-line">{decision.reason}</span> },
            {
              term: panelPhrases.grounds,
              value: grounds.length > 0 && grounds.map((ground) => <Ground key={ground.code} ground={ground} />),
            },
          ]}
        />
        {decision.kind === 'refuse' && (
          <Section title={panelPhrases.remedies}>
            <Remedies data={data} />
          </Section>
        )}
        <p class="hint">
          {t(
            both(
              '本决定的每一步都记入阳光账本，可凭办件回执验证。',
              'Every step to this decision is in the public ledger; the matter’s receipt proves it.',
            ),
          )}
        </p>
      </article>
    </Page>
  )
}

function Remedies({ data }: { data: ResultPage }) {
  const t = useText()
  return (
    <Definitions
      items={data.guide.content.remedies.map(({ kind, name, address, phone, within, basis }) => ({
        term: panelPhrases.remedyKinds[kind],
        value: (
          <>
            <p>{t(within)}</p>
            <p>{`${t(name)} · ${t(address)}${phone ? ` · ${phone}` : ''}`}</p>
            <p class="hint">{`${t(basis.law)} ${t(basis.article)}`}</p>
          </>
        ),
      }))}
    />
  )
}
