import { dayOf } from '../../../kernel/day.ts'
import { usePage } from '../../../kernel/page.ts'
import {
  Callout,
  Checkboxes,
  ConfirmForm,
  DateField,
  Details,
  Field,
  FileField,
  Form,
  Hidden,
  Link,
  Radios,
  useText,
} from '../../../ui/index.ts'
import { says } from '../page-phrases.ts'
import type { ShownObligation } from '../queries.ts'

interface Part {
  readonly data: ShownObligation
  readonly at: string
}

/** What this reader may do now: what is asked for stands open, the rest is folded. */
export function ObligationActs({ data }: { data: ShownObligation }) {
  const t = useText()
  const { may, below } = data
  const at = `/matters/${data.subject.matter.number}/obligation`
  if (!Object.values(may).includes(true)) return <p>{t(says.nothing)}</p>
  return (
    <>
      {may.accept && <Accept at={at} />}
      {may.decide && <Decide at={at} />}
      {may.report && <Known data={data} at={at} />}
      {may.report && <ReportForm data={data} at={at} />}
      {may.extend && data.extensionMost && <Extend data={data} at={at} />}
      {below.length > 0 && <BreakDown data={data} at={at} />}
    </>
  )
}

/** What was reported before is offered first, with where it came from. */
function Known({ data: { known, subject }, at }: Part) {
  const t = useText()
  const { settings } = usePage()
  if (known.length === 0) return null
  return (
    <Callout title={says.known}>
      <p>{t(says.knownIntro)}</p>
      {known.map((one) => (
        <div key={one.number}>
          <p>
            <Link href={`/matters/${one.number}/obligation`}>
              {t(says.knownAs(one.documentNumber, one.clause, dayOf(one.reportedAt, settings.DISTRICT_ZONE)))}
            </Link>
            {`：${one.what} `}
            {one.figure ? `${one.figure} ${subject.obligation.unit ?? ''}` : t(says.knownFiles(one.files))}
          </p>
          <Form action={`${at}/earlier-report`} submit={says.reuse}>
            <Hidden name="earlier" value={one.number} />
          </Form>
        </div>
      ))}
    </Callout>
  )
}

/** The evidence that the document asks for is required, the rest may be added. */
function ReportForm({ data, at }: Part) {
  const { evidence, unit } = data.subject.obligation
  return (
    <Details summary={says.report} open openFor={`${at}/reports`}>
      <Form action={`${at}/reports`} submit={says.report} uploads>
        <Field name="words" label={says.reportWords} rows={4} required />
        {(evidence === 'figure' || unit !== null) && (
          <Field
            name="figure"
            label={says.figure}
            width="short"
            {...(unit && { suffix: unit })}
            required={evidence === 'figure'}
          />
        )}
        <Field name="linked" label={says.linked} hint={says.linkedHint} required={evidence === 'operation'} />
        <FileField name="files" label={says.files} multiple required={evidence === 'file'} />
      </Form>
    </Details>
  )
}

function Accept({ at }: { at: string }) {
  return (
    <>
      <Form action={`${at}/acceptance`} submit={says.accept}>
        <Field name="opinion" label={says.opinion} rows={2} />
      </Form>
      <ConfirmForm
        action={`${at}/return`}
        open={says.giveBack}
        question={says.giveBackQuestion}
        submit={says.giveBack}
        danger
      >
        <Field name="reasons" label={says.reasons} rows={3} required />
      </ConfirmForm>
    </>
  )
}

function Decide({ at }: { at: string }) {
  const t = useText()
  return (
    <Details summary={says.decide} open openFor={`${at}/extension-decision`}>
      <p>{t(says.decideIntro)}</p>
      <Form action={`${at}/extension-decision`} submit={says.decide}>
        <Radios
          name="verdict"
          label={says.verdict}
          options={(['granted', 'refused'] as const).map((value) => ({ value, text: says.verdicts[value] }))}
          required
        />
        <Field name="answer" label={says.answer} rows={2} />
      </Form>
    </Details>
  )
}

function Extend({ data, at }: Part) {
  const t = useText()
  return (
    <Details summary={says.askExtension} openFor={`${at}/extensions`}>
      <p>{t(says.askExtensionIntro)}</p>
      <Form action={`${at}/extensions`} submit={says.askExtension}>
        <Field
          name="amount"
          label={says.amount}
          hint={data.extensionMost ?? undefined}
          type="number"
          width="short"
          required
        />
        <Field name="reason" label={says.reasons} rows={3} required />
      </Form>
    </Details>
  )
}

function BreakDown({ data, at }: Part) {
  const t = useText()
  const { below, subject, children, dueDay } = data
  const given = new Set(children.map(({ organisationId }) => organisationId))
  const options = below.filter(({ id }) => !given.has(id)).map(({ id, name }) => ({ value: id, text: name }))
  if (options.length === 0) return null
  return (
    <Details summary={says.breakDown} openFor={`${at}/parts`}>
      <p>{t(says.breakDownIntro)}</p>
      <Form action={`${at}/parts`} submit={says.breakDown}>
        <Checkboxes name="organisations" label={says.lower} options={options} required />
        <Field name="what" label={says.what} rows={2} value={subject.obligation.what} required />
        <DateField name="day" label={says.day} value={dueDay} max={dueDay} required />
      </Form>
    </Details>
  )
}
