import type { View } from '../../../kernel/page.ts'
import { both, type Text } from '../../../kernel/text.ts'
import {
  Button,
  type Column,
  Definitions,
  Field,
  Form,
  Hidden,
  Said,
  Section,
  Select,
  Table,
  Tag,
} from '../../../ui/index.ts'
import { DocumentType, typeFacts } from '../../documents/index.ts'
import type { ShownRules } from '../keeping-queries.ts'
import type { RetentionRule } from '../model.ts'
import { says } from '../page-phrases.ts'
import { directionNames, retentionNames } from '../phrases.ts'
import { directionOptions } from './filing-view.tsx'
import { Frame } from './frame.tsx'
import { retentionOptions } from './pieces-view.tsx'

/** Retention rules with their sources, and the fonds. */
export const RulesView: View<ShownRules> = ({ data }) => (
  <Frame title={says.settings} description={says.settingsIntro}>
    <FondsPart data={data} />
    <Section title={says.rules}>
      <p>
        <Said text={says.rulesIntro} />
      </p>
      <Table caption={says.rules} captionHidden columns={columns(data)} rows={data.rules} empty={says.noRules} />
    </Section>
    {data.keeps && <AddRule />}
  </Frame>
)

function columns({ keeps, rules }: ShownRules): Column<RetentionRule>[] {
  const hasOwn = rules.some(({ organisationId }) => organisationId)
  return [
    { head: says.rule, main: true, cell: ({ name }) => <Said text={name} /> },
    { head: says.retention, cell: ({ retention }) => <Said text={retentionNames[retention]} /> },
    { head: says.fits, cell: (rule) => <Said text={fitsWords(rule)} /> },
    { head: says.whose, cell: (rule) => <Said text={rule.organisationId ? says.ours : says.districts} /> },
    {
      head: says.basis,
      cell: ({ basis, mark }) => (
        <>
          <Said text={basis} /> <Mark of={mark} />
        </>
      ),
    },
    ...(keeps && hasOwn ? [{ head: says.endRule, cell: (rule: RetentionRule) => <EndRule rule={rule} /> }] : []),
  ]
}

/** Whether somebody has compared the rule with its source. */
function Mark({ of }: { of: RetentionRule['mark'] }) {
  const colours = { V: 'success', M: 'warning', 'V-local': 'info' } as const
  return (
    <Tag color={colours[of]}>
      <Said text={says.marks[of]} />
    </Tag>
  )
}

function fitsWords({ direction, types, words, part }: RetentionRule): Text {
  const parts = [
    direction && directionNames[direction],
    types.length > 0 && joined(types.map((type) => typeFacts[type].name)),
    words.length > 0 && both(`题名含${words.join('、')}`, `title has ${words.join(', ')}`),
    part && says[part === 'main' ? 'mainOnly' : 'copyOnly'],
  ].filter((one) => typeof one === 'object' && one !== null)
  return parts.length === 0 ? says.everything : joined(parts, ['；', '; '])
}

function joined(texts: readonly Text[], [zh, en] = ['、', ', ']): Text {
  return both(texts.map((text) => text.zh).join(zh), texts.map((text) => text.en).join(en))
}

function EndRule({ rule: { id, organisationId } }: { rule: RetentionRule }) {
  if (!organisationId) return <>—</>
  return (
    <Form action="/desk/archives/rules/ended">
      <Hidden name="id" value={id} />
      <Button variant="tertiary">{says.endRule}</Button>
    </Form>
  )
}

function AddRule() {
  const types = DocumentType.options.map((value) => ({ value, text: typeFacts[value].name }))
  return (
    <Section title={says.addRule}>
      <Form action="/desk/archives/rules" submit={says.addRule}>
        <Field name="name" label={says.ruleName} required />
        <Select name="retention" label={says.retention} options={retentionOptions} required />
        <Select name="direction" label={says.direction} empty={says.any} options={directionOptions} />
        <Select name="type" label={says.type} empty={says.any} options={types} />
        <Field name="words" label={says.ruleWords} />
        <Field name="ordinal" label={says.ordinal} type="number" width="short" value={50} required />
        <Field name="basis" label={says.basis} rows={2} required />
      </Form>
    </Section>
  )
}

function FondsPart({ data: { fonds, keeps } }: { data: ShownRules }) {
  return (
    <Section title={says.fonds}>
      {fonds && !keeps && (
        <Definitions
          items={[
            { term: says.fondsNumber, value: fonds.number },
            { term: says.unit, value: fonds.unit },
            { term: says.source, value: fonds.source },
          ]}
        />
      )}
      {keeps && (
        <Form action="/desk/archives/fonds" submit={says.save}>
          <Field
            name="number"
            label={says.fondsNumber}
            hint={says.fondsHint}
            width="short"
            value={fonds?.number}
            required
          />
          <Field name="unit" label={says.unit} width="short" value={fonds?.unit} required />
          <Field name="source" label={says.source} value={fonds?.source} required />
        </Form>
      )}
    </Section>
  )
}
