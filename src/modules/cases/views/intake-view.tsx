import type { View } from '../../../kernel/page.ts'
import type { Text } from '../../../kernel/text.ts'
import {
  Callout,
  Columns,
  Details,
  Field,
  Page,
  Form as PostedForm,
  Radios,
  Section,
  Select,
  useText,
} from '../../../ui/index.ts'
import { Form, FormAnswers } from '../../catalogue/index.ts'
import { FileList } from '../../files/index.ts'
import { pledgePhrases } from '../commitment/phrases.ts'
import { reasonOptions } from '../correction-items.ts'
import { askable } from '../form-fields.ts'
import { spotPhrases } from '../joint/spot-phrases.ts'
import { formPhrases } from '../page-phrases.ts'
import { PayeeWarning } from '../payee/warning.tsx'
import type { CasePage } from '../queries.ts'
import { answersOf } from './answers.ts'
import { matterCrumbs } from './crumbs.ts'

interface IntakePage extends CasePage {
  readonly corrected: boolean
  /** Materials in whose place something was promised. */
  readonly promised: ReadonlySet<string>
}

/** The papers on one side, the three ways to answer them on the other. */
export const IntakeView: View<IntakePage> = ({ data }) => {
  const at = `/matters/${data.subject.matter.number}`
  return (
    <Page
      title={formPhrases.intake}
      crumbs={matterCrumbs(data.subject.matter)}
      description={formPhrases.intakeIntro}
      desk
      wide
    >
      <Columns
        aside={
          <>
            <OnTheSpot data={data} at={at} />
            <Section title={formPhrases.accept} level={3}>
              <Hint text={formPhrases.acceptIntro} />
              <PostedForm action={`${at}/acceptance`} submit={formPhrases.accept}>
                <Field name="note" label={formPhrases.note} rows={2} />
              </PostedForm>
            </Section>
            <Section title={formPhrases.decline} level={3}>
              <Hint text={formPhrases.declineIntro} />
              <DeclineForm at={at} />
            </Section>
          </>
        }
      >
        <PayeeWarning accounts={data.foreignAccounts} />
        <FormAnswers {...answersOf(data)} />
        <Section title={formPhrases.materials}>
          <Materials data={data} />
        </Section>
        <Section title={formPhrases.correction}>
          {data.corrected ? (
            <Callout kind="info" title={formPhrases.alreadyCorrected} />
          ) : (
            <CorrectionForm data={data} at={at} />
          )}
        </Section>
      </Columns>
    </Page>
  )
}

/** Where the guide is of the immediate kind: both in one act. */
function OnTheSpot({ data, at }: { data: CasePage; at: string }) {
  const { handling, outcomes } = data.guide.content
  if (handling !== 'immediate') return null
  const grants = outcomes.filter(({ kind }) => kind === 'grant').map(({ code, name }) => ({ value: code, text: name }))
  return (
    <Section title={spotPhrases.title} level={3}>
      <Hint text={spotPhrases.intro} />
      <PostedForm action={`${at}/decision-on-the-spot`} submit={spotPhrases.title}>
        <Radios name="outcome" label={spotPhrases.which} options={grants} value={grants[0]?.value} required />
        <Field name="reason" label={spotPhrases.reason} hint={formPhrases.whyHint} rows={3} required />
      </PostedForm>
    </Section>
  )
}

function DeclineForm({ at }: { at: string }) {
  const options = [
    { value: 'not-needed', text: formPhrases.notNeeded },
    { value: 'not-ours', text: formPhrases.notOurs },
  ]
  return (
    <PostedForm action={`${at}/refusal-to-accept`} submit={formPhrases.sendDecline} variant="danger">
      <Radios name="outcome" label={formPhrases.decline} options={options} required />
      <Field name="agency" label={formPhrases.agency} hint={formPhrases.agencyHint} />
      <Field name="reason" label={formPhrases.why} hint={formPhrases.whyHint} rows={3} required />
    </PostedForm>
  )
}

/** Everything that can be put right: materials first, the answers folded by page of the form. */
function CorrectionForm({ data, at }: { data: IntakePage; at: string }) {
  const { fields, materials: all } = askable(data.guide.content, data.subject.case.answers)
  const materials = all.filter(({ code }) => !data.promised.has(code))
  const action = `${at}/correction-notice`
  const pages = Form.parse(data.guide.content.form).pages.map(({ id, title, sections }) => {
    const names = new Set(sections.flatMap((section) => section.fields.map((field) => field.name)))
    return { id, title, items: [...fields].filter(([name]) => names.has(name.split('.')[0] ?? '')) }
  })
  return (
    <PostedForm action={action} submit={formPhrases.sendCorrection} variant="secondary">
      <Hint text={formPhrases.correctionIntro} />
      <div class="correction-groups">
        {materials.length > 0 && (
          <Details summary={formPhrases.materials} openFor={action}>
            {materials.map(({ code, name }) => (
              <ItemBoxes key={code} target="material" code={code} name={name} />
            ))}
          </Details>
        )}
        {pages.map(({ id, title, items }) => (
          <Details key={id} summary={title} openFor={action}>
            {items.map(([name, label]) => (
              <ItemBoxes key={name} target="field" code={name} name={label} />
            ))}
          </Details>
        ))}
      </div>
      <Field name="words" label={formPhrases.correctionWords} hint={formPhrases.whyHint} rows={3} required />
    </PostedForm>
  )
}

/** What is wrong with one field or material, if anything; and how it would be right. */
function ItemBoxes({ target, code, name }: { target: 'field' | 'material'; code: string; name: Text }) {
  return (
    <div class="correction-item">
      <Select
        name={`reason.${target}.${code}`}
        label={name}
        options={reasonOptions}
        empty={formPhrases.fine}
        unmarked
      />
      <Field name={`note.${target}.${code}`} label={formPhrases.noteFor(name)} unmarked />
    </div>
  )
}

function Materials({ data }: { data: IntakePage }) {
  const t = useText()
  const { guide, promised, attachments, subject, thumbnails } = data
  return (
    <ul class="files">
      {guide.content.materials.map((material) => {
        const files = attachments.filter(({ slot }) => slot === material.code)
        return (
          <li key={material.code}>
            <strong>{t(material.name)}</strong> <span class="hint">{t(material.acceptStandard)}</span>
            {files.length === 0 && (
              <p class="hint">{t(promised.has(material.code) ? pledgePhrases.promised : formPhrases.nothingBelow)}</p>
            )}
            {files.length > 0 && (
              <FileList
                files={files.map(({ id, file }) => ({
                  ...{ id, file, href: `/matters/${subject.matter.number}/attachments/${id}` },
                  thumbnail: thumbnails.get(file.id),
                }))}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}

function Hint({ text }: { text: Text }) {
  return <p class="hint">{useText()(text)}</p>
}
