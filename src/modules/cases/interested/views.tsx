import type { View } from '../../../kernel/page.ts'
import {
  type Column,
  DateField,
  dayText,
  EmptyState,
  Field,
  Form,
  Link,
  Page,
  Pagination,
  Radios,
  Section,
  Table,
  Tag,
  useText,
  withQuery,
} from '../../../ui/index.ts'
import type { Concern } from '../store/concern.ts'
import { matterCrumbs } from '../views/crumbs.ts'
import { calledName, hearingRights, type Participant, statementStates } from './model.ts'
import { heardPhrases as words } from './phrases.ts'
import type { ConcernList, InterestedPage, LastDays } from './queries.ts'
import { interestPath } from './telling.ts'

/** Those who are heard, for staff by name; for the applicant the others appear by number. */
export function HeardTable(props: { participants: readonly Participant[]; days: LastDays; named: boolean }) {
  const t = useText()
  const { participants, days, named } = props
  const due = (id: string | null) =>
    id && days.get(id) ? ` · ${t(words.until)} ${t(dayText(days.get(id) ?? ''))}` : ''
  const columns: Column<Participant>[] = [
    {
      head: words.who,
      main: true,
      cell: (one) => (named ? `${t(calledName(one))} · ${one.name}` : t(calledName(one))),
    },
    ...(named ? [{ head: words.concern, cell: ({ concern }: Participant) => concern || '—' }] : []),
    {
      head: words.statement,
      cell: (one) => (
        <>
          <Tag color={one.statementState === 'stated' ? 'info' : 'neutral'}>
            {t(statementStates[one.statementState])}
          </Tag>
          {one.statementState === 'open' && due(one.statementClock)}
          {named && one.statement && <p class="pre-line">{one.statement}</p>}
        </>
      ),
    },
    {
      head: words.right,
      cell: (one) => (
        <>
          <Tag color={one.hearingState === 'asked' ? 'info' : 'neutral'}>{t(hearingRights[one.hearingState])}</Tag>
          {one.hearingState === 'open' && due(one.hearingClock)}
          {named && one.hearingWords && <p class="pre-line">{one.hearingWords}</p>}
        </>
      ),
    },
  ]
  return <Table caption={words.panel} captionHidden columns={columns} rows={participants} empty={words.none} />
}

/** Names and tells those concerned, tells of the right to a hearing, enters what came on paper. */
export const InterestedView: View<InterestedPage> = ({ data }) => {
  const t = useText()
  const { subject, participants, days, today } = data
  const at = `/matters/${subject.matter.number}/interested`
  const open = subject.case.state === 'handling'
  const untold = participants.length === 0 || participants.some(({ hearingState }) => hearingState === 'none')
  return (
    <Page title={words.manage} crumbs={matterCrumbs(subject.matter)} description={words.manageIntro} desk>
      <HeardTable participants={participants} days={days} named />
      {open && <NameForm at={at} />}
      {open && untold && (
        <Section title={words.tellRight}>
          <p class="hint">{t(words.tellRightIntro)}</p>
          <Form action={`/matters/${subject.matter.number}/hearing-right`} submit={words.tellRight}>
            <Field name="why" label={words.rightWhy} rows={3} required />
          </Form>
        </Section>
      )}
      {open &&
        participants.filter(mayAnswerOnPaper).map((participant) => (
          <Section key={participant.id} title={words.noteTitle} level={3}>
            <Form action={`${at}/${participant.id}/answer`} submit={words.noteTitle}>
              <p>{`${t(calledName(participant))} · ${participant.name}`}</p>
              <Radios name="what" label={words.noteWhat} options={paperAnswers(participant)} required />
              <Field name="words" label={words.words} rows={3} required />
              <DateField name="receivedOn" label={words.received} value={today} required />
            </Form>
          </Section>
        ))}
    </Page>
  )
}

function mayAnswerOnPaper(participant: Participant): boolean {
  return paperAnswers(participant).length > 0
}

function paperAnswers({ part, statementState, hearingState }: Participant) {
  return [
    ...(part === 'interested' && statementState !== 'stated'
      ? [{ value: 'statement', text: words.noteStatement }]
      : []),
    ...(hearingState === 'open' || hearingState === 'lapsed' ? [{ value: 'request', text: words.noteRequest }] : []),
  ]
}

function NameForm({ at }: { at: string }) {
  const kinds = [
    { value: 'person', text: words.person },
    { value: 'firm', text: words.firm },
  ]
  return (
    <Section title={words.name}>
      <Form action={at} submit={words.tell}>
        <Radios name="kind" label={words.kind} options={kinds} value="person" required />
        <Field name="name" label={words.fullName} required />
        <Field name="code" label={words.code} hint={words.codeHint} />
        <Field name="contact" label={words.contact} required />
        <Field name="concern" label={words.concern} hint={words.concernHint} rows={2} required />
        <Field name="told" label={words.told} hint={words.toldHint} rows={3} required />
      </Form>
    </Section>
  )
}

/** Where somebody finds again what concerns them. */
export const ConcernsView: View<ConcernList> = ({ data, page }) => {
  const t = useText()
  const { concerns, next } = data
  const columns: Column<Concern>[] = [
    { head: words.own, main: true, cell: ({ number, title }) => <Link href={interestPath(number)}>{t(title)}</Link> },
    { head: words.statement, cell: ({ statementState }) => t(statementStates[statementState]) },
    { head: words.right, cell: ({ hearingState }) => t(hearingRights[hearingState]) },
  ]
  return (
    <Page
      title={words.own}
      description={words.ownIntro}
      crumbs={[{ text: { zh: '我的事项', en: 'My matters' }, href: '/matters' }]}
    >
      {concerns.length === 0 ? (
        <EmptyState title={words.ownNone} />
      ) : (
        <Table caption={words.own} captionHidden columns={columns} rows={concerns} empty={words.ownNone} />
      )}
      <Pagination next={next && withQuery(page.url, { before: next })} />
    </Page>
  )
}
