import { type Column, Definitions, dayText, Said, Section, Table, useText } from '../../../ui/index.ts'
import { type AddressBook, writeAddressees } from '../addressees.ts'
import { flow } from '../flow-phrases.ts'
import type { Elements, Obligation } from '../model.ts'
import { words } from '../phrases.ts'
import { formatNames, urgencyNames } from '../types.ts'

interface Shown {
  readonly elements: Elements
  readonly book: AddressBook
}

/** What is decided with the text but does not stand in it: reviewed and signed with it, so shown with it. */
export function Facts({ elements, book }: Shown) {
  const t = useText()
  const { format, urgency, disclosure, joint, contact, special, obligations } = elements
  const ground = disclosure.ground && `（${t(words.grounds[disclosure.ground])}）`
  return (
    <Section title={flow.facts} id="facts">
      <Definitions
        items={[
          { term: words.format, value: t(formatNames[format]) },
          { term: words.urgency, value: urgency && t(urgencyNames[urgency]) },
          { term: words.joint, value: joint.map((id) => t(book.organisations.get(id)?.name ?? id)).join('、') },
          {
            term: words.disclosure,
            value: [t(words.disclosures[disclosure.decision]), ground].filter(Boolean).join(''),
          },
          { term: words.contact, value: contact },
          { term: words.special, value: special },
        ]}
      />
      {obligations.length > 0 && (
        <Table caption={words.obligations} columns={columnsOf(book)} rows={obligations} empty={words.obligations} />
      )}
    </Section>
  )
}

function columnsOf(book: AddressBook): Column<Obligation>[] {
  return [
    { head: words.what, main: true, cell: ({ clause, what }) => `${clause} ${what}`.trim() },
    { head: words.who, cell: ({ organisations }) => <Who book={book} organisations={organisations} /> },
    { head: words.due, cell: (row) => <Due row={row} /> },
    { head: words.evidence, cell: ({ evidence, unit }) => <Evidence evidence={evidence} unit={unit} /> },
  ]
}

function Who({ book, organisations }: { book: AddressBook; organisations: Obligation['organisations'] }) {
  return <Said text={organisations.length === 0 ? flow.allMain : writeAddressees(book, organisations)} />
}

function Due({ row: { due, recurring } }: { row: Obligation }) {
  const t = useText()
  return (
    <>
      {t('day' in due ? dayText(due.day) : flow.dueByRule)} {recurring && t(words.recurrings[recurring])}
    </>
  )
}

function Evidence({ evidence, unit }: Pick<Obligation, 'evidence' | 'unit'>) {
  const t = useText()
  return <>{unit ? `${t(words.evidences[evidence])}（${unit}）` : t(words.evidences[evidence])}</>
}
