import { usePage } from '../../../kernel/page.ts'
import { type Column, DateLine, Definitions, formatInstant, Section, Table, Tag, useText } from '../../../ui/index.ts'
import { calledName, type Participant } from '../interested/model.ts'
import { grounds, type HearingCall, type HearingRecord, hearingStates, isOpen, signatures } from './model.ts'
import { hearingPages as words } from './page-phrases.ts'
import type { WholeHearing } from './queries.ts'

/** A moment in the words of the reader. */
export function Moment({ at }: { at: Date }) {
  const { language, settings } = usePage()
  return <time datetime={at.toISOString()}>{formatInstant(at, language, settings.DISTRICT_ZONE)}</time>
}

/** Where a hearing stands, with its calendar as a picture; the same for everybody who may know of it. */
export function HearingFacts({ whole }: { whole: WholeHearing }) {
  const t = useText()
  const { hearing, dates } = whole
  return (
    <>
      {hearing && (
        <Definitions
          items={[
            {
              term: words.state,
              value: <Tag color={isOpen(hearing) ? 'info' : 'neutral'}>{t(hearingStates[hearing.state])}</Tag>,
            },
            { term: words.ground, value: t(grounds[hearing.ground]) },
            { term: words.when, value: hearing.startsAt && <Moment at={hearing.startsAt} /> },
            { term: words.place, value: hearing.place },
            { term: words.chair, value: hearing.startsAt && (hearing.chairName ?? t(words.chairNone)) },
            {
              term: words.openness,
              value: hearing.startsAt && t(hearing.isPublic ? words.isOpen : words.isClosed),
            },
            { term: words.topic, value: hearing.topic && <span class="pre-line">{hearing.topic}</span> },
            { term: words.why, value: hearing.endedWhy },
          ]}
        />
      )}
      {dates.length > 0 && <DateLine marks={dates} label={words.dates} />}
    </>
  )
}

/** Time and place as they were told, when they were told more than once. */
export function Calls({ calls }: { calls: readonly HearingCall[] }) {
  if (calls.length < 2) return null
  const columns: Column<HearingCall>[] = [
    { head: words.when, main: true, cell: ({ startsAt }) => <Moment at={startsAt} /> },
    { head: words.place, cell: ({ place }) => place },
    { head: words.whyDate, cell: ({ why }) => why ?? '—' },
  ]
  return (
    <Section title={words.calls} level={3}>
      <Table caption={words.calls} captionHidden columns={columns} rows={calls} empty={words.none} />
    </Section>
  )
}

/** The record as it was written. */
export function RecordWords({ record }: { record: HearingRecord }) {
  const lines = (value: string) => <span class="pre-line">{value}</span>
  return (
    <Definitions
      items={[
        { term: words.evidence, value: lines(record.evidence) },
        { term: words.statements, value: lines(record.statements) },
        { term: words.debate, value: lines(record.debate) },
        { term: words.others, value: record.others && lines(record.others) },
      ]}
    />
  )
}

/** Who was there and what they did with the record; those concerned by number. */
export function Signatures({ whole }: { whole: WholeHearing }) {
  const t = useText()
  const { presences, participants } = whole
  const byId = new Map(participants.map((one) => [one.id, one]))
  const rows = presences.flatMap((presence) => {
    const participant: Participant | undefined = byId.get(presence.participantId)
    return participant ? [{ ...presence, participant }] : []
  })
  const columns: Column<(typeof rows)[number]>[] = [
    { head: words.present, main: true, cell: ({ participant }) => t(calledName(participant)) },
    { head: words.signed, cell: ({ signed }) => t(signed ? signatures[signed] : words.waiting) },
    { head: words.note, cell: ({ note }) => note ?? '—' },
  ]
  return <Table caption={words.signing} columns={columns} rows={rows} empty={words.none} />
}
