import type { View } from '../../../../kernel/page.ts'
import { both, type Text } from '../../../../kernel/text.ts'
import { Button, ButtonRow, Field, Form, Hidden, LinkButton, Page, Select, useText } from '../../../../ui/index.ts'
import type { Item } from '../../item.ts'
import type { Flow, Node, ProcessModel } from '../../process/model.ts'
import type { Choice, Offers } from '../choices.ts'
import type { PlacedFinding } from '../findings.ts'
import type { Draft } from '../model.ts'
import { guidePath, processNodePath } from '../paths.ts'
import { crumbs } from '../views/crumbs.ts'
import { FindingsList } from '../views/findings-list.tsx'
import { processPhrases as phrases } from './phrases.ts'

interface StepData {
  readonly item: Item
  readonly draft: Draft
  readonly node: Node | null
  readonly flow: Flow | null
  readonly model: ProcessModel
  readonly seen: string
  readonly offers: Offers
  readonly outcomes: readonly Choice[]
  readonly findings: readonly PlacedFinding[]
}

/** The properties of one step, or of one way between steps. */
export const ProcessStepView: View<StepData> = ({ data }) => {
  const t = useText()
  const { item, draft, node, flow, findings, seen } = data
  const { id, label } = node ?? flow ?? { id: '', label: both('', '') }
  return (
    <Page
      desk
      title={both(label.zh || id, label.en || id)}
      crumbs={crumbs(item, { text: phrases.title, href: guidePath(item.code, 'process') })}
    >
      <p class="lead">
        {t(node ? phrases.kinds[node.kind] : phrases.way)} · <code>{id}</code>
      </p>
      {findings.length > 0 && <FindingsList code={item.code} findings={findings} content={draft.content} />}
      <Form action={processNodePath(item.code, id)}>
        <Hidden name="_seen" value={seen} />
        <div class="guide-pair">
          <Field name="name.zh" label={phrases.nameZh} value={label.zh} unmarked />
          <Field name="name.en" label={phrases.nameEn} value={label.en} unmarked />
        </div>
        {node && <NodeBoxes data={data} node={node} />}
        {flow && (
          <Field
            name="condition"
            label={phrases.condition}
            hint={phrases.conditionHint}
            value={flow.condition}
            unmarked
          />
        )}
        <ButtonRow>
          <Button>{phrases.save}</Button>
          <LinkButton variant="tertiary" href={guidePath(item.code, 'process')}>
            {phrases.title}
          </LinkButton>
        </ButtonRow>
      </Form>
    </Page>
  )
}

function NodeBoxes({ data: { offers, outcomes }, node }: { data: StepData; node: Node }) {
  if (node.kind === 'task') return <TaskBoxes node={node} offers={offers} />
  if (node.kind === 'act') return <Pick name="act" label={phrases.actName} words={phrases.acts} value={node.act} />
  if (node.kind === 'end')
    return <Select name="result" label={phrases.result} options={outcomes} value={node.result ?? ''} unmarked />
  if ((node.kind !== 'catch' && node.kind !== 'boundary') || node.trigger.on !== 'timer') return null
  const due = node.trigger.due
  return (
    <>
      <Select
        name="rule"
        label={phrases.rule}
        options={offers.rules}
        value={due && 'rule' in due ? due.rule : ''}
        unmarked
      />
      <Field
        name="amount"
        label={phrases.amount}
        type="number"
        width="short"
        value={due && 'amount' in due ? due.amount : ''}
        unmarked
      />
      <Pick name="unit" label={phrases.unit} words={phrases.units} value={due && 'unit' in due ? due.unit : null} />
    </>
  )
}

function TaskBoxes({ node, offers }: { node: Extract<Node, { kind: 'task' }>; offers: Offers }) {
  const outcomes = node.outcomes.map(({ id, label }) => `${id} | ${label.zh} | ${label.en}`).join('\n')
  return (
    <>
      <Pick name="role" label={phrases.role} words={phrases.roles} value={node.role} />
      <Pick name="level" label={phrases.level} words={phrases.levels} value={node.level} />
      <Select
        name="organisation"
        label={phrases.organisation}
        hint={phrases.organisationHint}
        options={offers.organisations}
        value={node.organisation ?? ''}
        unmarked
      />
      <Pick name="work" label={phrases.work} words={phrases.works} value={node.work} />
      <Select name="rule" label={phrases.rule} options={offers.rules} value={node.rule ?? ''} unmarked />
      <Field name="outcomes" label={phrases.outcomes} hint={phrases.outcomesHint} value={outcomes} rows={4} unmarked />
    </>
  )
}

function Pick({
  name,
  label,
  words,
  value,
}: {
  name: string
  label: Text
  words: Readonly<Record<string, Text>>
  value: string | null
}) {
  const options = Object.entries(words).map(([one, text]) => ({ value: one, text }))
  return <Select name={name} label={label} options={options} value={value ?? ''} unmarked />
}
