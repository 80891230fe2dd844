import { dayOf } from '../../../kernel/day.ts'
import { usePage, type View } from '../../../kernel/page.ts'
import { Checkboxes, type Column, Field, Form, formatDay, Page, Table, Tag, useText } from '../../../ui/index.ts'
import type { CaseSubject } from '../policy.ts'
import { matterCrumbs } from '../views/crumbs.ts'
import { specialNames } from './model.ts'
import { specialPhrases as words } from './phrases.ts'
import type { InspectorsPage, ShownSpecial } from './queries.ts'

/** Procedures outside of the time: who, how long, what came of it. */
export function SpecialTable({ specials }: { specials: readonly ShownSpecial[] }) {
  const t = useText()
  const { language, settings } = usePage()
  const columns: Column<ShownSpecial>[] = [
    { head: words.kind, main: true, cell: ({ kind }) => t(specialNames[kind]) },
    { head: words.who, cell: ({ by }) => t(by) },
    { head: words.from, cell: ({ begunAt }) => formatDay(dayOf(begunAt, settings.DISTRICT_ZONE), language) },
    { head: words.told, cell: ({ toldDays }) => t(words.days(toldDays)) },
    { head: words.state, cell: (special) => <State special={special} /> },
    { head: words.result, cell: ({ result, reference }) => [result, reference].filter(Boolean).join(' · ') || '—' },
  ]
  return <Table caption={words.panel} captionHidden columns={columns} rows={specials} empty={words.noneOpen} />
}

function State({ special: { endedAt, overrunAt, result } }: { special: ShownSpecial }) {
  const t = useText()
  if (endedAt) return <Tag color={result ? 'success' : 'neutral'}>{t(result ? words.ended : words.given)}</Tag>
  return <Tag color={overrunAt ? 'danger' : 'info'}>{t(overrunAt ? words.overrun : words.running)}</Tag>
}

/** Tells a longer time. */
export const SpecialTimeView: View<{ subject: CaseSubject; specials: readonly ShownSpecial[] }> = ({ data }) => {
  const { subject, specials } = data
  const open = specials.some(({ endedAt }) => endedAt === null)
  return (
    <Page title={words.extendTitle} crumbs={matterCrumbs(subject.matter)} description={words.extendIntro} desk>
      <SpecialTable specials={specials} />
      {open && (
        <Form action={`/matters/${subject.matter.number}/special-time`} submit={words.extendSubmit}>
          <Field name="totalDays" label={words.totalDays} type="number" width="short" required />
          <Field name="why" label={words.why} rows={3} required />
        </Form>
      )}
    </Page>
  )
}

/** Names who inspects. */
export const InspectorsView: View<InspectorsPage> = ({ data }) => {
  const { subject, staff, inspectors } = data
  return (
    <Page title={words.assignTitle} crumbs={matterCrumbs(subject.matter)} description={words.assignIntro} desk>
      {inspectors.length > 0 ? (
        <ul>
          {inspectors.map(({ personId, name }) => (
            <li key={personId}>{name}</li>
          ))}
        </ul>
      ) : (
        <Form action={`/matters/${subject.matter.number}/inspectors`} submit={words.assignSubmit}>
          <Checkboxes
            name="people"
            label={words.inspectors}
            options={staff.map(({ personId, name, post }) => ({
              value: personId,
              text: { zh: `${name}（${post.zh}）`, en: `${name} (${post.en})` },
            }))}
          />
        </Form>
      )}
    </Page>
  )
}
