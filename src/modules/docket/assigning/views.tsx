import type { Day } from '../../../kernel/day.ts'
import type { View } from '../../../kernel/page.ts'
import {
  Callout,
  DateField,
  Definitions,
  Field,
  Form,
  Moment,
  Page,
  Section,
  Select,
  useText,
} from '../../../ui/index.ts'
import { roleNames } from '../../directory/index.ts'
import { assigningPhrases as words } from './phrases.ts'
import type { AssignmentPage, Given } from './queries.ts'

/** Each piece of work with whom it waits for, and the posts it can be given to. */
export const AssignmentView: View<AssignmentPage> = ({ data: { matter, work, today } }) => (
  <Page
    title={words.title}
    crumbs={[{ text: matter.title, href: `/matters/${matter.number}` }]}
    description={words.intro}
    desk
  >
    {work.map((item) => (
      <Section key={item.id} title={item.title}>
        <Piece number={matter.number} item={item} />
        {item.standIn && <StandIn number={matter.number} item={item} posts={item.standIn} today={today} />}
      </Section>
    ))}
  </Page>
)

function Piece({ number, item }: { number: string; item: Given }) {
  const t = useText()
  const now = item.posts.find(({ isNow }) => isNow)
  const role = item.role && roleNames[item.role]
  const options = item.posts.map(({ id, name, names }) => ({ value: id, text: words.held(name, names) }))
  return (
    <>
      <Definitions
        items={[
          { term: words.now, value: now ? t(words.held(now.name, now.names)) : role && t(words.anybody(role)) },
          { term: words.due, value: item.dueAt && <Moment at={item.dueAt} /> },
        ]}
      />
      {item.barred && <p>{t(words.barred(item.barred))}</p>}
      {role && (
        <Form action={`/matters/${number}/assignment/${item.id}`} submit={words.submit}>
          <Select
            name="post"
            label={words.post}
            options={[{ value: 'any', text: words.back(role) }, ...options]}
            value={now?.id ?? 'any'}
            empty={false}
            required
          />
        </Form>
      )}
    </>
  )
}

function StandIn(props: { number: string; item: Given; posts: NonNullable<Given['standIn']>; today: Day }) {
  const { number, item, posts, today } = props
  if (posts.length === 0) return <Callout kind="warning" title={words.nobodyKept} />
  return (
    <>
      <Callout kind="warning" title={words.nobody} />
      <Form action={`/matters/${number}/stand-in/${item.id}`} submit={words.standIn}>
        <Select
          name="post"
          label={words.standInPost}
          options={posts.map(({ id, name }) => ({ value: id, text: name }))}
          empty={false}
          required
        />
        <Field name="who" label={words.who} hint={words.whoHint} width="medium" autocomplete="off" required />
        <DateField name="endsOn" label={words.until} min={today} required />
      </Form>
    </>
  )
}
