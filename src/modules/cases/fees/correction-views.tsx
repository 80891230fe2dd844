import { type Column, ConfirmForm, Field, Hidden, Moment, Section, Table, Tag, useText } from '../../../ui/index.ts'
import { formatYuan } from '../../catalogue/index.ts'
import { feePhrases as words } from './phrases.ts'
import type { ShownCorrection } from './queries.ts'

const colours = { waits: 'warning', granted: 'success', refused: 'neutral' } as const

/** What was asked and decided about charges; who decides does it here. */
export function Corrections({ number, corrections }: { number: string; corrections: readonly ShownCorrection[] }) {
  const t = useText()
  const columns: Column<ShownCorrection>[] = [
    { head: words.which, main: true, cell: ({ feeName }) => t(feeName) },
    { head: words.change, cell: (one) => t(words.fromTo(sumsOf(one))) },
    { head: words.reason, cell: ({ reason }) => reason },
    { head: words.askedBy, cell: ({ asker, askedAt }) => <Who name={asker} at={askedAt} /> },
    { head: words.state, cell: ({ verdict }) => <State verdict={verdict} /> },
    {
      head: words.decidedBy,
      cell: ({ decider, decidedAt, answer }) => decidedAt && <Who name={decider} at={decidedAt} note={answer} />,
    },
  ]
  return (
    <Section title={words.corrections}>
      <Table
        caption={words.corrections}
        captionHidden
        columns={columns}
        rows={corrections}
        empty={words.noCorrection}
      />
      {corrections.map((one) => one.verdict === null && <Deciding key={one.id} number={number} one={one} />)}
    </Section>
  )
}

function sumsOf({ fromFen, toFen }: ShownCorrection) {
  return { from: formatYuan(fromFen), to: formatYuan(toFen) }
}

function Who({ name, at, note }: { name: string; at: Date; note?: string | null }) {
  return (
    <>
      {name} <Moment at={at} />
      {note && (
        <>
          <br />
          <span class="hint">{note}</span>
        </>
      )}
    </>
  )
}

function State({ verdict }: Pick<ShownCorrection, 'verdict'>) {
  const t = useText()
  const state = verdict ?? 'waits'
  return <Tag color={colours[state]}>{t(words.states[state])}</Tag>
}

function Deciding({ number, one }: { number: string; one: ShownCorrection }) {
  const t = useText()
  if (!one.mine) return <p class="hint">{t(words.own)}</p>
  const action = `/matters/${number}/fee-corrections/${one.id}`
  return (
    <>
      <ConfirmForm
        action={action}
        open={words.grant}
        question={words.grantQuestion(formatYuan(one.toFen))}
        submit={words.grant}
      >
        <Hidden name="verdict" value="granted" />
      </ConfirmForm>
      <ConfirmForm action={action} open={words.refuse} question={words.refuseQuestion} submit={words.refuse} danger>
        <Hidden name="verdict" value="refused" />
        <Field name="answer" label={words.answer} rows={2} required />
      </ConfirmForm>
    </>
  )
}
