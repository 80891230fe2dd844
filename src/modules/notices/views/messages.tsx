import { usePage } from '../../../kernel/page.ts'
import { type Colour, formatInstant, Link, Table, Tag, useText, type Words } from '../../../ui/index.ts'
import type { Attempt, Message, MessageState } from '../model.ts'
import { phrases } from '../phrases.ts'

const colours: Readonly<Record<MessageState, Colour>> = {
  waiting: 'info',
  sent: 'neutral',
  delivered: 'success',
  failed: 'danger',
}

/** Messages of one person, with the proof of each. */
export function Messages(props: { messages: readonly Message[]; caption: Words; empty: Words }) {
  const t = useText()
  return (
    <Table
      caption={props.caption}
      captionHidden
      empty={props.empty}
      rows={props.messages}
      columns={[
        { head: phrases.what, main: true, cell: ({ href, words }) => <Link href={href}>{t(words)}</Link> },
        { head: phrases.by, cell: ({ channel }) => t(phrases.channel[channel]) },
        { head: phrases.when, cell: ({ madeAt }) => <Moment at={madeAt} /> },
        { head: phrases.state, cell: ({ state }) => <State state={state} /> },
        { head: phrases.proof, cell: ({ attempts }) => <Proof attempts={attempts} /> },
      ]}
    />
  )
}

/** A moment in the district's time. */
export function Moment({ at }: { at: Date }) {
  const { language, settings } = usePage()
  return <time datetime={at.toISOString()}>{formatInstant(at, language, settings.DISTRICT_ZONE)}</time>
}

export function State({ state }: { state: MessageState }) {
  const t = useText()
  return <Tag color={colours[state]}>{t(phrases.states[state])}</Tag>
}

/** Each try: when, through which carrier, and what it answered. */
export function Proof({ attempts }: { attempts: readonly Attempt[] }) {
  const t = useText()
  return (
    <ul class="plain-list">
      {attempts.map(({ at, carrier, outcome, answer }) => (
        <li key={`${at.toISOString()} ${carrier}`} class="hint">
          <Moment at={at} /> {carrier}: {t(phrases.outcomes[outcome])} {answer}
        </li>
      ))}
    </ul>
  )
}
