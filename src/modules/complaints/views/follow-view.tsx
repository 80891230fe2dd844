import { usePage, type View } from '../../../kernel/page.ts'
import { Callout, ConfirmForm, Field, FilterBar, Hidden, Page, Section, useText } from '../../../ui/index.ts'
import { type ComplaintSubject, type Ground, isComplainant } from '../model.ts'
import { words } from '../phrases.ts'
import { ComplaintFacts, Retaliation } from './facts.tsx'

interface Followed {
  readonly code: string | null
  readonly isNew: boolean
  readonly subject: ComplaintSubject | null
  readonly grounds: readonly Ground[]
}

/** A complaint by its code, with what its sender may do. */
export const FollowView: View<Followed> = ({ data }) => {
  const t = useText()
  const { code, subject } = data
  return (
    <Page title={words.follow} description={words.followIntro} crumbs={[{ text: words.new, href: '/complaints/new' }]}>
      {data.isNew && code && (
        <Callout kind="success" title={words.keepCode}>
          <p class="number">{code.replaceAll(/(.{4})(?=.)/g, '$1-')}</p>
        </Callout>
      )}
      <FilterBar submit={words.find}>
        <Field name="code" label={words.code} value={code} />
      </FilterBar>
      {subject && code && (
        <Section title={subject.matter.title}>
          <p class="number">{subject.matter.number}</p>
          <ComplaintFacts subject={subject} grounds={data.grounds} />
          <Retaliation subject={subject} />
          <ComplainantForms subject={subject} at="/complaints/follow" code={code} />
        </Section>
      )}
      {!subject && code && <p>{t(words.none)}</p>}
    </Page>
  )
}

/** Review once, retaliation at any time. */
export function ComplainantForms({ subject, at, code }: { subject: ComplaintSubject; at: string; code?: string }) {
  const { complaint, review } = subject
  const { actor } = usePage()
  if (!isComplainant(actor, subject, { code })) return null
  const key = code && <Hidden name="code" value={code} />
  return (
    <>
      {complaint.state === 'decided' && !review && (
        <ConfirmForm
          open={words.reviewTitle}
          question={words.reviewIntro}
          action={`${at}/review`}
          submit={words.reviewSend}
        >
          {key}
          <Field name="reasons" label={words.reviewReasons} rows={4} required />
        </ConfirmForm>
      )}
      <ConfirmForm
        open={words.retaliation}
        question={words.retaliationIntro}
        action={`${at}/retaliation`}
        submit={words.retaliationSend}
        danger
      >
        {key}
        <Field name="retaliation" label={words.retaliationWords} rows={3} required />
      </ConfirmForm>
    </>
  )
}

/** The complainant who is signed in. */
export const OwnComplaintView: View<{ subject: ComplaintSubject; grounds: readonly Ground[] }> = ({ data, page }) => {
  const { subject, grounds } = data
  const { number } = subject.matter
  const { state } = subject.complaint
  const open = state === 'received' || state === 'handling'
  const mayWithdraw = open && isComplainant(page.actor, subject, { act: 'withdraw' })
  return (
    <Page title={words.kind} crumbs={[{ text: subject.matter.title, href: `/matters/${number}` }]} description={number}>
      <ComplaintFacts subject={subject} grounds={grounds} />
      <Retaliation subject={subject} />
      <ComplainantForms subject={subject} at={`/matters/${number}/own-complaint`} />
      {mayWithdraw && (
        <ConfirmForm
          open={words.withdraw}
          question={words.withdrawQuestion}
          action={`/matters/${number}/own-complaint/withdrawal`}
          submit={words.withdraw}
        />
      )}
    </Page>
  )
}
