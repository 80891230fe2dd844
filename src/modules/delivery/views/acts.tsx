import {
  ConfirmForm,
  DateField,
  Details,
  Field,
  FileField,
  Form,
  Hidden,
  optionsOf,
  Radios,
  Select,
  useText,
} from '../../../ui/index.ts'
import { outsideSays } from '../from-outside/phrases.ts'
import type { ShownIncoming } from '../incoming-queries.ts'
import { outsideWays, wayNames } from '../outside-ways.ts'
import { says } from '../page-phrases.ts'
import { Instruct } from './instruct-form.tsx'
import { AssignForm, CirculateForm, postOptions } from './share-forms.tsx'

/** What this reader may do now: what the step asks for stands open, the rest is folded. */
export function Acts({ data }: { data: ShownIncoming }) {
  const t = useText()
  const { turn, subject } = data
  if (!Object.values(turn).includes(true)) return <p>{t(says.nothing)}</p>
  const at = `/matters/${subject.matter.number}/incoming`
  return (
    <>
      {turn.takesOn && (
        <>
          <p>{t(says.takeOnIntro)}</p>
          <Form action={`${at}/taking`} submit={says.takeOn} />
        </>
      )}
      {turn.handles && (
        <Form action={`${at}/results`} submit={says.finish}>
          <Field name="result" label={says.result} rows={3} required />
        </Form>
      )}
      {turn.reads && (
        <Form action={`${at}/readings`} submit={says.signReading}>
          <Field name="words" label={says.opinion} rows={2} />
        </Form>
      )}
      {turn.instructs && !isFirst(data) && <Instruct data={data} at={at} />}
      {turn.takesIn && <Intake data={data} at={at} />}
      {turn.takesIn && <Later data={data} at={at} />}
    </>
  )
}

const firstSteps: readonly string[] = ['signing', 'registering', 'looking']

function isFirst({ subject: { delivery } }: ShownIncoming): boolean {
  return firstSteps.includes(delivery.step)
}

interface Part {
  readonly data: ShownIncoming
  readonly at: string
}

/** Signing for it, its number, the first look; it may go back until then. */
function Intake({ data, at }: Part) {
  const t = useText()
  const { step } = data.subject.delivery
  return (
    <>
      {step === 'signing' && (
        <>
          <p>{t(says.signIntro)}</p>
          <Form action={`${at}/signature`} submit={says.signAndRegister}>
            <Hidden name="register" value="yes" />
          </Form>
          <Form action={`${at}/signature`} submit={says.sign} variant="secondary" />
        </>
      )}
      {step === 'registering' && (
        <>
          <p>{t(says.registerIntro)}</p>
          <Form action={`${at}/registration`} submit={says.register} />
        </>
      )}
      {step === 'looking' && (
        <>
          <p>{t(says.takeIntro)}</p>
          <Form action={`${at}/first-look`} submit={says.take} />
        </>
      )}
      {isFirst(data) && (
        <ConfirmForm
          action={`${at}/return`}
          open={says.giveBack}
          question={isOutside(data) ? outsideSays.giveBackQuestion : says.giveBackQuestion}
          submit={says.giveBack}
          danger
        >
          <Field name="reason" label={says.reason} hint={says.reasonHint} rows={2} required />
          {isOutside(data) && <Sent today={data.today} />}
        </ConfirmForm>
      )}
    </>
  )
}

/** Proposal, assignment, circulation, answer, filing. */
function Later({ data, at }: Part) {
  const { step, state } = data.subject.delivery
  if (isFirst(data)) return null
  const canAnswer = step === 'assigning' || step === 'handling' || step === 'reading'
  return (
    <>
      {step !== 'handling' && <Propose data={data} at={at} />}
      {(step === 'proposing' || step === 'assigning' || step === 'handling') && <AssignForm data={data} at={at} />}
      <CirculateForm data={data} at={at} />
      {canAnswer && state === 'signed' && <Answer data={data} at={at} />}
      {canAnswer && (
        <ConfirmForm action={`${at}/filing`} open={says.file} question={says.fileIntro} submit={says.file} />
      )}
    </>
  )
}

function Answer({ data, at }: Part) {
  const t = useText()
  const outside = isOutside(data)
  const summary = outside ? outsideSays.answer : says.answer
  return (
    <Details summary={summary} openFor={`${at}/answer`}>
      <p>{t(outside ? outsideSays.answerIntro : says.answerIntro)}</p>
      <Form action={`${at}/answer`} submit={summary} uploads>
        <Field name="result" label={says.result} rows={3} required />
        {outside && <Sent today={data.today} />}
        {outside && (
          <Field name="document" label={outsideSays.ownDocument} hint={outsideSays.ownDocumentHint} maxlength={60} />
        )}
        <FileField name="files" label={says.files} multiple />
      </Form>
    </Details>
  )
}

function isOutside({ subject: { source } }: ShownIncoming): boolean {
  return source.from === 'outside'
}

/** How and when something went to a sender outside. */
function Sent({ today }: { today: string }) {
  return (
    <>
      <Radios name="way" label={outsideSays.replyWay} options={optionsOf(outsideWays, wayNames)} required />
      <DateField name="sentOn" label={outsideSays.sentOn} value={today} max={today} required />
    </>
  )
}

function Propose({ data, at }: Part) {
  const isNow = data.subject.delivery.step === 'proposing'
  const heads = data.posts.filter(({ roles }) => roles.includes('head'))
  return (
    <Details summary={says.propose} open={isNow} openFor={`${at}/proposals`}>
      <Form action={`${at}/proposals`} submit={says.propose}>
        <Radios
          name="way"
          label={says.way}
          value="handle"
          options={(['handle', 'read'] as const).map((value) => ({ value, text: says.ways[value] }))}
          required
        />
        <Field name="words" label={says.proposal} rows={3} required />
        <Select name="leader" label={says.leader} empty={says.noLeader} options={postOptions(heads)} />
        {data.subject.matter.clockState !== 'running' && (
          <Field
            name="days"
            label={says.days}
            hint={data.subject.source.urgency ? says.daysUrgent : says.daysHint}
            type="number"
            width="short"
            suffix={says.daysSuffix}
          />
        )}
      </Form>
    </Details>
  )
}
