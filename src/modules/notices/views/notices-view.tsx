import { usePage, type View } from '../../../kernel/page.ts'
import {
  EmptyState,
  Form,
  formatInstant,
  Link,
  LinkButton,
  Page,
  Pagination,
  Tag,
  useText,
  withQuery,
} from '../../../ui/index.ts'
import { phrases } from '../phrases.ts'
import type { Notice } from '../store/notice.ts'

interface Notices {
  readonly notices: readonly Notice[]
  readonly unread: number
  readonly next: string | null
}

/** One's notices, newest first. */
export const NoticesPage: View<Notices> = ({ data, page }) => {
  const t = useText()
  return (
    <Page
      title={phrases.title}
      actions={
        <>
          {data.unread > 0 && <Form action="/notices/reading" submit={phrases.markAll} variant="secondary" />}
          <LinkButton href="/notices/channels" variant="tertiary">
            {phrases.channels}
          </LinkButton>
        </>
      }
    >
      {data.notices.length === 0 && (
        <EmptyState title={phrases.none}>
          <p>{t(phrases.noneHint)}</p>
        </EmptyState>
      )}
      <ul class="notice-list">
        {data.notices.map((notice) => (
          <Entry key={notice.id} notice={notice} />
        ))}
      </ul>
      <Pagination next={data.next && withQuery(page.url, { before: data.next })} />
    </Page>
  )
}

function Entry({ notice }: { notice: Notice }) {
  const t = useText()
  const { language, settings } = usePage()
  return (
    <li class="notice" data-unread={notice.readAt === null ? '' : undefined}>
      <p>
        <Link href={notice.href}>{t(notice.words)}</Link>{' '}
        {notice.readAt === null && <Tag color="info">{t(phrases.unread)}</Tag>}
      </p>
      <p class="hint">
        <time datetime={notice.toldAt.toISOString()}>
          {formatInstant(notice.toldAt, language, settings.DISTRICT_ZONE)}
        </time>
      </p>
    </li>
  )
}
