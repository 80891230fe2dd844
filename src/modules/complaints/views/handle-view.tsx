import { dayOf } from '../../../kernel/day.ts'
import type { View } from '../../../kernel/page.ts'
import { usePage } from '../../../kernel/page.ts'
import type { Text } from '../../../kernel/text.ts'
import { Definitions, dayText, Field, Form, Link, Page, Radios, Section, Select, useText } from '../../../ui/index.ts'
import type { MatterAttachment } from '../../docket/index.ts'
import {
  type ComplaintSubject,
  type Ground,
  mayReview,
  maySupervise,
  Outcome,
  outcomeNames,
  type ShownComplaint,
  type Statement,
} from '../model.ts'
import { words } from '../phrases.ts'
import { ComplaintFacts, Retaliation } from './facts.tsx'

interface Handled {
  readonly subject: ComplaintSubject
  readonly grounds: readonly Ground[]
  readonly organisation: Text | null
  readonly posts: readonly { readonly id: string; readonly name: Text }[]
  readonly files: readonly MatterAttachment[]
}

const outcomes = Outcome.options.map((value) => ({ value, text: outcomeNames[value] }))

/** Where the supervision deals with a complaint. */
export const HandleView: View<Handled> = ({ data }) => {
  const t = useText()
  const { actor } = usePage()
  const { subject } = data
  const { matter, complaint, statement } = subject
  const at = `/matters/${matter.number}/complaint`
  return (
    <Page title={words.handle} crumbs={[{ text: matter.title, href: `/matters/${matter.number}` }]} desk>
      <Definitions
        items={[
          { term: words.organisation, value: data.organisation && t(data.organisation) },
          { term: words.contact, value: complaint.contact },
        ]}
      />
      <ComplaintFacts subject={subject} grounds={data.grounds} />
      <Retaliation subject={subject} />
      {statement && (
        <Section title={words.statement}>
          <p class="pre-line">{statement.questions}</p>
          <p class="pre-line">{statement.words ?? t(words.noStatement)}</p>
        </Section>
      )}
      {maySupervise(actor, subject) && complaint.state === 'received' && <Acceptance data={data} at={at} />}
      {maySupervise(actor, subject) && complaint.state === 'handling' && <Decision subject={subject} at={at} />}
      {mayReview(actor, subject) && complaint.state === 'appealed' && <ReviewDecision at={at} />}
    </Page>
  )
}

function Acceptance({ data, at }: { data: Handled; at: string }) {
  return (
    <>
      <Section title={words.accept}>
        <Form action={`${at}/acceptance`} submit={words.accept}>
          <Select
            name="post"
            label={words.post}
            hint={words.acceptIntro}
            options={data.posts.map(({ id, name }) => ({ value: id, text: name }))}
            value={data.subject.complaint.postId}
            empty={words.anyPost}
          />
        </Form>
      </Section>
      <Section title={words.decline}>
        <Form action={`${at}/refusal`} submit={words.decline} variant="danger">
          <Radios
            name="ground"
            label={words.ground}
            options={data.grounds.map(({ code, words: text }) => ({ value: code, text }))}
            required
          />
          <Field name="explanation" label={words.declineWords} rows={3} required />
        </Form>
      </Section>
    </>
  )
}

function Decision({ subject, at }: { subject: ComplaintSubject; at: string }) {
  return (
    <>
      {!subject.statement && (
        <Section title={words.ask}>
          <Form action={`${at}/questions`} submit={words.ask}>
            <Field name="questions" label={words.questions} hint={words.questionsHint} rows={4} required />
          </Form>
        </Section>
      )}
      <Section title={words.decide}>
        <Form action={`${at}/decision`} submit={words.decide}>
          <Radios name="outcome" label={words.outcome} options={outcomes} required />
          <Field name="reasons" label={words.reasons} rows={5} required />
          <Field name="measures" label={words.measures} rows={3} />
        </Form>
      </Section>
    </>
  )
}

function ReviewDecision({ at }: { at: string }) {
  const options = (['upheld', 'changed'] as const).map((value) => ({ value, text: words[value] }))
  return (
    <Section title={words.decideReview}>
      <Form action={`${at}/review-decision`} submit={words.decideReview}>
        <Radios name="outcome" label={words.reviewOutcome} options={options} required />
        <Select name="revised" label={words.revised} options={outcomes} />
        <Field name="reasons" label={words.reasons} rows={5} required />
        <Field name="measures" label={words.measures} rows={3} />
      </Form>
    </Section>
  )
}

interface Asked {
  readonly complaint: ShownComplaint
  readonly statement: Statement | null
  readonly category: Text | null
  readonly complainant: string | null
}

/** What the organisation complained of reads, and where it answers. */
export const StatementView: View<Asked> = ({ data, page }) => {
  const t = useText()
  const { complaint, statement } = data
  return (
    <Page
      title={words.statement}
      crumbs={[{ text: words.listWork, href: '/desk' }]}
      desk
      description={words.statementIntro}
    >
      <Definitions
        items={[
          { term: words.number, value: complaint.number },
          { term: words.category, value: data.category && t(data.category) },
          { term: words.complainant, value: data.complainant },
          {
            ...{ term: words.matter },
            value: complaint.matterNumber && (
              <Link href={`/matters/${complaint.matterNumber}`}>{complaint.matterNumber}</Link>
            ),
          },
          { term: words.facts, value: complaint.facts && <span class="pre-line">{complaint.facts}</span> },
          { term: words.questions, value: statement && <span class="pre-line">{statement.questions}</span> },
          { term: words.due, value: statement && t(dayText(dayOf(statement.dueAt, page.settings.DISTRICT_ZONE))) },
          { term: words.statement, value: statement?.words && <span class="pre-line">{statement.words}</span> },
        ]}
      />
      {statement && !statement.words && (
        <Form action={`/complaints/statements/${complaint.number}`} submit={words.stateSend}>
          <Field name="statement" label={words.statement} rows={6} required />
        </Form>
      )}
    </Page>
  )
}
