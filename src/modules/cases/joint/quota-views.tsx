import { usePage, type View } from '../../../kernel/page.ts'
import { type Column, Definitions, formatInstant, Link, Page, Section, Table, useText } from '../../../ui/index.ts'
import { type GuideVersion, servicePath } from '../../catalogue/index.ts'
import type { Queue } from './quota.ts'
import { quotaPhrases as words } from './quota-phrases.ts'

/** Who waits for one of a limited number, by the instant of acceptance; no names. */
export const QueueView: View<Queue & { guide: GuideVersion }> = ({ data }) => {
  const t = useText()
  const { language, settings } = usePage()
  const { guide, quota, granted, waiting } = data
  const places = waiting.map(({ acceptedAt }, at) => ({ acceptedAt, at: at + 1 }))
  const columns: Column<(typeof places)[number]>[] = [
    { head: words.place, main: true, cell: ({ at }) => at },
    { head: words.accepted, cell: ({ acceptedAt }) => formatInstant(acceptedAt, language, settings.DISTRICT_ZONE) },
  ]
  return (
    <Page
      title={words.title}
      crumbs={[{ text: guide.content.name, href: servicePath(guide.itemCode) }]}
      description={quota.words}
    >
      <Definitions
        items={[
          { term: words.most, value: quota.most },
          { term: words.granted, value: granted },
        ]}
      />
      <Section title={words.waiting}>
        <p class="hint">{t(words.order)}</p>
        <Table caption={words.title} captionHidden columns={columns} rows={places} empty={words.nobody} />
      </Section>
    </Page>
  )
}

/** On the page of a matter: its place among those that wait. */
export function QueuePanel({ queue, matterId, code }: { queue: Queue; matterId: string; code: string }) {
  const t = useText()
  const { quota, granted, waiting } = queue
  const at = waiting.findIndex((one) => one.matterId === matterId)
  return (
    <>
      <Definitions
        items={[
          { term: words.most, value: quota.most },
          { term: words.granted, value: granted },
          { term: words.mine, value: at >= 0 && t(words.nth(at + 1, waiting.length)) },
        ]}
      />
      <p>
        <Link href={`/services/${encodeURIComponent(code)}/queue`}>{t(words.see)}</Link>
      </p>
    </>
  )
}
