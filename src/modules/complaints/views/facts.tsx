import { usePage } from '../../../kernel/page.ts'
import { Definitions, formatInstant, Section, Timeline, useText } from '../../../ui/index.ts'
import { type ComplaintSubject, type Ground, outcomeNames, stateNames } from '../model.ts'
import { words } from '../phrases.ts'

/** What the complainant may read of the complaint: how it stands, and every answer with its reasons. */
export function ComplaintFacts({ subject, grounds }: { subject: ComplaintSubject; grounds: readonly Ground[] }) {
  const t = useText()
  const { language, settings } = usePage()
  const { complaint, review } = subject
  const ground = grounds.find(({ code }) => code === complaint.ground)
  const pre = (text: string | null) => text && <span class="pre-line">{text}</span>
  return (
    <Definitions
      items={[
        { term: words.state, value: t(stateNames[complaint.state]) },
        { term: words.received, value: formatInstant(complaint.receivedAt, language, settings.DISTRICT_ZONE) },
        { term: words.facts, value: pre(complaint.facts) },
        { term: words.wish, value: pre(complaint.wish) },
        { term: words.person, value: complaint.personWords },
        { term: words.matter, value: complaint.matterNumber },
        { term: words.hide, value: complaint.hideIdentity && t(words.hidden) },
        { term: words.ground, value: ground && t(ground.words) },
        { term: words.declineWords, value: pre(complaint.groundWords) },
        { term: words.remedy, value: ground && t(ground.remedy) },
        { term: words.outcome, value: complaint.outcome && t(outcomeNames[complaint.outcome]) },
        { term: words.reasons, value: pre(complaint.reasons) },
        { term: words.measures, value: pre(complaint.measures) },
        { term: words.reviewReasons, value: pre(review?.reasons ?? null) },
        { term: words.reviewOutcome, value: review?.outcome && t(words[review.outcome]) },
        { term: words.reasons, value: pre(review?.words ?? null) },
      ]}
    />
  )
}

/** What was reported of retaliation, for the supervision and the complainant. */
export function Retaliation({ subject }: { subject: ComplaintSubject }) {
  if (subject.retaliation.length === 0) return null
  return (
    <Section title={words.retaliation} level={3}>
      <Timeline
        steps={subject.retaliation.map(({ words: said, at }) => ({
          ...{ at, title: words.retaliation, kind: 'bad' as const },
          body: <p class="pre-line">{said}</p>,
        }))}
      />
    </Section>
  )
}
