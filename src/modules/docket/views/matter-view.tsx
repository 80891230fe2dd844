import type { ComponentChildren } from 'preact'
import { usePage, type View } from '../../../kernel/page.ts'
import type { Text } from '../../../kernel/text.ts'
import {
  Button,
  ButtonRow,
  Callout,
  CardTag,
  ClockFace,
  Columns,
  DateField,
  Definitions,
  EmptyState,
  Field,
  Form,
  Link,
  LinkButton,
  Moment,
  Page,
  Section,
  Select,
  Tag,
  Timeline,
  useText,
} from '../../../ui/index.ts'
import { FileList } from '../../files/index.ts'
import { askedAbout, assignmentPath, mayAssign } from '../assigning/model.ts'
import { assigningPhrases } from '../assigning/phrases.ts'
import type { Panel } from '../kind.ts'
import type { MatterPageData, ShownStep } from '../matter-page.ts'
import { phrases } from '../phrases.ts'

/** A matter of any kind, on one page for everybody who may see it. */
export const MatterView: View<MatterPageData> = ({ data, page }) => {
  const { matter, description } = data
  const staff = data.reader === 'staff'
  return (
    <Page
      title={matter.title}
      crumbs={[staff ? { text: phrases.work, href: '/desk' } : { text: phrases.mine, href: '/matters' }]}
      description={matter.number}
      desk={page.actor.post !== null}
      wide
    >
      <NextStep data={data} />
      <Columns asideFirst aside={<Aside data={data} />}>
        <Panels panels={description.panels.filter((panel) => panel.urgent)} />
        <Section id="timeline" title={phrases.timeline}>
          <Timeline steps={data.steps.map(timelineStep)} />
        </Section>
        <Section id="attachments" title={phrases.attachments}>
          <Attachments data={data} />
        </Section>
        <Panels panels={description.panels.filter((panel) => !panel.urgent)} />
      </Columns>
    </Page>
  )
}

function Panels({ panels }: { panels: readonly Panel[] }) {
  return panels.map(({ id, title, view }) => (
    <Section key={id} id={id} title={title}>
      {view()}
    </Section>
  ))
}

/** What happens next, and the buttons for what this reader may do. */
function NextStep({ data }: { data: MatterPageData }) {
  const t = useText()
  const { actions, next } = data.description
  const mine = data.work.filter((item) => item.mine)
  if (!next && actions.length === 0) return null
  return (
    <Callout kind={mine.length > 0 ? 'warning' : 'info'} title={mine[0]?.title ?? data.matter.stageText}>
      {next && <p>{t(next)}</p>}
      {actions.length > 0 && (
        <ButtonRow>
          {actions.map(({ href, text, primary }) => (
            <LinkButton key={href} href={href} variant={primary ? 'primary' : 'secondary'}>
              {text}
            </LinkButton>
          ))}
        </ButtonRow>
      )}
    </Callout>
  )
}

function Aside({ data }: { data: MatterPageData }) {
  const t = useText()
  const { matter } = data
  const say = (text: Text | null) => text && t(text)
  return (
    <>
      {data.clock && <ClockFace reading={data.clock} />}
      {matter.card && (
        <p>
          <CardTag card={matter.card} />
        </p>
      )}
      <Definitions
        items={[
          {
            term: phrases.stage,
            value: <Tag color={matter.state === 'open' ? 'info' : 'neutral'}>{t(matter.stageText)}</Tag>,
          },
          {
            term: matter.state === 'closed' ? phrases.lastHolder : phrases.holder,
            value: t(data.holder ?? (data.parties.length > 0 ? phrases.heldByApplicant : phrases.heldByNobody)),
          },
          { term: phrases.organisation, value: say(data.organisation) },
          {
            term: data.matter.addressed ? phrases.addressee : phrases.applicant,
            value: data.parties.map((party) => party.name).join('、'),
          },
          { term: phrases.opened, value: <Moment at={matter.openedAt} /> },
          {
            term: phrases.waitingFor,
            // the same work of two posts of one office is said once
            value: [...new Set(data.work.map(({ title, who }) => `${t(title)}${who ? ` · ${t(who)}` : ''}`))].map(
              (words) => <p key={words}>{words}</p>,
            ),
          },
          { term: phrases.disclosure, value: matter.state !== 'draft' && t(phrases.disclosures[matter.disclosure]) },
        ]}
      />
      <Assigning data={data} />
      <DisclosureForm data={data} />
      {data.steps.length > 0 && (
        <Section title={phrases.receipt} level={3}>
          <p>{t(phrases.receiptHint)}</p>
          <ButtonRow>
            <LinkButton href={`/matters/${matter.number}/receipt`}>{phrases.printReceipt}</LinkButton>
            <LinkButton variant="secondary" href={`/matters/${matter.number}/receipt.json`} download>
              {phrases.downloadReceipt}
            </LinkButton>
          </ButtonRow>
        </Section>
      )}
    </>
  )
}

/** For the head in whose organisation work waits: who does it. */
function Assigning({ data: { matter, work } }: { data: MatterPageData }) {
  const t = useText()
  const { actor } = usePage()
  if (!work.some((item) => mayAssign(actor, { matter, item, asked: askedAbout(item, work) }))) return null
  return (
    <p class="no-print">
      <Link href={assignmentPath(matter.number)}>{t(assigningPhrases.title)}</Link>
    </p>
  )
}

/** For those who hold the matter: whether the public may know of it. */
function DisclosureForm({ data }: { data: MatterPageData }) {
  const { actor } = usePage()
  const { matter, reader } = data
  if (reader !== 'staff' || actor.post?.organisationId !== matter.holderOrganisationId) return null
  return (
    <p class="no-print">
      <Link href={`/matters/${matter.number}/disclosure`}>{useText()(phrases.decideDisclosure)}</Link>
    </p>
  )
}

function Attachments({ data }: { data: MatterPageData }) {
  const { attachments, matter, description, thumbnails } = data
  if (attachments.length === 0) return <EmptyState title={phrases.noAttachments} />
  const files = attachments.map(({ id, slot, file }) => ({
    ...{ id, file, href: `/matters/${matter.number}/attachments/${id}` },
    ...{ note: description.slots[slot], thumbnail: thumbnails.get(file.id) },
  }))
  return <FileList files={files} />
}

function timelineStep(step: ShownStep) {
  return {
    at: step.at,
    title: step.words,
    who: step.who,
    kind: kindOf(step.kind),
    body: (step.note || step.visible === 'staff') && <StepBody step={step} />,
  }
}

function StepBody({ step }: { step: ShownStep }): ComponentChildren {
  const t = useText()
  return (
    <>
      {step.note && <p class="pre-line">{step.note}</p>}
      {step.visible === 'staff' && <Tag>{t(phrases.staffOnly)}</Tag>}
    </>
  )
}

function kindOf(kind: string): 'done' | 'stopped' | 'bad' | 'good' {
  if (kind === 'stopped' || kind === 'correction') return 'stopped'
  if (kind === 'refused' || kind === 'not-ours' || kind === 'card' || kind === 'lapsed' || kind === 'infected')
    return 'bad'
  return kind === 'granted' || kind === 'accepted' || kind === 'delivered' ? 'good' : 'done'
}

/** The form that decides whether the public may know of the matter. */
export const DisclosureView: View<MatterPageData> = ({ data }) => {
  const { matter } = data
  const options = (['open', 'on-request', 'withheld'] as const).map((value) => ({
    value,
    text: phrases.disclosures[value],
  }))
  return (
    <Page
      title={phrases.decideDisclosure}
      crumbs={[{ text: matter.title, href: `/matters/${matter.number}` }]}
      desk
      description={phrases.disclosureIntro}
    >
      <Form action={`/matters/${matter.number}/disclosure`}>
        <Select
          name="decision"
          label={phrases.disclosure}
          options={options}
          value={matter.disclosure}
          empty={false}
          required
        />
        <GroundFields />
        <Button>{phrases.decide}</Button>
      </Form>
    </Page>
  )
}

function GroundFields() {
  return (
    <>
      <Field name="ground" label={phrases.ground} hint={phrases.groundHint} rows={3} />
      <DateField name="until" label={phrases.until} hint={phrases.untilHint} />
    </>
  )
}
