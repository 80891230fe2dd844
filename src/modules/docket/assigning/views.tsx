import type { View } from '../../../kernel/page.ts'
import { Definitions, Form, Moment, Page, Section, Select, useText } from '../../../ui/index.ts'
import { roleNames } from '../../directory/index.ts'
import { assigningPhrases as words } from './phrases.ts'
import type { AssignmentPage } from './queries.ts'

/** Each piece of work with whom it waits for, and the posts it can be given to. */
export const AssignmentView: View<AssignmentPage> = ({ data: { matter, work } }) => (
  <Page
    title={words.title}
    crumbs={[{ text: matter.title, href: `/matters/${matter.number}` }]}
    description={words.intro}
    desk
  >
    {work.map((item) => (
      <Section key={item.id} title={item.title}>
        <Piece number={matter.number} item={item} />
      </Section>
    ))}
  </Page>
)

function Piece({ number, item }: { number: string; item: AssignmentPage['work'][number] }) {
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
      <Form action={`/matters/${number}/work/${item.id}/assignment`} submit={words.submit}>
        <Select
          name="post"
          label={words.post}
          options={role ? [{ value: 'any', text: words.back(role) }, ...options] : options}
          value={now?.id ?? 'any'}
          empty={false}
          required
        />
      </Form>
    </>
  )
}
