import type { View } from '../../../../kernel/page.ts'
import { usePage } from '../../../../kernel/page.ts'
import { Button, ButtonRow, Callout, Form, Hidden, LinkButton, Page, useText } from '../../../../ui/index.ts'
import type { Item } from '../../item.ts'
import type { Offers } from '../choices.ts'
import { entryOf } from '../dictionary.ts'
import type { PlacedFinding } from '../findings.ts'
import type { Json } from '../json.ts'
import type { Draft } from '../model.ts'
import { nameOfThing } from '../names-of.ts'
import { sectionPath, thingPath } from '../paths.ts'
import { readPart } from '../posted.ts'
import { sectionOfPath } from '../sections.ts'
import type { Shape } from '../shape.ts'
import { AroundProvider } from './around.tsx'
import { Box, Members } from './boxes.tsx'
import { Conflict } from './conflict.tsx'
import { crumbs } from './crumbs.ts'
import { FindingsList } from './findings-list.tsx'
import { EnterSaves } from './form-buttons.tsx'
import { words as phrases } from './phrases.ts'

interface ThingData {
  readonly item: Item
  readonly draft: Draft
  readonly list: string
  readonly index: number
  readonly count: number
  readonly shape: Shape
  readonly value: Json
  readonly seen: string
  readonly offers: Offers
  readonly findings: readonly PlacedFinding[]
}

/** One thing of a list, such as a material, on a page of its own. */
export const GuideThingView: View<ThingData> = ({ data, page }) => {
  const t = useText()
  const { item, draft, list, index, count, offers, findings, value } = data
  const section = sectionOfPath(list)
  const back = section && { text: section.title, href: `${sectionPath(item.code, section.id)}#${list}` }
  return (
    <Page desk title={nameOfThing(value)} crumbs={crumbs(item, ...(back ? [back] : []))}>
      <p class="lead">
        {t(entryOf(list).label)} · {t(phrases.nth(index + 1, count))}
      </p>
      {page.query.saved && !page.refusal && <Callout kind="success" title={phrases.saved} />}
      {findings.length > 0 && <FindingsList code={item.code} findings={findings} content={draft.content} />}
      <AroundProvider value={{ offers, content: draft.content, findings }}>
        <ThingForm data={data} />
      </AroundProvider>
      {back && (
        <ButtonRow>
          <LinkButton variant="tertiary" href={back.href}>
            {back.text}
          </LinkButton>
        </ButtonRow>
      )}
    </Page>
  )
}

function ThingForm({ data: { item, draft, list, index, shape, value, seen } }: { data: ThingData }) {
  const page = usePage()
  const path = `${list}.${index}`
  const action = thingPath(item.code, list, index)
  const refused = page.refusal?.kind === 'conflict' && page.form._seen !== undefined
  const shown = refused ? readPart(shape, path, page.form, value) : value
  return (
    <Form action={action}>
      <EnterSaves />
      <Hidden name="_seen" value={seen} />
      {refused && <Conflict content={draft.content} href={action} theirs={value} mine={shown} path={path} />}
      {shape.kind === 'group' ? (
        <Members shape={shape} path={path} value={shown} />
      ) : (
        <Box shape={shape} path={path} value={shown} required />
      )}
      <ButtonRow>
        <Button name="_do" value="save">
          {refused ? phrases.keepMine : phrases.save}
        </Button>
      </ButtonRow>
    </Form>
  )
}
