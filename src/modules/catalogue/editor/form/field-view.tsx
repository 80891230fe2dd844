import type { View } from '../../../../kernel/page.ts'
import { both } from '../../../../kernel/text.ts'
import {
  Button,
  ButtonRow,
  Checkbox,
  Field,
  Form,
  Hidden,
  Link,
  LinkButton,
  Page,
  Section,
  Select,
  useText,
} from '../../../../ui/index.ts'
import type { Item } from '../../item.ts'
import type { Choice } from '../choices.ts'
import type { PlacedFinding } from '../findings.ts'
import type { Draft } from '../model.ts'
import { guidePath } from '../paths.ts'
import { crumbs } from '../views/crumbs.ts'
import { FindingsList } from '../views/findings-list.tsx'
import { words } from '../views/phrases.ts'
import { ConditionBoxes } from './condition-boxes.tsx'
import type { Design } from './loose.ts'
import { kinds } from './palette.ts'
import { designPhrases as phrases } from './phrases.ts'
import { RuleBoxes } from './rule-boxes.tsx'

export interface FieldData {
  readonly item: Item
  readonly draft: Draft
  readonly design: Design
  readonly seen: string
  readonly earlier: readonly Design[]
  readonly columns: readonly Design[]
  readonly materials: readonly Choice[]
  readonly findings: readonly PlacedFinding[]
}

/** The settings of one field. */
export const FormFieldView: View<FieldData> = ({ data }) => {
  const t = useText()
  const { item, draft, design, findings, seen, earlier } = data
  const { name, field, required } = design
  const action = guidePath(item.code, 'form', 'fields', name)
  return (
    <Page desk title={field.label} crumbs={crumbs(item, { text: phrases.title, href: guidePath(item.code, 'form') })}>
      <p class="lead">
        {t(kinds[field.widget])} · <code>{name}</code>
      </p>
      {findings.length > 0 && <FindingsList code={item.code} findings={findings} content={draft.content} />}
      <Form action={action}>
        <Hidden name="_seen" value={seen} />
        <div class="guide-pair">
          <Field name="label.zh" label={both('名称（中文）', 'Label (Chinese)')} value={field.label.zh} required />
          <Field name="label.en" label={both('名称（英文）', 'Label (English)')} value={field.label.en} required />
        </div>
        <div class="guide-pair">
          <Field
            name="hint.zh"
            label={both('填写提示（中文）', 'Hint (Chinese)')}
            value={field.hint?.zh ?? ''}
            unmarked
          />
          <Field
            name="hint.en"
            label={both('填写提示（英文）', 'Hint (English)')}
            value={field.hint?.en ?? ''}
            unmarked
          />
        </div>
        <Checkbox name="required" label={phrases.required} checked={required} unmarked />
        {'source' in field || field.widget === 'text' || field.widget === 'date' ? <Source field={field} /> : null}
        {field.widget === 'text' && <HoldsBox field={field} />}
        <RuleBoxes data={data} />
        <ConditionBoxes condition={field.showIf} earlier={earlier} />
        <ButtonRow>
          <Button>{words.save}</Button>
          <LinkButton variant="tertiary" href={`${guidePath(item.code, 'form')}#field-${name}`}>
            {phrases.title}
          </LinkButton>
        </ButtonRow>
      </Form>
      {field.widget === 'table' && <Columns data={data} />}
    </Page>
  )
}

function Source({ field }: { field: Design['field'] }) {
  const options = Object.entries(phrases.sources).map(([value, text]) => ({ value, text }))
  return (
    <Select
      name="source"
      label={phrases.source}
      options={options}
      value={'source' in field ? (field.source ?? '') : ''}
      unmarked
    />
  )
}

/** Whose name it is, where that has consequences. */
function HoldsBox({ field }: { field: Extract<Design['field'], { widget: 'text' }> }) {
  const options = Object.entries(phrases.holding).map(([value, text]) => ({ value, text }))
  return (
    <Select
      name="holds"
      label={phrases.holds}
      hint={phrases.holdsHint}
      options={options}
      value={field.holds ?? ''}
      unmarked
    />
  )
}

/** The columns of a table, each a field with settings of its own. */
function Columns({ data: { item, design, columns } }: { data: FieldData }) {
  const t = useText()
  const action = guidePath(item.code, 'form', 'fields')
  const kindChoices = Object.entries(kinds).filter(([value]) => value !== 'table' && value !== 'upload')
  return (
    <Section title={phrases.columns}>
      <ol class="guide-fields">
        {columns.map(({ name, field }) => (
          <li key={name} id={`field-${name}`}>
            <Link href={guidePath(item.code, 'form', 'fields', name)}>{t(field.label)}</Link> <code>{name}</code>
            <Form action={action} layout="row">
              <Hidden name="name" value={name} />
              {(['up', 'down', 'remove'] as const).map((act) => (
                <Button key={act} variant="tertiary" name="act" value={act}>
                  {phrases[act]}
                </Button>
              ))}
            </Form>
          </li>
        ))}
      </ol>
      <Form action={action} layout="row">
        <Hidden name="act" value="column" />
        <Hidden name="table" value={design.name} />
        <Select
          name="kind"
          label={phrases.kind}
          options={kindChoices.map(([value, text]) => ({ value, text }))}
          required
        />
        <Field name="name" label={phrases.name} width="medium" required />
        <Button variant="secondary">{phrases.addColumn}</Button>
      </Form>
    </Section>
  )
}
