import { usePage } from '../../../../kernel/page.ts'
import { same } from '../../../../kernel/text.ts'
import {
  Button,
  ButtonRow,
  ConfirmForm,
  DateField,
  Field,
  FileField,
  Form,
  Hidden,
  LinkButton,
  Section,
  Timeline,
  useText,
} from '../../../../ui/index.ts'
import type { JsonObject } from '../json.ts'
import { nameOfPath } from '../names-of.ts'
import { guidePath } from '../paths.ts'
import type { NamedEdit } from '../queries.ts'
import type { DeskData } from './desk-view.tsx'
import { words as phrases } from './phrases.ts'

/** From what a new version begins. */
export function BeginForms({ data: { item, versions } }: { data: DeskData }) {
  const t = useText()
  const action = guidePath(item.code, 'draft')
  return (
    <Section title={phrases.begin}>
      <p>{t(phrases.beginLead)}</p>
      <Form action={action}>
        <ButtonRow>
          {versions.length > 0 && (
            <Button name="from" value="in-force">
              {phrases.fromForce}
            </Button>
          )}
          <Button name="from" value="template" variant="secondary">
            {phrases.fromTemplate}
          </Button>
        </ButtonRow>
      </Form>
      <Form action={action} layout="row">
        <Hidden name="from" value="item" />
        <Field name="item" label={phrases.itemCode} required />
        <Button variant="secondary">{phrases.fromItem}</Button>
      </Form>
    </Section>
  )
}

/** Begins anew from a former version: that is how one rolls back. */
export function RollBack({ code, version }: { code: string; version: number }) {
  return (
    <Form action={guidePath(code, 'draft')}>
      <Hidden name="from" value="version" />
      <Hidden name="version" value={String(version)} />
      <Button variant="tertiary">{phrases.fromVersion}</Button>
    </Form>
  )
}

/** Who changed what, newest first, with the way back. */
export function History({ code, edits, content }: { code: string; edits: readonly NamedEdit[]; content: JsonObject }) {
  const undone = new Set(edits.flatMap(({ undoes }) => undoes ?? []))
  const last = edits.find(
    ({ revision, part, undoes }) => revision > 1 && part !== 'tests' && undoes === null && !undone.has(revision),
  )
  return (
    <Section title={phrases.history}>
      {last && (
        <Form action={guidePath(code, 'undo')}>
          <Hidden name="revision" value={String(last.revision)} />
          <ButtonRow>
            <Button variant="secondary">{phrases.undo}</Button>
          </ButtonRow>
        </Form>
      )}
      <Timeline
        steps={edits.map((edit) => ({ at: edit.madeAt, title: titleOf(edit, content), who: same(edit.name) }))}
      />
    </Section>
  )
}

function titleOf({ revision, part, undoes }: NamedEdit, content: JsonObject) {
  if (revision === 1) return phrases.began
  const name = part === '' ? phrases.whole : nameOfPath(part, content)
  return undoes === null ? phrases.changed(name) : phrases.undid(name)
}

/** The draft as a file, out and in; and away with it. */
export function FilesAndDiscard({ code }: { code: string }) {
  const t = useText()
  const { url } = usePage()
  const importing = guidePath(code, 'import')
  return (
    <Section title={phrases.file}>
      <ButtonRow>
        <LinkButton variant="secondary" href={guidePath(code, 'guide.json')} download>
          {phrases.exportFile}
        </LinkButton>
      </ButtonRow>
      <details class="ds-details details" open={url.pathname === importing}>
        <summary>{t(phrases.importFile)}</summary>
        <div>
          <p>{t(phrases.importQuestion)}</p>
          <Form action={importing} uploads submit={phrases.importDo}>
            <FileField name="guide" label={phrases.guideFile} accept=".json,application/json" required />
          </Form>
        </div>
      </details>
      <ConfirmForm
        action={guidePath(code, 'discard')}
        open={phrases.discard}
        question={phrases.discardQuestion}
        submit={phrases.discard}
        danger
      />
    </Section>
  )
}

/** Takes the guide out of use. */
export function Retire({ code }: { code: string }) {
  return (
    <ConfirmForm
      action={guidePath(code, 'retirement')}
      open={phrases.retire}
      question={phrases.retireQuestion}
      submit={phrases.retire}
      danger
    >
      <DateField name="lastDay" label={phrases.lastDay} required />
      <Field name="reasonZh" label={phrases.reasonZh} required />
      <Field name="reasonEn" label={phrases.reasonEn} required />
    </ConfirmForm>
  )
}
