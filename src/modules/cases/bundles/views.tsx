import { dayOf } from '../../../kernel/day.ts'
import { usePage, type View } from '../../../kernel/page.ts'
import type { Text } from '../../../kernel/text.ts'
import {
  Callout,
  type Column,
  dayText,
  Field,
  Form,
  Link,
  Page,
  Section,
  Table,
  Tag,
  useText,
} from '../../../ui/index.ts'
import { type Bundle, servicePath } from '../../catalogue/index.ts'
import type { BundleProgress, ShownPart } from './operations.ts'
import { bundlePhrases as words } from './phrases.ts'

interface About {
  readonly bundle: Bundle
  readonly names: Readonly<Record<string, Text>>
  /** Why such an applicant cannot have one of the parts; null when all are for them. */
  readonly notServed: Text | null
  readonly may: boolean
}

/** What a bundle contains and in which order, and the button that begins it. */
export const BundleView: View<About> = ({ data: { bundle, names, notServed, may } }) => {
  const t = useText()
  const columns: Column<Bundle['parts'][number]>[] = [
    {
      head: words.part,
      main: true,
      cell: ({ code, itemCode }) => <Link href={servicePath(itemCode)}>{t(names[code] ?? bundle.name)}</Link>,
    },
    {
      head: words.order,
      cell: ({ after }) => t(after ? words.after(names[after] ?? bundle.name) : words.atOnce),
    },
  ]
  const crumbs = [{ text: bundle.name, href: `/life-events/${bundle.lifeEvent}` }]
  return (
    <Page title={bundle.name} crumbs={crumbs} description={bundle.summary}>
      <Table caption={words.parts} captionHidden columns={columns} rows={bundle.parts} empty={words.noSuch} />
      <p>{t(bundle.order)}</p>
      {may && notServed && <Callout kind="info" title={notServed} />}
      {may && !notServed && <Form action={`/bundles/${bundle.code}/applications`} submit={words.start} />}
    </Page>
  )
}

/** What is asked once, then every part with what it lacks, where it is and how it ended. */
export const BundleProgressView: View<BundleProgress> = ({ data }) => {
  const { id, bundle, parts, shared } = data
  const at = `/bundles/applications/${id}`
  const drafts = parts.filter(({ draft }) => draft)
  const crumbs = [{ text: bundle.name, href: `/bundles/${bundle.code}` }]
  return (
    <Page title={bundle.name} crumbs={crumbs} description={bundle.summary}>
      {parts.some(({ blocked }) => blocked) && <Callout kind="warning" title={words.blocked} />}
      <Section title={words.progress}>
        <Parts parts={parts} />
        {drafts.some(({ gaps }) => gaps === 0) && <Form action={`${at}/submission`} submit={words.send} />}
      </Section>
      {drafts.length > 0 && (
        <Section title={words.shared}>
          <Form action={`${at}/shared`} submit={words.save}>
            {bundle.shared.map(({ name, label }, index) => (
              <Field
                key={name}
                name={name}
                label={label}
                value={shared[name]}
                {...(index === 0 && { hint: words.sharedHint })}
                required
              />
            ))}
          </Form>
        </Section>
      )}
    </Page>
  )
}

function Parts({ parts }: { parts: readonly ShownPart[] }) {
  const t = useText()
  const { settings } = usePage()
  const columns: Column<ShownPart>[] = [
    {
      head: words.part,
      main: true,
      cell: ({ name, matter }) => (matter ? <Link href={`/matters/${matter.number}`}>{t(name)}</Link> : t(name)),
    },
    { head: words.stage, cell: (part) => <Stage part={part} /> },
    {
      head: words.due,
      cell: ({ matter }) => (matter?.dueAt ? t(dayText(dayOf(matter.dueAt, settings.DISTRICT_ZONE))) : '—'),
    },
    { head: words.todo, cell: (part) => <ToDo part={part} /> },
  ]
  return <Table caption={words.progress} captionHidden columns={columns} rows={parts} empty={words.noSuch} />
}

function Stage({ part: { matter, after, blocked } }: { part: ShownPart }) {
  const t = useText()
  if (matter) return <Tag color={matter.state === 'closed' ? 'success' : 'info'}>{t(matter.stageText)}</Tag>
  if (blocked) return <Tag color="danger">{t(words.notGranted)}</Tag>
  return <Tag color="neutral">{t(after ? words.after(after) : words.waiting)}</Tag>
}

function ToDo({ part: { matter, draft, gaps } }: { part: ShownPart }) {
  const t = useText()
  if (!matter || !draft) return <>—</>
  if (gaps === 0) return <>{t(words.ready)}</>
  return <Link href={`/matters/${matter.number}/application`}>{t(words.left(gaps))}</Link>
}
