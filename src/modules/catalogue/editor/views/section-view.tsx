import type { View } from '../../../../kernel/page.ts'
import { usePage } from '../../../../kernel/page.ts'
import {
  Button,
  ButtonRow,
  Callout,
  Form,
  Hidden,
  LinkButton,
  Page,
  Section,
  Table,
  useText,
} from '../../../../ui/index.ts'
import type { Item } from '../../item.ts'
import type { Offers } from '../choices.ts'
import { entryOf } from '../dictionary.ts'
import type { PlacedFinding } from '../findings.ts'
import type { Json, JsonObject } from '../json.ts'
import type { Draft } from '../model.ts'
import { nameOfThing } from '../names-of.ts'
import { guidePath, sectionPath, thingPath } from '../paths.ts'
import { readGroup } from '../posted.ts'
import { type GuideSection, shapeOfSection } from '../sections.ts'
import { AroundProvider } from './around.tsx'
import { Members } from './boxes.tsx'
import { Conflict } from './conflict.tsx'
import { crumbs } from './crumbs.ts'
import { FindingsList } from './findings-list.tsx'
import { EnterSaves } from './form-buttons.tsx'
import { words as phrases } from './phrases.ts'

interface SectionData {
  readonly item: Item
  readonly draft: Draft
  readonly section: GuideSection
  readonly value: JsonObject
  readonly seen: string
  readonly offers: Offers
  readonly lists: readonly ThingList[]
  readonly findings: readonly PlacedFinding[]
}
interface ThingList {
  readonly list: string
  readonly things: readonly Json[]
  readonly seen: string
}

/** One section of a draft: its form, and its lists with a page for each thing. */
export const GuideSectionView: View<SectionData> = ({ data, page }) => {
  const t = useText()
  const { item, draft, section, offers, findings } = data
  return (
    <Page desk title={section.title} crumbs={crumbs(item)}>
      <p class="lead">{t(section.hint)}</p>
      {page.query.saved && !page.refusal && <Callout kind="success" title={phrases.saved} />}
      {findings.length > 0 && <FindingsList code={item.code} findings={findings} content={draft.content} />}
      {section.members.length > 0 && (
        <AroundProvider value={{ offers, content: draft.content, findings }}>
          <SectionForm data={data} />
        </AroundProvider>
      )}
      {data.lists.map((one) => (
        <Things key={one.list} code={item.code} {...one} />
      ))}
      <ButtonRow>
        <LinkButton variant="tertiary" href={guidePath(item.code)}>
          {phrases.backToDesk}
        </LinkButton>
      </ButtonRow>
    </Page>
  )
}

function SectionForm({ data: { item, draft, section, value, seen } }: { data: SectionData }) {
  const page = usePage()
  const shape = shapeOfSection(section)
  const action = sectionPath(item.code, section.id)
  // what was typed decides how many rows there are, not what others saved
  const refused = page.refusal?.kind === 'conflict' && page.form._seen !== undefined
  const shown = refused ? readGroup(shape, '', { posted: page.form, before: value }) : value
  return (
    <Form action={action}>
      <EnterSaves />
      <Hidden name="_seen" value={seen} />
      {refused && <Conflict content={draft.content} href={action} theirs={value} mine={shown} path="" />}
      <Members shape={shape} path="" value={shown} />
      <ButtonRow>
        <Button name="_do" value="save">
          {refused ? phrases.keepMine : phrases.save}
        </Button>
      </ButtonRow>
    </Form>
  )
}

function Things({ code, list, things, seen }: ThingList & { code: string }) {
  const { label } = entryOf(list)
  const rows = things.map((thing, at) => ({ thing, at }))
  return (
    <Section id={list} title={label}>
      <Table
        caption={label}
        captionHidden
        rows={rows}
        empty={phrases.emptyList}
        columns={[
          { head: phrases.number, cell: ({ at }) => at + 1 },
          {
            head: label,
            main: true,
            cell: ({ thing, at }) => <ThingLink code={code} list={list} at={at} thing={thing} />,
          },
          {
            head: phrases.act,
            cell: ({ at }) => (
              <Form action={guidePath(code, 'lists', list)} layout="row">
                <Hidden name="seen" value={seen} />
                <Hidden name="index" value={String(at)} />
                {at > 0 && <ActButton act="up" />}
                {at < things.length - 1 && <ActButton act="down" />}
                <ActButton act="copy" />
                <ActButton act="remove" />
              </Form>
            ),
          },
        ]}
      />
      <Form action={guidePath(code, 'lists', list)}>
        <Hidden name="seen" value={seen} />
        <ButtonRow>
          <Button variant="secondary" name="act" value="add">
            {phrases.add(label)}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

function ThingLink({ code, list, at, thing }: { code: string; list: string; at: number; thing: Json }) {
  const t = useText()
  return (
    <a class="link" href={thingPath(code, list, at)}>
      {t(nameOfThing(thing))}
    </a>
  )
}

function ActButton({ act }: { act: 'up' | 'down' | 'copy' | 'remove' }) {
  return (
    <Button variant="tertiary" name="act" value={act}>
      {phrases[act]}
    </Button>
  )
}
