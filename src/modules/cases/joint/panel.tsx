import { dayOf } from '../../../kernel/day.ts'
import { usePage } from '../../../kernel/page.ts'
import { Callout, type Column, dayText, Link, Table, Tag, useText } from '../../../ui/index.ts'
import type { Opinion } from './model.ts'
import { stateNames, viewNames, jointPhrases as words } from './phrases.ts'
import type { ShownOpinion } from './shown.ts'

interface Shown {
  readonly number: string
  readonly opinions: readonly ShownOpinion[]
  readonly staff: boolean
}

const colours = { asked: 'info', silent: 'danger', answered: 'success', dropped: 'neutral' } as const

/** Who was asked since when and until when, and who was silent; what was said is for the offices alone. */
export function OpinionPanel({ number, opinions, staff }: Shown) {
  const t = useText()
  const silent = opinions.filter(({ opinion }) => opinion.state === 'silent' && !opinion.consents)
  const columns: Column<ShownOpinion>[] = [
    { head: words.office, main: true, cell: (one) => <Office number={number} shown={one} staff={staff} /> },
    { head: words.state, cell: ({ opinion }) => <State opinion={opinion} staff={staff} /> },
    { head: words.since, cell: ({ opinion }) => <Since opinion={opinion} /> },
    { head: words.until, cell: ({ dueDay }) => t(dayText(dueDay)) },
    ...(staff ? [{ head: words.said, cell: (one: ShownOpinion) => <Said opinion={one.opinion} /> }] : []),
  ]
  return (
    <>
      {silent.map(({ opinion, office }) => (
        <Callout key={opinion.id} kind="warning" title={words.silentTitle(office)}>
          <p>{t(words.silentHint)}</p>
        </Callout>
      ))}
      <Table caption={words.panel} captionHidden columns={columns} rows={opinions} empty={words.none} />
    </>
  )
}

function Office({ number, shown, staff }: { number: string; shown: ShownOpinion; staff: boolean }) {
  const t = useText()
  const name = t(shown.office)
  return staff ? <Link href={`/matters/${number}/opinions/${shown.opinion.id}`}>{name}</Link> : name
}

/** Colleagues read the view beside the state; parties only that it was given. */
function State({ opinion, staff }: { opinion: Opinion; staff: boolean }) {
  const t = useText()
  const { state, view, late, consents } = opinion
  const color = staff && view === 'against' ? 'danger' : colours[state]
  return (
    <>
      <Tag color={color}>{t(staff && view ? viewNames[view] : stateNames[state])}</Tag>{' '}
      {(late || consents) && <span class="hint">{t(late ? words.late : words.consents)}</span>}
    </>
  )
}

function Since({ opinion: { askedAt } }: { opinion: Opinion }) {
  const t = useText()
  const { settings } = usePage()
  return <>{t(dayText(dayOf(askedAt, settings.DISTRICT_ZONE)))}</>
}

function Said({ opinion: { wanted, answer } }: { opinion: Opinion }) {
  return <span class="pre-line">{answer ?? wanted}</span>
}
