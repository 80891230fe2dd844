import type { View } from '../../../kernel/page.ts'
import {
  type Column,
  Details,
  Field,
  Form,
  Hidden,
  Link,
  Moment,
  Page,
  Pagination,
  Said,
  Section,
  Table,
  useText,
  withQuery,
} from '../../../ui/index.ts'
import { keeping } from '../flow-phrases.ts'
import type { ShownGroup } from '../groups/query.ts'
import type { GroupVersion } from '../groups/store.ts'
import { words } from '../phrases.ts'

/** A group of addressees: who is in it, who was, and what went by which version. */
export const GroupView: View<ShownGroup> = ({ data, page }) => {
  const t = useText()
  const { group, isKept, versions, next } = data
  const keeps = page.actor.post?.roles.some((role) => role === 'office' || role === 'head')
  return (
    <Page
      title={group.name}
      description={isKept ? keeping.groupIntro : keeping.followsDirectory}
      crumbs={[
        { text: words.list, href: '/desk/documents' },
        { text: keeping.settings, href: '/desk/documents/settings' },
      ]}
      desk
      wide
    >
      <Section title={keeping.membersNow(group.members.length)}>
        <p>{data.members}</p>
        {isKept && keeps && (
          <Details summary={keeping.changeGroup} openFor="/desk/documents/groups">
            <Form action="/desk/documents/groups" submit={keeping.keepGroup}>
              <Hidden name="name" value={group.name} />
              <Field name="members" label={keeping.members} rows={4} value={data.members} required />
            </Form>
          </Details>
        )}
      </Section>
      <Section title={keeping.groupHistory}>
        <Table
          caption={keeping.groupHistory}
          captionHidden
          columns={columnsOf(data)}
          rows={versions}
          empty={keeping.noVersions}
        />
        <Pagination next={next && withQuery(page.url, { before: next })} />
      </Section>
      <Section title={keeping.groupUses}>
        {data.uses.length === 0 && <p>{t(keeping.noUses)}</p>}
        <ul>
          {data.uses.map(({ number, title, documentNumber, version }) => (
            <li key={number}>
              <Link href={`/matters/${number}`}>{[title, documentNumber].filter(Boolean).join(' ')}</Link>{' '}
              {t(keeping.versionNumber(version))}
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  )
}

function columnsOf({ organisations, people }: ShownGroup): Column<GroupVersion>[] {
  const without = (ids: readonly string[], others: readonly string[]) => ids.filter((id) => !others.includes(id))
  return [
    { head: keeping.version, main: true, cell: ({ version }) => <Version version={version} /> },
    { head: keeping.changedAt, cell: ({ keptAt }) => <Moment at={keptAt} /> },
    { head: keeping.changedBy, cell: ({ keptBy }) => <Who name={people.get(keptBy)?.name} /> },
    { head: keeping.count, align: 'end', cell: ({ members }) => members.length },
    {
      head: keeping.joined,
      cell: ({ members, before }) => (
        <Joined of={organisations} ids={without(members, before)} isFirst={before.length === 0} />
      ),
    },
    { head: keeping.left, cell: ({ members, before }) => <Names of={organisations} ids={without(before, members)} /> },
  ]
}

/** Everybody is new in the first version; who is in it stands above. */
function Joined({ isFirst, ...names }: { isFirst: boolean } & Parameters<typeof Names>[0]) {
  return isFirst ? <Said text={keeping.firstVersion} /> : <Names {...names} />
}

function Names({ of, ids }: { of: ShownGroup['organisations']; ids: readonly string[] }) {
  const t = useText()
  return <>{ids.map((id) => t(of.get(id)?.name ?? id)).join('、') || '—'}</>
}

function Version({ version }: { version: number }) {
  const t = useText()
  return <span id={`v${version}`}>{t(keeping.versionNumber(version))}</span>
}

/** Groups that follow the directory are changed by nobody in particular. */
function Who({ name }: { name: string | undefined }) {
  const t = useText()
  return <>{name ?? t(keeping.byDirectory)}</>
}
