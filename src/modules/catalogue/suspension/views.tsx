import type { View } from '../../../kernel/page.ts'
import {
  Callout,
  type Column,
  ConfirmForm,
  Field,
  Form,
  Moment,
  Page,
  Section,
  Table,
  useText,
} from '../../../ui/index.ts'
import type { Item } from '../item.ts'
import { servicePath, suspensionPath } from '../paths.ts'
import { guide } from '../view-phrases.ts'
import { suspensionWords as words } from './phrases.ts'
import type { SuspensionPage } from './queries.ts'

/** Stops applications for a service, or takes them again; with every time before. */
export const SuspensionView: View<SuspensionPage> = ({ data: { item, past } }) => (
  <Page
    title={item.suspension ? words.resume : words.suspend}
    description={item.suspension ? words.resumeIntro : words.intro}
    crumbs={[{ text: item.name, href: servicePath(item.code) }]}
    desk
  >
    <Now item={item} />
    <History past={past} />
  </Page>
)

function Now({ item: { code, suspension } }: { item: Item }) {
  const t = useText()
  if (suspension)
    return (
      <>
        <Callout kind="warning" title={guide.suspended}>
          <p>{t(suspension.reason)}</p>
        </Callout>
        <ConfirmForm
          action={`/desk/services/${encodeURIComponent(code)}/resumption`}
          open={words.resume}
          question={words.resumeQuestion}
          submit={words.resume}
        />
      </>
    )
  return (
    <Form action={suspensionPath(code)} submit={words.suspend} variant="danger">
      <Field name="reason.zh" label={words.reasonZh} hint={words.reasonHint} rows={3} required />
      <Field name="reason.en" label={words.reasonEn} rows={3} required />
    </Form>
  )
}

function History({ past }: Pick<SuspensionPage, 'past'>) {
  const t = useText()
  const columns: Column<SuspensionPage['past'][number]>[] = [
    { head: words.reason, main: true, cell: ({ reason }) => t(reason) },
    { head: words.from, cell: ({ from }) => <Moment at={from} /> },
    { head: words.by, cell: ({ who }) => who },
    { head: words.until, cell: ({ until }) => until && <Moment at={until} /> },
    { head: words.liftedBy, cell: ({ lifter }) => lifter },
  ]
  return (
    <Section title={words.history}>
      <Table caption={words.history} captionHidden columns={columns} rows={past} empty={words.never} />
    </Section>
  )
}
