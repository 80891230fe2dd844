import { ConfirmForm, Field, Form, Section, useText, type Words } from '../../../ui/index.ts'
import { phrases } from '../phrases.ts'
import type { show } from '../queries.ts'

type May = Awaited<ReturnType<typeof show>>['may']

/** What the reader does next: sign in one of the three parts, or give it up. */
export function Sign({ may, id }: { may: May; id: string }) {
  const base = `/desk/handovers/${id}`
  return (
    <>
      {may.leave && <OneSignature action={`${base}/leaver`} title={phrases.leave} words={phrases.leaveWords} />}
      {may.take && <OneSignature action={`${base}/taker`} title={phrases.take} words={phrases.takeWords} />}
      {may.witness && <OneSignature action={`${base}/witness`} title={phrases.witness} words={phrases.witnessWords} />}
      {may.inPlace && (
        <ConfirmForm
          {...{ action: `${base}/in-place`, open: phrases.inPlace, question: phrases.inPlaceWords }}
          submit={phrases.leave}
        >
          <Field name="reason" label={phrases.reason} maxlength={400} required />
          <Password />
        </ConfirmForm>
      )}
      {may.withdraw && (
        <ConfirmForm
          {...{ action: `${base}/withdrawal`, open: phrases.withdraw, question: phrases.withdrawWords, danger: true }}
          submit={phrases.submitWithdraw}
        >
          <Field name="reason" label={phrases.reason} maxlength={400} required />
        </ConfirmForm>
      )}
    </>
  )
}

function OneSignature({ action, title, words }: { action: string; title: Words; words: Words }) {
  const t = useText()
  return (
    <Section title={title}>
      <p>{t(words)}</p>
      <Form action={action} submit={title}>
        <Password />
      </Form>
    </Section>
  )
}

function Password() {
  return (
    <Field
      name="password"
      type="password"
      label={phrases.password}
      hint={phrases.passwordHint}
      width="medium"
      autocomplete="current-password"
      required
    />
  )
}
