import type { ComponentChildren } from 'preact'
import { usePage } from '../../../kernel/page.ts'
import type { Text } from '../../../kernel/text.ts'
import { Button, ButtonRow, Definitions, Form as PostedForm, Section, Steps, useText } from '../../../ui/index.ts'
import { Answer } from './answer.tsx'
import { isOpen } from './correction.ts'
import { FormField } from './form-field.tsx'
import { KnownPanel, knownAmong } from './form-known.tsx'
import { FormTable } from './form-table.tsx'
import { FormUpload } from './form-upload.tsx'
import type { Answers, Attachment, Editable, Form, Known } from './model.ts'
import { phrases } from './phrases.ts'
import { type Placed, scalarOf, shownFor, shownPages } from './walk.ts'

interface Props {
  readonly form: Form
  /** Id of the page to show. */
  readonly page: string
  readonly values: Answers
  readonly attachments: readonly Attachment[]
  /** What the directory knows of the applicant. */
  readonly known?: Known
  /** Whether the person agreed to use it. Not yet decided when absent: then known fields are offered, and asked only after a refusal. */
  readonly consent?: boolean | undefined
  /** What may be changed; in a correction only what was opened. */
  readonly editable?: Editable
  /** The answers as sent, in a correction: what they hid and now is in sight may be filled in. */
  readonly sent?: Answers
  /** Where the page is posted; its own address when absent. */
  readonly action?: string
  /** Address to ask pages of when an author only tries the form: nothing is posted, answers travel in the address. */
  readonly trial?: string
  /** Address of another page of the form, for the line of steps. */
  readonly href?: (page: string) => string
}

/**
 * One page of a form to fill in. Works without script: every button posts the page with `_do` (see README), the errors of a refusal
 * and what was typed come from the page request.
 */
export function FormPage(props: Props) {
  const page = usePage()
  const { form, values, attachments, href } = props
  const pages = shownPages(form, values)
  const at = pages.findIndex((candidate) => candidate.id === props.page)
  const current = pages[at]
  if (!current) return null
  const fields = shownFor(form, values).fields.filter((placed) => placed.page === current)
  // a correction asks only for what was opened, so that nothing is offered
  const known = props.editable && props.editable !== 'all' ? [] : knownAmong(fields, props.known ?? {})
  const answered = props.consent ?? !page.refusal
  const asked = fields.filter(({ field }) => !(answered && known.some((offered) => offered.field === field)))
  const sections = current.sections.filter((section) => asked.some((placed) => placed.section === section))
  const steps = pages.map(({ id, title }) => (href ? { text: title, href: href(id) } : { text: title }))
  return (
    <>
      <Steps steps={steps} current={at + 1} />
      <PostedForm
        {...(props.trial
          ? { method: 'get' as const }
          : { uploads: fields.some(({ field }) => field.widget === 'upload') })}
        {...((props.trial ?? props.action) && { action: props.trial ?? props.action })}
      >
        {props.trial ? <Carried values={values} fields={fields} /> : <DefaultButton />}
        <input type="hidden" name="_page" value={current.id} />
        <Intro words={current.intro} />
        <KnownPanel fields={known} consent={props.consent} />
        {sections.map((section, place) => (
          <Group key={section.title.zh} title={section.title} place={place + 1} of={sections.length}>
            <Intro words={section.intro} />
            {asked
              .filter((placed) => placed.section === section)
              .map((placed) => (
                <Asked key={placed.field.name} placed={placed} attachments={attachments} page={props} />
              ))}
          </Group>
        ))}
        {props.trial ? (
          <TrialButtons previous={pages[at - 1]?.id} next={pages[at + 1]?.id ?? current.id} />
        ) : (
          <PageButtons first={at === 0} last={at === pages.length - 1} />
        )}
      </PostedForm>
    </>
  )
}

interface GroupProps {
  readonly title: Text
  readonly place: number
  readonly of: number
  readonly children: ComponentChildren
}

/**
 * Questions that belong together. For elder people one group is open at a time: opening the next one closes it, and all are sent
 * together. When something is wrong all are open, so that no error is out of sight.
 */
function Group({ title, place, of, children }: GroupProps) {
  const t = useText()
  const { mode, refusal, query } = usePage()
  if (mode !== 'elder' || of < 2) return <Section title={title}>{children}</Section>
  const isChecked = refusal !== undefined || query.check !== undefined
  return (
    <details class="question-group" name={isChecked ? undefined : 'question-group'} open={isChecked || place === 1}>
      <summary>
        {t(phrases.group(place, of))} {t(title)}
      </summary>
      <div>
        {children}
        {place < of && <p class="hint">{t(phrases.nextGroup)}</p>}
      </div>
    </details>
  )
}

/** The Enter key presses the first button of a form: that must not be one that takes a row away. */
function DefaultButton() {
  const t = useText()
  return (
    <button class="unseen" type="submit" name="_do" value="next" tabindex={-1}>
      {t(phrases.next)}
    </button>
  )
}

function Intro({ words }: { words: { zh: string; en: string } | undefined }) {
  const t = useText()
  return words ? <p class="form-intro">{t(words)}</p> : null
}

function Asked({
  placed: { field },
  attachments,
  page,
}: {
  placed: Placed
  attachments: readonly Attachment[]
  page: Props
}) {
  const { form, values, editable = 'all', sent } = page
  const hiddenBefore = sent ? shownFor(form, sent).hidden : new Set<string>()
  const open = (path: string) =>
    isOpen(editable, path) || hiddenBefore.has(path) || hiddenBefore.has(path.split('.')[0] ?? path)
  const required = form.schema.required.includes(field.name)
  const value = values[field.name]
  if (field.widget === 'upload')
    return (
      <FormUpload
        field={field}
        attachments={attachments}
        open={open(`material:${field.material}`) || hiddenBefore.has(field.name)}
      />
    )
  if (field.widget === 'table')
    return <FormTable form={form} table={field} answers={values} required={required} isOpen={open} />
  const scalar = scalarOf(value)
  if (!open(field.name))
    return <Definitions items={[{ term: field.label, value: <Answer field={field} value={scalar} /> }]} />
  return (
    <FormField
      field={field}
      name={field.name}
      value={scalar}
      required={required}
      schema={form.schema.properties[field.name] ?? {}}
    />
  )
}

function PageButtons({ first, last }: { first: boolean; last: boolean }) {
  return (
    <ButtonRow>
      <Button name="_do" value="next">
        {last ? phrases.finish : phrases.next}
      </Button>
      {!first && (
        <Button variant="secondary" name="_do" value="back">
          {phrases.back}
        </Button>
      )}
      <Button variant="tertiary" name="_do" value="save">
        {phrases.saveAndLeave}
      </Button>
    </ButtonRow>
  )
}

/** On trial the answers of other pages come along in the address. */
function Carried({ values, fields }: { values: Answers; fields: readonly Placed[] }) {
  const here = new Set(fields.map(({ field }) => field.name))
  const others = Object.entries(values).filter(([name]) => !here.has(name))
  return (
    <>
      {others.map(([name, value]) =>
        typeof value === 'object' ? null : <input key={name} type="hidden" name={name} value={String(value)} />,
      )}
    </>
  )
}

function TrialButtons({ previous, next }: { previous: string | undefined; next: string }) {
  return (
    <ButtonRow>
      <Button name="page" value={next}>
        {phrases.next}
      </Button>
      {previous && (
        <Button variant="secondary" name="page" value={previous}>
          {phrases.back}
        </Button>
      )}
    </ButtonRow>
  )
}
