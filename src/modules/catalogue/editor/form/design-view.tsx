import type { View } from '../../../../kernel/page.ts'
import { both, type Text } from '../../../../kernel/text.ts'
import {
  Button,
  ButtonRow,
  Details,
  Field,
  Form,
  Hidden,
  Island,
  Link,
  LinkButton,
  Page,
  Section,
  Select,
  Tag,
  useText,
} from '../../../../ui/index.ts'
import type { Item } from '../../item.ts'
import type { Choice } from '../choices.ts'
import type { PlacedFinding } from '../findings.ts'
import type { Draft } from '../model.ts'
import { guidePath } from '../paths.ts'
import { crumbs } from '../views/crumbs.ts'
import { FindingsList } from '../views/findings-list.tsx'
import { EnterSaves } from '../views/form-buttons.tsx'
import { words } from '../views/phrases.ts'
import { ConditionBoxes, conditionText } from './condition-boxes.tsx'
import { type Design, designOf, designsOf, type LooseForm, type LoosePage } from './loose.ts'
import { kinds } from './palette.ts'
import { designPhrases as phrases } from './phrases.ts'

interface DesignData {
  readonly item: Item
  readonly draft: Draft
  readonly form: LooseForm
  readonly materials: readonly Choice[]
  readonly findings: readonly PlacedFinding[]
}

/** The form designer: pages, groups and fields with buttons that move them. */
export const FormDesignView: View<DesignData> = ({ data }) => {
  const t = useText()
  const { item, draft, form, findings } = data
  return (
    <Page desk title={phrases.title} crumbs={crumbs(item)}>
      <p class="lead">{t(phrases.lead)}</p>
      <ButtonRow>
        <LinkButton variant="secondary" href={guidePath(item.code, 'form', 'preview')}>
          {phrases.preview}
        </LinkButton>
        <LinkButton variant="tertiary" href={guidePath(item.code, 'form', 'schema.json')} download>
          {phrases.exportForm}
        </LinkButton>
      </ButtonRow>
      {findings.length > 0 && <FindingsList code={item.code} findings={findings} content={draft.content} />}
      <Palette data={data} />
      <Island name="designer">
        {form.pages.map((page, at) => (
          <PageDesign key={page.id} data={data} page={page} at={at} />
        ))}
      </Island>
      <PageButtons code={item.code} acts={[['add-page', phrases.addPage]]} at="0" />
    </Page>
  )
}

/** Adds a field of any kind to any group. */
function Palette({ data: { item, form, materials } }: { data: DesignData }) {
  return (
    <Section title={phrases.add}>
      <Form action={guidePath(item.code, 'form', 'fields')} layout="row">
        <Hidden name="act" value="add" />
        <Select
          name="kind"
          label={phrases.kind}
          options={Object.entries(kinds).map(([value, text]) => ({ value, text }))}
          required
        />
        <Field name="name" label={phrases.name} hint={phrases.nameHint} width="medium" required />
        <Select name="to" label={phrases.pageAndGroup} options={groupChoices(form)} empty={false} required />
        <Select name="material" label={phrases.material} hint={phrases.materialHint} options={materials} unmarked />
        <Button>{phrases.add}</Button>
      </Form>
    </Section>
  )
}

function groupChoices(form: LooseForm): Choice[] {
  return form.pages.flatMap(({ title, sections }, page) =>
    sections.map((section, at) => ({
      value: `${page}.${at}`,
      text: both(`${title.zh} · ${section.title.zh}`, `${title.en} · ${section.title.en}`),
    })),
  )
}

function PageDesign({ data, page, at }: { data: DesignData; page: LoosePage; at: number }) {
  const t = useText()
  const { item, form } = data
  const { zh, en } = phrases.page(at + 1)
  return (
    <Section title={both(`${zh}：${page.title.zh}`, `${en}: ${page.title.en}`)}>
      {page.showIf && <p class="field-hint">{t(conditionText(page.showIf, form))}</p>}
      <PageButtons
        code={item.code}
        at={String(at)}
        acts={[
          ['up', phrases.up],
          ['down', phrases.down],
          ['remove', phrases.remove],
          ['add-group', phrases.addGroup],
        ]}
      />
      <WordsForm code={item.code} at={String(at)} part={page} form={form} />
      {page.sections.map((section, place) => (
        <div key={place} class="guide-row" data-group={`${at}.${place}`}>
          <h3>{t(section.title)}</h3>
          {section.showIf && <p class="field-hint">{t(conditionText(section.showIf, form))}</p>}
          {section.fields.length === 0 && <p class="field-hint">{t(phrases.emptyGroup)}</p>}
          <ol class="guide-fields">
            {section.fields.map((field) => (
              <FieldRow key={field.name} data={data} design={designOf(form, field)} />
            ))}
          </ol>
          <PageButtons
            code={item.code}
            at={`${at}.${place}`}
            acts={[
              ['up', phrases.up],
              ['down', phrases.down],
              ['remove', phrases.remove],
            ]}
          />
          <WordsForm code={item.code} at={`${at}.${place}`} part={section} form={form} />
        </div>
      ))}
    </Section>
  )
}

function FieldRow({ data: { item, form }, design: { name, field, required } }: { data: DesignData; design: Design }) {
  const t = useText()
  return (
    <li id={`field-${name}`} data-field={name}>
      <p>
        <Link href={guidePath(item.code, 'form', 'fields', name)}>{t(field.label)}</Link>{' '}
        <Tag>{t(kinds[field.widget])}</Tag>
        {required && (
          <>
            {' '}
            <Tag color="warning">{t(phrases.required)}</Tag>
          </>
        )}{' '}
        <code>{name}</code>
      </p>
      {field.showIf && <p class="field-hint">{t(conditionText(field.showIf, form))}</p>}
      <Form action={guidePath(item.code, 'form', 'fields')} layout="row">
        <Hidden name="name" value={name} />
        <Button variant="tertiary" name="act" value="up">
          {phrases.up}
        </Button>
        <Button variant="tertiary" name="act" value="down">
          {phrases.down}
        </Button>
        <Button variant="tertiary" name="act" value="remove">
          {phrases.remove}
        </Button>
      </Form>
      <Details summary={phrases.move}>
        <Form action={guidePath(item.code, 'form', 'fields')} layout="row">
          <Hidden name="name" value={name} />
          <Hidden name="act" value="move" />
          <Select name="to" label={phrases.pageAndGroup} options={groupChoices(form)} empty={false} unmarked />
          <Button variant="secondary">{phrases.move}</Button>
        </Form>
      </Details>
    </li>
  )
}

/** Buttons that arrange pages and groups. */
function PageButtons({ code, at, acts }: { code: string; at: string; acts: readonly (readonly [string, Text])[] }) {
  return (
    <Form action={guidePath(code, 'form', 'pages')}>
      <Hidden name="at" value={at} />
      <ButtonRow>
        {acts.map(([act, text]) => (
          <Button key={act} variant="tertiary" name="act" value={act}>
            {text}
          </Button>
        ))}
      </ButtonRow>
    </Form>
  )
}

type Worded = Pick<LoosePage, 'title' | 'intro' | 'showIf'>

/** Title, introduction and condition of a page or group. */
function WordsForm({ code, at, part, form }: { code: string; at: string; part: Worded; form: LooseForm }) {
  return (
    <Details summary={phrases.pageSettings}>
      <Form action={guidePath(code, 'form', 'pages')}>
        <EnterSaves />
        <Hidden name="act" value="write" />
        <Hidden name="at" value={at} />
        <Field name="title.zh" label={both('标题（中文）', 'Title (Chinese)')} value={part.title.zh} required />
        <Field name="title.en" label={both('标题（英文）', 'Title (English)')} value={part.title.en} required />
        <Field
          name="intro.zh"
          label={both('说明（中文）', 'Introduction (Chinese)')}
          value={part.intro?.zh ?? ''}
          rows={2}
        />
        <Field
          name="intro.en"
          label={both('说明（英文）', 'Introduction (English)')}
          value={part.intro?.en ?? ''}
          rows={2}
        />
        <ConditionBoxes condition={part.showIf} earlier={designsOf(form)} />
        <ButtonRow>
          <Button>{words.save}</Button>
        </ButtonRow>
      </Form>
    </Details>
  )
}
