import { dayOf, timeOfDay } from '../../../kernel/day.ts'
import { usePage, type View } from '../../../kernel/page.ts'
import { same, withColon } from '../../../kernel/text.ts'
import {
  Callout,
  Checkboxes,
  DateField,
  Field,
  Form,
  Page,
  Radios,
  Section,
  Select,
  useText,
} from '../../../ui/index.ts'
import { calledName } from '../interested/model.ts'
import { matterCrumbs } from '../views/crumbs.ts'
import { Calls, HearingFacts, RecordWords, Signatures } from './facts.tsx'
import { grounds, isOpen, type Recusal } from './model.ts'
import { hearingPages as words } from './page-phrases.ts'
import type { HearingPage } from './queries.ts'

const answers = [
  { value: 'yes', text: words.yes },
  { value: 'no', text: words.no },
]

/** The hearing of a matter for those who arrange it: its calendar, and the forms that its stage allows. */
export const HearingView: View<HearingPage> = ({ data }) => {
  const { subject, hearing, recusals, record, calls } = data
  const at = `/matters/${subject.matter.number}/hearing`
  const open = hearing && isOpen(hearing) ? hearing : undefined
  const handling = subject.case.state === 'handling'
  return (
    <Page title={words.title} crumbs={matterCrumbs(subject.matter)} description={words.intro} desk>
      <HearingFacts whole={data} />
      <Calls calls={calls} />
      {recusals.length > 0 && <Recusals data={data} at={at} />}
      {open?.state === 'called' && !open.chairId && <NewChair data={data} at={at} />}
      {record && (
        <Section title={words.recordTitle}>
          <RecordWords record={record} />
          <Signatures whole={data} />
        </Section>
      )}
      {open?.state === 'held' && data.isChair && <PaperSignatures data={data} at={at} />}
      {handling && (open?.state === 'asked' || open?.state === 'called') && <CallForm data={data} at={at} />}
      {handling && !open && data.isHead && <OrderForm at={at} />}
      {handling && data.isHead && (open?.state === 'asked' || open?.state === 'called') && (
        <Section title={words.cancel}>
          <Form action={`${at}/cancellation`} submit={words.cancelSubmit} variant="danger">
            <Field name="why" label={words.why} rows={2} required />
          </Form>
        </Section>
      )}
    </Page>
  )
}

function OrderForm({ at }: { at: string }) {
  const t = useText()
  const options = (['prescribed', 'public-interest'] as const).map((value) => ({ value, text: grounds[value] }))
  return (
    <Section title={words.order}>
      <p class="hint">{t(words.orderIntro)}</p>
      <Form action={at} submit={words.orderSubmit}>
        <Radios name="ground" label={words.ground} options={options} required />
        <Field name="why" label={words.why} rows={3} required />
      </Form>
    </Section>
  )
}

function chairOptions({ chairs }: HearingPage) {
  return chairs.map(({ postId, name, post }) => ({
    value: postId,
    text: { zh: `${name}（${post.zh}）`, en: `${name} (${post.en})` },
  }))
}

function CallForm({ data, at }: { data: HearingPage; at: string }) {
  const t = useText()
  const { hearing, first } = data
  const moved = hearing?.state === 'called'
  return (
    <Section title={moved ? words.move : words.call}>
      <p class="hint">{t(words.callIntro(first))}</p>
      <Form action={`${at}/call`} submit={words.callSubmit}>
        <When data={data} />
        <Field name="place" label={words.place} value={hearing?.place} required />
        <Select name="chair" label={words.chair} options={chairOptions(data)} value={hearing?.chairPost} required />
        <Field name="topic" label={words.topic} hint={words.topicHint} rows={3} value={hearing?.topic} required />
        <Radios
          name="open"
          label={words.openness}
          options={[
            { value: 'yes', text: words.isOpen },
            { value: 'no', text: words.isClosed },
          ]}
          value={hearing?.isPublic === false ? 'no' : 'yes'}
          required
        />
        <Field name="seats" label={words.seats} type="number" width="short" value={hearing?.seats || 10} />
        <Field name="closedWhy" label={words.closedWhy} hint={words.closedWhyHint} value={hearing?.closedWhy} />
        <Field name="why" label={words.whyDate} rows={2} />
      </Form>
    </Section>
  )
}

/** Day and time as they were told, where they were. */
function When({ data: { hearing, last } }: { data: HearingPage }) {
  const zone = usePage().settings.DISTRICT_ZONE
  const told = hearing?.startsAt
  const [day, time] = told ? [dayOf(told, zone), timeOfDay(told, zone)] : []
  return (
    <>
      <DateField name="day" label={words.day} hint={last ? words.limit(last) : undefined} value={day} required />
      <Field name="time" label={words.time} hint={words.timeHint} value={time} type="time" width="short" required />
    </>
  )
}

function Recusals({ data, at }: { data: HearingPage; at: string }) {
  const t = useText()
  const byId = new Map(data.participants.map((one) => [one.id, one]))
  const nameOf = ({ askedBy }: Recusal) => {
    const one = byId.get(askedBy)
    return one ? calledName(one) : same('')
  }
  return (
    <Section id="recusals" title={words.recusals}>
      {data.recusals.map((recusal) => (
        <div key={recusal.id}>
          <p class="pre-line">{t(withColon(nameOf(recusal), recusal.reason))}</p>
          {recusal.granted !== null && (
            <Callout
              kind="info"
              title={{
                zh: `${recusal.granted ? words.yes.zh : words.no.zh}：${recusal.why ?? ''}`,
                en: `${recusal.granted ? words.yes.en : words.no.en}: ${recusal.why ?? ''}`,
              }}
            />
          )}
          {recusal.granted === null && data.isHead && (
            <Form action={`${at}/recusals/${recusal.id}`} submit={words.recusalSubmit}>
              <Radios name="granted" label={words.recusalGrant} options={answers} required />
              <Field name="why" label={words.why} rows={2} required />
            </Form>
          )}
        </div>
      ))}
    </Section>
  )
}

function NewChair({ data, at }: { data: HearingPage; at: string }) {
  return (
    <Section title={words.newChair}>
      <Form action={`${at}/chair`} submit={words.newChair}>
        <Select name="chair" label={words.chair} options={chairOptions(data)} required />
      </Form>
    </Section>
  )
}

/** What came back on paper, entered by the chair. */
function PaperSignatures({ data, at }: { data: HearingPage; at: string }) {
  const t = useText()
  const waiting = data.presences.filter(({ signed }) => signed === null)
  const named = data.participants.filter(({ id }) => waiting.some(({ participantId }) => participantId === id))
  return (
    <>
      {named.map((participant) => (
        <Section key={participant.id} title={`${t(calledName(participant))} · ${participant.name}`} level={3}>
          <Form action={`${at}/signatures/${participant.id}`} submit={words.signSubmit}>
            <Radios
              name="signed"
              label={words.signed}
              options={[
                { value: 'confirmed', text: words.paperSigned },
                { value: 'refused', text: words.refuse },
              ]}
              required
            />
            <Field name="note" label={words.note} hint={words.noteHint} rows={2} />
          </Form>
        </Section>
      ))}
    </>
  )
}

/** The chair writes what happened. */
export const RecordingView: View<HearingPage> = ({ data }) => {
  const { subject, participants } = data
  return (
    <Page title={words.recordTitle} crumbs={matterCrumbs(subject.matter)} description={words.recordIntro} desk>
      <HearingFacts whole={data} />
      <Form action={`/matters/${subject.matter.number}/hearing/record`} submit={words.recordSubmit}>
        <Checkboxes
          name="present"
          label={words.present}
          options={participants.map((one) => ({
            value: one.id,
            text: { zh: `${calledName(one).zh} · ${one.name}`, en: `${calledName(one).en} · ${one.name}` },
          }))}
        />
        <Field name="others" label={words.others} hint={words.othersHint} rows={2} />
        <Field name="evidence" label={words.evidence} rows={5} required />
        <Field name="statements" label={words.statements} rows={6} required />
        <Field name="debate" label={words.debate} rows={5} required />
      </Form>
    </Page>
  )
}
