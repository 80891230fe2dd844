import { usePage } from '../../../kernel/page.ts'
import {
  Button,
  Field,
  Form,
  formatDay,
  formatInstant,
  Link,
  Section,
  Select,
  Table,
  useText,
} from '../../../ui/index.ts'
import { itemKinds, type List } from '../model.ts'
import { itemKindNames, phrases } from '../phrases.ts'

/** The parts of 交接清单; of what there is nothing, one sentence says so, since that is signed too. */
export function ListParts({ list, mayName, id }: { list: List; mayName: boolean; id: string }) {
  const t = useText()
  const nothing = (
    [
      ['work', list.work],
      ['matters', list.matters],
      ['mandates', list.mandates],
      ['seals', list.seals],
    ] as const
  )
    .flatMap(([name, rows]) => (rows.length === 0 ? phrases[name] : []))
    .concat(list.items.length === 0 && !mayName ? phrases.things : [])
  return (
    <>
      {list.work.length > 0 && <Work rows={list.work} />}
      {list.matters.length > 0 && <Matters rows={list.matters} />}
      {list.unlisted > 0 && <p>{t(phrases.unlisted(list.unlisted))}</p>}
      {list.mandates.length > 0 && <Mandates rows={list.mandates} />}
      {list.seals.length > 0 && <Seals rows={list.seals} />}
      {(list.items.length > 0 || mayName) && (
        <Things items={list.items} mayName={mayName} action={`/desk/handovers/${id}/items`} />
      )}
      {nothing.length > 0 && <p>{t(phrases.nothing(nothing))}</p>}
    </>
  )
}

function Work({ rows }: { rows: List['work'] }) {
  const t = useText()
  const { language, settings } = usePage()
  return (
    <Part title={phrases.work}>
      <Table
        {...{ caption: phrases.work, captionHidden: true, empty: phrases.none, rows }}
        columns={[
          { head: phrases.task, main: true, cell: ({ task }) => t(task) },
          { head: phrases.matter, cell: ({ title }) => t(title) },
          { head: phrases.number, cell: ({ number }) => <ToMatter number={number} /> },
          {
            head: phrases.due,
            cell: ({ dueAt }) => dueAt && formatInstant(new Date(dueAt), language, settings.DISTRICT_ZONE),
          },
        ]}
      />
    </Part>
  )
}

function Matters({ rows }: { rows: List['matters'] }) {
  const t = useText()
  return (
    <Part title={phrases.matters}>
      <Table
        {...{ caption: phrases.matters, captionHidden: true, empty: phrases.none, rows }}
        columns={[
          { head: phrases.matter, main: true, cell: ({ title }) => t(title) },
          { head: phrases.number, cell: ({ number }) => <ToMatter number={number} /> },
        ]}
      />
    </Part>
  )
}

function ToMatter({ number }: { number: string }) {
  return <Link href={`/matters/${number}`}>{number}</Link>
}

function Mandates({ rows }: { rows: List['mandates'] }) {
  const { language } = usePage()
  return (
    <Part title={phrases.mandates}>
      <Table
        {...{ caption: phrases.mandates, captionHidden: true, empty: phrases.none, rows }}
        columns={[
          { head: phrases.mandator, main: true, cell: ({ partyName }) => partyName },
          { head: phrases.until, cell: ({ endsOn }) => endsOn && formatDay(endsOn, language) },
        ]}
      />
    </Part>
  )
}

function Seals({ rows }: { rows: List['seals'] }) {
  const t = useText()
  return (
    <Part title={phrases.seals}>
      <Table
        {...{ caption: phrases.seals, captionHidden: true, empty: phrases.none, rows }}
        columns={[{ head: phrases.seal, main: true, cell: ({ name }) => t(name) }]}
      />
    </Part>
  )
}

function Part({ title, children }: { title: (typeof phrases)['work']; children: preact.ComponentChildren }) {
  return (
    <Section title={title} level={3}>
      {children}
    </Section>
  )
}

function Things({ items, mayName, action }: { items: List['items']; mayName: boolean; action: string }) {
  const t = useText()
  const strike = {
    head: phrases.act,
    cell: ({ id, name }: List['items'][number]) => (
      <Form action={`${action}/${id}/removal`}>
        <Button variant="secondary">{phrases.strike(name)}</Button>
      </Form>
    ),
  }
  return (
    <Part title={phrases.things}>
      <Table
        {...{ caption: phrases.things, captionHidden: true, empty: phrases.none, rows: items }}
        columns={[
          { head: phrases.name, main: true, cell: ({ name }) => name },
          { head: phrases.kind, cell: ({ kind }) => t(itemKindNames[kind]) },
          ...(mayName ? [strike] : []),
        ]}
      />
      {mayName && (
        <Form action={action} submit={phrases.add} variant="secondary">
          <Select
            name="kind"
            label={phrases.kind}
            options={itemKinds.map((value) => ({ value, text: itemKindNames[value] }))}
            required
          />
          <Field name="name" label={phrases.name} hint={phrases.nameHint} maxlength={200} required />
        </Form>
      )}
    </Part>
  )
}
