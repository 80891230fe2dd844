import type { View } from '../../../kernel/page.ts'
import { Callout, Definitions, dayText, Field, Form, Page, Radios, Section, Tag, useText } from '../../../ui/index.ts'
import { Calls, HearingFacts, RecordWords, Signatures } from '../hearing/facts.tsx'
import { hearingPages } from '../hearing/page-phrases.ts'
import { matterCrumbs } from '../views/crumbs.ts'
import { hearingRights, type Participant } from './model.ts'
import { heardPhrases as words } from './phrases.ts'
import type { InterestPage } from './queries.ts'

/** Everything of a matter that concerns one who is heard, and nothing else: no name, number or paper of anybody else. */
export const InterestView: View<InterestPage> = ({ data }) => {
  const t = useText()
  const { number, title, participant, authority, answer, outcome } = data
  const applicant = participant === null || participant.part === 'applicant'
  const crumbs = applicant ? matterCrumbs({ number, title }) : [{ text: words.own, href: '/concerns' }]
  return (
    <Page title={title} crumbs={crumbs} description={words.interestIntro}>
      <Definitions
        items={[
          { term: words.authority, value: t(authority) },
          { term: words.told, value: participant?.told && <span class="pre-line">{participant.told}</span> },
          { term: words.concern, value: participant?.concern },
        ]}
      />
      <Statement data={data} />
      {participant && participant.hearingState !== 'none' && <Right data={data} participant={participant} />}
      {(data.whole.hearing || data.whole.dates.length > 0) && <HearingSection data={data} />}
      {answer && (
        <Section title={words.decided}>
          {outcome && <p>{t(outcome)}</p>}
          <p>
            <Tag color={answer.adopted ? 'success' : 'neutral'}>
              {t(answer.adopted ? words.adopted : words.notAdopted)}
            </Tag>
          </p>
          <p class="pre-line">{answer.why}</p>
        </Section>
      )}
    </Page>
  )
}

/** Whether a right can still be used on the day on which the page is read. */
function isOpenRight(data: InterestPage, state: string, clock: string | null, today: string): boolean {
  const day = clock && data.days.get(clock)
  return state === 'open' && data.state === 'handling' && (!day || day >= today)
}

function Statement({ data }: { data: InterestPage }) {
  const t = useText()
  const { number, participant } = data
  if (participant?.statement)
    return (
      <Section title={words.statement}>
        <p class="pre-line">{participant.statement}</p>
      </Section>
    )
  const clock = participant?.statementClock ?? null
  if (!isOpenRight(data, participant?.statementState ?? 'open', clock, data.today)) return null
  return (
    <Section title={words.stateTitle}>
      <Until data={data} clock={clock} />
      <p class="hint">{t(words.stateHint)}</p>
      <Form action={`/matters/${number}/interest/statement`} submit={words.stateSubmit}>
        <Field name="statement" label={words.statement} rows={6} required />
      </Form>
    </Section>
  )
}

function Until({ data, clock }: { data: InterestPage; clock: string | null }) {
  const t = useText()
  const day = clock && data.days.get(clock)
  return day ? <p>{`${t(words.until)} ${t(dayText(day))}`}</p> : null
}

function Right({ data, participant }: { data: InterestPage; participant: Participant }) {
  const t = useText()
  const { hearingState, hearingClock } = participant
  const options = [
    { value: 'ask', text: words.ask },
    { value: 'waive', text: words.waive },
  ]
  return (
    <Section title={words.right}>
      <p>
        <Tag color="info">{t(hearingRights[hearingState])}</Tag>
      </p>
      {isOpenRight(data, hearingState, hearingClock, data.today) && (
        <>
          <Until data={data} clock={hearingClock} />
          <p class="hint">{t(words.answerHint)}</p>
          <Form action={`/matters/${data.number}/interest/hearing`} submit={words.answerSubmit}>
            <Radios name="answer" label={words.answer} options={options} required />
            <Field name="words" label={words.words} rows={3} />
          </Form>
        </>
      )}
    </Section>
  )
}

/** The hearing, and what this reader may do about it at its stage. */
function HearingSection({ data }: { data: InterestPage }) {
  const { number, participant, whole, now } = data
  const { hearing, presences, record } = whole
  const at = `/matters/${number}/interest`
  const own = presences.find(({ participantId }) => participantId === participant?.id)
  const called = hearing?.state === 'called'
  const before = (hearing?.state === 'asked' || called) && !(hearing.startsAt && hearing.startsAt <= now)
  const waits = whole.recusals.some(({ granted }) => granted === null)
  return (
    <Section title={hearingPages.title}>
      <HearingFacts whole={whole} />
      <Calls calls={whole.calls} />
      {whole.recusals.map(({ id, granted, why, reason }) => (
        <Callout
          key={id}
          kind="info"
          title={granted === null ? hearingPages.askRecusal : granted ? hearingPages.yes : hearingPages.no}
        >
          <p class="pre-line">{why ?? reason}</p>
        </Callout>
      ))}
      {participant && called && hearing.chairId && !waits && (
        <Section title={hearingPages.askRecusal} level={3}>
          <Form action={`${at}/recusal`} submit={hearingPages.askRecusal} variant="secondary">
            <Field name="reason" label={hearingPages.recusalReason} rows={2} required />
          </Form>
        </Section>
      )}
      {participant?.hearingState === 'asked' && before && (
        <Section title={hearingPages.withdraw} level={3}>
          <Form action={`${at}/withdrawal`} submit={hearingPages.withdrawSubmit} variant="danger" />
        </Section>
      )}
      {record && (
        <Section title={hearingPages.recordTitle} level={3}>
          <RecordWords record={record} />
          <Signatures whole={whole} />
          {own && !own.signed && hearing?.state === 'held' && <SignForm at={at} />}
        </Section>
      )}
    </Section>
  )
}

function SignForm({ at }: { at: string }) {
  const options = [
    { value: 'confirmed', text: hearingPages.confirm },
    { value: 'refused', text: hearingPages.refuse },
  ]
  return (
    <Form action={`${at}/signature`} submit={hearingPages.signSubmit}>
      <Radios name="signed" label={hearingPages.signing} options={options} required />
      <Field name="note" label={hearingPages.note} hint={hearingPages.noteHint} rows={2} />
    </Form>
  )
}
