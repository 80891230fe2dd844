import { usePage } from '../../../kernel/page.ts'
import {
  Button,
  Callout,
  Definitions,
  Details,
  Field,
  Form,
  formatDay,
  formatInstant,
  Link,
  LinkButton,
  Page,
  Pagination,
  Radios,
  Section,
  Select,
  Table,
  Tag,
  useText,
  withQuery,
} from '../../../ui/index.ts'
import { factName, firmKindNames } from '../names.ts'
import { accountPage, passwordFields, readsPage } from '../page-phrases.ts'
import type { listReads, viewAccount } from '../queries/account.ts'
import { groundNames } from '../representation/model.ts'
import { NewPasswordFields } from './sign-in.tsx'

type AccountData = Awaited<ReturnType<typeof viewAccount>>

/** One's own data, posts, sessions and password. */
export function AccountView({ data }: { data: AccountData }) {
  const t = useText()
  const { account } = data
  return (
    <Page title={accountPage.title} actions={<LinkButton href="/account/reads">{accountPage.reads}</LinkButton>}>
      {account?.passwordIsFirst && <Callout kind="warning">{t(accountPage.passwordFirst)}</Callout>}
      {account?.passwordIsOld && <Callout>{t(accountPage.passwordOld(account.passwordDays))}</Callout>}
      <ActingAs data={data} />
      <Me data={data} />
      <Facts facts={data.facts} />
      <Firms firms={data.firms} />
      <Sessions sessions={data.sessions} />
      {account && (
        <Section title={accountPage.password} id="password">
          <Form action="/account/password" submit={accountPage.password}>
            <Field
              name="oldPassword"
              type="password"
              label={passwordFields.old}
              width="medium"
              autocomplete="current-password"
              required
            />
            <NewPasswordFields name="newPassword" />
          </Form>
        </Section>
      )}
    </Page>
  )
}

/** As whom one goes on: oneself, a post, a firm or another person; one at a time. */
function ActingAs({ data: { posts, parties } }: { data: AccountData }) {
  const t = useText()
  const { actor } = usePage()
  return (
    <Section
      title={accountPage.posts}
      id="post"
      aside={!actor.post && <Link href="/account/behalf">{t(accountPage.whoForWhom)}</Link>}
    >
      {posts.length > 0 || actor.behalf ? (
        <Posts posts={posts} />
      ) : (
        parties.length === 0 && <p>{t(accountPage.onlySelf)}</p>
      )}
      {parties.length > 0 && <Parties parties={parties} />}
    </Section>
  )
}

function Parties({ parties }: Pick<AccountData, 'parties'>) {
  const t = useText()
  const { actor } = usePage()
  return (
    <Form action="/account/party" submit={accountPage.actFor} variant="secondary">
      <Radios
        name="representationId"
        label={accountPage.chooseParty}
        value={actor.behalf?.id ?? ''}
        options={parties.map(({ id, kind, partyName }) => ({
          value: id,
          text: `${partyName} · ${t(groundNames[kind])}`,
        }))}
        required
      />
    </Form>
  )
}

function Posts({ posts }: Pick<AccountData, 'posts'>) {
  const t = useText()
  const { actor } = usePage()
  const options = posts.map((post) => ({
    value: post.id,
    text: [post.organisation && t(post.organisation), t(post.name)].filter(Boolean).join(' · '),
  }))
  return (
    <Form action="/account/post" submit={accountPage.switchPost} variant="secondary">
      <Radios
        name="postId"
        label={accountPage.choosePost}
        {...(!actor.behalf && { value: actor.post?.id ?? '' })}
        options={[...options, { value: '', text: accountPage.self }]}
        required
      />
    </Form>
  )
}

function Me({ data: { person, account } }: { data: AccountData }) {
  const t = useText()
  return (
    <Section title={accountPage.me} aside={<Link href="/account/data">{t(accountPage.download)}</Link>}>
      <p>{t(accountPage.masked)}</p>
      <Definitions
        items={[
          { term: accountPage.name, value: person.name },
          { term: accountPage.loginName, value: account?.name },
          { term: accountPage.residentId, value: person.residentId },
          { term: accountPage.phone, value: person.phone },
          { term: accountPage.address, value: person.address },
        ]}
      />
      <Details summary={accountPage.contact} openFor="/account/contact">
        <Form action="/account/contact" submit={accountPage.save}>
          <Field name="phone" type="tel" label={accountPage.phone} width="medium" autocomplete="tel" required />
          <Field name="address" label={accountPage.address} autocomplete="street-address" />
        </Form>
      </Details>
    </Section>
  )
}

function Facts({ facts }: Pick<AccountData, 'facts'>) {
  const t = useText()
  const { language } = usePage()
  return (
    <Section title={accountPage.known}>
      <p>{t(accountPage.knownNote)}</p>
      <Table
        caption={accountPage.known}
        captionHidden
        empty={accountPage.noneKnown}
        rows={facts}
        columns={[
          { head: accountPage.item, main: true, cell: (fact) => t(factName(fact.code)) },
          { head: accountPage.source, cell: (fact) => fact.source && t(fact.source) },
          { head: accountPage.since, cell: (fact) => formatDay(fact.since, language) },
        ]}
      />
    </Section>
  )
}

function Firms({ firms }: Pick<AccountData, 'firms'>) {
  const kinds = Object.entries(firmKindNames).map(([value, text]) => ({ value, text }))
  return (
    <Section title={accountPage.firms} id="firms">
      {firms.length > 0 && (
        <Table
          caption={accountPage.firms}
          captionHidden
          empty={accountPage.noFirms}
          rows={firms}
          columns={[
            { head: accountPage.firmName, main: true, cell: (firm) => firm.name },
            { head: accountPage.uscc, cell: (firm) => firm.uscc },
          ]}
        />
      )}
      <Details summary={accountPage.addFirm} openFor="/account/firms">
        <Form action="/account/firms" submit={accountPage.save}>
          <Field name="name" label={accountPage.firmName} required />
          <Field name="uscc" label={accountPage.uscc} width="medium" maxlength={18} />
          <Select name="kind" label={accountPage.firmKind} options={kinds} value="company" empty={false} required />
          <Field name="address" label={accountPage.address} />
          <Field name="contactPhone" type="tel" label={accountPage.phone} width="medium" />
        </Form>
      </Details>
    </Section>
  )
}

function Sessions({ sessions }: Pick<AccountData, 'sessions'>) {
  const t = useText()
  const { actor, language, settings } = usePage()
  const time = (instant: Date) => formatInstant(instant, language, settings.DISTRICT_ZONE)
  return (
    <Section title={accountPage.sessions} id="sessions">
      <p>{t(accountPage.sessionsNote)}</p>
      <Table
        caption={accountPage.sessions}
        captionHidden
        empty={accountPage.noSessions}
        rows={sessions}
        columns={[
          { head: accountPage.startedAt, main: true, cell: (session) => time(session.startedAt) },
          { head: accountPage.agent, cell: (session) => t(accountPage[session.agent]) },
          { head: accountPage.lastSeenAt, cell: (session) => time(session.lastSeenAt) },
          {
            head: accountPage.end,
            cell: (session) =>
              session.id === actor.sessionId ? (
                <Tag>{t(accountPage.current)}</Tag>
              ) : (
                <Form action={`/sessions/${session.id}/end`}>
                  <Button variant="secondary">{accountPage.endOf(time(session.startedAt))}</Button>
                </Form>
              ),
          },
        ]}
      />
    </Section>
  )
}

/** Who read one's data. */
export function ReadsView({ data }: { data: Awaited<ReturnType<typeof listReads>> }) {
  const t = useText()
  const { language, settings, url } = usePage()
  return (
    <Page
      title={readsPage.title}
      description={readsPage.intro}
      crumbs={[{ text: accountPage.title, href: '/account' }]}
    >
      <Table
        caption={readsPage.title}
        captionHidden
        empty={readsPage.none}
        rows={data.rows}
        columns={[
          { head: readsPage.at, main: true, cell: (read) => formatInstant(read.at, language, settings.DISTRICT_ZONE) },
          {
            head: readsPage.who,
            cell: ({ organisationName, postName, agentName }) =>
              organisationName && postName
                ? `${t(organisationName)} · ${t(postName)}`
                : (agentName ?? t(readsPage.system)),
          },
          { head: readsPage.purpose, cell: (read) => read.purpose },
        ]}
      />
      <Pagination next={data.next && withQuery(url, { after: data.next })} />
    </Page>
  )
}
