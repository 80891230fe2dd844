import { DateField, Details, Field, Fieldset, Form, Hidden, Radios, Select, useText } from '../../../ui/index.ts'
import { type AddressBook, writeAddressees } from '../addressees.ts'
import { BodyField } from '../editing/views/body-field.tsx'
import { meetingPhrases } from '../meeting-phrases.ts'
import { disclosureGrounds, type Elements, type Obligation, type OfficialDocument } from '../model.ts'
import { words } from '../phrases.ts'
import {
  Direction,
  DocumentType,
  directionNames,
  Format,
  formatNames,
  typeFacts,
  Urgency,
  urgencyNames,
} from '../types.ts'

interface Drafting {
  readonly document: OfficialDocument
  readonly book: AddressBook
}

/** The whole document in one form that works without script. */
export function DraftForm({ document, book }: Drafting) {
  const t = useText()
  const { elements, number, version } = document
  return (
    <Form action={`/matters/${number}/document`} submit={words.save} beside={<span>{t(words.saveIntro)}</span>}>
      <Hidden name="base" value={String(version)} />
      <Kind elements={elements} />
      <Field
        name="title"
        unmarked
        label={words.title}
        hint={words.titleHint(typeFacts[elements.type].name)}
        value={elements.title}
        maxlength={200}
      />
      <Field
        name="main"
        unmarked
        label={words.main}
        hint={words.mainHint}
        value={writeAddressees(book, elements.main)}
        rows={2}
      />
      <BodyField document={document} />
      <Field name="copies" unmarked label={words.copies} value={writeAddressees(book, elements.copies)} rows={2} />
      <Rest elements={elements} book={book} />
      <Obligations rows={elements.obligations} book={book} openFor={`/matters/${number}/document`} />
      <MeetingPart meeting={elements.meeting} openFor={`/matters/${number}/document`} />
    </Form>
  )
}

function Kind({ elements }: { elements: Elements }) {
  const { type, format, direction, urgency } = elements
  return (
    <div class="fields-row">
      <Select
        name="type"
        label={words.type}
        empty={false}
        value={type}
        options={DocumentType.options.map((value) => ({ value, text: typeFacts[value].name }))}
        required
      />
      <Select
        name="direction"
        label={words.direction}
        empty={false}
        value={direction}
        options={Direction.options.map((value) => ({ value, text: directionNames[value] }))}
        required
      />
      <Select
        name="format"
        label={words.format}
        empty={false}
        value={format}
        options={Format.options.map((value) => ({ value, text: formatNames[value] }))}
        required
      />
      <Select
        name="urgency"
        label={words.urgency}
        empty={words.notUrgent}
        value={urgency}
        options={Urgency.options.map((value) => ({ value, text: urgencyNames[value] }))}
      />
    </div>
  )
}

const decisions = (['open', 'on-request', 'withheld'] as const).map((value) => ({
  value,
  text: words.disclosures[value],
}))

function Rest({ elements, book }: { elements: Elements; book: AddressBook }) {
  const { disclosure, notes, contact, special, attendees, joint } = elements
  const heads = joint.map((organisation) => ({ organisation }))
  return (
    <>
      <Field name="joint" label={words.joint} hint={words.jointHint} value={writeAddressees(book, heads)} />
      {elements.format === 'minutes' && (
        <>
          <Field name="present" label={words.present} value={attendees?.present} rows={2} />
          <Field name="absent" label={words.absent} value={attendees?.absent} />
          <Field name="observers" label={words.observers} value={attendees?.observers} rows={2} />
        </>
      )}
      <Radios name="disclosure" label={words.disclosure} options={decisions} value={disclosure.decision} required />
      <Select
        name="ground"
        label={words.ground}
        value={disclosure.ground}
        options={disclosureGrounds.map((value) => ({ value, text: words.grounds[value] }))}
      />
      <Field name="notes" label={words.notes} hint={words.notesHint} value={notes} maxlength={400} />
      <Field name="contact" label={words.contact} value={contact} maxlength={120} />
      <Field name="special" label={words.special} hint={words.specialHint} value={special} rows={2} />
    </>
  )
}

/** Rows beyond those filled in; the next saving brings more. */
const emptyRows = 2

interface ObligationsProps {
  readonly rows: readonly Obligation[]
  readonly book: AddressBook
  readonly openFor: string
}

function Obligations({ rows, book, openFor }: ObligationsProps) {
  const t = useText()
  const shown = [...rows, ...Array.from({ length: emptyRows }, () => undefined)]
  return (
    <Details summary={words.obligations} open={rows.length > 0} openFor={openFor}>
      <p>{t(words.obligationsHint)}</p>
      {shown.map((row, at) => (
        <ObligationRow key={at} at={at} row={row} book={book} />
      ))}
    </Details>
  )
}

/** A meeting is a burden that is counted, so it is said in parts and not in the text alone. */
function MeetingPart({ meeting, openFor }: { meeting: Elements['meeting']; openFor: string }) {
  const t = useText()
  return (
    <Details summary={meetingPhrases.heading} open={meeting !== undefined} openFor={openFor}>
      <p>{t(meetingPhrases.hint)}</p>
      <Field name="meetingTitle" label={meetingPhrases.title} value={meeting?.title} maxlength={120} />
      <DateField name="meetingDay" label={meetingPhrases.day} value={meeting?.day} />
      <Field name="meetingPlace" label={meetingPhrases.place} hint={meetingPhrases.placeHint} value={meeting?.place} />
      <Field name="meetingPeople" label={meetingPhrases.people} type="number" value={meeting?.people} width="short" />
    </Details>
  )
}

function ObligationRow({ at, row, book }: { at: number; row: Obligation | undefined; book: AddressBook }) {
  const name = (field: string) => `obligations.${at}.${field}`
  return (
    <Fieldset legend={words.obligation(at + 1)}>
      <Field name={name('clause')} label={words.clause} value={row?.clause} width="short" unmarked />
      <Field name={name('what')} label={words.what} value={row?.what} unmarked />
      <Field name={name('who')} label={words.who} value={row && writeAddressees(book, row.organisations)} unmarked />
      <DateField
        name={name('due')}
        label={words.due}
        hint={words.dueHint}
        value={row && 'day' in row.due ? row.due.day : undefined}
        unmarked
      />
      <Select
        name={name('evidence')}
        label={words.evidence}
        empty={false}
        value={row?.evidence ?? 'words'}
        options={evidences}
        unmarked
      />
      <Field name={name('unit')} label={words.unit} value={row?.unit} width="short" unmarked />
      <Select
        name={name('recurring')}
        label={words.recurring}
        empty={words.once}
        value={row?.recurring}
        options={recurrings}
        unmarked
      />
    </Fieldset>
  )
}

const evidences = (['words', 'file', 'figure', 'operation'] as const).map((value) => ({
  value,
  text: words.evidences[value],
}))
const recurrings = (['monthly', 'quarterly', 'yearly'] as const).map((value) => ({
  value,
  text: words.recurrings[value],
}))
