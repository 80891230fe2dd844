import { ConfirmForm, DateField, Field } from '../../../ui/index.ts'
import { says } from '../page-phrases.ts'
import type { ShownDispatch } from '../queries.ts'

/** What the sender may do with all recipients at once, and with the document. */
export function SenderActs({ data: { subject, may, counts } }: { data: ShownDispatch }) {
  const base = `/matters/${subject.matter.number}/dispatch`
  const waits = counts.delivered + counts.opened + counts.signed > 0
  return (
    <>
      {may.nag && waits && (
        <ConfirmForm action={`${base}/nags`} open={says.nagAll} question={says.nagAllQuestion} submit={says.nag} />
      )}
      {may.send && counts.acted > 0 && (
        <ConfirmForm
          action={`${base}/closings`}
          open={says.closeAll}
          question={says.closeAllQuestion}
          submit={says.close}
        />
      )}
      {may.recall && <Recall base={base} />}
      {may.end && <Endings base={base} />}
    </>
  )
}

const reason = <Field name="reason" label={says.reason} hint={says.reasonHint} rows={2} required />

function Recall({ base }: { base: string }) {
  return (
    <ConfirmForm
      action={`${base}/recall`}
      open={says.recall}
      question={says.recallQuestion}
      submit={says.recall}
      danger
    >
      {reason}
    </ConfirmForm>
  )
}

function Endings({ base }: { base: string }) {
  return (
    <>
      <ConfirmForm
        action={`${base}/repeal`}
        open={says.repeal}
        question={says.repealQuestion}
        submit={says.repeal}
        danger
      >
        <DateField name="from" label={says.from} required />
        {reason}
      </ConfirmForm>
      <ConfirmForm
        action={`${base}/successor`}
        open={says.supersede}
        question={says.supersedeQuestion}
        submit={says.supersede}
        danger
      >
        <Field name="by" label={says.by} width="medium" required />
        {reason}
      </ConfirmForm>
    </>
  )
}
